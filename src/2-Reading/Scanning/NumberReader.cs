using System.Globalization;

namespace Sayso.Scanning;

/// <summary>Reads whole and decimal numbers, in digits or in words, at a lexeme. Each reader gives the lexeme after the number.</summary>
internal static class NumberReader
{
    private const NumberStyles Style = NumberStyles.AllowDecimalPoint;

    /// <summary>A number in words ("two hundred and five", "ninety-one") or in digits with an optional scale ("3.5 million").</summary>
    public static bool Number(Lexeme[] lexemes, int at, out int end, out decimal value)
    {
        if (!Digits(lexemes, at, out end, out value)) return Words(lexemes, at, out end, out value);
        while (end < lexemes.Length && !lexemes[end].Breaks && NumberWords.Scales.TryGetValue(lexemes[end].Word, out var scale) && Multiply(ref value, scale)) end++;
        return true;
    }

    /// <summary>Digits with their grouping and decimals: "4,404", "3.5", ".25", "12,34,567.89", "1.111,11", "1 414 021 100".</summary>
    public static bool Digits(Lexeme[] lexemes, int at, out int end, out decimal value)
    {
        (end, value) = (at, 0);
        var text = "";
        var next = at;
        if (Glued(lexemes, at + 1, LexemeKind.Digits) && lexemes[at].Is(".") && (at == 0 || lexemes[at].Spaced || lexemes[at - 1].IsMark))
        {
            text = "0." + lexemes[at + 1].Word;
            next = at + 2;
        }
        else if (at < lexemes.Length && lexemes[at].IsDigits)
        {
            text = Grouped(lexemes, at, out next);
        }

        if (text.Length is 0 or > 28 || !decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out value)) return false;
        end = next;
        return true;
    }

    private static string Grouped(Lexeme[] lexemes, int at, out int end)
    {
        var text = lexemes[at].Word;
        end = at + 1;
        var european = text.Length <= 3 && Group(lexemes, end, ".") && AfterGroups(lexemes, end, ".") is var after
            && (after - end > 2 || Glued(lexemes, after, LexemeKind.Mark) && lexemes[after].Is(",") && Glued(lexemes, after + 1, LexemeKind.Digits));
        var (group, point) = european ? (".", ",") : (",", ".");
        var grouped = false;
        while (text.Length <= 26 && (text.Length <= 3 || grouped) && Group(lexemes, end, group))
        {
            text += lexemes[end + 1].Word;
            end += 2;
            grouped = true;
        }

        if (!grouped && lexemes[at].Word.Length <= 3)
        {
            while (SpacedGroup(lexemes, end))
            {
                text += lexemes[end].Word;
                end++;
            }
        }

        if (end + 1 < lexemes.Length && lexemes[end].Is(point) && Glued(lexemes, end, LexemeKind.Mark) && Glued(lexemes, end + 1, LexemeKind.Digits)
            && !(Glued(lexemes, end + 2, LexemeKind.Mark) && lexemes[end + 2].Is(point) && Glued(lexemes, end + 3, LexemeKind.Digits)))
        {
            text += "." + lexemes[end + 1].Word;
            end += 2;
        }
        else if (!grouped && !european && text.Length <= 3 && IsDecimalComma(lexemes, end))
        {
            text += "." + lexemes[end + 1].Word;
            end += 2;
        }

        return text;
    }

    /// <summary>",5" of "3,5 million", as much of Europe and Asia writes it: one or two figures glued on, and nothing more after them.</summary>
    private static bool IsDecimalComma(Lexeme[] lexemes, int at) =>
        Glued(lexemes, at, LexemeKind.Mark) && lexemes[at].Is(",") && Glued(lexemes, at + 1, LexemeKind.Digits) && lexemes[at + 1].Word.Length <= 2 && !Glued(lexemes, at + 2, LexemeKind.Word)
        && !(Glued(lexemes, at + 2, LexemeKind.Mark) && Glued(lexemes, at + 3, LexemeKind.Digits)) && (at < 2 || !(Glued(lexemes, at - 1, LexemeKind.Digits) && lexemes[at - 2].Word is "," or "." or "-" or "/" or ":"));

    private static int AfterGroups(Lexeme[] lexemes, int at, string mark)
    {
        while (Group(lexemes, at, mark)) at += 2;
        return at;
    }

    /// <summary>",404" or the ",34" of lakhs, glued on both sides.</summary>
    private static bool Group(Lexeme[] lexemes, int at, string mark)
    {
        if (!Glued(lexemes, at, LexemeKind.Mark) || !lexemes[at].Is(mark) || !Glued(lexemes, at + 1, LexemeKind.Digits)) return false;
        var length = lexemes[at + 1].Word.Length;
        return length == 3 || length == 2 && mark == "," && Group(lexemes, at + 2, mark);
    }

    /// <summary>" 414" of "1 414 021 100": three digits after one space, with another group or a noun after them.</summary>
    private static bool SpacedGroup(Lexeme[] lexemes, int at) =>
        at < lexemes.Length && lexemes[at].IsDigits && lexemes[at].Word.Length == 3 && lexemes[at].Span.Start - lexemes[at - 1].Span.End == 1
        && !Glued(lexemes, at + 1, LexemeKind.Word);

    /// <summary>A cardinal number in words.</summary>
    public static bool Words(Lexeme[] lexemes, int at, out int end, out decimal value)
    {
        (end, value) = (at, 0);
        decimal total = 0, current = 0;
        var room = 1000m;
        var ceiling = decimal.MaxValue;
        var any = false;
        var i = at;
        if (i + 1 < lexemes.Length && (lexemes[i].Is("a") || lexemes[i].Is("an")) && IsScale(lexemes[i + 1].Word) && !lexemes[i + 1].Breaks)
        {
            (current, room, i) = (1, 1, i + 1);
        }

        while (i < lexemes.Length && (i == at || !lexemes[i].Breaks))
        {
            var word = lexemes[i].Word;
            if (NumberWords.Small.TryGetValue(word, out var small))
            {
                var magnitude = small < 10 ? 10m : 100m;
                if (room < magnitude || small == 0 && any) break;
                current += small;
                room = small < 20 ? 1 : 10;
            }
            else if (word == "hundred" && current > 0 && current < 100)
            {
                (current, room) = (current * 100, 100);
            }
            else if (current > 0 && NumberWords.Scales.TryGetValue(word, out var scale) && scale < ceiling)
            {
                total += current * scale;
                (current, room, ceiling) = (0, 1000, scale);
                if (IsScaleOf(lexemes, i + 1, out var above))
                {
                    (total, ceiling) = (total * above, above);
                    i++;
                }
            }
            else
            {
                break;
            }

            any = true;
            end = ++i;
            i = Joined(lexemes, i, room);
        }

        value = total + current;
        return any;
    }

    /// <summary>"first", "twenty-first", "two hundredth", "21st".</summary>
    public static bool Ordinal(Lexeme[] lexemes, int at, out int end, out decimal value)
    {
        (end, value) = (at, 0);
        if (at >= lexemes.Length) return false;
        if (lexemes[at].IsDigits && lexemes[at].Word.Length <= 4 && Glued(lexemes, at + 1, LexemeKind.Word) && lexemes[at + 1].Word is "st" or "nd" or "rd" or "th")
        {
            end = at + 2;
            return decimal.TryParse(lexemes[at].Word, Style, CultureInfo.InvariantCulture, out value);
        }

        var last = at;
        var prefixed = Words(lexemes, at, out var after, out var prefix);
        if (prefixed)
        {
            last = after;
            if (last + 1 < lexemes.Length && (lexemes[last].Is("-") || lexemes[last].Is("and"))) last++;
        }
        else if (lexemes[at].Is("a") || lexemes[at].Is("an"))
        {
            return false;
        }

        if (last >= lexemes.Length || last > at && lexemes[last].Breaks) return false;
        if (NumberWords.SmallOrdinals.TryGetValue(lexemes[last].Word, out var small))
        {
            if (prefixed && !(prefix % 100 is >= 20 && prefix % 10 == 0 && small < 10 || prefix % 100 == 0 && small < 100 && prefix > 0)) return false;
            value = prefix + small;
        }
        else if (NumberWords.ScaleOrdinals.TryGetValue(lexemes[last].Word, out var scale))
        {
            value = (prefixed ? prefix : 1) * scale;
        }
        else
        {
            return false;
        }

        end = last + 1;
        return true;
    }

    public static bool Glued(Lexeme[] lexemes, int at, LexemeKind kind) =>
        at > 0 && at < lexemes.Length && !lexemes[at].Spaced && lexemes[at].Kind == kind;

    public static bool Multiply(ref decimal value, decimal by)
    {
        if (Math.Abs((double)value * (double)by) > 1e27) return false;
        value *= by;
        return true;
    }

    private static bool IsScale(string word) => word == "hundred" || NumberWords.Scales.ContainsKey(word);

    private static bool IsScaleOf(Lexeme[] lexemes, int at, out decimal scale)
    {
        scale = 0;
        return at < lexemes.Length && !lexemes[at].Breaks && NumberWords.Scales.TryGetValue(lexemes[at].Word, out scale);
    }

    /// <summary>Where the number goes on after "and", a hyphen or a comma, where a number word follows.</summary>
    private static int Joined(Lexeme[] lexemes, int at, decimal room)
    {
        if (at + 1 >= lexemes.Length || lexemes[at].Breaks) return at;
        var next = lexemes[at + 1].Word;
        if (lexemes[at].Is("and") && room is 100 or 1000 && !lexemes[at + 1].Breaks) return NumberWords.Small.ContainsKey(next) && !(next == "one" && at + 2 < lexemes.Length && lexemes[at + 2].Word is "half" or "quarter" or "third") ? at + 1 : at;
        if (lexemes[at].Is("-") && (room > 1 && NumberWords.Small.ContainsKey(next) || IsScale(next))) return at + 1;
        return at;
    }
}
