using Sayso.Scanning;
using Found = Sayso.Scanning.PhraseMatch<Sayso.Times.Meaning>;
using Rule = Sayso.Scanning.PhraseRule<Sayso.Times.Meaning>;

namespace Sayso.Times;

/// <summary>Times made of smaller ones: a date with its clock time, a length before a date, a part of a period.</summary>
internal static class JoinRules
{
    /// <summary>Lengths told in several units.</summary>
    public static readonly Rule[] Sums =
    [
        new("2 years 3 days", "{a:length} ( , | and | , and )? {b:length} ( ( , | and | , and )? {c:length} )? ( ( , | and | , and )? {e:length} )?", Sum),
    ];

    /// <summary>First join: what belongs to a single date.</summary>
    public static readonly Rule[] Dates =
    [
        new("June last year", "{m:monthly} ( of | in | , )? {y:yearly}", m => new Meaning.InPeriod(m.Item("m"), m.Item("y"))),
        new("last year's third quarter", "{y:yearly} ( ' s )? ,? ( the )? {q:quarterly}", m => InYear(m.Item("q"), m.Item("y"))),
        new("third quarter last year", "{q:quarterly} ( of | in | , )? {y:yearly}", m => InYear(m.Item("q"), m.Item("y"))),
        new("last year's summer", "{s:seasonal} ( of | in | , )? {y:yearly}", m => m.Item("s") is Meaning.SeasonOf season ? season with { Year = m.Item("y"), Shift = Shift.None } : null),
        new("Christmas last year", "{h:holiday} ( of | in | , )? {y:yearly}", m => m.Item("h") is Meaning.Holiday holiday ? holiday with { Year = m.Item("y") } : null),
        new("last Christmas", "the? last|this|next|past {h:holiday}", m => m.Item("h") is Meaning.Holiday holiday ? holiday with { Year = new Meaning.Vague(m.Says("next") ? "NEXT" : m.Says("this") ? "THIS" : "LAST") } : null),
        new("the second Monday of May", "( on )? the? {nth} {weekday} ( of | in ) {d:monthlike}", m => new Meaning.NthWeekday(m.Int("nth"), m.Int("weekday"), m.Item("d"))),
        new("last Monday April", "last {weekday} {d:monthlike}", m => new Meaning.NthWeekday(-1, m.Int("weekday"), m.Item("d"))),
        new("the second Monday", "( the )? {nth} {weekday}", m => m.Int("nth") is >= 1 and <= 5 ? new Meaning.NthWeekday(m.Int("nth"), m.Int("weekday"), RelativeRules.Unit(TimeUnit.Month, 0)) : null),
        new("the 20th of next month", "( the )? {day} ( of | in ) {d:monthlike}", m => m.First.IsDigits || m.Says("th") || m.First.Is("the") ? new Meaning.NthDay(m.Int("day"), m.Item("d")) : null),
        new("the last day of the year", "( on )? the? {nth} day ( of | in ) {d:date}", m => new Meaning.NthDay(m.Int("nth"), m.Item("d"))),
        new("the third week of July", "( on | in )? the? {nth} week ( of | in )? {d:date}", m => new Meaning.WeekIn(m.Item("d"), m.Int("nth"))),
        new("the first month of", "the? {nth} month ( of | in ) {d:yearly}", m => m.Int("nth") is >= 1 and <= 12 ? new Meaning.InPeriod(new Meaning.MonthOf(null, m.Int("nth")), m.Item("d")) : null),
        new("the week of 5 January", "( the )? week ( of | beginning | starting ( on )? | commencing ) ( the )? {d:aday}", m => new Meaning.WeekOf(m.Item("d"))),
        new("the week of the 18th", "( the )? week ( of | beginning | starting ( on )? | commencing ) ( the )? {dayword}", m => new Meaning.WeekOf(new Meaning.Day(null, null, m.Int("dayword")))),
        new("w/c 5 January", "w / c {d:aday}", m => new Meaning.WeekOf(m.Item("d"))),
        new("more than two weeks", "( more | greater ) than {a:length}", m => Modified(m, "MORE_THAN")),
        new("over two weeks", "over|beyond {a:length}", m => Counted(m) ? Modified(m, "MORE_THAN") : null),
        new("less than two weeks", "( less | fewer ) than {a:length} | under {a:length}", m => Modified(m, "LESS_THAN")),
        new("at least two weeks", "( at least | no less than | not less than | a minimum of ) {a:length}", m => Modified(m, "EQUAL_OR_MORE")),
        new("up to two weeks", "( at most | up to | no more than | not more than | as long as | a maximum of ) {a:length}", m => Modified(m, "EQUAL_OR_LESS")),
        new("about two weeks", "( about | around | some | roughly | nearly | almost | approximately | barely | just over | just under | an estimated | ~ ) {a:length}", m => Modified(m, "APPROX")),
        new("the end of the year", "( in | at | on | by )? ( the )? ( end | close | beginning | start | middle | rest | remainder ) ( of )? ( the | this | my | the current | current )? {unit}", m => OfUnit(m)),
        new("earlier in the week", "( early | late | later | earlier | mid ) ( in | on )? ( the | my ) {unit}", m => OfUnit(m)),
        new("early January", "( early | late | mid ) -? ( in | of | on )? ( the | - )? {d:date}", m => Mod(m.First.Word, m.Item("d"))),
        new("early morning", "( early | late | mid ) -? ( in | of | on )? ( the )? {p:timeofday}", m => m.Item("p") is Meaning.Part ? Mod(m.First.Word, m.Item("p")) : null),
        new("earlier this week", "( earlier | later ) {d:date}", m => m.Item("d") is Meaning.Offset ? Mod(m.First.Word, m.Item("d")) : null),
        new("the end of January", "( the )? ( end | close | beginning | start | middle | turn | early part | latter part ) of ( the )? {d:date}", m => m.Says("end") && m.Item("d").IsDay ? new Meaning.At(m.Item("d"), new Meaning.Clock(23, 59, 59, true)) : Mod(m.First.Is("the") ? m.Lexemes[m.Start + 1].Word : m.First.Word, m.Item("d"))),
        new("rest of today", "( the )? rest of {d:date}", m => new Meaning.RestOf(m.Item("d"))),
    ];

