namespace Sayso;

/// <summary>The unit that comparison works on: one proposition, with its voice and certainty.</summary>
/// <param name="Event">The event that heads it, where there is one.</param>
/// <param name="Attribution">The innermost attribution whose content holds it; null is the narrator.</param>
/// <param name="Subject">The subject that it shares with the clause before it ("The mayor came and | opened the bridge"); null where it has its own.</param>
/// <param name="Basis">How the voice knows this very claim, where its own words say so; else the attribution's basis holds.</param>
/// <param name="Checkable">0 (opinion, wish) to 1 (names, numbers, dates that somebody could check).</param>
public sealed record Claim(ClaimId Id, TextSpan Span, EventId? Event, AttributionId? Attribution, Factuality Factuality, double Checkable, TextSpan? Subject = null, Basis? Basis = null);
