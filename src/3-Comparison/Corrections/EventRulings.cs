using System.Collections.Immutable;
using Sayso.Events;

namespace Sayso.Corrections;

/// <summary>Two events made one, and one made two; dates and the timeline follow from the accounts that each has left.</summary>
internal static class EventRulings
{
    public static Comparison Merge(Comparison comparison, string into, string from)
    {
        var kept = comparison.Events.First(e => e.Id == into);
        var gone = comparison.Events.First(e => e.Id == from);
        var merged = kept with
        {
            Plover = kept.Plover ?? gone.Plover,
            Mode = kept.Mode ?? gone.Mode,
            Acled = kept.Acled ?? gone.Acled,
            Earliest = new[] { kept.Earliest, gone.Earliest }.Where(d => d is not null).Min(StringComparer.Ordinal),
            Latest = new[] { kept.Latest, gone.Latest }.Where(d => d is not null).Max(StringComparer.Ordinal),
            Places = [.. kept.Places.Union(gone.Places)],
            Actors = [.. kept.Actors.Union(gone.Actors)],
            Targets = [.. kept.Targets.Union(gone.Targets)],
            Weapons = [.. kept.Weapons.Union(gone.Weapons)],
            Salience = Math.Max(kept.Salience, gone.Salience),
            Mentions = [.. kept.Mentions.Concat(gone.Mentions).OrderBy(m => comparison.OrderOf(m.Document)).ThenBy(m => m.Span)],
            Accounts = [.. kept.Accounts.Concat(gone.Accounts).OrderBy(a => comparison.OrderOf(a.Document)).ThenBy(a => a.Span)],
        };
        return WithEvents(comparison, [.. comparison.Events.Where(e => e.Id != from).Select(e => e.Id == into ? merged : e)])
            .With(figures: [.. comparison.Figures.Select(f => f.Event == from ? f with { Event = into } : f)]);
    }

    public static Comparison Split(Comparison comparison, string subject, HashSet<Citation> places)
    {
        var happening = comparison.Events.First(e => e.Id == subject);
        bool Goes(EventReference m) => places.Contains(new Citation(m.Document, m.Span));
        if (!happening.Mentions.Any(Goes) || happening.Mentions.All(Goes)) return comparison;
        var id = EntityRulings.NewId(subject, comparison.Events.Select(e => e.Id));
        var (moved, stay) = (Part(happening, id, Goes), Part(happening, subject, m => !Goes(m)));
        var gone = moved.Mentions.Select(m => m.Document).Except(stay.Mentions.Select(m => m.Document)).ToHashSet();
        return WithEvents(comparison, [.. comparison.Events.SelectMany(e => e.Id == subject ? [stay, moved] : new[] { e })])
            .With(figures: [.. comparison.Figures.Select(f => f.Event == subject && f.Reports.All(r => gone.Contains(r.Document)) ? f with { Event = id } : f)]);
    }

    internal static Comparison WithEvents(Comparison comparison, ImmutableArray<Event> events) => comparison.With(events: events, timeline: TimelineBuilder.Build(events, comparison.Readings));

    private static Event Part(Event happening, string id, Func<EventReference, bool> isIn)
    {
        var mentions = happening.Mentions.Where(isIn).ToImmutableArray();
        var spans = mentions.Select(m => (m.Document, m.Span)).ToHashSet();
        var documents = mentions.Select(m => m.Document).ToHashSet();
        var others = happening.Mentions.Where(m => !isIn(m)).Select(m => (m.Document, m.Span)).ToHashSet();
        // An account's span may be its sentence rather than its trigger: it goes with the trigger inside it, else with its document.
        bool Has(EventAccount account) => spans.Any(s => s.Document == account.Document && s.Span.Overlaps(account.Span))
            || (documents.Contains(account.Document) && !others.Any(s => s.Document == account.Document && s.Span.Overlaps(account.Span)));
        ImmutableArray<EventAccount> accounts = [.. happening.Accounts.Where(Has)];
        var dates = accounts.Select(a => a.Date).OfType<string>().SelectMany(d => d.Split('/')).Where(d => d.Length == 10).Order(StringComparer.Ordinal).ToList();
        return happening with { Id = id, Mentions = mentions, Accounts = accounts, Earliest = dates.Count > 0 ? dates[0] : null, Latest = dates.Count > 0 ? dates[^1] : null };
    }
}
