using System.Globalization;
using Sayso.Pipeline;
using Sayso.Scanning;

namespace Sayso.Times;

/// <summary>
/// Finds time expressions and resolves them against the day of publication, or a post's own time, or the date told last. Needs no
/// other layer.
/// </summary>
internal sealed class TimeAnnotator : IAnnotator
{
    public Layers Needs => Layers.None;

    public Layers Adds => Layers.Times;

    public void Annotate(ReadingBuilder reading)
    {
        var lexemes = LexemeScanner.Scan(reading.Text);
        var items = TimeGrammar.Find(lexemes).FindAll(item => Stands(item, lexemes));
        var resolved = new NarrativeTime(reading, lexemes, items).Resolve();
        for (var i = 0; i < items.Count; i++)
        {
            if (resolved[i] is not { Time: var time, Anchor: var anchor }) continue;
            reading.Times.Add(new TimeExpression(new TimeId(reading.Times.Count), SpanOf(items[i], lexemes), time.Type, time.Value, time.Mod, time.Interval, anchor));
        }
    }

    /// <summary>When a text or post was written, as far as its ISO date says; a zone is left aside, since texts tell local times.</summary>
    public static DateTime? Moment(string? iso)
    {
        if (iso is not { Length: >= 10 }) return null;
        var text = iso.Length >= 19 ? iso[..19] : iso.Length >= 16 ? iso[..16] : iso[..10];
        string[] forms = ["yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm", "yyyy-MM-dd"];
        if (DateTime.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)) return moment;
        return DateTime.TryParseExact(iso[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out moment) ? moment : null;
    }

    /// <summary>A bare "morning" names no time; "the morning" and "at night" do.</summary>
    private static bool Stands(PhraseItem<Meaning> item, Lexeme[] lexemes) => item.Meaning switch
    {
        Meaning.Part => item.End - item.Start > 1 && !lexemes[item.Start].Is("late") && !lexemes[item.Start].Is("early"),
        Meaning.Modified { Of: Meaning.Part } => item.End - item.Start > 1,
        _ => true,
    };

    /// <summary>The expression itself: for an open end without the word that opens it, as TIMEX3 has it.</summary>
    private static TextSpan SpanOf(PhraseItem<Meaning> item, Lexeme[] lexemes)
    {
        var (start, end) = item.Meaning is Meaning.Open open ? (open.Start, open.End) : (item.Start, item.End);
        if (item.Meaning is not (Meaning.Range or Meaning.Open))
        {
            while (end - start > 1 && lexemes[start].Word is "in" or "at" or "on" or "over" && item.Meaning is not Meaning.Modified) start++;
        }

        return TextSpan.FromBounds(lexemes[start].Span.Start, lexemes[end - 1].Span.End);
    }
}
