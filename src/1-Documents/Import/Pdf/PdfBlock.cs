namespace Sayso.Import.Pdf;

/// <summary>Lines of a page that belong together.</summary>
/// <param name="Size">The height of its letters in points, by which headings are told.</param>
internal sealed record PdfBlock(IReadOnlyList<string> Lines, double Size)
{
    /// <summary>Its words with digits made equal, so that page numbers do not hide that a header comes back.</summary>
    public string Shape { get; } = new([.. string.Concat(Lines).Where(c => !char.IsWhiteSpace(c)).Select(c => char.IsDigit(c) ? '0' : c)]);
}
