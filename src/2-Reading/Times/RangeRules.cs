using Sayso.Scanning;
using Found = Sayso.Scanning.PhraseMatch<Sayso.Times.Meaning>;
using Rule = Sayso.Scanning.PhraseRule<Sayso.Times.Meaning>;

namespace Sayso.Times;

/// <summary>Ranges, which are one expression each, and open ends.</summary>
internal static class RangeRules
{
    /// <summary>Ranges whose first end is a bare number; read together with the dates.</summary>
    public static readonly Rule[] Short =
    [
        new("3 to 5 January", "( from | between )? ( the )? {a:day} ( - | to | till | until | through | and ) ( the )? {b:day} ( of | in | - )? {month} ( ( , | of )? {year} )?", DaysOf),
        new("January 3-5", "( from | between )? {month} .? ( the | from | between )? {a:day} ( - | to | till | until | through | and ) ( the )? {b:day} ( ,? {year} )?", DaysOf),
        new("3-5 of next month", "( from | between )? {a:day} ( - | to | till | until | through | and ) {b:day} ( of | in )? ( this | next | last ) month", m => DaysOf(m)),
        new("2008-09", "( from | between )? {a:four} _ - _ {b:two}", m => Season(m)),
        new("2011-2016", "( from | between )? {a:four} - {b:four}", YearsOf),
        new("3 to 5 pm", "( from | between )? {h:hour} ( - | to | till | til | until | and ) {k:hour} .? {ampm}", m => Hours(m)),
        new("between 3 and 5", "( between {h:hour} and {k:hour} | ( from )? {h:hour} ( to | till | until ) {k:hour} )", m => BareHours(m)),
    ];

    public static readonly Rule[] Rows =
    [
        new("from Monday to Friday", "( from | in | during )? {a:moment} ( to | till | til | until | through | thru | up to ) ( the )? {b:moment}", m => Between(m)),
        new("between May and June", "between ( the )? {a:moment} ( and | through | - ) ( the )? {b:moment}", m => Between(m)),
        new("from May and until June", "from ( the )? {a:moment} and ( to | until ) ( the )? {b:moment}", m => Between(m)),
        new("2011-2016", "( from | between )? {a:moment} - {b:moment}", m => Dashed(m) ? Between(m) : null),
        new("from 02 to 7 April", "from {n:day} ( to | till | until ) {b:aday}", m => m.Item("b") is Meaning.Day { Month: not null } day ? new Meaning.Range(day with { Number = m.Int("n"), Weekday = null }, day) : null),
        new("3 to 5:30 pm", "( from | between )? {h:hour} ( - | to | till | until | and ) {t:clock}", m => HourTo(m)),
        new("3 pm to 4", "( from | between )? {t:clock} ( - | to | till | until | and ) {h:hour}", m => ToHour(m)),

        new("before 2012", "( before | prior to | until | till | earlier than | up to | up until | ahead of | in advance of | sooner than | no later than | as late as | by ) ( the )? {a:moment}", m => Before(m)),
        new("on or before 2012", "( on or before | in or before | at or before | before or in | before or on | earlier than or in | on or earlier than | no later than | by or before ) ( the )? {a:moment}", m => Open(m, false, true)),
        new("since May", "( since | since the ) {a:moment}", m => Open(m, true, true)),
        new("after May", "( after | later than | following | past ) ( the )? {a:moment}", m => m.First.Is("past") && m.Item("a") is not Meaning.Clock ? null : Open(m, true, false)),
        new("on or after May", "( on or after | in or after | at or after | after or in | after or on | after or equal to | as of | starting ( from | on | in )? | beginning ( on | in )? | effective | as early as | from ) ( the )? {a:moment}", m => From(m)),
        new("2012 or later", "{a:moment} ( or later | or after | and later | and after | and beyond | onward | onwards | and onwards )", m => Open(m, true, true)),
        new("2012 or earlier", "{a:moment} ( or earlier | or before | and earlier | and before )", m => Open(m, false, true)),
    ];

