namespace Sayso;

/// <summary>How surely a voice says something, in the words of the report.</summary>
public enum Certainty
{
    Unknown,
    Certain,
    Probable,
    Possible,
    Uncertain,
}
