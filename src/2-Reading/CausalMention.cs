using System.Collections.Immutable;

namespace Sayso;

public enum CausalKind
{
    Causes,
    Enables,
    Prevents,
}

/// <summary>What ties a cause to its effect.</summary>
public enum CausalTie
{
    /// <summary>Words of the text: "led to", "because".</summary>
    Told,

    /// <summary>What is called the cause is what the deed was done for: "marched to be heard".</summary>
    Aim,

    /// <summary>Nothing that grammar shows: two happenings that often follow, or what the trained head alone takes for a cause.</summary>
    Guessed,
}

/// <summary>A statement that one thing causes, enables or prevents another (BECauSE; Causal-TimeBank).</summary>
/// <param name="Signal">The words that say so; empty where the link is implicit.</param>
/// <param name="IsDenied">The text says that the link does not hold.</param>
public sealed record CausalMention(
    CauseId Id, TextSpan Cause, ImmutableArray<TextSpan> Signal, TextSpan Effect, CausalKind Kind, AttributionId? Attribution, bool IsDenied = false,
    CausalTie Tie = CausalTie.Told);
