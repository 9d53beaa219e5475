using System.Collections.Frozen;
using Sayso.Scanning;

namespace Sayso.Quantities;

/// <summary>The slots that the quantity rules may name.</summary>
internal static class AmountSlots
{
    /// <summary>Letters glued to figures that scale them.</summary>
    private static readonly FrozenDictionary<string, double> Suffixes = new Dictionary<string, double>
    {
        ["k"] = 1e3, ["b"] = 1e9, ["bn"] = 1e9, ["mn"] = 1e6, ["mln"] = 1e6, ["bln"] = 1e9, ["tn"] = 1e12, ["trn"] = 1e12, ["tln"] = 1e12, ["mil"] = 1e6,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly IReadOnlyDictionary<string, SlotReader> Numbers = new Dictionary<string, SlotReader>
    {
        ["number"] = (Lexeme[] l, int at, out int end, out double value) => Number(l, at, out end, out value),
        ["figure"] = (Lexeme[] l, int at, out int end, out double value) => Figure(l, at, out end, out value),
        ["whole"] = (Lexeme[] l, int at, out int end, out double value) => Figure(l, at, out end, out value) && l[at].IsDigits && end == at + 1,
        ["words"] = (Lexeme[] l, int at, out int end, out double value) => Words(l, at, out end, out value),
        ["ordinal"] = (Lexeme[] l, int at, out int end, out double value) => Ordinal(l, at, out end, out value),
        ["parts"] = Parts,
        ["scale"] = Scale,
        ["sign"] = (Lexeme[] l, int at, out int end, out double value) => One(Currencies.Signs.ContainsKey(l[at].Word), at, out end, out value),
        ["money"] = Money,
        ["measure"] = Measure,
        ["degree"] = (Lexeme[] l, int at, out int end, out double value) => One(Measures.Degrees.ContainsKey(l[at].Word) && !(l[at].Word.Length == 1 && NumberReader.Glued(l, at + 1, LexemeKind.Mark) && l[at + 1].Is("'")), at, out end, out value),
        ["unicode"] = (Lexeme[] l, int at, out int end, out double value) => Unicode(l, at, out end, out value),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Rules begin with numbers, ordinals, signs of money and figures made of one mark; all else stands in the middle.</summary>
    public static bool MayStart(Lexeme lexeme) => lexeme.IsWord ? NumberWords.Begin(lexeme.Word) : lexeme.IsDigits || lexeme.Is(".") || Currencies.Signs.ContainsKey(lexeme.Word) || !char.IsAscii(lexeme.Word.Length > 0 ? lexeme.Word[0] : ' ');

    private static bool One(bool holds, int at, out int end, out double value)
    {
        (end, value) = (at + 1, at);
        return holds;
    }

    private static bool Number(Lexeme[] lexemes, int at, out int end, out double value)
    {
        if (!Figure(lexemes, at, out end, out value)) return Words(lexemes, at, out end, out value);
        while (end < lexemes.Length && !lexemes[end].Breaks)
        {
            if (Suffixes.TryGetValue(lexemes[end].Word, out var suffix) && (!lexemes[end].Spaced || lexemes[end].Word.Length > 1)) value *= suffix;
            else if (lexemes[end].Word is "mm" or "m" && lexemes[end].Capital && !lexemes[end].Spaced) value *= 1e6;
            else if (NumberWords.Scales.TryGetValue(lexemes[end].Word, out var scale)) value *= (double)scale;
            else if (lexemes[end].Word == "hundred" && value is > 0 and < 1000) value *= 100;
            else return true;
            end++;
            if (value > 1e24) return false;
            if (lexemes[end - 1].Word.Length > 2 && Rest(lexemes, end, value, out var last, out var rest)) return Add(last, value + rest, out end, out value);
        }

        return true;
    }

    private static bool Add(int last, double sum, out int end, out double value)
    {
        (end, value) = (last, sum);
        return true;
    }

    /// <summary>What goes on after a scale word: "4 thousand 3 hundred", "3 hundred and 21", "6 crore and two hundred".</summary>
    private static bool Rest(Lexeme[] lexemes, int at, double value, out int end, out double rest)
    {
        (end, rest) = (at, 0);
        if (at + 1 >= lexemes.Length || lexemes[at].Breaks) return false;
        var and = lexemes[at].Is("and");
        if (!Number(lexemes, and ? at + 1 : at, out end, out rest) || rest <= 0 || lexemes[at + (and ? 1 : 0)].Word is "a" or "an") return false;
        var scaled = end > at + 1 && (lexemes[end - 1].Is("hundred") || NumberWords.Scales.ContainsKey(lexemes[end - 1].Word) || and && !lexemes[at + 1].IsDigits);
        var scale = lexemes[at - 1].Word;
        return and ? rest < (scale == "hundred" ? 100 : value) && (scale is "hundred" or "crore" or "lakh" or "thousand" || scaled) && (rest > 1 || scale == "hundred") : scaled && rest < value && rest < 1e9 && !IsScaled(lexemes, at - 1, end);
    }

    /// <summary>Whether both end in the same scale word ("2 million 3 million" are two numbers).</summary>
    private static bool IsScaled(Lexeme[] lexemes, int first, int end) => lexemes[first].Word == lexemes[end - 1].Word;

    private static bool Figure(Lexeme[] lexemes, int at, out int end, out double value)
    {
        var read = NumberReader.Digits(lexemes, at, out end, out var number);
        value = (double)number;
        return read;
    }

    private static bool Words(Lexeme[] lexemes, int at, out int end, out double value)
    {
        var read = NumberReader.Words(lexemes, at, out end, out var number);
        value = (double)number;
        return read;
    }

    private static bool Ordinal(Lexeme[] lexemes, int at, out int end, out double value)
    {
        var read = NumberReader.Ordinal(lexemes, at, out end, out var number);
        value = (double)number;
        return read;
    }

    private static bool Scale(Lexeme[] lexemes, int at, out int end, out double value)
    {
        (end, value) = (at + 1, 0);
        if (lexemes[at].Is("hundred")) value = 100;
        else if (NumberWords.Scales.TryGetValue(lexemes[at].Word, out var scale)) value = (double)scale;
        return value > 0;
    }

    /// <summary>The denominator of a fraction in words: "thirds", "fourth", "quarters", "twenty-fifths", "halves".</summary>
    private static bool Parts(Lexeme[] lexemes, int at, out int end, out double value)
    {
        (end, value) = (at + 1, lexemes[at].Word switch { "half" or "halves" => 2, "quarter" or "quarters" => 4, _ => 0 });
        if (value > 0) return true;
        if (lexemes[at].IsDigits || !BeginsOrdinal(lexemes[at].Word)) return false;
        var near = new Lexeme[Math.Min(6, lexemes.Length - at)];
        for (var i = 0; i < near.Length; i++)
        {
            var lexeme = lexemes[at + i];
            var plural = lexeme.Word.EndsWith("ths", StringComparison.Ordinal) || lexeme.Word.EndsWith("rds", StringComparison.Ordinal) || i > 0 && lexeme.Word is "firsts" or "seconds";
            near[i] = plural ? lexeme with { Word = lexeme.Word[..^1] } : lexeme;
        }

        if (!NumberReader.Ordinal(near, 0, out var length, out var number) || number <= 2) return false;
        (end, value) = (at + length, (double)number);
        return true;
    }

    private static bool BeginsOrdinal(string word) => NumberWords.Small.ContainsKey(word) || word.EndsWith("th", StringComparison.Ordinal) || word.EndsWith("ths", StringComparison.Ordinal)
        || word.EndsWith("rd", StringComparison.Ordinal) || word.EndsWith("rds", StringComparison.Ordinal);

    private static bool Money(Lexeme[] lexemes, int at, out int end, out double value)
    {
        (end, value) = (at + 1, at);
        if (Currencies.Words.ContainsKey(lexemes[at].Word)) return lexemes[at].Word is not ("try" or "rs" or "real" or "sum" or "som" or "won") || lexemes[at].Word == "won" && at > 0 && lexemes[at - 1].Word is "million" or "billion" or "trillion";
        for (var word = at + 1; word < Math.Min(lexemes.Length, at + 4) && !lexemes[word].Breaks; word++)
        {
            if (!Currencies.Words.ContainsKey(lexemes[word].Word)) continue;
            (end, value) = (word + 1, word);
            return Currencies.IsNation(lexemes[word - 1].Word, lexemes[word].Word) || lexemes[at].Word is "us" or "u" && lexemes[word].Word.StartsWith("dollar", StringComparison.Ordinal);
        }

        return false;
    }

    private static bool Measure(Lexeme[] lexemes, int at, out int end, out double value)
    {
        (end, value) = (at + 1, at);
        var word = lexemes[at].Word;
        if (NumberReader.Glued(lexemes, at + 1, LexemeKind.Digits) || NumberReader.Glued(lexemes, at + 1, LexemeKind.Mark) && lexemes[at + 1].Is("-") && NumberReader.Glued(lexemes, at + 2, LexemeKind.Digits)) return false;
        if (lexemes[at].Is("\"") && at > 0 && lexemes[at - 1].IsDigits) return at + 1 < lexemes.Length && lexemes[at + 1].Word is "long" or "wide" or "tall" or "high" or "thick" or "deep" or "x" or "by" or "screen" or "pipe";
        if (!Measures.Units.ContainsKey(word)) return false;
        if (!Measures.Doubtful.Contains(word)) return true;
        if (at == 0) return false;
        if (word is "m" && lexemes[at].Capital) return false;
        var glued = !lexemes[at].Spaced && (lexemes[at - 1].IsDigits || lexemes[at - 1].Is("-"));
        if (word is "in") return at > 1 && (glued || lexemes[at - 1].IsDigits && at > 2 && lexemes[at - 2].Word is "ft" or "feet");
        return glued || lexemes[at - 1].IsDigits || word.Length > 2 && NumberWords.Small.ContainsKey(lexemes[at - 1].Word) || NumberWords.Scales.ContainsKey(lexemes[at - 1].Word);
    }

    private static bool Unicode(Lexeme[] lexemes, int at, out int end, out double value)
    {
        (end, value) = (at + 1, lexemes[at].Word.Length == 1 ? char.GetNumericValue(lexemes[at].Word[0]) : -1);
        return value is > 0 and < 1;
    }
}
