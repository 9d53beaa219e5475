using Sayso.Scanning;
using Found = Sayso.Scanning.PhraseMatch<Sayso.Times.Meaning>;
using Rule = Sayso.Scanning.PhraseRule<Sayso.Times.Meaning>;

namespace Sayso.Times;

/// <summary>Times of the day.</summary>
internal static class ClockRules
{
    public static readonly Rule[] Rows =
    [
        new("9:18", "{h:two} _ : _ {m:two} ( _ : _ {s:two} ( _ . _ {num} )? )? {ampm}? ( {zone} )?", m => Written(m) ? Clock(m) : null),
        new("9.18 pm", "{h:two} _ . _ {m:two} {ampm} ( {zone} )?", m => m.Word("m").Length == 2 ? Clock(m) : null),
        new("7h01", "{h:two} _ h ( _ {m:two} )?", m => m.Has("m") ? Clock(m) : null),
        new("3 pm", "{h:hour} .? {ampm} ( {zone} )?", m => m.Number("h") is >= 1 and <= 12 && !Decimal(m) ? Clock(m) : null),
        new("three thirty pm", "{h:hour} {m:minute} {ampm}", m => m.Number("h") is >= 1 and <= 12 && m.Number("m") >= 10 && !m.First.IsDigits ? Clock(m) : null),
        new("340 pm", "{num} {ampm}", m => m.Word("num").Length >= 3 && m.Int("num") / 100 is >= 1 and <= 12 && m.Int("num") % 100 < 60 && !Decimal(m) ? Clock(m, m.Int("num") / 100, m.Int("num") % 100) : null),
        new("at seven thirty", "at|for|by|until {h:hour} {m:minute}", m => m.Number("m") >= 10 && m.Number("h") is >= 1 and <= 12 && !m.Lexemes[m.Start + 1].IsDigits && RuleGuards.PhraseEnds(m) ? Clock(m) : null),
        new("three o'clock", "{h:hour} ( o ' clock | oclock ) ( {ampm} | sharp )?", Clock),
        new("seven o'clock in the evening", "{h:hour} ( o ' clock | oclock )? ( in the ( early|late )? | at ) {part}", m => m.Number("h") is >= 1 and <= 12 && !Decimal(m) ? Clock(m) : null),
        new("half past seven", "( a|the? quarter | three quarters | half | {m:minute} ( minute|minutes|min|mins )? ) ( past | after | to | before | till ) {h:hour} ( o ' clock )? {ampm}? ( in the {part} )?", m => Past(m)),
        new("half past noon", "( a? quarter | half | {m:minute} ( minute|minutes )? ) ( past | after | to | before ) noon|midnight|midday", Around),
        new("noon", "( 12 | twelve )? ( noon | midday | mid -? day | mid -? noon )", _ => new Meaning.Clock(12, 0, null, true)),
        new("midnight", "( 12 | twelve )? ( midnight | mid -? night )", _ => new Meaning.Clock(0, 0, null, true)),
        new("1400 GMT", "{four} {zone}", m => m.Int("four") / 100 <= 24 && m.Int("four") % 100 < 60 ? new Meaning.Clock(m.Int("four") / 100 % 24, m.Int("four") % 100, null, true) : null),
        new("1400 hours", "{four} hours|hrs", m => m.Word("four")[0] is '0' or '1' or '2' && m.Int("four") / 100 < 24 && m.Int("four") % 100 is 0 or 15 or 30 or 45 && m.Before is "at" or "by" or "from" or "around" or "until"
            ? new Meaning.Clock(m.Int("four") / 100, m.Int("four") % 100, null, true) : null),
        new("at seven", "at|around {h:hour}", m => Bare(m) ? Clock(m) : null),

        new("the morning", "( in the | at | during the | the | that | in )? ( early|late -? )? {part}", m => Part(m)),
        new("mid-morning", "mid -? {part}", m => new Meaning.Modified(new Meaning.Part(Code(m)), "MID")),
    ];

