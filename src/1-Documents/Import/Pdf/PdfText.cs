using System.Text;

namespace Sayso.Import.Pdf;

/// <summary>One text out of the blocks of all pages.</summary>
internal static class PdfText
{
    private const double HeadingFrom = 1.15;
    private const int HeadingLength = 200;

    public static PassageText Join(List<IReadOnlyList<PdfBlock>> pages)
    {
        var repeated = Repeated(pages);
        var usual = UsualSize(pages);
        var known = pages.SelectMany(page => page).SelectMany(block => block.Lines).SelectMany(line => line.Split(' ')).ToHashSet(StringComparer.Ordinal);
        var text = new StringBuilder();
        var blocks = new List<Block>();
        foreach (var block in pages.SelectMany(page => page))
        {
            var joined = JoinLines(block.Lines, known);
            if (string.IsNullOrWhiteSpace(joined)) continue;
            var kind = repeated.Contains(block.Shape) || IsPageNumber(joined) ? PassageKind.Boilerplate
                : block.Size > usual * HeadingFrom && joined.Length <= HeadingLength ? PassageKind.Heading : PassageKind.Paragraph;
            if (kind == PassageKind.Paragraph && RunsOn(text, blocks, joined))
            {
                Append(text, joined, known);
                blocks.FindLast(b => b.Kind == PassageKind.Paragraph)!.End = text.Length;
                continue;
            }

            if (text.Length > 0) text.Append("\n\n");
            blocks.Add(new Block(text.Length, text.Length + joined.Length, kind));
            text.Append(joined);
        }

        Headline(pages, blocks, text);
        return new PassageText(text.ToString(), blocks);
    }

    /// <summary>A paragraph that a column or page end cut in two goes on in lower case; only where nothing stands between.</summary>
    private static bool RunsOn(StringBuilder text, List<Block> blocks, string next) =>
        blocks.Count > 0 && blocks[^1].Kind == PassageKind.Paragraph && text[^1] is not ('.' or '!' or '?' or ':' or '”' or '"') && char.IsLower(next[0]);

    private static string JoinLines(IReadOnlyList<string> lines, HashSet<string> known)
    {
        var text = new StringBuilder();
        foreach (var line in lines.Where(line => line.Length > 0)) Append(text, line, known);
        return text.ToString();
    }

    /// <summary>A hyphen at a line end goes, unless the hyphenated word stands elsewhere in one piece.</summary>
    private static void Append(StringBuilder text, string line, HashSet<string> known)
    {
        if (text.Length > 1 && text[^1] is '-' or '\u00AD' or '\u2010' && char.IsLetter(text[^2]) && char.IsLower(line[0]))
        {
            if (text[^1] != '-' || !known.Contains(LastWord(text) + FirstWord(line))) text.Length--;
            text.Append(line);
            return;
        }

        if (text.Length > 0) text.Append(' ');
        text.Append(line);
    }

    private static string LastWord(StringBuilder text)
    {
        var start = text.Length;
        while (start > 0 && text[start - 1] != ' ') start--;
        return text.ToString(start, text.Length - start);
    }

    private static string FirstWord(string line) => line.IndexOf(' ', StringComparison.Ordinal) is >= 0 and var end ? line[..end] : line;

    private static bool IsPageNumber(string text) => text.Length <= 12 && text.Any(char.IsDigit) && text.All(c => char.IsDigit(c) || c is ' ' or '-' or '–' or '/' or '|' or '.');

    /// <summary>Headers and footers: what stands first or last on at least half of three or more pages.</summary>
    private static HashSet<string> Repeated(List<IReadOnlyList<PdfBlock>> pages)
    {
        if (pages.Count < 3) return [];
        return pages.SelectMany(page => page.Take(2).Concat(page.TakeLast(2)).Select(block => block.Shape).Distinct())
            .GroupBy(shape => shape, StringComparer.Ordinal).Where(group => group.Count() * 2 >= pages.Count && group.Count() >= 3).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The size in which most letters are set.</summary>
    private static double UsualSize(List<IReadOnlyList<PdfBlock>> pages) =>
        pages.SelectMany(page => page).GroupBy(block => Math.Round(block.Size)).OrderByDescending(group => group.Sum(block => block.Lines.Sum(line => line.Length))).ThenBy(group => group.Key)
            .Select(group => group.Key).FirstOrDefault();

    /// <summary>The first heading, where it is the largest of the first page.</summary>
    private static void Headline(List<IReadOnlyList<PdfBlock>> pages, List<Block> blocks, StringBuilder text)
    {
        var first = blocks.FindIndex(block => block.Kind == PassageKind.Heading);
        if (first is < 0 or > 4 || text.Length == 0 || pages.Count == 0 || pages[0].Count == 0) return;
        blocks[first].Kind = PassageKind.Headline;
    }
}
