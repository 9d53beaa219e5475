using Sayso.Pipeline;
using Sayso.Tokens;

namespace Sayso.Attributions;

/// <summary>
/// Finds quotations in a document, block by block: curly and straight marks, single marks inside double ones and alone, quotations that run over
/// paragraphs (each paragraph opened, only the last closed), and those never closed.
/// </summary>
internal static class QuotationFinder
{
    public static List<Quotation> Find(ReadingBuilder reading)
    {
        var found = new List<Quotation>();
        var open = new Stack<(int At, bool Double)>();
        var carried = false;
        foreach (var (start, end) in Blocks.Of(reading.Document))
        {
            open.Clear();
            Scan(reading.Text, start, end, open, found, carried);
            carried = Close(reading, open, start, end, found);
        }

        found.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.End.CompareTo(a.Span.End));
        return found;
    }

    private static void Scan(string text, int start, int end, Stack<(int At, bool Double)> open, List<Quotation> found, bool carried)
    {
        for (var i = start; i < end; i++)
        {
            var mark = MarkAt(text, i, start, end);
            if (mark == Mark.None) continue;
            // Two single marks for a double one (''so'').
            var width = IsPair(text, i, end) ? 2 : 1;
            var isDouble = mark is Mark.OpenDouble or Mark.CloseDouble or Mark.EitherDouble;
            var closes = open.Count > 0 && open.Peek().Double == isDouble;
            if (mark == Mark.EitherDouble) mark = closes && !LooksOpening(text, i, start) ? Mark.CloseDouble : LooksOpening(text, i, start) || !closes ? Mark.OpenDouble : Mark.CloseDouble;
            if (mark is Mark.OpenDouble or Mark.OpenSingle)
            {
                // The same mark again opens anew; another one stands inside ("… “…?” …").
                if (closes && isDouble && text[open.Peek().At] == text[i]) open.Pop();
                open.Push((i, isDouble));
            }
            else if (closes)
            {
                var (at, _) = open.Pop();
                found.Add(new Quotation(TextSpan.FromBounds(at, i + width), TextSpan.FromBounds(Math.Min(at + width, i), i), isDouble, true, open.Count));
            }
            else if (isDouble && open.Count == 0 && (carried || !HasDouble(text, start, i)) && i > start + 20)
            {
                // A closing mark that nothing in the block opened: the block is a quotation from its beginning.
                found.Add(new Quotation(TextSpan.FromBounds(start, i + width), TextSpan.FromBounds(start, i), true, false, 0));
            }

            i += width - 1;
        }
    }

    // What is still open at the end of a block. Single marks are taken for apostrophes.
    private static bool Close(ReadingBuilder reading, Stack<(int At, bool Double)> open, int start, int end, List<Quotation> found)
    {
        var carried = false;
        while (open.TryPop(out var mark))
        {
            if (!mark.Double) continue;
            var stop = end;
            while (stop > mark.At + 1 && Tokenizer.IsBlank(reading.Text[stop - 1])) stop--;
            if (stop <= mark.At + 1) continue;
            found.Add(new Quotation(TextSpan.FromBounds(mark.At, stop), TextSpan.FromBounds(mark.At + 1, stop), true, false, open.Count));
            carried = NextOpens(reading.Text, end);
            if (!carried) reading.Diagnostics.Add(ReadingMessages.UnclosedQuotation(new TextSpan(mark.At, 1)));
        }

        return carried;
    }

    private static bool NextOpens(string text, int at)
    {
        while (at < text.Length && Tokenizer.IsBlank(text[at])) at++;
        return at < text.Length && text[at] is '\u201C' or '"' or '\u00AB';
    }

    private enum Mark
    {
        None,
        OpenDouble,
        CloseDouble,
        EitherDouble,
        OpenSingle,
        CloseSingle,
    }

    private static Mark MarkAt(string text, int i, int start, int end)
    {
        var c = text[i];
        if (IsPair(text, i, end)) return Mark.EitherDouble;
        var before = i > start ? text[i - 1] : ' ';
        var after = i + 1 < end ? text[i + 1] : ' ';
        switch (c)
        {
            case '\u201C' or '\u00AB':
                // Some texts close with the opening mark ("Grand Chess-board“ [").
                return Tokenizer.IsBlank(before) || !char.IsLetterOrDigit(before) && before is not ('.' or ',' or '!' or '?') || char.IsLetterOrDigit(after) ? Mark.OpenDouble : Mark.CloseDouble;
            case '\u201D' or '\u00BB':
                return Mark.CloseDouble;
            case '\u201E':
                return Mark.OpenDouble;
            case '"' or '\u2033':
                return char.IsAsciiDigit(before) && !char.IsLetterOrDigit(after) && c == '\u2033' ? Mark.None : Mark.EitherDouble;
            case '\u2018':
                return !char.IsLetterOrDigit(before) && !Tokenizer.IsBlank(after) ? Mark.OpenSingle : Mark.CloseSingle;
            case '\u2019':
                return char.IsLetterOrDigit(after) || Tokenizer.IsBlank(before) ? Mark.None : Mark.CloseSingle;
            case '\'':
                if (char.IsLetterOrDigit(before) || before is '.' or ',' or '!' or '?') return char.IsLetterOrDigit(after) ? Mark.None : Mark.CloseSingle;
                return char.IsLetter(after) || after is '\u201C' or '"' ? Mark.OpenSingle : Mark.None;
            default:
                return Mark.None;
        }
    }

    private static bool IsPair(string text, int i, int end) => text[i] == '\'' && i + 1 < end && text[i + 1] == '\'';

    private static bool LooksOpening(string text, int i, int start)
    {
        if (i == start) return true;
        var before = text[i - 1];
        var next = i + (IsPair(text, i, text.Length) ? 2 : 1);
        var after = next < text.Length ? text[next] : ' ';
        return (Tokenizer.IsBlank(before) || before is '(' or '[' or '-' or '\u2014' or '\u2013' or '\'' or '\u2018') && !Tokenizer.IsBlank(after);
    }

    private static bool HasDouble(string text, int start, int end) => text.AsSpan(start, end - start).IndexOfAny("\"\u201C\u201D\u00AB\u00BB") >= 0 || text.AsSpan(start, end - start).Contains("''", StringComparison.Ordinal);
}
