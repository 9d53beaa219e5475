namespace Sayso;

/// <summary>What a view can be rendered as.</summary>
public enum ViewFormat
{
    Table,
    Json,
    Csv,
    Md,
}
