using System.Collections.Immutable;

namespace Sayso.Corrections;

/// <summary>Takes an item out together with what stands on it alone; what it was is kept in the diagnostics.</summary>
internal static class Rejection
{
    public static Comparison Of(Comparison comparison, string subject)
    {
        ImmutableArray<Event> events = [.. comparison.Events.Where(e => e.Id != subject)];
        if (comparison.Entities.Any(e => e.Id == subject)) events = [.. events.Select(e => EntityRulings.Renamed(e, id => id == subject ? null : id))];
        return EventRulings.WithEvents(comparison, events).With(
            entities: [.. comparison.Entities.Where(e => e.Id != subject)],
            figures: [.. comparison.Figures.Where(f => f.Id != subject).Select(f => f.Event == subject ? f with { Event = null } : f)],
            claims: [.. comparison.Claims.Where(c => c.Id != subject)],
            alignments: [.. comparison.Alignments.Where(a => a.Left != subject && a.Right != subject)],
            propositions: [.. comparison.Propositions.Where(p => p.Id != subject).Select(p => Without(p, subject)).Where(p => p.Stances.Any(s => s.Kind != StanceKind.Silent))]);
    }

    private static Proposition Without(Proposition proposition, string claim)
    {
        if (!proposition.Stances.Any(s => s.Claims.Contains(claim))) return proposition;
        return proposition with { Stances = [.. proposition.Stances.Select(s => !s.Claims.Contains(claim) ? s : s.Claims.Length == 1 ? s with { Kind = StanceKind.Silent, Claims = [] } : s with { Claims = s.Claims.Remove(claim) })] };
    }
}
