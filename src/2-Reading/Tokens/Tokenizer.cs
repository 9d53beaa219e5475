using Sayso.Pipeline;

namespace Sayso.Tokens;

/// <summary>
/// Splits text into syntactic words after the English Web Treebank (UD v2): clitics apart ("do|n't", "it|'s"), hyphenated compounds in parts
/// ("state|-|owned") unless the first part is a bound prefix ("non-violent"), currency and unit signs apart from numbers, addresses, handles
/// and tags whole, full stops part of abbreviations and initials.
/// </summary>
internal static class Tokenizer
{
    private static readonly HashSet<string> BoundPrefixes = new(StringComparer.Ordinal)
    {
        "anti", "pre", "post", "non", "co", "ex", "re", "mid", "multi", "pro", "neo", "semi", "e", "counter", "socio", "sub", "ultra", "inter", "intra", "trans", "quasi",
        "pseudo", "psycho", "arch", "cross", "mini", "micro", "macro", "de", "un", "bi", "tri", "cyber", "geo", "eco", "vice", "meta", "para", "proto", "vis", "u", "uh", "mm",
    };

    private static readonly HashSet<string> BoundSuffixes = new(StringComparer.Ordinal) { "esque", "wise", "ish", "elect" };

    // Two words written as one; where the second begins.
    private static readonly Dictionary<string, int> Fused = new(StringComparer.Ordinal)
    {
        ["cannot"] = 3, ["gonna"] = 3, ["wanna"] = 3, ["gotta"] = 3, ["gimme"] = 3, ["lemme"] = 3, ["dont"] = 2, ["didnt"] = 3, ["doesnt"] = 4, ["isnt"] = 2, ["wasnt"] = 3,
        ["wont"] = 2, ["couldnt"] = 5, ["wouldnt"] = 5, ["havent"] = 4, ["hasnt"] = 3, ["arent"] = 3, ["werent"] = 4, ["thats"] = 4, ["whats"] = 4, ["theres"] = 5, ["theyre"] = 4,
        ["youre"] = 3, ["ive"] = 1, ["im"] = 1,
    };

    /// <summary>Adds the tokens of <c>text[start..end)</c> in order; each lies inside the range and none holds white space.</summary>
    public static void Tokenize(string text, int start, int end, List<TextSpan> tokens)
    {
        var at = start;
        while (at < end)
        {
            if (IsBlank(text[at]))
            {
                at++;
                continue;
            }

            var stop = at;
            while (stop < end && !IsBlank(text[stop])) stop++;
            Chunk(text, at, stop, tokens);
            at = stop;
        }
    }

    internal static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\u2060' or '\uFEFF' or '\u00A0' or < ' ';

    private static void Chunk(string text, int start, int end, List<TextSpan> tokens)
    {
        while (start < end)
        {
            var length = WebToken.Length(text.AsSpan(start, end - start));
            if (length > 0)
            {
                tokens.Add(new TextSpan(start, length));
                start += length;
                continue;
            }

            length = Abbreviations.LengthAt(text, start, end);
            if (length > 0)
            {
                tokens.Add(new TextSpan(start, length));
                start += length;
                continue;
            }

            var c = text[start];
            if (IsWordChar(c))
            {
                var stop = WordEnd(text, start, end);
                Word(text, start, stop, tokens);
                start = stop;
                continue;
            }

            length = PunctuationLength(text, start, end);
            tokens.Add(new TextSpan(start, length));
            start += length;
        }
    }

