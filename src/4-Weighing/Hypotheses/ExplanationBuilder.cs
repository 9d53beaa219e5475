using System.Collections.Immutable;
using System.Globalization;
using Sayso.Wording;

namespace Sayso.Hypotheses;

/// <summary>
/// The competing explanations that the accounts give of the main happening, with the claims of the case weighed over them as
/// <see cref="AchMatrix"/> does, most probable first: each voice, and each document in its own voice, weighs as one, however often it speaks or is copied. The interval
/// of a posterior is its range when one such origin at a time is left out (jackknife): it shows what hangs on a single source, not sampling error.
/// </summary>
internal sealed class ExplanationBuilder(CaseIndex index)
{
    private const int MostEvidence = 400;

    public (ImmutableArray<Explanation> Explanations, ImmutableArray<Diagnosticity> Diagnosticity, ImmutableArray<Flip> Flips) Build()
    {
        var happening = new Happening(index);
        var groups = ExplanationGrouper.Group(new CandidateFinder(index, happening).Find());
        if (groups.Length == 0) return ([], [], []);
        var evidence = Strongest(new EvidenceFinder(index, happening, groups).Find());
        var names = groups.Select((_, at) => "x" + (at + 1).ToString(CultureInfo.InvariantCulture)).ToImmutableArray();
        var matrix = new AchMatrix(names, [.. evidence.Select(row => Row(row.Claim, row.Bearings))]);
        var result = matrix.Solve(AchRanking.MostProbable);
        var intervals = matrix.Jackknife();
        var explanations = result.Hypotheses.Select(ranked =>
        {
            var at = names.IndexOf(ranked.Hypothesis, StringComparer.Ordinal);
            return Explain(ranked, groups[at], at, intervals[at], matrix, evidence, 1.0 / groups.Length);
        }).ToImmutableArray();
        return (explanations, result.Evidence, [.. result.Flips.Select(flip => Flipped(flip, explanations))]);
    }

    private Explanation Explain(
        AchHypothesis ranked, ExplanationGroup group, int at, (double Low, double High) interval, AchMatrix matrix, ImmutableArray<(CaseClaim Claim, Bearing[] Bearings)> evidence, double prior)
    {
        var sizes = matrix.Rows.GroupBy(row => row.Origin!, StringComparer.Ordinal).ToDictionary(rows => rows.Key, rows => rows.Count(), StringComparer.Ordinal);
        return new Explanation(
            ranked.Hypothesis,
            group.Label,
            group.Best.Words.Text(group.Best.Span),
            new Citation(group.Best.Document, group.Best.Span),
            group.ProposedBy,
            group.DisputedBy,
            prior,
            ranked.Posterior,
            interval.Low,
            interval.High,
            [.. evidence.Select((row, index) => Cell(row.Bearings[at], matrix.Rows[index], sizes[matrix.Rows[index].Origin!]))]);
    }

    private Assessment Cell(Bearing bearing, AchRow row, int rowsOfOrigin)
    {
        var weight = row.Credibility * row.Relevance / rowsOfOrigin;
        var share = rowsOfOrigin == 1
            ? "nothing else comes from the same source"
            : $"{rowsOfOrigin.ToString(CultureInfo.InvariantCulture)} claims of the same source weigh as one";
        var why = bearing.Consistency == Consistency.NotApplicable ? bearing.Why : $"{bearing.Why} Credibility {Number(row.Credibility)}, relevance {Number(row.Relevance)}; {share}.{index.RatingOf(row.Evidence).Words}";
        return new Assessment(row.Evidence, bearing.Consistency, weight, why, bearing.IsStated);
    }

    private AchRow Row(CaseClaim claim, Bearing[] bearings) => new(
        claim.Id,
        [.. bearings.Select(bearing => bearing.Consistency)],
        Credibility.Of(claim.Basis, claim.Certainty) * index.RatingOf(claim.Id).Factor,
        bearings.Max(bearing => bearing.Relevance),
        index.OriginOf(claim));

    private ImmutableArray<(CaseClaim Claim, Bearing[] Bearings)> Strongest(SortedDictionary<int, Bearing[]> found) =>
    [
        .. found.Select(row => (At: row.Key, Claim: index.Comparison.Claims[row.Key], Bearings: row.Value))
            .OrderByDescending(row => row.Bearings.Max(bearing => bearing.Relevance) * Credibility.Of(row.Claim.Basis, row.Claim.Certainty))
            .ThenBy(row => row.At)
            .Take(MostEvidence)
            .OrderBy(row => row.At)
            .Select(row => (row.Claim, row.Bearings)),
    ];

    private static Flip Flipped(AchFlip flip, ImmutableArray<Explanation> explanations)
    {
        var leader = explanations.First(explanation => explanation.Id == flip.Leader);
        return new Flip(flip.Evidence, leader.Id, $"Without {flip.Evidence}, “{leader.Label}” is the most probable instead of “{explanations[0].Label}”.");
    }

    private static string Number(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);
}
