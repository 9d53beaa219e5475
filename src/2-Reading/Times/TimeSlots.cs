using System.Collections.Frozen;
using Sayso.Scanning;

namespace Sayso.Times;

/// <summary>The slots that the time rules may name: one word class or number each.</summary>
internal static class TimeSlots
{
    public static readonly IReadOnlyDictionary<string, SlotReader> Numbers = new Dictionary<string, SlotReader>
    {
        ["month"] = (Lexeme[] l, int at, out int end, out double value) => Word(TimeWords.Months, l, at, out end, out value),
        ["weekday"] = (Lexeme[] l, int at, out int end, out double value) => Word(TimeWords.Weekdays, l, at, out end, out value),
        ["weekdays"] = (Lexeme[] l, int at, out int end, out double value) => Word(TimeWords.WeekdayPlurals, l, at, out end, out value),
        ["unit"] = Unit,
        ["day"] = Day,
        ["dayword"] = (Lexeme[] l, int at, out int end, out double value) => Ordinal(l, at, out end, out value) && value is >= 1 and <= 31,
        ["nth"] = (Lexeme[] l, int at, out int end, out double value) => Nth(l, at, out end, out value),
        ["num"] = (Lexeme[] l, int at, out int end, out double value) => Digits(l, at, 1, 4, out end, out value),
        ["two"] = (Lexeme[] l, int at, out int end, out double value) => Digits(l, at, 1, 2, out end, out value),
        ["four"] = (Lexeme[] l, int at, out int end, out double value) => Digits(l, at, 4, 4, out end, out value),
        ["year"] = Year,
        ["yearword"] = YearWords,
        ["hour"] = Hour,
        ["minute"] = Minute,
        ["n"] = Count,
        ["ampm"] = AmPm,
        ["zone"] = Zone,
        ["decade"] = (Lexeme[] l, int at, out int end, out double value) => Word(TimeWords.Decades, l, at, out end, out value),
        ["part"] = (Lexeme[] l, int at, out int end, out double value) => Key(TimeWords.Parts, l, at, out end, out value),
        ["season"] = (Lexeme[] l, int at, out int end, out double value) => Key(TimeWords.Seasons, l, at, out end, out value),
        ["repetition"] = (Lexeme[] l, int at, out int end, out double value) => Key(TimeWords.Repetitions, l, at, out end, out value),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Words with which a slot begins and that no table holds.</summary>
    private static readonly FrozenSet<string> Others =
        new[] { "last", "business", "working", "trading", "oh", "o", "the", "another", "couple", "half", "few", "some", "many", "several", "dozens", "hundreds", "thousands", "quarter", "am", "pm", "p" }.ToFrozenSet(StringComparer.Ordinal);

    public static bool MayStart(Lexeme lexeme) => lexeme.IsDigits || lexeme.IsWord && (NumberWords.Begin(lexeme.Word) || TimeWords.Months.ContainsKey(lexeme.Word) || TimeWords.Weekdays.ContainsKey(lexeme.Word)
        || TimeWords.WeekdayPlurals.ContainsKey(lexeme.Word) || TimeWords.Units.ContainsKey(lexeme.Word) || TimeWords.Decades.ContainsKey(lexeme.Word) || TimeWords.Parts.ContainsKey(lexeme.Word)
        || TimeWords.Seasons.ContainsKey(lexeme.Word) || TimeWords.Repetitions.ContainsKey(lexeme.Word) || TimeWords.Zones.Contains(lexeme.Word) || Others.Contains(lexeme.Word));

    private static bool Word(FrozenDictionary<string, int> table, Lexeme[] lexemes, int at, out int end, out double value)
    {
        (end, value) = (at + 1, 0);
        if (!table.TryGetValue(lexemes[at].Word, out var number)) return false;
        value = number;
        return true;
    }

    private static bool Key(FrozenDictionary<string, string> table, Lexeme[] lexemes, int at, out int end, out double value)
    {
        (end, value) = (at + 1, at);
        return table.ContainsKey(lexemes[at].Word);
    }

    private static bool Unit(Lexeme[] lexemes, int at, out int end, out double value)
    {
        (end, value) = (at + 1, 0);
        if (lexemes[at].Is("business") || lexemes[at].Is("working") || lexemes[at].Is("trading") || lexemes[at].Is("week"))
        {
            if (at + 1 < lexemes.Length && lexemes[at + 1].Word is "day" or "days" && !lexemes[at].Is("week"))
            {
                (end, value) = (at + 2, (int)TimeUnit.BusinessDay);
                return true;
            }
        }

        if (!TimeWords.Units.TryGetValue(lexemes[at].Word, out var unit)) return false;
        if (lexemes[at].Word is "h" or "mo" or "mos" or "min" or "sec" && (at == 0 || !lexemes[at - 1].IsDigits && !lexemes[at - 1].Is("-") && !NumberWords.Small.ContainsKey(lexemes[at - 1].Word))) return false;
        if (lexemes[at].Is("h") && NumberReader.Glued(lexemes, at + 1, LexemeKind.Digits)) return false;
        value = (int)unit;
        return true;
    }

    /// <summary>1 to 31, with or without its "th", or in words.</summary>
    private static bool Day(Lexeme[] lexemes, int at, out int end, out double value)
    {
        if (Ordinal(lexemes, at, out end, out value) || Digits(lexemes, at, 1, 2, out end, out value)) return value is >= 1 and <= 31;
        var read = NumberReader.Words(lexemes, at, out end, out var number);
        value = (double)number;
        return read && value is >= 1 and <= 31;
    }

    private static bool Ordinal(Lexeme[] lexemes, int at, out int end, out double value)
    {
        var read = NumberReader.Ordinal(lexemes, at, out end, out var number);
        value = (double)number;
        return read;
    }

    private static bool Nth(Lexeme[] lexemes, int at, out int end, out double value)
    {
        (end, value) = (at + 1, -1);
        return lexemes[at].Is("last") || Ordinal(lexemes, at, out end, out value) && value is >= 1 and <= 53;
    }

    private static bool Digits(Lexeme[] lexemes, int at, int shortest, int longest, out int end, out double value)
    {
        (end, value) = (at + 1, 0);
        if (!lexemes[at].IsDigits || lexemes[at].Word.Length < shortest || lexemes[at].Word.Length > longest) return false;
        foreach (var digit in lexemes[at].Word) value = value * 10 + (digit - '0');
        return true;
    }

    private static bool Year(Lexeme[] lexemes, int at, out int end, out double value) =>
        Digits(lexemes, at, 4, 4, out end, out value) ? value is >= 1000 and <= 2199 && !NumberReader.Glued(lexemes, at + 1, LexemeKind.Word) : YearWords(lexemes, at, out end, out value);

    /// <summary>"nineteen ninety-one", "twenty sixteen", "two thousand and eighteen".</summary>
    private static bool YearWords(Lexeme[] lexemes, int at, out int end, out double value)
    {
        value = 0;
        if (!NumberReader.Words(lexemes, at, out end, out var number)) return false;
        value = (double)number;
        if (number is >= 1000 and <= 2199) return true;
        if (number is < 13 or > 20 || end >= lexemes.Length || lexemes[end].Breaks) return false;
        if (lexemes[end].Is("-")) end++;
        if (end >= lexemes.Length) return false;
        if (lexemes[end].Word is "oh" or "o" or "zero")
        {
            if (!NumberReader.Words(lexemes, end + 1, out var after, out var unit) || unit is < 1 or > 9) return false;
            (end, value) = (after, value * 100 + (double)unit);
            return true;
        }

        if (!NumberReader.Words(lexemes, end, out var last, out var rest) || rest is < 10 or > 99) return false;
        (end, value) = (last, value * 100 + (double)rest);
        return true;
    }

    private static bool Hour(Lexeme[] lexemes, int at, out int end, out double value)
    {
        if (Digits(lexemes, at, 1, 2, out end, out value)) return value <= 24;
        var read = NumberReader.Words(lexemes, at, out end, out var number);
        value = (double)number;
        return read && end == at + 1 && value is >= 1 and <= 12;
    }

    private static bool Minute(Lexeme[] lexemes, int at, out int end, out double value)
    {
        value = 0;
        if (lexemes[at].Word is "oh" or "o" && NumberReader.Words(lexemes, at + 1, out end, out var unit) && unit is >= 1 and <= 9)
        {
            value = (double)unit;
            return true;
        }

        if (Digits(lexemes, at, 1, 2, out end, out value)) return value <= 59;
        var read = NumberReader.Words(lexemes, at, out end, out var number);
        value = (double)number;
        return read && value is >= 1 and <= 59;
    }

    /// <summary>How many units: digits, words, "a", "half a", "one and a half"; NaN for "several", "a few", "some", "many".</summary>
    private static bool Count(Lexeme[] lexemes, int at, out int end, out double value)
    {
        (end, value) = (at, 0);
        var first = lexemes[at].Word;
        var next = at + 1 < lexemes.Length && !lexemes[at + 1].Breaks ? lexemes[at + 1].Word : "";
        var third = at + 2 < lexemes.Length ? lexemes[at + 2].Word : "";
        switch (first, next, third)
        {
            case ("a" or "the", "couple", "of"):
                (end, value) = (at + 3, 2);
                return true;
            case ("a", "couple", _) or ("couple", "of", _):
                (end, value) = (at + 2, 2);
                return true;
            case ("a", "few" or "handful", _) or ("many" or "several", "more", _):
                (end, value) = (third == "of" || third == "more" ? at + 3 : at + 2, double.NaN);
                return true;
            case ("half", "a", "dozen"):
                (end, value) = (at + 3, 6);
                return true;
            case ("half", "a" or "an", _):
                (end, value) = (at + 2, 0.5);
                return true;
            case ("several" or "few" or "some" or "many" or "dozens" or "hundreds" or "thousands", _, _):
                (end, value) = (next == "of" ? at + 2 : at + 1, double.NaN);
                return true;
            case ("half" or "quarter", _, _):
                (end, value) = (at + 1, first == "half" ? 0.5 : 0.25);
                return next is not "of" and not "past" and not "to";
            case ("a", "dozen", _):
                (end, value) = (at + 2, 12);
                return true;
        }

        if (NumberReader.Number(lexemes, at, out end, out var number))
        {
            value = (double)number;
            if (end < lexemes.Length && lexemes[end].Is("dozen")) (end, value) = (end + 1, value * 12);
            if (end + 2 < lexemes.Length && lexemes[end].Is("and") && lexemes[end + 1].Is("a") && lexemes[end + 2].Is("half")) (end, value) = (end + 3, value + 0.5);
            if (end + 2 < lexemes.Length && lexemes[end].Is("1") && lexemes[end + 1].Is("/") && lexemes[end + 2].Is("2")) (end, value) = (end + 3, value + 0.5);
            if (end < lexemes.Length && lexemes[end].Is("½")) (end, value) = (end + 1, value + 0.5);
            return true;
        }

        (end, value) = (at + 1, 1);
        return first is "a" or "an" or "another";
    }

    /// <summary>"am", "p.m.", "p. m"; the value is 1 for the afternoon.</summary>
    private static bool AmPm(Lexeme[] lexemes, int at, out int end, out double value)
    {
        (end, value) = (at + 1, lexemes[at].Word[0] == 'p' ? 1 : 0);
        if (lexemes[at].Word is "am" or "pm") return true;
        if (lexemes[at].Word is not ("a" or "p")) return false;
        var m = at + 1 < lexemes.Length && lexemes[at + 1].Is(".") ? at + 2 : at + 1;
        if (m >= lexemes.Length || !lexemes[m].Is("m"))
        {
            return lexemes[at].Is("p") && NumberReader.Glued(lexemes, at, LexemeKind.Word);
        }

        end = m + 1 < lexemes.Length && lexemes[m + 1].Is(".") && !lexemes[m + 1].Spaced && m > at + 1 ? m + 2 : m + 1;
        return true;
    }

    private static bool Zone(Lexeme[] lexemes, int at, out int end, out double value)
    {
        (end, value) = (at + 1, 0);
        return TimeWords.Zones.Contains(lexemes[at].Word) && lexemes[at].Capital;
    }
}
