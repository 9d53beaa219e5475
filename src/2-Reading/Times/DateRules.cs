using Sayso.Scanning;
using static Sayso.Times.RuleGuards;
using Found = Sayso.Scanning.PhraseMatch<Sayso.Times.Meaning>;
using Rule = Sayso.Scanning.PhraseRule<Sayso.Times.Meaning>;

namespace Sayso.Times;

/// <summary>Calendar dates as they are written out: days, months, years, decades, centuries, seasons, quarters, weeks.</summary>
internal static class DateRules
{
    public static readonly Rule[] Rows =
    [
        // Days in words and figures.
        new("5 January 2022", "( {weekday} ,? )? the? {day} ( of | - | / | . )? {month} .? ( , | - | / | of | in )? {year}", m => DayOf(m, m.Int("year"))),
        new("12-Jan-22", "{day} -|/ {month} -|/ {two}", m => DayOf(m, Century(m.Int("two")))),
        new("19 Jan 89", "( {weekday} ,? )? {day} {month} .? '? {two}", m => TwoDigits(m, "two") && (m.Says("'") || m.Int("two") > 31) && DateEnds(m) ? DayOf(m, Century(m.Int("two"))) : null),
        new("January 5, 2022", "( {weekday} ,? )? {month} .? the? {day} ( , | of | in )? {year}", m => DayOf(m, m.Int("year"))),
        new("Jan-5-22", "{month} -|/ {day} -|/ {two}", m => DayOf(m, Century(m.Int("two")))),
        new("2022-Jan-5", "{four} -|/ {month} -|/ {day}", m => DayOf(m, m.Int("four"))),
        new("5 January", "( {weekday} ,? )? the? {day} ( of | - | / | . )? {month}", m => PlainMonth(m) && !Amount(m, m.Extent("day").Start) ? DayOf(m, null) : null),
        new("January 5", "( {weekday} ,? | last | this | next )? {month} ( . | - | / )? the? {day}", m => PlainMonth(m) && !Amount(m, m.Extent("day").Start) ? DayOf(m, null) : null),
        new("Wed Oct 26 15:50:06 2016", "{weekday} {month} {day} {h:two} : {m:two} : {s:two} {year}", m =>
            DayOf(m, m.Int("year")) is { } day ? new Meaning.At(day, new Meaning.Clock(m.Int("h"), m.Int("m"), m.Int("s"), true)) : null),

        // Days in figures; month first unless that cannot be.
        new("2022-01-05", "{a:four} _ -|/|. _ {b:two} _ -|/|. _ {c:two}", m => Alone(m) ? Numeric(m.Int("a"), m.Int("b"), m.Int("c")) : null),
        new("1/5/2022", "{a:two} _ -|/|. _ {b:two} _ -|/|. _ {c:four}", m => Alone(m) ? MonthFirst(m.Int("a"), m.Int("b"), m.Int("c")) : null),
        new("1/5, 2022", "{a:two} _ / _ {b:two} , {c:four}", m => Alone(m) ? MonthFirst(m.Int("a"), m.Int("b"), m.Int("c")) : null),
        new("01-08-22", "{a:two} _ -|/ _ {b:two} _ -|/|, _ {c:two}", m => Alone(m) && TwoDigits(m, "c") ? MonthFirst(m.Int("a"), m.Int("b"), Century(m.Int("c"))) : null),
        new("4/22", "{a:two} _ / _ {b:two}", m => Alone(m) && (Cue(m.Before) || !Fraction(m)) ? MonthFirst(m.Int("a"), m.Int("b"), null) : null),
        new("on 4-22", "{a:two} _ -|. _ {b:two}", m => Alone(m) && m.Before is "on" && !m.After.StartsWith('%') ? MonthFirst(m.Int("a"), m.Int("b"), null) : null),

        // Days of an unnamed month.
        new("Friday the 15th", "{weekday} the {day}", m => new Meaning.Day(null, null, m.Int("day"), m.Int("weekday"))),
        new("Friday 15th", "{weekday} {dayword}", m => new Meaning.Day(null, null, m.Int("dayword"), m.Int("weekday"))),
        new("April 24 and 25", "{two} ( ,? {year} )?", m => AfterDay(m)),
        new("on 27th", "{dayword}", m => m.First.IsDigits && m.Before is "on" && PhraseEnds(m) ? new Meaning.Day(null, null, m.Int("dayword")) : null),
        new("on the 27th", "the {dayword}", m => DayCue(m.Before) && PhraseEnds(m) ? new Meaning.Day(null, null, m.Int("dayword")) : null),

        // Months.
        new("January 2022", "( the? month of )? {month} ( . | , | - | / | of | in )? ( the year )? {year}", m => new Meaning.MonthOf(m.Int("year"), m.Int("month"))),
        new("2022 January", "{year} ( , | - )? {month}", m => PlainMonth(m) ? new Meaning.MonthOf(m.Int("year"), m.Int("month")) : null),
        new("August 99", "{month} '? {two}", m => m.Int("two") > 31 && !Amount(m, m.Extent("two").Start) ? new Meaning.MonthOf(Century(m.Int("two")), m.Int("month")) : null),
        new("2022-01", "{four} -|/ {two}", m => Alone(m) && m.Int("two") is >= 1 and <= 12 && !NextYear(m) && IsYear(m.Int("four")) ? new Meaning.MonthOf(m.Int("four"), m.Int("two")) : null),
        new("1/2022", "{two} -|/ {four}", m => Alone(m) && m.Int("two") is >= 1 and <= 12 && IsYear(m.Int("four")) ? new Meaning.MonthOf(m.Int("four"), m.Int("two")) : null),
        new("January", "( the? month of )? {month}", m => LoneMonth(m) ? new Meaning.MonthOf(null, m.Int("month")) : null),
        new("last January", "the? last|past|previous {month}", m => Capital(m) ? new Meaning.MonthOf(null, m.Int("month"), Shift.Last) : null),
        new("this January", "this|current ( past|coming )? {month}", m => Capital(m) ? new Meaning.MonthOf(null, m.Int("month"), Shift.This) : null),
        new("next January", "the? next|coming|upcoming|following {month}", m => Capital(m) ? new Meaning.MonthOf(null, m.Int("month"), Shift.Next) : null),

        // Years and longer.
        new("the year 2022", "the? year ( of )? {year}", m => new Meaning.YearOf(m.Int("year"))),
        new("the year 247", "the? year {num}", m => m.Int("num") > 99 ? new Meaning.YearOf(m.Int("num")) : null),
        new("the year two hundred", "the? year {n}", m => m.Number("n") is > 99 and < 2200 ? new Meaning.YearOf(m.Int("n")) : null),
        new("fiscal 2022", "( the? fiscal year? | fy ) {year}", m => new Meaning.YearOf(m.Int("year"))),
        new("2022", "{four}", m => LoneYear(m) ? new Meaning.YearOf(m.Int("four")) : null),
        new("nineteen ninety-one", "{yearword}", m => YearInWords(m) ? new Meaning.YearOf(m.Int("yearword")) : null),
        new("1990s", "the? {four} ( _ ' )? _ s", m => m.Int("four") % 10 == 0 && IsYear(m.Int("four")) ? new Meaning.DecadeOf(m.Int("four")) : null),
        new("the '90s", "( the ' | the | ' ) {two} ( _ ' )? _ s", m => m.Int("two") % 10 == 0 ? new Meaning.DecadeOf(m.Int("two")) : null),
        new("in 90's", "{two} _ ' _ s", m => m.Int("two") % 10 == 0 && m.Before is "in" or "mid" or "early" or "late" ? new Meaning.DecadeOf(m.Int("two")) : null),
        new("the nineties", "the ( early|late|mid -? )? {decade}", m => new Meaning.DecadeOf(m.Int("decade"))),
        new("the nineteen nineties", "the? {n} ( hundred | and )? {decade}", m => m.Number("n") switch
        {
            19 or 20 or 18 => new Meaning.DecadeOf(m.Int("n") * 100 + m.Int("decade")),
            2000 => new Meaning.DecadeOf(2000 + m.Int("decade")),
            _ => null,
        }),
        new("the 19th century", "the? ( early|late|mid -? )? {nth} -? century", m => m.Int("nth") is >= 1 and <= 21 ? new Meaning.CenturyOf(m.Int("nth")) : null),

        // Parts of a year.
        new("winter 2022", "( the )? {season} ( of | in | , )? {year}", m => new Meaning.SeasonOf(new Meaning.YearOf(m.Int("year")), SeasonCode(m))),
        new("last winter", "the? last|past|previous {season}", m => new Meaning.SeasonOf(null, SeasonCode(m), Shift.Last)),
        new("this winter", "this ( past|coming )? {season}", m => new Meaning.SeasonOf(null, SeasonCode(m), Shift.This)),
        new("next winter", "the? next|coming|upcoming {season}", m => new Meaning.SeasonOf(null, SeasonCode(m), Shift.Next)),
        new("the winter", "( the )? {season}", m => LoneSeason(m) ? new Meaning.SeasonOf(null, SeasonCode(m)) : null),
        new("the third quarter of 2021", "the? ( fiscal -? )? {nth} -? quarter ( of | in | , )? ( fiscal | the year | of )? {year}", m => Quarter(m.Int("nth"), m.Int("year"))),
        new("the third quarter", "the? ( fiscal -? )? {nth} -? quarter|quarters", m => m.Int("nth") is >= 1 and <= 4 ? Quarter(m.Int("nth"), null) : null),
        new("2021's third quarter", "the? {year} ( ' s )? ,? ( the )? {nth} -? quarter", m => Quarter(m.Int("nth"), m.Int("year"))),
        new("Q3 2021", "the? q _ {two} ( of | , | in | / | - )? {year}", m => Quarter(m.Int("two"), m.Int("year"))),
        new("2021 Q3", "{year} ( , | - | / )? the? q _ {two}", m => Quarter(m.Int("two"), m.Int("year"))),
        new("Q3", "the? q _ {two}", m => Quarter(m.Int("two"), null)),
        new("the first half of 2021", "the? {nth} half of ( fiscal | the year )? {year}", m => Half(m.Int("nth"), m.Int("year"))),
        new("2021 H1", "{year} h _ {two}", m => Half(m.Int("two"), m.Int("year"))),
        new("H1 2021", "h _ {two} ( of )? {year}", m => Half(m.Int("two"), m.Int("year"))),
        new("week 2 of 2022", "week {two} ( of | in | , )? ( the year )? {year}", m => WeekIn(new Meaning.YearOf(m.Int("year")), m.Int("two"))),
        new("on the 27", "the {two}", m => m.Before is "on" or "for" && m.Int("two") is >= 1 and <= 31 && m.After is "" or "." or "!" or "?" && PhraseEnds(m) ? new Meaning.Day(null, null, m.Int("two")) : null),
        new("week 2", "the? week {two}", m => WeekIn(null, m.Int("two"))),
    ];

