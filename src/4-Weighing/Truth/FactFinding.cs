namespace Sayso.Truth;

/// <summary>Sums (Kleinberg's hubs and authorities) and Average·Log, after Pasternack and Roth 2010, "Knowing what to believe".</summary>
internal static class FactFinding
{
    private const int Rounds = 20;

    public static Estimate Sums(StatementGraph graph) => Iterate(graph, graph.OverClaims);

    public static Estimate AverageLog(StatementGraph graph) => Iterate(graph, (source, belief) =>
    {
        var count = graph.ClaimsOfSource[source].Length;
        return Math.Log(count) * graph.OverClaims(source, belief) / count;
    });

    private static Estimate Iterate(StatementGraph graph, Func<int, double[], double> trustOf)
    {
        var belief = StatementGraph.Each(graph.Claims.Length, _ => 0.5);
        var trust = Array.Empty<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var before = belief;
            var now = StatementGraph.ByGreatest(StatementGraph.Each(graph.Sources.Length, source => trustOf(source, before)));
            (trust, belief) = (now, StatementGraph.ByGreatest(StatementGraph.Each(graph.Claims.Length, claim => graph.OverSources(claim, now))));
        }

        return new(trust, belief);
    }
}
