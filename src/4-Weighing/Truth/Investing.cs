namespace Sayso.Truth;

/// <summary>
/// Investment and PooledInvestment, after Pasternack and Roth 2010: a source spreads its trust evenly over its claims and is paid back from
/// their belief in proportion to its stake; belief grows faster than what is put in.
/// </summary>
internal static class Investing
{
    private const double Growth = 1.2;
    private const double PooledGrowth = 1.4;

    public static Estimate Investment(StatementGraph graph)
    {
        var voters = StatementGraph.Each(graph.Items.Length, item => graph.ClaimsOfItem[item].Sum(claim => graph.Claims[claim].Sources.Length));
        var start = StatementGraph.Each(graph.Claims.Length, claim => graph.Claims[claim].Sources.Length / voters[graph.Claims[claim].Item]);
        return Iterate(graph, 20, start, stake => StatementGraph.ByGreatest(StatementGraph.Each(stake.Length, claim => Math.Pow(stake[claim], Growth))));
    }

    public static Estimate Pooled(StatementGraph graph)
    {
        var start = StatementGraph.Each(graph.Claims.Length, claim => 1.0 / graph.ClaimsOfItem[graph.Claims[claim].Item].Length);
        return Iterate(graph, 10, start, stake =>
        {
            var grown = StatementGraph.Each(stake.Length, claim => Math.Pow(stake[claim], PooledGrowth));
            var pool = StatementGraph.Each(graph.Items.Length, item => graph.ClaimsOfItem[item].Sum(claim => grown[claim]));
            return StatementGraph.ByGreatest(StatementGraph.Each(stake.Length, claim => Share(stake[claim] * grown[claim], pool[graph.Claims[claim].Item])));
        });
    }

    private static Estimate Iterate(StatementGraph graph, int rounds, double[] belief, Func<double[], double[]> grow)
    {
        var trust = StatementGraph.Each(graph.Sources.Length, _ => 1);
        for (var round = 0; round < rounds; round++)
        {
            var paid = Stake(graph, trust);
            var (before, returned) = (trust, Pay(graph, belief, paid));
            trust = StatementGraph.ByGreatest(StatementGraph.Each(before.Length, source => before[source] / graph.ClaimsOfSource[source].Length * graph.OverClaims(source, returned)));
            belief = grow(Stake(graph, trust));
        }

        return new(trust, belief);
    }

    /// <summary>What is put into each claim.</summary>
    private static double[] Stake(StatementGraph graph, double[] trust)
    {
        var each = StatementGraph.Each(trust.Length, source => trust[source] / graph.ClaimsOfSource[source].Length);
        return StatementGraph.Each(graph.Claims.Length, claim => graph.OverSources(claim, each));
    }

    /// <summary>What a claim returns for each unit put in.</summary>
    private static double[] Pay(StatementGraph graph, double[] belief, double[] stake) =>
        StatementGraph.Each(graph.Claims.Length, claim => Share(belief[claim], stake[claim]));

    private static double Share(double part, double whole) => whole > 0 ? part / whole : 0;
}