    private static Meaning? Part(Found m)
    {
        Meaning part = new Meaning.Part(Code(m));
        return m.Says("early") ? new Meaning.Modified(part, "START") : m.Says("late") ? new Meaning.Modified(part, "END") : part;
    }

    private static string Code(Found m) => TimeWords.Parts[m.Word("part")];

    private static Meaning? Clock(Found m) => Clock(m, m.Int("h"), m.IntOrNull("m") ?? 0);

    private static Meaning? Clock(Found m, int hour, int minute)
    {
        if (m.Has("ampm") && hour is >= 1 and <= 12) hour = hour % 12 + (m.Int("ampm") == 1 ? 12 : 0);
        else if (m.Has("part") && hour is >= 1 and <= 12) hour = OfPart(hour, Code(m));
        if (hour > 24 || minute > 59 || hour == 24 && minute > 0 || (m.IntOrNull("s") ?? 0) > 59) return null;
        return new Meaning.Clock(hour % 24, minute, m.IntOrNull("s"), m.Has("ampm") || m.Has("part") || hour is 0 or > 12 || m.Lexemes[m.Start].Word is ['0', _]);
    }

    /// <summary>The hour of the twelve that lies in a part of the day.</summary>
    public static int OfPart(int hour, string code) => code switch
    {
        "AF" or "EV" => hour % 12 + 12,
        "NI" => hour is 12 or < 5 ? hour % 12 : hour + 12,
        "MI" => hour is >= 10 ? hour : hour + 12,
        _ => hour % 12,
    };

    private static Meaning? Past(Found m)
    {
        var minute = m.IntOrNull("m") ?? (m.Says("half") ? 30 : m.Says("three") ? 45 : 15);
        var hour = m.Int("h");
        if (hour is < 1 or > 12 || !m.Has("m") && !m.Says("half") && !m.Says("quarter") && !m.Says("quarters")) return null;
        var named = m.Says("minute") || m.Says("minutes") || m.Says("min") || m.Says("mins");
        // "5 to 6" and "eight to ten" are ranges; without the word "minutes" only round ones are told in this way.
        if (m.Has("m") && !named && (minute is not (5 or 10 or 20 or 25) || m.First.IsDigits && !m.Says("past") || !m.Has("ampm") && !m.Has("part") && !RuleGuards.PhraseEnds(m))) return null;
        if (m.Says("to") || m.Says("before") || m.Says("till")) (hour, minute) = (hour == 1 ? 12 : hour - 1, 60 - minute);
        return Clock(m, hour, minute % 60);
    }

    private static Meaning? Around(Found m)
    {
        var minute = m.IntOrNull("m") ?? (m.Says("half") ? 30 : 15);
        var hour = m.Says("midnight") ? 24 : 12;
        var total = hour * 60 + (m.Says("to") || m.Says("before") ? -minute : minute);
        return new Meaning.Clock(total / 60 % 24, total % 60, null, true);
    }

    /// <summary>Whether "h:mm" is a time and not a score or a ratio.</summary>
    private static bool Written(Found m) => m.Word("m").Length == 2 && RuleGuards.Alone(m);

    private static bool Decimal(Found m) => m.Start > 1 && m.First.IsDigits && !m.First.Spaced && m.Lexemes[m.Start - 1].Word is "." or "," or "$" or ":" && m.Lexemes[m.Start - 2].IsDigits;

    /// <summary>"at seven" alone is a time only where nothing follows that it would count.</summary>
    private static bool Bare(Found m) => m.Number("h") is >= 1 and <= 12 && !(m.First.Is("around") && m.Before is not "") && (m.End >= m.Lexemes.Length || m.Lexemes[m.End].Breaks
        || m.After is "." or "?" or "!" or "on" or "tonight" or "today" or "tomorrow" or "yesterday" or "this" or "sharp" or "and" or "every") && !NumberReader.Glued(m.Lexemes, m.End + 1, LexemeKind.Digits);
}