    /// <summary>A day with the clock times of a range on it.</summary>
    public static readonly Rule[] OnDays =
    [
        new("3 to 4 pm tomorrow", "{r:clocks} ( on | of | , )? {d:aday}", m => OnDay(m)),
        new("tomorrow, 3 to 4 pm", "( on )? {d:aday} ( , | for | in )? {r:clocks}", m => OnDay(m)),
    ];

    private static Meaning? DaysOf(Found m)
    {
        var (a, b) = (m.Int("a"), m.Int("b"));
        if (a >= b || m.Says("and") && !m.Says("between")) return null;
        if (!m.Has("month"))
        {
            var month = RelativeRules.Unit(TimeUnit.Month, m.Says("next") ? 1 : m.Says("last") ? -1 : 0);
            return new Meaning.Range(new Meaning.NthDay(a, month), new Meaning.NthDay(b, month));
        }

        if (RuleGuards.Amount(m, m.Extent("b").Start) || b > DateTime.DaysInMonth(2000, m.Int("month"))) return null;
        return new Meaning.Range(new Meaning.Day(m.IntOrNull("year"), m.Int("month"), a), new Meaning.Day(m.IntOrNull("year"), m.Int("month"), b));
    }

    private static Meaning? YearsOf(Found m) => m.Int("a") >= 1500 && RuleGuards.IsYear(m.Int("b")) && m.Int("a") < m.Int("b") && RuleGuards.Alone(m)
        ? new Meaning.Range(new Meaning.YearOf(m.Int("a")), new Meaning.YearOf(m.Int("b"))) : null;

    /// <summary>"2008-09": two years, where the second follows the first.</summary>
    private static Meaning? Season(Found m)
    {
        var (year, text) = (m.Int("a"), m.Word("b"));
        var last = text.Length == 2 ? year / 100 * 100 + m.Int("b") : year / 10 * 10 + m.Int("b");
        if (!RuleGuards.Alone(m) || !RuleGuards.IsYear(year) || last <= year || last - year > 1 && m.Int("b") <= 12) return null;
        return new Meaning.Range(new Meaning.YearOf(year), new Meaning.YearOf(last));
    }

    private static Meaning? Hours(Found m)
    {
        var (first, last) = (m.Int("h"), m.Int("k"));
        if (first is < 1 or > 12 || last is < 1 or > 12) return null;
        var afternoon = m.Int("ampm") == 1 ? 12 : 0;
        var end = last % 12 + afternoon;
        var start = first % 12 + afternoon;
        return Hours(start > end ? start - 12 : start, end);
    }

    private static Meaning? BareHours(Found m)
    {
        var (first, last) = (m.Int("h"), m.Int("k"));
        if (first is < 1 or > 24 || last is < 1 or > 24 || first >= last || m.After is not ("on" or "today" or "tomorrow" or "yesterday" or "tonight" or "this" or "next")) return null;
        return Hours(first, last);
    }

    private static Meaning.Range Hours(Meaning.Clock first, int last) => new(first, new Meaning.Clock(last % 24, 0, null, true));

    private static Meaning.Range Hours(int first, int last) => new(new Meaning.Clock((first + 24) % 24, 0, null, false), new Meaning.Clock(last % 24, 0, null, false));

    private static Meaning? HourTo(Found m)
    {
        if (m.Item("t") is not Meaning.Clock last || m.Int("h") is < 1 or > 12 || !m.First.IsWord && !m.First.IsDigits || m.First.Is("between") != m.Says("and")) return null;
        var first = m.Int("h") % 12 + (last.Hour >= 12 ? 12 : 0);
        if (first > last.Hour) first -= 12;
        return first < 0 ? null : new Meaning.Range(new Meaning.Clock(first, 0, null, false), last);
    }

