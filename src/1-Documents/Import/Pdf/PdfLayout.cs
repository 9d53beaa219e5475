using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace Sayso.Import.Pdf;

/// <summary>From letters on a page to paragraphs in reading order: columns are cut apart where white space runs through, then read left to right.</summary>
internal static class PdfLayout
{
    public static IReadOnlyList<PdfBlock> Read(Page page)
    {
        var words = NearestNeighbourWordExtractor.Instance.GetWords(page.Letters).Where(word => !string.IsNullOrWhiteSpace(word.Text)).ToList();
        if (words.Count == 0) return [];
        var blocks = DocstrumBoundingBoxes.Instance.GetBlocks(words);
        return [.. UnsupervisedReadingOrderDetector.Instance.Get(blocks).SelectMany(Paragraphs)];
    }

    /// <summary>Paragraphs within a block show by an indented first line.</summary>
    private static IEnumerable<PdfBlock> Paragraphs(TextBlock block)
    {
        var lines = new List<TextLine>();
        foreach (var line in block.TextLines)
        {
            if (lines.Count > 0 && IsIndented(line, block))
            {
                yield return Of(lines);
                lines.Clear();
            }

            lines.Add(line);
        }

        if (lines.Count > 0) yield return Of(lines);
    }

    private static bool IsIndented(TextLine line, TextBlock block)
    {
        var indent = line.BoundingBox.Left - block.BoundingBox.Left;
        var height = Math.Max(1, line.BoundingBox.Height);
        return block.TextLines.Count > 2 && indent > height * 0.8 && indent < height * 6 && line.BoundingBox.Right > block.BoundingBox.Right - block.BoundingBox.Width * 0.2;
    }

    private static PdfBlock Of(List<TextLine> lines) => new(
        [.. lines.Select(line => Unligated(TextDecoder.Clean(line.Text)).Trim())],
        lines.SelectMany(line => line.Words).SelectMany(word => word.Letters).Select(letter => letter.PointSize).DefaultIfEmpty(0).Average());

    // The ligatures of a font are its letters: "find" is a word, "\uFB01nd" is none.
    private static string Unligated(string text) => text.AsSpan().IndexOfAnyInRange('\uFB00', '\uFB06') < 0 ? text
        : string.Concat(text.Select(c => c is >= '\uFB00' and <= '\uFB06' ? Ligatures[c - '\uFB00'] : c.ToString()));

    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];
}
