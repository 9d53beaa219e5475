namespace Sayso.Import;

/// <summary>How much is read before import politely stops.</summary>
internal static class ImportLimits
{
    private const long Megabyte = 1024 * 1024;

    public const long TextFileBytes = 64 * Megabyte;

    /// <summary>For forms that pack their text: PDF, DOCX, archives.</summary>
    public const long PackedFileBytes = 256 * Megabyte;

    /// <summary>All that one archive may expand to, the archives inside it included.</summary>
    public const long ExpandedBytes = 256 * Megabyte;

    /// <summary>From this size on an archive member may not expand more than <see cref="Ratio"/> times.</summary>
    public const long RatioAppliesFrom = 10 * Megabyte;

    public const long Ratio = 100;

    /// <summary>An archive in an archive in an archive is the deepest that is opened.</summary>
    public const int Nesting = 3;

    public const int Entries = 10_000;

    /// <summary>Elements inside elements: deeper markup is read as if it ended there.</summary>
    public const int MarkupDepth = 200;

    public const int PdfPages = 5_000;
}