    /// <summary>Second join: dates with clock times, and lengths from dates.</summary>
    public static readonly Rule[] Moments =
    [
        new("5 January at 9:18", "( on )? {d:aday} ,? ( in the | at | around | about | at about | at around | for | by | on the | · | • | - | @ | t )? {t:timeofday}", m => At(m, "d", "t")),
        new("9:18 on 5 January", "{t:timeofday} ,? ( \\( {z:timeofday} \\) )? ,? ( on | of | in | · | • | - | of the | on the )? {d:aday}", m => At(m, "d", "t")),
        new("tonight at 8", "{d:at} ,? ( in the | at | around | about | at about | at around | by )? {t:timeofday}", m => At(m, "d", "t")),
        new("8 pm tonight", "{t:timeofday} ,? {d:at}", m => At(m, "d", "t")),
        new("tomorrow at 7", "( on )? {d:aday} ( at | around ) {hour}", m => m.Int("hour") is >= 1 and <= 12 && RuleGuards.PhraseEnds(m) ? new Meaning.At(m.Item("d"), new Meaning.Clock(m.Int("hour"), 0, null, false)) : null),
        new("this morning at seven", "{d:at} ( at | around | for )? {hour}", m => m.Int("hour") is >= 1 and <= 12 && RuleGuards.PhraseEnds(m) && m.Says("at") ? AtHour(m) : null),
        new("the night before 5 January", "( the )? ( night | eve | evening | day | morning ) ( before | of | after | following ) {d:aday}", m => Beside(m)),
        new("7:00 on Sunday evening", "{t:clock} ( on )? {d:aday} {p:dayparts}", m => m.Item("p") is Meaning.Part ? new Meaning.At(m.Item("d"), InPart(m)) : null),
        new("in the afternoon at 7:00", "{p:dayparts} ( at | , )? {t:clock}", m => m.Item("p") is Meaning.Part ? InPart(m) : null),
        new("in the afternoon at 7", "{p:dayparts} at {hour}", m => m.Item("p") is Meaning.Part part && m.Int("hour") is >= 1 and <= 12 && RuleGuards.PhraseEnds(m) ? new Meaning.Clock(ClockRules.OfPart(m.Int("hour"), part.Code), 0, null, false) : null),
        new("three days from tomorrow on", "( for )? {a:length} ,? ( starting | beginning ) ( on | from )? {d:moment}", m => m.Item("a") is Meaning.Length { Of: var length } ? new Meaning.Window(length, 1, m.Item("d")) : null),
        new("two weeks ago", "{a:length} ( ago | back | prior )", m => Away(m, -1, CountedFrom.Writing)),
        new("two weeks from now", "{a:length} ( from | after ) ( now | today ) | {a:length} hence", m => Away(m, 1, CountedFrom.Writing)),
        new("two weeks earlier", "{a:length} ( earlier | before | previously | beforehand )", m => RuleGuards.PhraseEnds(m) || m.Says("earlier") ? Away(m, -1, CountedFrom.Telling) : null),
        new("two weeks later", "{a:length} ( later | after | afterwards | afterward | thereafter )", m => RuleGuards.PhraseEnds(m) || m.Says("later") ? Away(m, 1, CountedFrom.Telling) : null),
        new("in two weeks from 5 January", "in {a:length} ( after | from ) {d:moment}", m => Beyond(m, 1)),
        new("in two weeks", "in {a:length}", m => Ahead(m)),
        new("in two weeks' time", "in {a:length} ' time", m => Ahead(m)),
        new("within two weeks", "within ( the )? ( next | coming | upcoming )? {a:length} ( ( of | from ) now|today )?", m => Window(m, 1) is Meaning.Window window && window.By.Finest >= TimeUnit.Day ? window with { Base = RelativeRules.Unit(TimeUnit.Day, 0) } : Window(m, 1)),
        new("within two weeks of 5 January", "within ( the )? ( next )? {a:length} ( of | from | after | following ) {d:moment}", m => Around(m, 1)),
        new("within two weeks before 5 January", "within ( the )? ( last )? {a:length} ( before | prior to ) {d:moment}", m => Around(m, -1)),
        new("from 2 pm for 3 hours", "( from | starting at )? {t:clock} for {a:length}", m => Lasting(m, "t")),
        new("for 3 hours from 2 pm", "( for )? {a:length} ( from | starting at | starting | beginning at ) {t:clock}", m => Lasting(m, "t")),
        new("the next two weeks", "( within | in )? ( the )? ( next | coming | upcoming | following ) {a:length}", m => Window(m, 1)),
        new("the past two weeks", "( within | in )? ( the | these )? ( last | past | previous | preceding ) {a:length}", m => Window(m, -1)),
        new("this past two weeks", "( the )? ( first | final | latest | initial | recent | nine ) {a:length}", m => m.Item("a")),
        new("two weeks before 5 January", "{a:length} ( before | prior to ) {d:moment}", m => Beyond(m, -1)),
        new("two weeks after 5 January", "{a:length} ( after | from | following | since ) {d:moment}", m => Beyond(m, 1)),
        new("two Mondays later", "{n} {weekday} later|after", m => new Meaning.Away(new TimeLength((m.Number("n"), TimeUnit.Week)), 1, new Meaning.WeekdayOf(m.Int("weekday"), Shift.Last))),
        new("every Monday at 9", "{s:repeat} ( at | , | in the )? {t:timeofday}", m => RepeatAt(m)),
        new("9 on Mondays", "{t:timeofday} ( on | , )? {s:repeat}", m => RepeatAt(m)),
        new("at 9 every Monday", "( at )? {hour} {s:repeat}", _ => null),
    ];

