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

    /// <summary>How many words may stand between a feast and its year.</summary>
    private const int WordsToYear = 3;

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
            if (passage?.PostedAt != inside?.PostedAt || passage != inside && (passage?.Kind == PassageKind.Post || inside?.Kind == PassageKind.Post)) told = null;
            inside = passage;
            if (items[i].Meaning.WaitsForDate) continue;

            var now = WrittenAt(passage, written);
            var meaning = Dated(i);
            var context = new TimeContext(now, tenses.At(items[i].Meaning is Meaning.Open open ? open.Start : items[i].Start, items[i].End), told?.Time, year, quarter is { } report && i - report.Index <= QuarterReach ? report.First : null);
            if (TimeResolver.Resolve(meaning, context) is not { } time) continue;
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

    /// <summary>A post or a quoted text has a day of its own; where only its month or year is known, its weekdays stay open.</summary>
    private static DateTime? WrittenAt(Passage? passage, DateTime? written) => passage is { PostedAt: { } posted } ? TimeAnnotator.Moment(posted) : written;

    /// <summary>"the Harbour Day parade in 2020": the year behind the feast is the year of the feast.</summary>
    private Meaning Dated(int index)
    {
        var meaning = items[index].Meaning;
        if (meaning is not Meaning.Holiday { Year: null } feast || index + 1 >= items.Count || items[index + 1].Meaning is not Meaning.YearOf year) return meaning;
        var (from, to) = (items[index].End, items[index + 1].Start);
        return to - from is >= 1 and <= WordsToYear && lexemes[to - 1].Word is "in" or "of" && Enumerable.Range(from, to - from).All(at => lexemes[at].IsWord) ? feast with { Year = year } : meaning;
    }

    /// <summary>A publication date of only a year still tells the year, and a year that the text looks back to does not replace it.</summary>
    private int? PublishedYear() => reading.Document.Published is { Length: >= 4 } text
        && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0 ? year : null;

    /// <summary>The day that a dateline or byline states in full stands in for an unknown day of publication; the line above somebody else's post does not.</summary>
    private DateTime? Dateline()
    {
        foreach (var item in items)
        {
            if (reading.Document.PassageAt(lexemes[item.Start].Span.Start)?.Kind is not (PassageKind.Dateline or PassageKind.Byline) || reading.Document.PassageAt(lexemes[item.Start].Span.Start)?.By is not null) continue;
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
        var now = WrittenAt(passage, written);
        var anchor = NearestDay(index, sentence: true) ?? NearestDay(index, sentence: false);
        Resolved? day = anchor is { } at && resolved[at] is { } other ? other.Time
            : now is { } today ? Day(today) : null;
        if (day is { Type: TimexType.Time, Interval.Earliest: { } moment }) day = Day(moment);
        // "the night into 5 May" begins on the 4th.
        if (anchor is { } next && next == index + 1 && items[next].Start - items[index].End == 1 && lexemes[items[index].End].Is("into") && day is { Type: TimexType.Date, Interval.Earliest: { } morning }) day = Day(morning.AddDays(-1));
        return TimeResolver.TimeOfDay(items[index].Meaning, day) is { } time ? (time, anchor is { } from ? SpanOf(items[from]) : null) : null;
    }

    private static Resolved Day(DateTime day) => new(TimexType.Date, FormattableString.Invariant($"{day:yyyy-MM-dd}"), null, new TimeInterval(day.Date, day.Date, Granularity.Day));

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