    private static Meaning? ToHour(Found m)
    {
        if (m.Item("t") is not Meaning.Clock first || m.Int("h") is < 1 or > 24 || m.Says("and") && !m.Says("between") || !RuleGuards.PhraseEnds(m) && m.After is not "on" and not "tomorrow" and not "today") return null;
        if (m.Int("h") > 12) return m.Int("h") > first.Hour ? Hours(first, m.Int("h")) : null;
        var last = m.Int("h") % 12 + (first.Hour >= 12 ? 12 : 0);
        return new Meaning.Range(first, new Meaning.Clock(last < first.Hour ? (last + 12) % 24 : last, 0, null, false));
    }

    private static Meaning? Between(Found m)
    {
        var (first, last) = (m.Item("a"), m.Item("b"));
        if (first is Meaning.Range or Meaning.Open || last is Meaning.Range or Meaning.Open) return null;
        if (last.StatedYear is { } year && first.StatedYear is null) first = first.InYear(year);
        if (first is Meaning.At { Date: var date } && last.IsTimeOfDay) last = new Meaning.At(date, last);
        if (last is Meaning.At { Date: var day } && first.IsTimeOfDay) first = new Meaning.At(day, first);
        if (first is Meaning.Clock { Sure: true } a && last is Meaning.Clock { Sure: false } b && b.Hour < 12 && (b.Hour, b.Minute).CompareTo((a.Hour, a.Minute)) <= 0) last = b with { Hour = b.Hour + 12 };
        if (first is Meaning.Clock { Sure: false } c && last is Meaning.Clock { Sure: true } d && c.Hour + 12 <= d.Hour && c.Hour < 12) first = c with { Hour = c.Hour + 12 };
        if (first.IsTimeOfDay != last.IsTimeOfDay && !(first is Meaning.Vague || last is Meaning.Vague)) return null;
        return first == last ? null : new Meaning.Range(first, last);
    }

    /// <summary>A dash makes a range of two years, two clock times, two weekdays, or what "from" or "between" opens.</summary>
    private static bool Dashed(Found m) => m.First.Word is "from" or "between"
        || m.Item("a") is Meaning.YearOf { Number: var a } && m.Item("b") is Meaning.YearOf { Number: var b } && a < b
        || m.Item("a") is Meaning.Clock && m.Item("b") is Meaning.Clock
        || m.Item("a") is Meaning.WeekdayOf && m.Item("b") is Meaning.WeekdayOf
        || m.Item("a") is Meaning.MonthOf && m.Item("b") is Meaning.MonthOf
        || m.Item("a") is Meaning.Day && m.Item("b") is Meaning.Day;

    private static Meaning? Before(Found m)
    {
        if (m.First.Is("by") && m.Item("a") is Meaning.Vague or Meaning.Part) return null;
        return Open(m, false, !m.First.Is("before") && !m.First.Is("prior") && !m.First.Is("earlier") && !m.First.Is("ahead"));
    }

    private static Meaning? From(Found m)
    {
        if (m.First.Is("from") && m.Item("a") is not Meaning.Day and not Meaning.MonthOf and not Meaning.YearOf) return null;
        if (m.First.Is("from") && m.Before is not ("starting" or "effective" or "beginning" or "," or "")) return null;
        return Open(m, true, true);
    }

    private static Meaning? Open(Found m, bool after, bool including)
    {
        var of = m.Item("a");
        if (of is Meaning.Range or Meaning.Open or Meaning.Vague || of is Meaning.Part && !after) return null;
        var (start, end) = m.Extent("a");
        return new Meaning.Open(of, after, including, start, end);
    }

    private static Meaning? OnDay(Found m) => m.Item("r") switch
    {
        Meaning.Range range => new Meaning.Range(new Meaning.At(m.Item("d"), range.First), new Meaning.At(m.Item("d"), range.Last)),
        Meaning.Open open => open with { Of = new Meaning.At(m.Item("d"), open.Of), Start = m.Start, End = m.End },
        _ => null,
    };
}
