using System.Collections.Immutable;

namespace Sayso.Corrections;

/// <summary>Lays rulings over a comparison, one after the other, each meeting what those before it left.</summary>
internal static class RulingLayer
{
    public static Comparison Lay(Comparison comparison, IEnumerable<Ruling> rulings)
    {
        var applied = ImmutableArray.CreateBuilder<AppliedRuling>();
        foreach (var ruling in rulings)
        {
            var subject = ruling.Targets.Length == 0 ? null : TargetFinder.Find(TargetFinder.Of(comparison), ruling.Targets[0]);
            applied.Add(new AppliedRuling(ruling, subject));
            if (subject is not null) comparison = Apply(comparison, ruling, subject);
            else if (ruling.Targets is not [{ Kind: TargetKind.Explanation or TargetKind.Forecast }, ..]) comparison = comparison.With(diagnostic: RulingMessages.NotMet(ruling));
        }

        return comparison.With(rulings: applied.ToImmutable());
    }

    private static Comparison Apply(Comparison comparison, Ruling ruling, string subject) => (ruling.Kind, ruling.Targets[0].Kind) switch
    {
        (RulingKind.Merge, TargetKind.Entity) => Others(comparison, ruling, subject).Aggregate(comparison, (c, other) => EntityRulings.Merge(c, subject, other)),
        (RulingKind.Merge, TargetKind.Event) => Others(comparison, ruling, subject).Aggregate(comparison, (c, other) => EventRulings.Merge(c, subject, other)),
        (RulingKind.Split, TargetKind.Entity) => EntityRulings.Split(comparison, subject, Places(ruling)),
        (RulingKind.Split, TargetKind.Event) => EventRulings.Split(comparison, subject, Places(ruling)),
        (RulingKind.Relabel, _) => Relabel(comparison, subject, ruling.Value ?? string.Empty),
        (RulingKind.Reject, _) => Rejection.Of(comparison, subject).With(diagnostic: RulingMessages.Rejected(ruling)),
        _ => comparison,
    };

    private static IEnumerable<string> Others(Comparison comparison, Ruling ruling, string subject) =>
        ruling.Targets.Skip(1).Select(target => TargetFinder.Find(TargetFinder.Of(comparison), target)).OfType<string>().Where(id => id != subject).Distinct();

    private static HashSet<Citation> Places(Ruling ruling) => [.. ruling.Targets.Skip(1).SelectMany(target => target.Places)];

    private static Comparison Relabel(Comparison comparison, string subject, string label) => comparison.With(
        entities: [.. comparison.Entities.Select(e => e.Id != subject ? e : e with { Name = label, Aliases = [.. e.Aliases.Append(e.Name).Where(a => a != label).Distinct()] })],
        events: [.. comparison.Events.Select(e => e.Id == subject ? e with { Label = label } : e)],
        propositions: [.. comparison.Propositions.Select(p => p.Id == subject ? p with { Text = label } : p)]);
}
