namespace Sayso;

/// <summary>A claim as the case knows it: its text, who says so, on what basis and how surely.</summary>
/// <param name="Chain">Chain id.</param>
public sealed record CaseClaim(string Id, DocumentId Document, ClaimId Claim, TextSpan Span, string Text, string Chain, Basis Basis, Certainty Certainty, Polarity Polarity);
