using System.Collections.Immutable;

namespace Sayso.Corrections;

/// <summary>Two entities made one, and one made two; what refers to them follows.</summary>
internal static class EntityRulings
{
    public static Comparison Merge(Comparison comparison, string into, string from)
    {
        var kept = comparison.Entities.First(e => e.Id == into);
        var gone = comparison.Entities.First(e => e.Id == from);
        var merged = kept with
        {
            Aliases = [.. kept.Aliases.Append(gone.Name).Concat(gone.Aliases).Where(a => a != kept.Name).Distinct()],
            Mentions = [.. kept.Mentions.Concat(gone.Mentions).OrderBy(m => comparison.OrderOf(m.Document)).ThenBy(m => m.Span)],
            Geo = kept.Geo ?? gone.Geo,
        };
        return comparison.With(
            entities: [.. comparison.Entities.Where(e => e.Id != from).Select(e => e.Id == into ? merged : e)],
            events: [.. comparison.Events.Select(e => Renamed(e, id => id == from ? into : id))]);
    }

    public static Comparison Split(Comparison comparison, string subject, HashSet<Citation> places)
    {
        var entity = comparison.Entities.First(e => e.Id == subject);
        var (moved, stay) = (entity.Mentions.Where(m => places.Contains(new Citation(m.Document, m.Span))).ToImmutableArray(), entity.Mentions.Where(m => !places.Contains(new Citation(m.Document, m.Span))).ToImmutableArray());
        if (moved.Length == 0 || stay.Length == 0) return comparison;
        var id = NewId(subject, comparison.Entities.Select(e => e.Id));
        var kept = Of(entity, subject, stay, entity.Name);
        var other = Of(entity, id, moved, moved.GroupBy(m => m.Text, StringComparer.Ordinal).MaxBy(g => g.Count())!.Key);
        var documents = moved.Select(m => m.Document).ToHashSet();
        documents.ExceptWith(stay.Select(m => m.Document));
        return comparison.With(
            entities: [.. comparison.Entities.SelectMany(e => e.Id == subject ? [kept, other] : new[] { e })],
            // An event that only the accounts of the part split off tell is about that part.
            events: [.. comparison.Events.Select(e => e.Mentions.All(m => documents.Contains(m.Document)) ? Renamed(e, name => name == subject ? id : name) : e)]);
    }

    internal static string NewId(string id, IEnumerable<string> taken)
    {
        var known = taken.ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(2, known.Count + 1).Select(n => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{id}-{n}")).First(name => !known.Contains(name));
    }

    /// <summary>The event with other ids for its entities; one that becomes null is left out.</summary>
    internal static Event Renamed(Event happening, Func<string, string?> name)
    {
        ImmutableArray<string> All(ImmutableArray<string> ids) => [.. ids.Select(name).OfType<string>().Distinct()];
        return happening with
        {
            Places = All(happening.Places),
            Actors = All(happening.Actors),
            Targets = All(happening.Targets),
            Weapons = All(happening.Weapons),
            Accounts = [.. happening.Accounts.Select(a => a with { Place = a.Place is { } place ? name(place) : null, Actors = All(a.Actors) })],
        };
    }

    private static Entity Of(Entity entity, string id, ImmutableArray<EntityMention> mentions, string name)
    {
        var texts = mentions.Select(m => m.Text).ToHashSet(StringComparer.Ordinal);
        return entity with { Id = id, Name = name, Mentions = mentions, Aliases = [.. entity.Aliases.Append(entity.Name).Where(a => a != name && texts.Contains(a)).Distinct()] };
    }
}
