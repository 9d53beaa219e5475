using System.Collections.Immutable;

namespace Sayso.Cli.Cases;

/// <summary>What is to be recorded, or why nothing is.</summary>
internal sealed record RulingDraft(ImmutableArray<string> What, string? Value, ImmutableArray<Target> Targets);

/// <summary>From the words of a command to rulings: ids become places, so that the ruling outlives them.</summary>
internal sealed class RulingMaker(Weighing weighing)
{
    private static readonly string[] Ratings = ["none", "low", "medium", "high"];

    private readonly ImmutableArray<(string Id, Target Target)> items = [.. Weigher.TargetsOf(weighing)];

    /// <summary>Throws <see cref="ArgumentException"/> with a coded message where the words do not fit the case.</summary>
    public IReadOnlyList<RulingDraft> Make(RulingKind kind, IReadOnlyList<string> what) => kind switch
    {
        RulingKind.Reject or RulingKind.Confirm => [.. what.Select(id => new RulingDraft([id], null, [Item(id)]))],
        RulingKind.Merge => [Merge(what)],
        RulingKind.Split => [Split(what)],
        RulingKind.Resolve => [Valued(kind, what, [TargetKind.Forecast], Enum.GetValues<Resolution>().Select(WireName.Of))],
        RulingKind.Rate => [Valued(kind, what, [TargetKind.Claim], Ratings)],
        _ => [Valued(kind, what, [TargetKind.Entity, TargetKind.Event, TargetKind.Proposition, TargetKind.Explanation], null)],
    };

    private RulingDraft Merge(IReadOnlyList<string> what)
    {
        ImmutableArray<Target> targets = [.. what.Select(Item)];
        if (targets.Length < 2 || targets.Select(t => t.Kind).Distinct().Count() > 1) throw Unfit(RulingKind.Merge, what[0], "two or more entities, or two or more events");
        Allow(RulingKind.Merge, what[0], targets[0], TargetKind.Entity, TargetKind.Event);
        return new([.. what], null, targets);
    }

    private RulingDraft Split(IReadOnlyList<string> what)
    {
        var whole = Item(what[0]);
        Allow(RulingKind.Split, what[0], whole, TargetKind.Entity, TargetKind.Event);
        var parts = what.Skip(1).ToList();
        ImmutableArray<Citation> places = [.. whole.Places.Where(place => parts.Exists(part => IsIn(part, place)))];
        if (places.Length == 0 || places.Length == whole.Places.Length) throw Unfit(RulingKind.Split, what[0], "the words of some of its mentions, or letters of some of its accounts");
        return new([.. what], null, [whole, whole with { Places = places }]);
    }

    private RulingDraft Valued(RulingKind kind, IReadOnlyList<string> what, TargetKind[] allowed, IEnumerable<string>? values)
    {
        if (what.Count < 2) throw Unfit(kind, what[0], values is null ? "the new label" : string.Join(", ", values));
        var (target, value) = (Item(what[0]), string.Join(' ', what.Skip(1)));
        Allow(kind, what[0], target, allowed);
        if (values?.Contains(value, StringComparer.Ordinal) == false) throw Unfit(kind, what[0], string.Join(", ", values));
        return new([.. what], value, [target]);
    }

    private bool IsIn(string part, Citation place)
    {
        var reading = weighing.Comparison.ReadingOf(place.Document);
        return part == SourceCard.LetterOf(weighing.Comparison.Readings.IndexOf(reading))
            || reading.Document.Slice(place.Span).Trim().Equals(part, StringComparison.OrdinalIgnoreCase);
    }

    private Target Item(string id)
    {
        foreach (var comparison in new[] { StringComparison.Ordinal, StringComparison.OrdinalIgnoreCase })
        {
            foreach (var item in items)
            {
                if (item.Id.Equals(id, comparison)) return item.Target;
            }
        }

        throw new ArgumentException(HostMessages.UnknownTarget(id));
    }

    private static void Allow(RulingKind kind, string id, Target target, params TargetKind[] allowed)
    {
        if (!allowed.Contains(target.Kind)) throw Unfit(kind, id, string.Join(" or ", allowed.Select(WireName.Of)));
    }

    private static ArgumentException Unfit(RulingKind kind, string id, string wants) => new(HostMessages.UnfitCorrection(WireName.Of(kind), id, wants));
}
