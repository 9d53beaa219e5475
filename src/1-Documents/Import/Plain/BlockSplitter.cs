using System.Text.RegularExpressions;

namespace Sayso.Import.Plain;

/// <summary>Cuts text into paragraphs and list items: at blank lines, at bullets, and at line ends where each line is a paragraph of its own.</summary>
internal static partial class BlockSplitter
{
    /// <summary>Longer lines were not wrapped by hand, so that each is a paragraph.</summary>
    private const int WrappedAt = 110;

    public static List<Block> Split(string text) => Split(text, 0, text.Length);

    public static List<Block> Split(string text, int start, int end)
    {
        var blocks = new List<Block>();
        var group = new List<TextSpan>();
        var blank = 0;
        foreach (var line in Lines(text, start, end))
        {
            if (!text.AsSpan(line.Start, line.Length).IsWhiteSpace())
            {
                group.Add(line);
                continue;
            }

            blank = Flush(text, group, blocks, blank);
            blank++;
        }

        Flush(text, group, blocks, blank);
        return blocks;
    }

    public static IEnumerable<TextSpan> Lines(string text, int start, int end)
    {
        while (start < end)
        {
            var next = text.IndexOf('\n', start, end - start);
            var stop = next < 0 ? end : next;
            yield return TextSpan.FromBounds(start, stop);
            start = stop + 1;
        }
    }

    public static bool IsBullet(ReadOnlySpan<char> line) => Bullet().IsMatch(line);

    /// <returns>The count of blank lines to go on from.</returns>
    private static int Flush(string text, List<TextSpan> group, List<Block> blocks, int blank)
    {
        if (group.Count == 0) return blank;
        var from = blocks.Count;
        if (group.Any(line => IsBullet(text.AsSpan(line.Start, line.Length))) && (group.Count > 1 || IsBullet(text.AsSpan(group[0].Start, group[0].Length)))) Items(text, group, blocks);
        else if (LinesAreParagraphs(text, group)) blocks.AddRange(group.Select(line => new Block(line.Start, line.End, PassageKind.Paragraph)));
        else blocks.Add(new Block(group[0].Start, group[^1].End, PassageKind.Paragraph));
        if (blank > 1 && from > 0) blocks[from].AfterGap = true;
        group.Clear();
        return 0;
    }

    /// <summary>An item runs on over lines that are indented or start in lower case; other lines are paragraphs.</summary>
    private static void Items(string text, List<TextSpan> group, List<Block> blocks)
    {
        Block? open = null;
        foreach (var line in group)
        {
            var content = text.AsSpan(line.Start, line.Length);
            var bullet = IsBullet(content);
            if (!bullet && open is not null && (open.Kind == PassageKind.Paragraph || content[0] is ' ' or '\t' || char.IsLower(content[0])))
            {
                open.End = line.End;
                continue;
            }

            open = new Block(line.Start, line.End, bullet ? PassageKind.List : PassageKind.Paragraph);
            blocks.Add(open);
        }
    }

    private static bool LinesAreParagraphs(string text, List<TextSpan> group)
    {
        if (group.Count < 2) return false;
        var longLines = group.Count(line => line.Length > WrappedAt);
        if (longLines * 2 >= group.Count) return true;
        if (longLines > 0) return false;
        var closed = group.Count(line => text.AsSpan(line.Start, line.Length).TrimEnd() is [.., '.' or '!' or '?' or ':' or '”' or '"']);
        return closed == group.Count && group.Count > 2;
    }

    [GeneratedRegex(@"^\s*(?:[•‣▪●◦·∙*–—-]|\(?\d{1,3}[.)]|\(?[a-z][.)])[\s\u00A0]+\S", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();
}
