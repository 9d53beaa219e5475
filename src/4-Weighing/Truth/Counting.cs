namespace Sayso.Truth;

/// <summary>The vote: every source is trusted alike, a claim is believed by the number of its claimants.</summary>
internal static class Counting
{
    public static Estimate Vote(StatementGraph graph) => new(
        StatementGraph.Each(graph.Sources.Length, _ => 1),
        StatementGraph.ByGreatest(StatementGraph.Each(graph.Claims.Length, claim => graph.Claims[claim].Sources.Length)));
}
