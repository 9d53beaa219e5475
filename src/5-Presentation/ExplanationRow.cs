using System.Collections.Immutable;

namespace Sayso;

/// <summary>A piece of evidence beside an explanation.</summary>
/// <param name="IsStated">The statement itself names the origin, or denies it.</param>
/// <param name="Diagnosticity">How well it tells the explanations apart; null where it was not measured.</param>
public sealed record EvidenceRow(Statement Statement, Consistency Consistency, double Weight, double? Diagnosticity, string Why, bool IsStated = false);

/// <summary>What would change the order of the explanations.</summary>
/// <param name="Evidence">The statement without which the order changes; null where it is not in the case.</param>
public sealed record FlipRow(Statement? Evidence, string Leader, string Why);

/// <summary>A competing explanation, what speaks for and against it, and who holds it.</summary>
/// <param name="Share">Its share among the explanations listed, after the evidence; a bearing of claims, not a verdict on the world.</param>
public sealed record ExplanationRow(
    string Id,
    string Label,
    Statement Statement,
    ImmutableArray<DocumentId> ProposedBy,
    ImmutableArray<DocumentId> DisputedBy,
    double Prior,
    double Share,
    double ShareLow,
    double ShareHigh,
    ImmutableArray<EvidenceRow> For,
    ImmutableArray<EvidenceRow> Against,
    int Neutral);
