using System.Collections.Immutable;

namespace Sayso.Corrections;

/// <summary>From an item of a case to what tells it, and back: the same kind, the most places in common, the same words where places do not decide.</summary>
internal static class TargetFinder
{
    public static IEnumerable<(string Id, Target Target)> Of(Comparison comparison)
    {
        var labels = comparison.Events.ToLookup(e => e.Id, e => e.Label, StringComparer.Ordinal);
        var claims = comparison.Claims.ToLookup(claim => claim.Id, StringComparer.Ordinal);
        return comparison.Entities.Select(entity => (entity.Id, new Target(TargetKind.Entity, entity.Name, [.. entity.Mentions.Select(m => new Citation(m.Document, m.Span))])))
            .Concat(comparison.Events.Select(e => (e.Id, new Target(TargetKind.Event, e.Label, [.. e.Mentions.Select(m => new Citation(m.Document, m.Span))]))))
            .Concat(comparison.Figures.Select(figure => (figure.Id, new Target(
                TargetKind.Figure, figure.Event is { } id ? $"{figure.What}: {labels[id].FirstOrDefault()}" : figure.What, [.. figure.Reports.Select(r => new Citation(r.Document, r.Span))]))))
            .Concat(comparison.Claims.Select(claim => (claim.Id, new Target(TargetKind.Claim, claim.Text, [new Citation(claim.Document, claim.Span)]))))
            .Concat(comparison.Propositions.Select(proposition => (proposition.Id, new Target(
                TargetKind.Proposition, proposition.Text, [.. proposition.Stances.SelectMany(s => s.Claims).SelectMany(id => claims[id]).Select(c => new Citation(c.Document, c.Span))]))));
    }

    /// <summary>The id of what is meant, or null where nothing of the kind stands there or is called so.</summary>
    public static string? Find(IEnumerable<(string Id, Target Target)> items, Target wanted)
    {
        (string Id, int Exact, double Shared, bool SameText)? best = null;
        foreach (var (id, target) in items)
        {
            if (target.Kind != wanted.Kind) continue;
            var exact = wanted.Places.Count(target.Places.Contains);
            double shared = wanted.Places.Count(place => target.Places.Any(other => other.Document == place.Document && other.Span.Overlaps(place.Span)));
            shared /= Math.Max(1, wanted.Places.Length + target.Places.Length - shared);
            var sameText = string.Equals(target.Text, wanted.Text, StringComparison.Ordinal);
            if (shared == 0 && !sameText) continue;
            if (best is not { } held || (exact, shared, sameText).CompareTo((held.Exact, held.Shared, held.SameText)) > 0) best = (id, exact, shared, sameText);
        }

        return best?.Id;
    }
}