    private static Meaning? InYear(Meaning part, Meaning year) => part is Meaning.PartOfYear { Year: null } quarter ? quarter with { Year = year } : null;

    private static Meaning? Sum(Found m)
    {
        if (m.Item("a") is not Meaning.Length { Of: var sum }) return null;
        foreach (var name in (ReadOnlySpan<string>)["b", "c", "e"])
        {
            if (m.ItemOrNull(name) is not { } item) break;
            if (item is not Meaning.Length { Of: var next } || sum.Plus(next) is not { } longer) return null;
            sum = longer;
        }

        return new Meaning.Length(sum);
    }

    private static Meaning.Modified Modified(Found m, string mod) => new(m.Item("a"), mod);

    private static bool Counted(Found m) => m.Item("a") is Meaning.Length { Of.IsVague: false } && m.Lexemes[m.Extent("a").Start].Word is not ("the" or "recent");

    /// <summary>The TIMEX3 mod that a word of position stands for.</summary>
    private static Meaning.Modified Mod(string word, Meaning of) => new(of, word switch
    {
        "early" or "beginning" or "start" or "earlier" or "turn" => "START",
        "mid" or "middle" => "MID",
        _ => "END",
    });

    private static Meaning? OfUnit(Found m)
    {
        if (m.Int("unit") < (int)TimeUnit.Day || m.Word("unit").EndsWith('s')) return null;
        var of = RelativeRules.Unit((TimeUnit)m.Int("unit"), 0);
        if (m.Says("rest") || m.Says("remainder")) return new Meaning.RestOf(of);
        if (of.Unit == TimeUnit.Day) return m.Says("end") ? new Meaning.At(of, new Meaning.Clock(23, 59, 59, true)) : m.Says("later") || m.Says("earlier") ? of : null;
        return Mod(m.Says("end") || m.Says("close") || m.Says("late") || m.Says("later") ? "end" : m.Says("mid") || m.Says("middle") ? "mid" : "early", of);
    }

