using Sayso.Scanning;
using Found = Sayso.Scanning.PhraseMatch<Sayso.Times.Meaning>;
using Rule = Sayso.Scanning.PhraseRule<Sayso.Times.Meaning>;

namespace Sayso.Times;

/// <summary>Dates told by their distance from the time of writing or from the date told last.</summary>
internal static class RelativeRules
{
    public static readonly Rule[] Rows =
    [
        new("today", "today", _ => Days(0)),
        new("yesterday", "yesterday", _ => Days(-1)),
        new("tomorrow", "tomorrow|tmr|tmrw", _ => Days(1)),
        new("the day before yesterday", "the? day before yesterday", _ => Days(-2)),
        new("the day after tomorrow", "the? day after ( tomorrow|tmr|tmrw )", _ => Days(2)),
        new("tonight", "tonight", _ => new Meaning.At(Days(0), new Meaning.Part("NI"))),
        new("last night", "last night", _ => new Meaning.At(Days(-1), new Meaning.Part("NI"))),
        new("overnight", "overnight", m => m.After is not ("stay" or "flight" or "train" or "success") ? new Meaning.At(Days(-1), new Meaning.Part("NI")) : null),
        new("this morning", "this ( early|late )? {part}", m => new Meaning.At(Days(0), new Meaning.Part(TimeWords.Parts[m.Word("part")]))),
        new("yesterday morning", "next {part}", m => new Meaning.At(Days(1), new Meaning.Part(TimeWords.Parts[m.Word("part")]))),
        new("the next morning", "the next|following {part}", m => new Meaning.At(new Meaning.Offset(TimeUnit.Day, 1, CountedFrom.Telling), new Meaning.Part(TimeWords.Parts[m.Word("part")]))),
        new("that morning", "that same? {part}", m => new Meaning.At(new Meaning.Offset(TimeUnit.Day, 0, CountedFrom.Telling), new Meaning.Part(TimeWords.Parts[m.Word("part")]))),

        // Whole calendar units.
        new("last week", "the? last|past {unit}", m => m.First.Is("the") ? Window(m, -1) : Unit(m, -1)),
        new("this week", "this|current ( past )? {unit}", m => Unit(m, 0)),
        new("the current year", "the current|present ( fiscal )? {unit}", m => Unit(m, 0)),
        new("my week", "my|our {unit}", m => m.After is "look" or "" ? Unit(m, 0) : null),
        new("next week", "the? next|coming|upcoming {unit}", m => m.First.Is("the") && m.Says("next") ? From(m, 1) : Unit(m, 1)),
        new("previous week", "previous {unit}", m => Unit(m, -1)),
        new("the previous week", "the|a previous|preceding|prior {unit}", m => From(m, -1)),
        new("the following week", "the|a? following {unit}", m => From(m, 1)),
        new("the same week", "the? same {unit}", m => From(m, 0)),
        new("that week", "that same? {unit}", m => m.Int("unit") >= (int)TimeUnit.Day && !m.Says("second") ? From(m, 0) : null),
        new("the week before last", "the? {unit} before last", m => Unit(m, -2)),
        new("the week after next", "the? {unit} after ( the )? next", m => Unit(m, 2)),
        new("the weekend", "( the | on | over the ) weekend", _ => new Meaning.TheWeekend()),
        new("the quarter", "( the | that ) ( latest | most recent )? quarter", m => m.Before is "in" or "for" or "of" or "during" or "from" && m.After is not ("of" or "final" or "-") || m.Says("latest") ? new Meaning.TheQuarter() : null),
        new("the year-earlier quarter", "( the | a )? ( comparable )? year - ( ago | earlier ) ( {nth} -? )? ( quarter | period )?", m => new Meaning.Away(new TimeLength((1, TimeUnit.Year)), -1, null, CountedFrom.Telling)),
        new("the year ended", "the ( fiscal )? year", m => m.After is "ended" or "ending" ? new Meaning.Length(new TimeLength((1, TimeUnit.Year))) : null),
        new("year-end", "the? year ( - | ' s )? end", _ => new Meaning.Modified(Unit(TimeUnit.Year, 0), "END")),
        new("month-end", "the? month ( - | ' s )? end", _ => new Meaning.Modified(Unit(TimeUnit.Month, 0), "END")),
        new("year to date", "the? year to date", _ => Unit(TimeUnit.Year, 0)),
        new("the week", "the ( week | day )", m => m.Before is "in" or "of" or "does" or "s" && m.After is not ("of" or "before" or "after" or "when" or "that") ? Unit(m.Says("week") ? TimeUnit.Week : TimeUnit.Day, 0) : null),

        // Weekdays.
        new("Wednesday", "{weekday}", m => LoneWeekday(m) ? Weekday(m, Shift.None) : null),
        new("Wed.", "{weekday} .", m => m.Word("weekday").Length < 6 && m.First.Capital && !EndsSentence(m) && LoneWeekday(m) ? Weekday(m, Shift.None) : null),
        new("last Wednesday", "the? last|past|previous {weekday}", m => Weekday(m, Shift.Last)),
        new("this Wednesday", "this ( past|coming )? {weekday}", m => Weekday(m, m.Says("past") ? Shift.Last : Shift.This)),
        new("next Wednesday", "the? next {weekday}", m => Weekday(m, Shift.Next)),
        new("coming Wednesday", "the? coming|upcoming {weekday}", m => Weekday(m, Shift.This)),
        new("the following Wednesday", "the following {weekday}", m => Weekday(m, Shift.Next)),
        new("Wednesday last week", "on? {weekday} ( of | , | in )? ( the )? last|previous|past week", m => InWeek(m, -1)),
        new("Wednesday this week", "on? {weekday} ( of | , | in )? ( this|current|the ) week", m => InWeek(m, 0)),
        new("Wednesday next week", "on? {weekday} ( of | , | in )? ( the )? next|following week", m => InWeek(m, 1)),
        new("last week Wednesday", "last|previous week ( ' s | on | , )? {weekday}", m => InWeek(m, -1)),
        new("this week Wednesday", "this|current week ( ' s | on | , )? {weekday}", m => InWeek(m, 0)),
        new("next week Wednesday", "next week ( ' s | on | , )? {weekday}", m => InWeek(m, 1)),

        // References without a date.
        new("now", "now|currently|nowadays|presently", m => m.First.Is("now") && m.After is "that" or "-" && m.Before is "" ? null : new Meaning.Vague("PRESENT_REF")),
        new("at present", "at present | at the moment | at the present time | the present | at this time | these days | right now | at this moment | at this point", _ => new Meaning.Vague("PRESENT_REF")),
        new("current", "current", m => m.After is not ("and" or "or" or "," or "." or "page" or "one") && m.Before is not "then" ? new Meaning.Vague("PRESENT_REF") : null),
        new("recently", "more? recently|lately", _ => new Meaning.Vague("PAST_REF")),
        new("recent", "recent", m => m.Before is "most" or "more" ? null : new Meaning.Vague("PAST_REF")),
        new("the past", "the recent|distant? past", m => m.Before is "in" or "of" || RuleGuards.PhraseEnds(m) ? new Meaning.Vague("PAST_REF") : null),
        new("soon", "soon|shortly", m => m.Before is "as" or "too" or "later" or "how" || m.After is "after" or "afterwards" or "before" or "as" or "became" || m.First.Is("shortly") ? null : new Meaning.Vague("FUTURE_REF")),
        new("as soon as possible", "as soon as possible | asap", _ => new Meaning.Vague("FUTURE_REF")),
        new("the future", "the ( near|immediate|foreseeable|distant )? future", _ => new Meaning.Vague("FUTURE_REF")),
        new("future", "future", m => m.Before is "in" or "near" ? new Meaning.Vague("FUTURE_REF") : null),
    ];

