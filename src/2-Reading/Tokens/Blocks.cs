namespace Sayso.Tokens;

/// <summary>
/// Stretches of a document that no sentence crosses: its passages, and in text without passages (or between them) the parts between blank lines.
/// A single line break ends a block where the line is clearly not wrapped: it is much shorter than the document's usual line, or the next
/// line begins a list item.
/// </summary>
internal static class Blocks
{
    public static IEnumerable<(int Start, int End)> Of(Document document)
    {
        var text = document.Text;
        var wrap = WrapWidth(text);
        var at = 0;
        foreach (var passage in document.Passages)
        {
            foreach (var block in Split(text, at, passage.Span.Start, wrap)) yield return block;
            foreach (var block in Split(text, passage.Span.Start, passage.Span.End, wrap)) yield return block;
            at = passage.Span.End;
        }

        foreach (var block in Split(text, at, text.Length, wrap)) yield return block;
    }

    private static IEnumerable<(int Start, int End)> Split(string text, int start, int end, int wrap)
    {
        var from = start;
        var line = start;
        while (line < end)
        {
            var stop = text.IndexOf('\n', line, end - line);
            if (stop < 0) break;
            var next = stop + 1;
            if (IsBlankLine(text, next, end) || !IsWrapped(text, line, stop, next, end, wrap))
            {
                if (HasText(text, from, stop)) yield return (from, stop);
                from = next;
            }

            line = next;
        }

        if (HasText(text, from, end)) yield return (from, end);
    }

    private static bool HasText(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!Tokenizer.IsBlank(text[i])) return true;
        }

        return false;
    }

    private static bool IsBlankLine(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] == '\n') return true;
            if (!Tokenizer.IsBlank(text[i])) return false;
        }

        return true;
    }

    // A line is wrapped when the first word of the next would not have fitted into the usual width.
    private static bool IsWrapped(string text, int line, int stop, int next, int end, int wrap)
    {
        if (wrap == 0) return false;
        var first = next;
        while (first < end && Tokenizer.IsBlank(text[first]) && text[first] != '\n') first++;
        if (first < end && text[first] is '\u2022' or '*' or '\u25AA' or '\u25CF') return false;
        var wordEnd = first;
        while (wordEnd < end && !Tokenizer.IsBlank(text[wordEnd])) wordEnd++;
        return stop - line + 1 + (wordEnd - first) >= wrap - 6;
    }

    /// <summary>The width at which the text was wrapped, or 0 where its lines are paragraphs.</summary>
    private static int WrapWidth(string text)
    {
        int lines = 0, longest = 0, full = 0;
        var start = 0;
        var lengths = new List<int>();
        while (start < text.Length)
        {
            var stop = text.IndexOf('\n', start);
            if (stop < 0) stop = text.Length;
            var length = stop - start;
            if (length > 0)
            {
                lines++;
                lengths.Add(length);
                longest = Math.Max(longest, length);
            }

            start = stop + 1;
        }

        if (lines < 3 || longest > 140) return 0;
        foreach (var length in lengths)
        {
            if (length >= longest * 3 / 4) full++;
        }

        return full * 2 >= lines ? longest : 0;
    }
}