    private static bool IsWordChar(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '_' or '\u00AD' or '&' || char.GetUnicodeCategory(c) is
        System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC' or '\u2018';

    // Letters, digits and the marks that join them: 4,404; 3.5; O'Rourke; don't; U.S.A. is handled before.
    private static int WordEnd(string text, int start, int end)
    {
        var at = start;
        while (at < end)
        {
            var c = text[at];
            if (IsWordChar(c))
            {
                at++;
                continue;
            }

            var digitBefore = at > start && char.IsAsciiDigit(text[at - 1]);
            var digitAfter = at + 1 < end && char.IsAsciiDigit(text[at + 1]);
            var letterAfter = at + 1 < end && char.IsLetter(text[at + 1]);
            if (digitBefore && digitAfter && c is '.' or ',' or ':' or '/') at++;
            else if (IsApostrophe(c) && at > start && letterAfter && char.IsLetter(text[at - 1])) at++;
            else break;
        }

        return at;
    }

    private static void Word(string text, int start, int end, List<TextSpan> tokens)
    {
        // "500km", "5pm", "20%": a number and its unit are two words; ordinals and decades ("5th", "1990s") are one.
        var digits = start;
        while (digits < end && (char.IsAsciiDigit(text[digits]) || text[digits] is '.' or ',' or ':' or '/')) digits++;
        if (digits > start && digits < end && char.IsAsciiLetter(text[digits]) && Units.IsUnit(text.AsSpan(digits, end - digits)))
        {
            tokens.Add(TextSpan.FromBounds(start, digits));
            tokens.Add(TextSpan.FromBounds(digits, end));
            return;
        }

        var lower = WordForm.Lower(text.AsSpan(start, end - start));
        if (lower.Length == end - start && Fused.TryGetValue(lower, out var second))
        {
            tokens.Add(new TextSpan(start, second));
            tokens.Add(TextSpan.FromBounds(start + second, end));
            return;
        }

        var clitic = CliticStart(text, start, end);
        if (clitic > start)
        {
            tokens.Add(TextSpan.FromBounds(start, clitic));
            tokens.Add(TextSpan.FromBounds(clitic, end));
            return;
        }

        tokens.Add(TextSpan.FromBounds(start, end));
    }

    /// <summary>Where a clitic ("n't", "'s", "'ll") begins in a word, or -1.</summary>
    private static int CliticStart(string text, int start, int end)
    {
        var mark = -1;
        for (var i = end - 1; i > start && i >= end - 4; i--)
        {
            if (IsApostrophe(text[i]))
            {
                mark = i;
                break;
            }
        }

        if (mark < 0) return -1;
        var tail = WordForm.Lower(text.AsSpan(mark + 1, end - mark - 1));
        if (tail == "t" && mark - 1 > start && text[mark - 1] is 'n' or 'N') return mark - 1;
        return tail is "s" or "re" or "ve" or "ll" or "d" or "m" ? mark : -1;
    }

    private static int PunctuationLength(string text, int start, int end)
    {
        var c = text[start];
        if (IsApostrophe(c))
        {
            // A clitic cut off from its word ("the Smiths ' s"), a year ('99) or a doubled quotation mark.
            if (start + 1 < end && text[start + 1] == c) return 2;
            var stop = start + 1;
            while (stop < end && char.IsLetterOrDigit(text[stop])) stop++;
            var tail = text.AsSpan(start + 1, stop - start - 1);
            if (tail is "s" or "re" or "ve" or "ll" or "m" or "d" && start > 0 && !IsBlank(text[start - 1])) return stop - start;
            if (tail.Length is 2 or 3 && char.IsAsciiDigit(tail[0]) && char.IsAsciiDigit(tail[1])) return stop - start;
            return 1;
        }

        if (c is '.' or '!' or '?' or '-' or '*' or '=' or '_' or '~' or '+' or '<' or '>')
        {
            var stop = start + 1;
            while (stop < end && (text[stop] == c || c is '!' or '?' && text[stop] is '!' or '?')) stop++;
            return stop - start;
        }

        if (char.IsHighSurrogate(c) && start + 1 < end && char.IsLowSurrogate(text[start + 1])) return 2;
        return 1;
    }

    /// <summary>Joins a bound prefix and its hyphen to what follows ("non|-|violent" is one word). Runs over the finished token list of a chunk.</summary>
    public static void JoinBound(string text, List<TextSpan> tokens, int from)
    {
        for (var i = from; i + 2 < tokens.Count; i++)
        {
            var (left, hyphen, right) = (tokens[i], tokens[i + 1], tokens[i + 2]);
            if (hyphen.Length != 1 || text[hyphen.Start] is not ('-' or '\u2010' or '\u2011')) continue;
            if (left.End != hyphen.Start || hyphen.End != right.Start || !char.IsLetter(text[right.Start])) continue;
            var prefix = WordForm.Lower(text.AsSpan(left.Start, left.Length));
            var suffix = WordForm.Lower(text.AsSpan(right.Start, right.Length));
            if (!BoundPrefixes.Contains(prefix) && !BoundSuffixes.Contains(suffix)) continue;
            tokens[i] = TextSpan.FromBounds(left.Start, right.End);
            tokens.RemoveRange(i + 1, 2);
        }
    }
}
