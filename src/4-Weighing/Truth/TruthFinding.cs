using System.Globalization;

namespace Sayso.Truth;

/// <summary>
/// TruthFinder, after Yin, Han and Yu 2008, "Truth discovery with multiple conflicting information providers on the web": the trust scores of a
/// claim's sources add up, near numbers support each other, and a source's trust is the mean confidence of its claims.
/// </summary>
internal static class TruthFinding
{
    private const double Start = 0.9;
    private const double Dampening = 0.3;
    private const double Influence = 0.5;
    private const double Tolerance = 0.001;
    private const int MostRounds = 1000;

    /// <summary>Trust never quite reaches 1, where its score would be infinite.</summary>
    private const double LeastDoubt = 1e-15;

    public static Estimate Solve(StatementGraph graph)
    {
        var numbers = graph.Claims.Select(claim => Number(claim.Value)).ToArray();
        var trust = StatementGraph.Each(graph.Sources.Length, _ => Start);
        for (var round = 0; ; round++)
        {
            var before = trust;
            var score = StatementGraph.Each(before.Length, source => -Math.Log(Math.Max(1 - before[source], LeastDoubt)));
            var alone = StatementGraph.Each(graph.Claims.Length, claim => graph.OverSources(claim, score));
            var belief = StatementGraph.Each(graph.Claims.Length, claim => Confidence(alone[claim] + Influence * Support(graph, claim, alone, numbers)));
            trust = StatementGraph.Each(before.Length, source => graph.OverClaims(source, belief) / graph.ClaimsOfSource[source].Length);
            if (1 - Cosine(trust, before) < Tolerance || round == MostRounds) return new(trust, belief);
        }
    }

    private static double Confidence(double score) => 1 / (1 + Math.Exp(-Dampening * score));

    private static double Support(StatementGraph graph, int claim, double[] alone, double?[] numbers)
    {
        if (numbers[claim] is not { } mine) return 0;
        var sum = 0.0;
        foreach (var other in graph.ClaimsOfItem[graph.Claims[claim].Item])
        {
            if (other != claim && numbers[other] is { } theirs) sum += alone[other] * Math.Exp(-0.5 * (mine - theirs) * (mine - theirs));
        }

        return sum;
    }

    private static double? Number(string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    private static double Cosine(double[] left, double[] right)
    {
        double dot = 0, lefts = 0, rights = 0;
        for (var i = 0; i < left.Length; i++)
        {
            dot += left[i] * right[i];
            lefts += left[i] * left[i];
            rights += right[i] * right[i];
        }

        return dot / Math.Sqrt(lefts * rights);
    }
}
