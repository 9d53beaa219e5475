using Sayso.Scanning;
using Found = Sayso.Scanning.PhraseMatch<Sayso.Times.Meaning>;

namespace Sayso.Times;

/// <summary>What must hold around a phrase for it to be a time: the same words are often names, verbs or plain numbers.</summary>
internal static class RuleGuards
{
    /// <summary>Words that count or measure: after them or before them a figure is a number, not a year.</summary>
    private static readonly HashSet<string> Measured = new(StringComparer.Ordinal)
    {
        "people", "men", "women", "children", "soldiers", "troops", "police", "civilians", "protesters", "percent", "per", "dollars", "euros", "pounds", "rubles", "tenge",
        "km", "kilometers", "kilometres", "miles", "m", "meters", "metres", "feet", "kg", "tons", "tonnes", "barrels", "points", "shares", "votes", "homes", "houses",
        "million", "billion", "thousand", "hundred", "units", "workers", "employees", "jobs", "members", "tests", "cases", "times", "words", "pages", "others",
    };

    public static bool IsYear(int number) => number is >= 1000 and <= 2199;

    /// <summary>The century of a year in two digits: up to 49 it is the present one.</summary>
    public static int Century(int two) => two < 50 ? 2000 + two : 1900 + two;

    public static bool Cue(string before) => before is "on" or "by" or "since" or "until" or "till" or "before" or "after" or "from" or "to" or "dated" or "for" or "through" or "between" or "of";

    public static bool DayCue(string before) => before is "on" or "by" or "since" or "until" or "till" or "before" or "after" or "from" or "for" or "on" or "to";

    /// <summary>Whether nothing that belongs to a longer number or code is glued to either side.</summary>
    public static bool Alone(Found m)
    {
        var lexemes = m.Lexemes;
        if (m.Start > 1 && m.Before is "-" && lexemes[m.Start - 2].Word is "mid" or "early" or "late" or "pre" or "post") return true;
        if (m.Start > 1 && m.Before is "t" && !lexemes[m.Start].Spaced && lexemes[m.Start - 2].IsDigits) return true;
        if (m.Start > 0 && !lexemes[m.Start].Spaced && (lexemes[m.Start - 1].IsDigits || lexemes[m.Start - 1].IsWord || IsJoiner(lexemes[m.Start - 1]) && m.Start > 1 && !lexemes[m.Start - 1].Spaced && !lexemes[m.Start - 2].IsMark)) return false;
        if (m.Start > 0 && !lexemes[m.Start].Spaced && lexemes[m.Start - 1].Word is "$" or "#" or "+" or "@") return false;
        return !(m.End + 1 < lexemes.Length && NumberReader.Glued(lexemes, m.End, LexemeKind.Mark) && IsJoiner(lexemes[m.End]) && NumberReader.Glued(lexemes, m.End + 1, LexemeKind.Digits));
    }

    /// <summary>Whether a figure is an amount after all: "March 30,000 people", "May 5.5%".</summary>
    public static bool Amount(Found m, int at)
    {
        var lexemes = m.Lexemes;
        if (!lexemes[at].IsDigits) return false;
        if (at > 0 && lexemes[at - 1].Word is "$" or "£" or "€" or "#") return true;
        if (at + 1 >= lexemes.Length) return false;
        if (lexemes[at + 1].Word is "%" or "percent" or "million" or "billion") return true;
        return lexemes[at + 1].Word is "," or "." && at + 2 < lexemes.Length && NumberReader.Glued(lexemes, at + 2, LexemeKind.Digits) && lexemes[at + 2].Word.Length is 3 or 1
            && !lexemes[at + 1].Spaced;
    }

    /// <summary>"May" and "March" in lower case before a number word are not months.</summary>
    public static bool PlainMonth(Found m)
    {
        var (at, _) = m.Extent("month");
        return m.Lexemes[at].Capital || m.Lexemes[at].Word is not ("may" or "march" or "mar" or "sep" or "dec") || m.Lexemes[Math.Min(at + 1, m.Lexemes.Length - 1)].IsDigits || at > 0 && m.Lexemes[at - 1].IsDigits
            || at > m.Start && m.Lexemes[at - 1].Is("of") || m.Before is "on";
    }

    public static bool Capital(Found m) => m.Lexemes[m.Extent("month").Start].Capital || m.Word("month") is not ("may" or "march");

    public static bool LoneMonth(Found m)
    {
        var at = m.Extent("month").Start;
        var lexeme = m.Lexemes[at];
        if (m.Start < at) return true;
        if (!lexeme.Capital) return lexeme.Word.Length > 3 && lexeme.Word is not ("march" or "sept");
        if (NumberReader.Glued(m.Lexemes, at, LexemeKind.Mark) || lexeme.Word is not ("may" or "march" or "mar" or "jan" or "april" or "june" or "august" or "sep" or "dec" or "apr")) return true;
        if (Followed(m, "madness") || Followed(m, "of")) return m.Before is "in";
        if (CapitalName(m) && lexeme.Word.Length == 3) return false;
        if (lexeme.Word is "april" or "june" or "august") return !CapitalName(m) || PeriodCue(m.Before);
        return PeriodCue(m.Before);
    }