    public static Meaning.Offset Unit(TimeUnit unit, int number) => new(unit, number);

    private static Meaning Days(int number) => new Meaning.Offset(TimeUnit.Day, number);

    private static Meaning? Unit(Found m, int number) =>
        m.Int("unit") >= (int)TimeUnit.Day && IsSingular(m) ? new Meaning.Offset((TimeUnit)m.Int("unit"), number) : number == 0 ? null : Window(m, number);

    private static Meaning? From(Found m, int number) =>
        m.Int("unit") >= (int)TimeUnit.Day && IsSingular(m) ? new Meaning.Offset((TimeUnit)m.Int("unit"), number, CountedFrom.Telling) : Window(m, number);

    private static Meaning? Window(Found m, int sign)
    {
        if (m.Word("unit") == "second" || sign == 0) return null;
        return new Meaning.Window(new TimeLength((IsSingular(m) ? 1 : double.NaN, (TimeUnit)m.Int("unit"))), sign);
    }

    private static bool IsSingular(Found m) => !m.Word("unit").EndsWith('s') && m.Word("unit") != "millennia";

    private static Meaning.WeekdayOf Weekday(Found m, Shift shift) => new(m.Int("weekday"), shift);

    private static Meaning.WeekdayOf InWeek(Found m, int week) => new(m.Int("weekday"), Shift.None, Unit(TimeUnit.Week, week));

    /// <summary>The short names are also words; they need a capital and a setting.</summary>
    private static bool LoneWeekday(Found m)
    {
        var (at, _) = m.Extent("weekday");
        var lexeme = m.Lexemes[at];
        if (lexeme.Word.Length > 5) return true;
        if (NumberReader.Glued(m.Lexemes, at, LexemeKind.Mark) && m.Before is "." or "@") return false;
        if (lexeme.Word is "sat" or "sun" or "wed" or "mon" or "thu" or "tue" or "weds") return m.Before is "on" or "last" or "next" or "this" or "," or "(" or "every" || lexeme.Capital && lexeme.Word is "tue" or "thu" or "mon";
        return lexeme.Capital || m.Before is "on" or "last" or "next" or "this";
    }

    private static bool EndsSentence(Found m) => m.End >= m.Lexemes.Length || m.Lexemes[m.End].Breaks || m.Lexemes[m.End].Capital;
}