    private static Meaning? DayOf(Found m, int? year)
    {
        var (month, day) = (m.Int("month"), m.Int("day"));
        if (m.Extent("day").Start is var at and > 0 && m.Lexemes[at] is { IsDigits: true, Spaced: false } && m.Lexemes[at - 1].Word is "," && at > 1 && m.Lexemes[at - 2].IsDigits || InDecimal(m, m.Extent("day").Start)) return null;
        if (day > DateTime.DaysInMonth(year is >= 1 and <= 9999 ? year.Value : 2000, month)) return null;
        return new Meaning.Day(year, month, day, m.IntOrNull("weekday"));
    }

    /// <summary>The second day of "April 24 and 25", whose month stands before the first.</summary>
    private static Meaning? AfterDay(Found m)
    {
        var (lexemes, at) = (m.Lexemes, m.Start - 3);
        if (at < 0 || m.Before is not "and" || !lexemes[at + 1].IsDigits || lexemes[at + 1].Word.Length > 2) return null;
        if (lexemes[at].Is(".") && at > 0) at--;
        if (!lexemes[at].Capital || !TimeWords.Months.TryGetValue(lexemes[at].Word, out var month) || m.Int("two") is < 1 or > 31 || !DateEnds(m)) return null;
        return m.Int("two") <= DateTime.DaysInMonth(2000, month) ? new Meaning.Day(m.IntOrNull("year"), month, m.Int("two")) : null;
    }

