using System.Collections.Immutable;

namespace Sayso;

public enum RulingKind
{
    Merge,
    Split,
    Relabel,
    Reject,
    Confirm,
    Resolve,
    Rate,
}

public enum TargetKind
{
    Entity,
    Event,
    Figure,
    Claim,
    Proposition,
    Explanation,
    Forecast,
}

/// <summary>Something in a case, told by what it is called and where it stands: running ids change with every new document, places do not.</summary>
public sealed record Target(TargetKind Kind, string Text, ImmutableArray<Citation> Places);

/// <summary>What a person decided; laid over what the machine found, in the order of the numbers.</summary>
/// <param name="Targets">What it is about; after the first, what is merged into it or split off it.</param>
/// <param name="Value">The new label, the resolution or the rating.</param>
public sealed record Ruling(long Number, RulingKind Kind, ImmutableArray<Target> Targets, string? Value, string? Note, string By)
{
    /// <summary>"rejected by Ana: two ships of one name".</summary>
    public string Words => $"{Deed} by {By}{(string.IsNullOrEmpty(Note) ? string.Empty : ": " + Note)}";

    /// <summary>"rejected", "rated high".</summary>
    public string Deed => Kind switch
    {
        RulingKind.Merge => "merged",
        RulingKind.Split => "split",
        RulingKind.Relabel => "relabelled",
        RulingKind.Reject => "rejected",
        RulingKind.Confirm => "confirmed",
        RulingKind.Resolve => $"resolved as {Value?.Replace('-', ' ')}",
        _ => $"rated {Value}",
    };
}

/// <summary>A ruling and the id that its subject has in this comparison; null where it was not met.</summary>
public sealed record AppliedRuling(Ruling Ruling, string? Subject);
