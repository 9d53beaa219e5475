using System.Collections.Immutable;
using System.Globalization;

namespace Sayso.Chains;

/// <summary>
/// Who says it, from the document's own voice inwards. Where a quoted stretch stands in another document of the case, the chain goes on with
/// that document's voices.
/// </summary>
internal sealed class ChainBuilder(ImmutableArray<Reading> readings, ImmutableArray<Reuse> reuse)
{
    private readonly Dictionary<string, string> idOf = new(StringComparer.Ordinal);
    private readonly ImmutableArray<AttributionChain>.Builder chains = ImmutableArray.CreateBuilder<AttributionChain>();
    private readonly Dictionary<DocumentId, Reading> readingOf = readings.ToDictionary(r => r.Document.Id);

    public ImmutableArray<AttributionChain> Chains => chains.ToImmutable();

    /// <summary>The id of the chain for a stretch said in a document under an attribution (null: the narrator).</summary>
    public string Chain(Reading reading, AttributionId? attribution, TextSpan span)
    {
        var links = Links(reading, attribution, span, []);
        var key = string.Join('|', links.Select(l => $"{l.Document}:{l.Attribution}"));
        if (idOf.TryGetValue(key, out var known)) return known;
        var id = "ch" + (chains.Count + 1).ToString(CultureInfo.InvariantCulture);
        idOf[key] = id;
        chains.Add(new AttributionChain(id, links));
        return id;
    }

    private ImmutableArray<ChainLink> Links(Reading reading, AttributionId? attribution, TextSpan span, HashSet<DocumentId> seen)
    {
        seen.Add(reading.Document.Id);
        var links = ImmutableArray.CreateBuilder<ChainLink>();
        var inner = reading.ChainOf(attribution);
        var all = inner.Length > 0 ? Hull(inner[0]) : span;
        links.Add(new ChainLink(new Voice.Narrator(), reading.Document.Id, null, all));
        foreach (var link in inner)
        {
            if (link.Voice is Voice.Narrator) continue;
            links.Add(new ChainLink(link.Voice, reading.Document.Id, link.Id, Hull(link)));
        }

        if (Origin(reading, span, seen) is var (origin, place)) links.AddRange(Links(origin, At(origin, place), place, seen));
        return links.ToImmutable();
    }

    // The document of the case from which the stretch is taken with credit or in quotation marks.
    private (Reading Origin, TextSpan Place)? Origin(Reading reading, TextSpan span, HashSet<DocumentId> seen)
    {
        foreach (var entry in reuse)
        {
            if (entry.Kind == ReuseKind.Self) continue;
            var (borrowed, origin) = entry.Direction == ReuseDirection.LeftToRight ? (entry.Right, entry.Left) : (entry.Left, entry.Right);
            if (entry.Direction == ReuseDirection.Unknown || borrowed.Document != reading.Document.Id || seen.Contains(origin.Document)) continue;
            if (borrowed.Span.OverlapWith(span) * 2 >= span.Length) return (readingOf[origin.Document], origin.Span);
        }

        return null;
    }

    private static AttributionId? At(Reading reading, TextSpan place)
    {
        AttributionId? best = null;
        var least = int.MaxValue;
        foreach (var attribution in reading.Attributions)
        {
            var length = attribution.Content.Sum(c => c.Length);
            if (attribution.Content.Any(c => c.OverlapWith(place) * 2 > place.Length) && length < least) (best, least) = (attribution.Id, length);
        }

        return best;
    }

    private static TextSpan Hull(Attribution attribution) =>
        attribution.Source.Concat(attribution.Cue).Concat(attribution.Content).Aggregate((a, b) => a.Union(b));
}