    /// <summary>"6,107.31 August": the figures belong to the number before them.</summary>
    private static bool InDecimal(Found m, int at) => at > 1 && m.Lexemes[at] is { IsDigits: true, Spaced: false } && m.Lexemes[at - 1] is { Word: ".", Spaced: false } && m.Lexemes[at - 2].IsDigits;

    private static Meaning? MonthFirst(int a, int b, int? year) => Numeric(year, a, b) ?? Numeric(year, b, a);

    private static Meaning? Numeric(int? year, int month, int day)
    {
        if (month is < 1 or > 12 || year is { } y && !IsYear(y)) return null;
        return day >= 1 && day <= DateTime.DaysInMonth(year ?? 2000, month) ? new Meaning.Day(year, month, day) : null;
    }

    private static Meaning? Quarter(int number, int? year) => number switch
    {
        -1 => new Meaning.PartOfYear(YearOrNull(year), 4, 3),
        >= 1 and <= 4 => new Meaning.PartOfYear(YearOrNull(year), number, 3),
        _ => null,
    };

    private static Meaning? Half(int number, int? year) => number is 1 or 2 ? new Meaning.PartOfYear(YearOrNull(year), number, 6) : null;

    private static Meaning.YearOf? YearOrNull(int? year) => year is { } number ? new Meaning.YearOf(number) : null;

    private static Meaning? WeekIn(Meaning? year, int number) => number is >= 1 and <= 53 ? new Meaning.WeekIn(year, number) : null;

    private static string SeasonCode(Found m) => TimeWords.Seasons[m.Word("season")];
}
