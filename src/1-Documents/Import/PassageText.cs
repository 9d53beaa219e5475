namespace Sayso.Import;

/// <summary>A text and its blocks, in order and apart.</summary>
internal sealed class PassageText(string text, List<Block> blocks)
{
    public string Text { get; } = text;

    public List<Block> Blocks { get; } = blocks;

    public string Of(Block block) => Text.Substring(block.Start, block.Length);

    /// <summary>The blocks as passages: white space at their ends cut off, empty ones left out, overlaps resolved in favour of the earlier.</summary>
    public IEnumerable<Passage> Passages()
    {
        var last = 0;
        foreach (var block in Blocks.OrderBy(b => b.Start).ThenBy(b => b.End))
        {
            var (start, end) = (Math.Max(block.Start, last), block.End);
            while (start < end && char.IsWhiteSpace(Text[start])) start++;
            while (end > start && char.IsWhiteSpace(Text[end - 1])) end--;
            if (start >= end) continue;
            yield return new Passage(block.Kind, TextSpan.FromBounds(start, end), block.By, block.PostedAt);
            last = end;
        }
    }
}