    private static Meaning? At(Found m, string date, string time)
    {
        var (day, clock) = (m.Item(date), m.Item(time));
        if (day is Meaning.At { Time: Meaning.Part part, Date: var date2 })
        {
            return clock is Meaning.Clock c ? new Meaning.At(date2, c.Hour < 12 && c.Hour > 0 ? c with { Hour = ClockRules.OfPart(c.Hour, part.Code) } : c) : null;
        }

        if (day is Meaning.Modified { Of: var plain } && plain.IsDay) day = plain;
        if (day.IsDay && clock is Meaning.Modified { Of: Meaning.Part, Mod: var mod } late) return new Meaning.Modified(new Meaning.At(day, late.Of), mod);
        return day.IsDay ? new Meaning.At(day, clock) : null;
    }

    private static Meaning? AtHour(Found m) => m.Item("d") is Meaning.At { Time: Meaning.Part part, Date: var date }
        ? new Meaning.At(date, new Meaning.Clock(ClockRules.OfPart(m.Int("hour"), part.Code), 0, null, false)) : null;

    private static Meaning? Beside(Found m)
    {
        var sign = m.Says("before") ? -1 : m.Says("of") ? 0 : 1;
        Meaning day = sign == 0 ? m.Item("d") : new Meaning.Away(new TimeLength((1, TimeUnit.Day)), sign, m.Item("d"));
        return m.Says("night") ? new Meaning.At(day, new Meaning.Part("NI"))
            : m.Says("evening") ? new Meaning.At(day, new Meaning.Part("EV"))
            : m.Says("morning") ? new Meaning.At(day, new Meaning.Part("MO"))
            : m.Says("eve") && sign == 0 ? new Meaning.Away(new TimeLength((1, TimeUnit.Day)), -1, m.Item("d")) : sign == 0 ? null : day;
    }

