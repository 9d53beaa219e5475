using System.Globalization;
using Sayso.Pipeline;
using Sayso.Scanning;

namespace Sayso.Times;

/// <summary>
/// Walks a document's time expressions in order, keeping what later ones count from: the date told last and the last year stated. Clock times
/// without a date come second and take the nearest day of their sentence, else the date told last in their paragraph, else the day of writing.
/// </summary>
internal sealed class NarrativeTime(ReadingBuilder reading, Lexeme[] lexemes, List<PhraseItem<Meaning>> items)
{
    /// <summary>How many expressions later a quarter still stands behind "a year earlier".</summary>
    private const int QuarterReach = 8;

    private readonly (Resolved Time, TextSpan? Anchor)?[] resolved = new (Resolved, TextSpan?)?[items.Count];
    private readonly TenseFinder tenses = new(lexemes);
    private readonly DateTime? published = TimeAnnotator.Moment(reading.Document.Published);

    public (Resolved Time, TextSpan? Anchor)?[] Resolve()
    {
        var publishedYear = PublishedYear();
        // A text of unknown date that tells a first day without a year means the year of the days it gives in full.
        var year = publishedYear ?? items.Select(item => item.Meaning).OfType<Meaning.Day>().FirstOrDefault(day => day.Year is not null)?.Year;
        var written = published ?? Dateline();
        (TimeInterval Time, TextSpan Span)? told = null;
        (DateTime First, int Index)? quarter = null;
        Passage? inside = null;
        for (var i = 0; i < items.Count; i++)
        {
            var span = SpanOf(items[i]);
            var passage = reading.Document.PassageAt(span.Start);
            if (passage?.Kind == PassageKind.Post && passage != inside || inside?.Kind == PassageKind.Post && passage != inside) told = null;
            inside = passage;
            if (items[i].Meaning.WaitsForDate) continue;

            var now = passage is { Kind: PassageKind.Post, PostedAt: { } posted } ? TimeAnnotator.Moment(posted) ?? written : written;
            var context = new TimeContext(now, tenses.At(items[i].Meaning is Meaning.Open open ? open.Start : items[i].Start, items[i].End), told?.Time, year, quarter is { } report && i - report.Index <= QuarterReach ? report.First : null);
            if (TimeResolver.Resolve(items[i].Meaning, context) is not { } time) continue;
            var counted = told is not null && CountsFromTold(items[i].Meaning);
            resolved[i] = (time, counted ? told?.Span : null);
            if (time.Type is TimexType.Date or TimexType.Time && time.Interval is { Earliest: not null, Latest: not null } interval) told = (interval, span);
            if (items[i].Meaning is Meaning.PartOfYear or Meaning.TheQuarter && time.Interval is { Granularity: Granularity.Quarter, Earliest: { } first }) quarter = (first, i);
            if (publishedYear is null) year = items[i].Meaning.StatedYear ?? year;
        }

        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Meaning.WaitsForDate) resolved[i] = TimeOfDay(i, written);
        }

        return resolved;
    }

    private TextSpan SpanOf(PhraseItem<Meaning> item) => TextSpan.FromBounds(lexemes[item.Start].Span.Start, lexemes[item.End - 1].Span.End);

    /// <summary>A publication date of only a year still tells the year, and a year that the text looks back to does not replace it.</summary>
    private int? PublishedYear() => reading.Document.Published is { Length: >= 4 } text
        && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0 ? year : null;

    /// <summary>The day that a dateline or byline states in full stands in for an unknown day of publication.</summary>
    private DateTime? Dateline()
    {
        foreach (var item in items)
        {
            if (reading.Document.PassageAt(lexemes[item.Start].Span.Start)?.Kind is not (PassageKind.Dateline or PassageKind.Byline)) continue;
            var day = item.Meaning is Meaning.At at ? at.Date : item.Meaning;
            if (day is Meaning.Day { Year: not null } && DateResolver.Resolve(day, default) is { } period) return period.First;
        }

        return null;
    }

    private static bool CountsFromTold(Meaning meaning) => meaning switch
    {
        Meaning.Offset { From: CountedFrom.Telling } or Meaning.Away { From: CountedFrom.Telling, Base: null } => true,
        Meaning.At at => CountsFromTold(at.Date),
        Meaning.Modified modified => CountsFromTold(modified.Of),
        _ => false,
    };

    private (Resolved, TextSpan?)? TimeOfDay(int index, DateTime? written)
    {
        var passage = reading.Document.PassageAt(lexemes[items[index].Start].Span.Start);
        var now = passage is { Kind: PassageKind.Post, PostedAt: { } posted } ? TimeAnnotator.Moment(posted) ?? written : written;
        var anchor = NearestDay(index, sentence: true) ?? NearestDay(index, sentence: false);
        Resolved? day = anchor is { } at && resolved[at] is { } other ? other.Time
            : now is { } today ? new Resolved(TimexType.Date, FormattableString.Invariant($"{today:yyyy-MM-dd}"), null, new TimeInterval(today.Date, today.Date, Granularity.Day)) : null;
        if (day is { Type: TimexType.Time, Interval.Earliest: { } moment }) day = new Resolved(TimexType.Date, day.Value.DateValue, null, new TimeInterval(moment.Date, moment.Date, Granularity.Day));
        return TimeResolver.TimeOfDay(items[index].Meaning, day) is { } time ? (time, anchor is { } from ? SpanOf(items[from]) : null) : null;
    }

    /// <summary>The nearest expression of one day in the same sentence, or the last one before in the same paragraph.</summary>
    private int? NearestDay(int index, bool sentence)
    {
        int? best = null;
        var distance = int.MaxValue;
        for (var i = index - 1; i >= 0 && Together(items[i].End, items[index].Start, sentence); i--)
        {
            if (!IsDay(i)) continue;
            (best, distance) = (i, items[index].Start - items[i].End);
            break;
        }

        for (var i = index + 1; sentence && i < items.Count && Together(items[index].End, items[i].Start, true); i++)
        {
            if (!IsDay(i)) continue;
            if (items[i].Start - items[index].End < distance) best = i;
            break;
        }

        return best;
    }

    private bool IsDay(int index) => resolved[index] is { Time: { Interval: { Granularity: Granularity.Day or Granularity.PartOfDay or Granularity.Minute } interval } time }
        && time.Type is TimexType.Date or TimexType.Time && interval is { Earliest: { } first, Latest: { } last } && (last - first).TotalHours < 24;

    private bool Together(int from, int to, bool sentence)
    {
        for (var at = from; at <= to && at < lexemes.Length; at++)
        {
            if (lexemes[at].Breaks || sentence && at > from && TenseFinder.SentenceEnds(lexemes, at - 1)) return false;
        }

        return true;
    }
}
