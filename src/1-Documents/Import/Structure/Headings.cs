namespace Sayso.Import.Structure;

/// <summary>Headings in plain text: one short line without closing punctuation, with a paragraph or a list after it.</summary>
internal static class Headings
{
    private const int Longest = 100;

    public static void Find(PassageText body)
    {
        for (var i = 0; i + 1 < body.Blocks.Count; i++)
        {
            var block = body.Blocks[i];
            if (block.Kind != PassageKind.Paragraph || block.Length > Longest || body.Blocks[i + 1].Kind is not (PassageKind.Paragraph or PassageKind.List or PassageKind.Quote or PassageKind.Byline)) continue;
            var text = body.Of(block).Trim();
            if (Is(text) && !Follows(body, i)) block.Kind = PassageKind.Heading;
        }
    }

    private static bool Is(string text) =>
        text.Length >= 3 && text.AsSpan().IndexOfAny('\n', '\t') < 0 && text.Any(char.IsLetter) && !char.IsLower(text[0])
        && text[^1] is not ('.' or '!' or '?' or ',' or ';' or ':' or '…' or '”' or '"' or '’' or '-' or '–' or '—' or ')' or ']' or '[')
        && text.Split(' ').Length <= 14 && text.Count(c => c == '“') == text.Count(c => c == '”') && text.Count(c => c == '(') == text.Count(c => c == ')')
        && PostHeader.TryRead(text) is null;

    /// <summary>Whether the line ends the sentence of the block before, or is the source line below a quotation.</summary>
    private static bool Follows(PassageText body, int index)
    {
        if (index == 0) return false;
        var before = body.Of(body.Blocks[index - 1]).TrimEnd();
        return before.Length > 0 && (before[^1] is ',' or ';' || before[^1] is '”' or '"' && before.TrimStart()[0] is '“' or '"');
    }
}