    /// <summary>Whether a capital word follows that makes a name of it ("June Carter").</summary>
    private static bool CapitalName(Found m) => m.End < m.Lexemes.Length && m.Lexemes[m.End] is { IsWord: true, Capital: true, Breaks: false };

    public static bool PeriodCue(string before) => before is "in" or "since" or "last" or "this" or "next" or "until" or "till" or "by" or "from" or "to" or "early" or "late" or "mid"
        or "-" or "during" or "between" or "and" or "through" or "of" or "before" or "after" or "around" or "the" or "every" or "each" or "out" or "missing" or "for" or "until" or "sometime";

    public static bool LoneYear(Found m)
    {
        var year = m.Int("four");
        if (year is < 1000 or > 2199 || !Alone(m)) return false;
        var lexemes = m.Lexemes;
        if (NumberReader.Glued(lexemes, m.End, LexemeKind.Word) || m.Start > 0 && !lexemes[m.Start].Spaced && lexemes[m.Start - 1].Word is "$" or "£" or "€" or "." or "," or ":") return false;
        if (m.Before is "no" or "number" or "№" or "about" or "some" or "nearly" or "almost" or "over" or "least" or "room" or "flight" or "boeing" or "$" or "rs" or "usd" or "roughly") return false;
        if (m.Before is "than" && m.Start > 1 && lexemes[m.Start - 2].Word is not ("later" or "earlier" or "sooner")) return false;
        if (Measured.Contains(m.After) || m.After is "%" or "$" or "€" or "°" or "gmt" or "utc" or "hours" or "hrs" or "-" && NextIs(m, "strong")) return false;
        if (m.End + 1 < lexemes.Length && Measured.Contains(lexemes[m.End + 1].Word) && m.After is "or" or "new" or "armed" or "russian" or "american") return false;
        return year is >= 1900 and <= 2099 || m.Before is "in" or "since" or "of" or "by" or "until" or "before" or "after" or "than" or "circa" or "during" or "(" or "the"
            || year >= 1500 && m.Before is "and" or "between" or "from" or "to" or "," or "-";
    }

    public static bool YearInWords(Found m)
    {
        var year = m.Int("yearword");
        if (TimeWords.Units.ContainsKey(m.After) || Measured.Contains(m.After) || m.After is "s" or "-" or "and") return false;
        if (year % 100 == 0 && m.Before is not ("year" or "from" or "until" or "to")) return false;
        return m.First.Word is "nineteen" or "eighteen" or "seventeen" or "sixteen" || m.Before is "in" or "year" or "since" or "by" or "of" or "until" or "from" or "to" or "before" or "after" or ",";
    }

    /// <summary>"2008-09" names two years, "2008-12" a month.</summary>
    public static bool NextYear(Found m)
    {
        var (second, text) = (m.Int("two"), m.Word("two"));
        var first = m.Int("four") % 100;
        return text.Length == 2 ? second == first + 1 && m.Says("-") : second == first % 10 + 1;
    }

    public static bool LoneSeason(Found m)
    {
        if (m.Word("season") is "fall" or "spring") return m.Start < m.Extent("season").Start && m.Before is "in" or "during" or "since" or "by" or "of" or "until" or "through" or "early" or "late";
        return m.Start < m.Extent("season").Start || m.Before is "in" or "during" or "since" or "by" or "of" or "until" or "early" or "late" or "mid" or "leave";
    }

    /// <summary>Whether the phrase ends here: no noun goes on that it would count.</summary>
    public static bool PhraseEnds(Found m) => !(NumberReader.Glued(m.Lexemes, m.End, LexemeKind.Mark) && NumberReader.Glued(m.Lexemes, m.End + 1, LexemeKind.Digits)) && (m.End >= m.Lexemes.Length || m.Lexemes[m.End].Breaks || m.Lexemes[m.End].IsMark && m.After is not "-"
        || m.After is "and" or "at" or "in" or "to" or "until" or "with" or "from" or "when" or "after" or "before" or "as" or "the" or "he" or "she" or "they" or "we" or "i" or "that");

    /// <summary>Whether a date in figures ends here: a mark or nothing follows, or a word that no figure counts.</summary>
    public static bool DateEnds(Found m) => m.End < m.Lexemes.Length && m.Lexemes[m.End].IsMark && m.After is not "%" && !NumberReader.Glued(m.Lexemes, m.End + 1, LexemeKind.Digits) || PhraseEnds(m);

    /// <summary>A figure over a figure that reads as a part of one.</summary>
    public static bool Fraction(Found m) => m.Int("a") <= 12 && m.Int("b") <= 12;

    public static bool TwoDigits(Found m, string slot) => m.Word(slot).Length == 2;

    public static bool Followed(Found m, string word) => m.After == word;

    private static bool NextIs(Found m, string word) => m.End + 1 < m.Lexemes.Length && m.Lexemes[m.End + 1].Is(word);

    private static bool IsJoiner(Lexeme lexeme) => lexeme.Word is "-" or "/" or "." or ":" or ",";
}
