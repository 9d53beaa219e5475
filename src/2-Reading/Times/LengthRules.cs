using Sayso.Scanning;
using Found = Sayso.Scanning.PhraseMatch<Sayso.Times.Meaning>;
using Rule = Sayso.Scanning.PhraseRule<Sayso.Times.Meaning>;

namespace Sayso.Times;

/// <summary>Lengths of time and what comes again and again.</summary>
internal static class LengthRules
{
    public static readonly Rule[] Rows =
    [
        new("two weeks", "{n} ( more|full|whole|long|further|additional|straight|consecutive|short|-|other )? {unit}", m => Length(m)),
        new("two-week-long", "{n} -? {unit} -? long", m => Length(m)),
        new("two hours and a half", "{n} {unit} and a? half", m => Whole(m) ? new Meaning.Length(new TimeLength((m.Number("n") + 0.5, Unit(m)))) : null),
        new("all day", "all|full|whole|entire -? ( day|week|month|year|morning|night|summer|winter )", m => Full(m)),
        new("the whole day", "the|a|an whole|entire|full {unit}", m => Whole(m) ? new Meaning.Length(new TimeLength((1, Unit(m)))) : null),
        new("day-long", "{unit} -? long", m => m.Word("unit") != "second" ? new Meaning.Length(new TimeLength((1, Unit(m)))) : null),
        new("for years", "{unit}", m => Bare(m) ? new Meaning.Length(new TimeLength((double.NaN, Unit(m)))) : null),
        new("weeks or months", "{unit} or|and {b:unit}", m => Bare(m) && m.Says("s") is false ? new Meaning.Length(new TimeLength((double.NaN, Unit(m)))) : null),
        new("recent years", "( in )? recent {unit}", m => Plural(m) ? new Meaning.Length(new TimeLength((double.NaN, Unit(m)))) : null),
        new("decades-long", "{unit} - long|old", m => Plural(m) ? new Meaning.Length(new TimeLength((double.NaN, Unit(m)))) : null),
        new("a long time", "a ( very|fairly )? long time | some time | a while", m => m.Before is "for" or "in" or "after" or "quite" ? new Meaning.Length(new TimeLength((double.NaN, TimeUnit.Year))) : null),
        new("the weekend", "{n} weekends", m => new Meaning.Length(new TimeLength((m.Number("n"), TimeUnit.Weekend)))),

        // Again and again.
        new("daily", "{repetition}", m => m.First.Capital && !Starts(m) || IsName(m) ? null : new Meaning.Repeat(TimeWords.Repetitions[m.Word("repetition")])),
        new("every day", "every|each {unit}", m => Whole(m) && m.After is not ("of" or "to") ? Every(1, m) : null),
        new("every other day", "every other {unit}", m => Every(2, m)),
        new("every two weeks", "every {n} {unit}", m => Every(m.Number("n"), m)),
        new("everyday", "everyday", _ => new Meaning.Repeat("P1D")),
        new("every other Monday", "every other {weekday}", m => EveryWeekday(m.Int("weekday"))),
        new("every Monday", "every|each {weekday}", m => EveryWeekday(m.Int("weekday"))),
        new("Mondays", "{weekdays}", m => EveryWeekday(m.Int("weekdays"))),
        new("every weekday", "every? weekdays|weekday", m => m.Says("every") || m.Says("weekdays") ? new Meaning.Repeat("XXXX-WXX-WD") : null),
        new("every weekend", "every weekend | weekends", _ => new Meaning.Repeat("XXXX-WXX-WE")),
        new("every January", "every|each {month}", m => new Meaning.Repeat($"XXXX-{m.Int("month"):00}")),
        new("every 5 January", "every|each {month} {day}", m => new Meaning.Repeat($"XXXX-{m.Int("month"):00}-{m.Int("day"):00}")),
        new("every summer", "every|each {season}", m => new Meaning.Repeat("XXXX-" + TimeWords.Seasons[m.Word("season")])),
        new("every morning", "every|each {part}", m => new Meaning.Repeat("XXXX-XX-XXT" + TimeWords.Parts[m.Word("part")])),
        new("twice a month", "( once | twice | {n} times ) ( a | an | per | every | each ) {unit}", m => m.Int("unit") >= 0 ? Every(1, m) : null),
        new("per year", "per {unit}", m => Every(1, m)),
        new("a year", "a|an ( {unit} )", m => Rate(m) ? Every(1, m) : null),
    ];

    private static TimeUnit Unit(Found m) => (TimeUnit)m.Int("unit");

    private static bool Plural(Found m) => m.Word("unit").EndsWith('s') && m.Word("unit").Length > 3 || m.Word("unit") is "millennia";

    private static Meaning.Repeat Every(double number, Found m) => new(new TimeLength((number, Unit(m))).Value);