    private static Meaning? Away(Found m, int sign, CountedFrom from)
    {
        var (length, mod) = m.Item("a") is Meaning.Modified { Of: Meaning.Length inner, Mod: var word } ? (inner, word) : (m.Item("a") as Meaning.Length, null);
        if (length is null) return null;
        Meaning away = new Meaning.Away(length.Of, sign, null, from);
        return mod is null ? away : new Meaning.Modified(away, mod);
    }

    private static Meaning? Ahead(Found m) => m.Item("a") is Meaning.Length { Of: var length } && !m.Says("recent") ? new Meaning.Ahead(length) : null;

    private static Meaning? Window(Found m, int sign)
    {
        var length = m.Item("a") is Meaning.Modified { Of: Meaning.Length inner } ? inner : m.Item("a") as Meaning.Length;
        return length is null ? null : new Meaning.Window(length.Of, sign);
    }

    /// <summary>A length before or after a date; with "more than" what lies beyond is open.</summary>
    private static Meaning? Beyond(Found m, int sign) => m.Item("a") switch
    {
        Meaning.Length length => Fits(m, new Meaning.Away(length.Of, sign, m.Item("d"))),
        Meaning.Modified { Of: Meaning.Length length, Mod: "MORE_THAN" or "EQUAL_OR_MORE" } => Fits(m, new Meaning.Away(length.Of, sign, m.Item("d"))) is { } away ? new Meaning.Open(away, sign > 0, true, m.Start, m.End) : null,
        Meaning.Modified { Of: Meaning.Length length, Mod: "APPROX" } => Fits(m, new Meaning.Away(length.Of, sign, m.Item("d"))),
        _ => null,
    };

    private static Meaning InPart(Found m) => m.Item("t") is Meaning.Clock { Hour: >= 1 and <= 12 } clock && m.Item("p") is Meaning.Part part
        ? clock with { Hour = ClockRules.OfPart(clock.Hour, part.Code) } : m.Item("t");

    private static Meaning? Around(Found m, int sign) => m.Item("a") is Meaning.Length { Of: var length } ? new Meaning.Window(length, sign, m.Item("d")) : null;

    /// <summary>A range from a clock time on, as long as is said.</summary>
    private static Meaning? Lasting(Found m, string clock)
    {
        if (m.Item(clock) is not Meaning.Clock first || m.Item("a") is not Meaning.Length { Of: var length } || length.Finest >= TimeUnit.Day) return null;
        var start = new DateTime(2000, 1, 1, first.Hour, first.Minute, first.Second ?? 0);
        return length.From(start, 1) is { } end && end.Date == start.Date ? new Meaning.Range(first, new Meaning.Clock(end.Hour, end.Minute, end.Second > 0 ? end.Second : null, true)) : null;
    }

    private static Meaning? Fits(Found m, Meaning.Away away) =>
        away.By.Finest >= TimeUnit.Day && m.Item("d").IsTimeOfDay || away.By.Finest < TimeUnit.Day && m.Item("d").IsDate ? null : away;

    private static Meaning? RepeatAt(Found m)
    {
        var clock = m.Item("t") switch
        {
            Meaning.Clock c => TimeValues.Clock(c),
            Meaning.Part p => "T" + p.Code,
            _ => null,
        };
        var value = m.Item("s") is Meaning.Repeat repeat ? repeat.Value : null;
        if (clock is null || value is null || value != "P1D" && !value.StartsWith("XXXX", StringComparison.Ordinal)) return null;
        if (value.Length > 11 && m.Item("t") is Meaning.Clock { Hour: >= 1 and <= 12 } hour) clock = TimeValues.Clock(hour with { Hour = ClockRules.OfPart(hour.Hour, value[^2..]) });
        return new Meaning.Repeat(value.StartsWith("XXXX-XX-XXT", StringComparison.Ordinal) || value == "P1D" ? clock : value.StartsWith("XXXX", StringComparison.Ordinal) ? value + clock : value);
    }
}
