using System.Collections.Immutable;

namespace Sayso.Composing;

/// <summary>The competing explanations, the one that the claims bear out best first.</summary>
internal static class ExplanationBuilder
{
    public static ImmutableArray<ExplanationRow> Build(CaseIndex index)
    {
        var telling = index.Weighing.Diagnosticity.DistinctBy(item => item.Evidence).ToDictionary(item => item.Evidence, item => item.Value, StringComparer.Ordinal);
        return
        [
            .. from explanation in index.Weighing.Explanations
               where index.Knows(explanation.Citation.Document)
               orderby explanation.Posterior descending, explanation.Id
               select Row(index, explanation, telling),
        ];
    }

    public static ImmutableArray<FlipRow> Flips(CaseIndex index) =>
        [.. index.Weighing.Flips.Select(flip => new FlipRow(index.Statement(flip.Evidence), LabelOf(index, flip.Leader), flip.Why.Replace($"Without {flip.Evidence},", "Without it,", StringComparison.Ordinal)))];

    private static ExplanationRow Row(CaseIndex index, Explanation explanation, Dictionary<string, double> telling)
    {
        var evidence = explanation.Assessments
            .Select(assessment => (Assessment: assessment, Statement: index.Statement(assessment.Evidence)))
            .Where(pair => pair.Statement is not null)
            .OrderByDescending(pair => pair.Assessment.Weight)
            .Select(pair => new EvidenceRow(
                pair.Statement!, pair.Assessment.Consistency, pair.Assessment.Weight, telling.TryGetValue(pair.Assessment.Evidence, out var value) ? value : null, pair.Assessment.Why, pair.Assessment.IsStated))
            .ToList();
        return new ExplanationRow(
            explanation.Id, explanation.Label, index.StatementAt(explanation.Id, explanation.Citation, explanation.Statement),
            index.InOrder(explanation.ProposedBy), index.InOrder(explanation.DisputedBy), explanation.Prior, explanation.Posterior, explanation.IntervalLow, explanation.IntervalHigh,
            [.. evidence.Where(row => row.Consistency is Consistency.VeryConsistent or Consistency.Consistent)],
            [.. evidence.Where(row => row.Consistency is Consistency.VeryInconsistent or Consistency.Inconsistent)],
            evidence.Count(row => row.Consistency is Consistency.Neutral or Consistency.NotApplicable));
    }

    private static string LabelOf(CaseIndex index, string id) => index.Weighing.Explanations.FirstOrDefault(explanation => explanation.Id == id)?.Label ?? id;
}