    private static Meaning.Repeat EveryWeekday(int number) => new($"XXXX-WXX-{number}");

    private static bool Starts(Found m) => m.Start == 0 || m.First.Breaks || m.Before is "." or "\"" or "`";

    /// <summary>"60 Minutes" is a name.</summary>
    private static bool IsTitle(Found m) => m.Lexemes[m.Extent("unit").Start] is { Capital: true, Word.Length: > 3 } unit && !m.Lexemes[Math.Max(0, m.Extent("unit").Start - 1)].Capital
        && unit.Span.Length > 1 && m.First.IsDigits;

    /// <summary>"annual meeting" and "quarterly dividend" name a thing rather than say how often.</summary>
    private static bool IsName(Found m) => m.First.Word is "annual" or "semiannual" || m.First.Is("quarterly") && m.After is not ("meeting" or "." or "," or "" or "and" or "basis");

    private static bool Whole(Found m) => m.Word("unit") is not "second" || m.Says("a");

    private static Meaning? Length(Found m)
    {
        var (n, unit) = (m.Number("n"), Unit(m));
        if (m.Word("unit") is "second" && !((n == 1 || m.First.IsDigits) && RuleGuards.PhraseEnds(m))) return null;
        if (unit == TimeUnit.Quarter && m.Before is not ("past" or "last" or "next" or "for" or "in" or "over" or "within" or "first" or "latest" or "previous" or "of" or "consecutive") || IsTitle(m)) return null;
        if (unit == TimeUnit.Quarter && m.After is "of" or "past" or "to") return null;
        if (m.After is "-" && m.End + 1 < m.Lexemes.Length && m.Lexemes[m.End + 1].Word is "old" or "olds" or "ahead" || m.After is "old") return null;
        if (m.First.Word is "a" or "an" && Rate(m)) return null;
        if (m.First.Word is "some" or "one" && !Plural(m) && unit == TimeUnit.Day && m.Before is not ("for" or "in" or "within" or "last" or "the" or "about" or "only" or "just" or "than" or "after" or "least")) return m.First.Is("one") ? new Meaning.Length(new TimeLength((1, unit))) : null;
        if (m.First.Word is "h" || m.Word("unit") == "h" && !m.First.IsDigits) return null;
        if (m.First.Word is "hundreds" or "thousands" or "dozens" && !Plural(m)) return null;
        if (m.First.IsDigits && m.Start > 0 && !m.First.Spaced && m.Lexemes[m.Start - 1].Word is "." or "$" or "#") return null;
        return new Meaning.Length(new TimeLength((n, unit)));
    }

    private static Meaning? Full(Found m)
    {
        var last = m.Lexemes[m.End - 1].Word;
        if (m.First.Word is "the" or "day" or "week" or "month" or "year" or "morning" or "night" or "summer" or "winter" || m.End - m.Start < 2) return null;
        return last switch
        {
            "morning" or "night" => new Meaning.Part(TimeWords.Parts[last]),
            "summer" or "winter" => new Meaning.SeasonOf(null, TimeWords.Seasons[last]),
            _ => new Meaning.Length(new TimeLength((1, TimeWords.Units[last]))),
        };
    }

    /// <summary>A plural unit with no number is a length after a preposition ("for weeks", "months ago").</summary>
    private static bool Bare(Found m)
    {
        if (!Plural(m) || m.Word("unit") is "seconds" or "minutes" or "quarters" && m.Before is not ("for" or "within" or "in")) return false;
        if (m.Word("unit") is "mins" or "secs" or "hrs") return false;
        return m.Before is "for" or "within" or "in" or "after" or "over" or "many" or "through" or "took" or "take" or "lasted" or "spent" or "of"
            || m.Before is "the" && m.After is "since" or "ahead" or "that"
            || m.After is "ago" or "earlier" or "later" or "before" or "after" or "of";
    }

    /// <summary>"$33 million a year", "four flights a week": "a" means "each" after an amount or a plural.</summary>
    public static bool Rate(Found m)
    {
        if (m.Start == 0 || m.First.Breaks || m.After is "ago" or "later" or "earlier" or "before" or "after" or "and" or "from") return false;
        var before = m.Lexemes[m.Start - 1];
        if (before.IsDigits || before.Word is "%" or "percent" or "million" or "billion" or "trillion" or "thousand" or "hundred" or "cents" or "each" or "dozen" or "once" or "twice") return true;
        return before.IsWord && before.Word.Length > 4 && before.Word.EndsWith('s') && !before.Word.EndsWith("ss", StringComparison.Ordinal) && !before.Capital && m.Start > 1
            && before.Word is not ("lasts" or "takes" or "is" or "was" or "has" or "times" or "perhaps" or "besides" or "afterwards" or "always" or "sometimes" or "spends" or "plus" or "versus");
    }
}
