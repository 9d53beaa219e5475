using System.Collections.Immutable;
using System.Globalization;

namespace Sayso.Events;

/// <summary>Puts happenings in order and marks where accounts date one differently. Dates are never averaged.</summary>
internal static class TimelineBuilder
{
    public static ImmutableArray<TimelineEntry> Build(ImmutableArray<Event> events, ImmutableArray<Reading> readings)
    {
        var readingOf = readings.ToDictionary(r => r.Document.Id);
        var dated = events.Where(e => e.Earliest is not null && IsPlaced(e) && SaysWhat(e) && Happened(e, readingOf) && !e.Mentions.All(m => IsReport(readingOf[m.Document], m.Span))).OrderBy(e => e.Earliest, StringComparer.Ordinal).ThenBy(e => e.Latest, StringComparer.Ordinal).ThenBy(e => e.Id.Length).ThenBy(e => e.Id, StringComparer.Ordinal).ToList();
        var entries = ImmutableArray.CreateBuilder<TimelineEntry>();
        var rank = 0;
        for (var i = 0; i < dated.Count; i++)
        {
            if (i == 0 || dated[i].Earliest != dated[i - 1].Earliest || dated[i].Latest != dated[i - 1].Latest) rank++;
            entries.Add(Entry(dated[i], rank, readingOf));
        }

        return entries.ToImmutable();
    }

    // A week or a month given by one account for something of no known kind places nothing.
    private static bool IsPlaced(Event happening) => happening.Earliest == happening.Latest || happening.Plover is not null || happening.Acled is not (null or "Other")
        || happening.Accounts.Any(a => a.Date is { Length: 10 }) || happening.Accounts.Select(a => a.Document).Distinct().Count() > 1;

    private static readonly HashSet<string> Helpers = new(StringComparer.OrdinalIgnoreCase)
    {
        "did", "does", "do", "would", "will", "could", "can", "may", "might", "should", "must", "was", "were", "is", "are", "had", "has", "have", "be", "been", "not", "to",
    };

    private static readonly HashSet<string> Pronouns = new(StringComparer.OrdinalIgnoreCase) { "i", "we", "you", "he", "she", "it", "they" };

    // Not "the warning" of nobody, to nobody, about nothing; nor "we left", nor "did not begin" without what.
    private static bool SaysWhat(Event happening)
    {
        var words = happening.Label.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 1) return happening.Mentions.Select(m => m.Document).Distinct().Count() > 1 || !happening.Actors.IsEmpty || !happening.Targets.IsEmpty || !happening.Places.IsEmpty;
        return words.Length > 1 && !Helpers.Contains(words[0]) && !(words.Length == 2 && Pronouns.Contains(words[0]));
    }

    // What no telling with a date says to have happened or to be planned: "no leak can start by itself", "he would have sold it in May".
    private static bool Happened(Event happening, Dictionary<DocumentId, Reading> readingOf) => happening.Mentions.Any(m => readingOf[m.Document].Events.FirstOrDefault(e => e.Trigger == m.Span) is { Time: not null } told
        && told.Factuality is { Polarity: Polarity.Positive, Modality: not Modality.Hypothetical } && (told.Tense != Tense.Future || told.Factuality.Modality == Modality.Certain));

    /// <summary>The word reports what somebody said: saying something is no happening of the timeline, but asking for help, promising it and the like is.</summary>
    public static bool IsReport(Reading reading, TextSpan trigger) => reading.Attributions.Any(a => a.Cue.Any(c => c.Contains(trigger))) && !reading.Events.Any(e => e.Trigger == trigger && e.Plover is not (null or "ACCUSE"));

    private static TimelineEntry Entry(Event happening, int rank, Dictionary<DocumentId, Reading> readingOf)
    {
        var days = happening.Accounts.Where(a => a.Date is { Length: 10 }).ToList();
        return new TimelineEntry(
            happening.Id,
            rank,
            happening.Earliest,
            happening.Latest,
            days.Count > 0 ? "day" : happening.Accounts.Any(a => a.Date is { Length: 7 }) ? "month" : "range",
            IsDisputed([.. days.Where(a => NamesDay(readingOf[a.Document], a.Span))]),
            [.. happening.Mentions.Select(m => m.Document).Distinct()]);
    }

    // "On 5 March", "Tuesday", "yesterday" name a day; "after midnight" and "two days later" only lead to one. What did not happen has none.
    private static bool NamesDay(Reading reading, TextSpan trigger)
    {
        if (reading.Events.FirstOrDefault(e => e.Trigger == trigger) is not { Time: { } time, Factuality: { Polarity: Polarity.Positive, Modality: not Modality.Hypothetical }, Tense: not Tense.Future }) return false;
        var words = reading.Document.Text.Substring(reading[time].Span.Start, reading[time].Span.Length);
        return words.Any(char.IsAsciiDigit) || words.Contains("day", StringComparison.OrdinalIgnoreCase) && !words.Contains("days", StringComparison.OrdinalIgnoreCase);
    }

    // Two documents give single days of which neither is among the other's.
    private static bool IsDisputed(List<EventAccount> days)
    {
        var byDocument = days.GroupBy(a => a.Document).Select(g => g.Select(a => a.Date!).ToHashSet(StringComparer.Ordinal)).ToList();
        for (var i = 0; i < byDocument.Count; i++)
        {
            for (var j = i + 1; j < byDocument.Count; j++)
            {
                if (!byDocument[i].Overlaps(byDocument[j]) && Distance(byDocument[i], byDocument[j]) <= 4) return true;
            }
        }

        return false;
    }

    private static double Distance(HashSet<string> left, HashSet<string> right) =>
        left.Min(x => right.Min(y => Math.Abs((Date(x) - Date(y)).TotalDays)));

    private static DateTime Date(string text) => DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
