namespace Sayso.Causes;

/// <summary>A causal statement in the making.</summary>
internal sealed record CauseDraft(TextSpan Cause, TextSpan? Signal, TextSpan Effect, CausalKind Kind, bool IsDenied, double Score, CausalTie Tie = CausalTie.Told);
