using System.Collections.Immutable;

namespace Sayso;

/// <summary>How a piece of evidence sits with a hypothesis (Heuer 1999): CC very consistent … II very inconsistent, NA says nothing.</summary>
public enum Consistency
{
    NotApplicable,
    VeryConsistent,
    Consistent,
    Neutral,
    Inconsistent,
    VeryInconsistent,
}

/// <summary>One cell of the matrix: how a claim bears on an explanation, and why.</summary>
/// <param name="Evidence">Case claim id.</param>
/// <param name="Weight">Credibility × relevance × share of its origin, above 0.</param>
/// <param name="IsStated">The claim itself says that this was the origin, or that it was not; others only bear on it.</param>
public sealed record Assessment(string Evidence, Consistency Consistency, double Weight, string Why, bool IsStated = false);

/// <summary>A competing explanation found in the accounts (hypothesis in ACH).</summary>
/// <param name="Prior">Probability before the evidence.</param>
/// <param name="Posterior">Probability after it, among the explanations listed; a bearing of claims, not a verdict on the world.</param>
public sealed record Explanation(
    string Id,
    string Label,
    string Statement,
    Citation Citation,
    ImmutableArray<DocumentId> ProposedBy,
    ImmutableArray<DocumentId> DisputedBy,
    double Prior,
    double Posterior,
    double IntervalLow,
    double IntervalHigh,
    ImmutableArray<Assessment> Assessments);

/// <summary>How well a piece of evidence tells the explanations apart: 0 not at all, 1 fully.</summary>
public sealed record Diagnosticity(string Evidence, double Value);

/// <summary>What would change the order: without <paramref name="Evidence"/>, <paramref name="Leader"/> would lead.</summary>
public sealed record Flip(string Evidence, string Leader, string Why);
