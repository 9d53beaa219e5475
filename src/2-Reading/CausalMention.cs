using System.Collections.Immutable;

namespace Sayso;

public enum CausalKind
{
    Causes,
    Enables,
    Prevents,
}

/// <summary>A statement that one thing causes, enables or prevents another (BECauSE; Causal-TimeBank).</summary>
/// <param name="Signal">The words that say so; empty where the link is implicit.</param>
/// <param name="IsDenied">The text says that the link does not hold.</param>
public sealed record CausalMention(
    CauseId Id, TextSpan Cause, ImmutableArray<TextSpan> Signal, TextSpan Effect, CausalKind Kind, AttributionId? Attribution, bool IsDenied = false);
