using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Sayso.Json;

namespace Sayso.Tests.WeighingTests;

public sealed class CognitiveMapSimulationTests
{
    [Fact]
    public void A_spark_goes_round_a_ring()
    {
        var result = Run("A,B,1\nB,C,1\nC,A,1", new() { Rule = SimulationRule.Kosko, Function = SimulationFunction.Bivalent, Start = Start(("A", 1)) });
        Assert.Equal((SimulationOutcome.Cycle, 3), (result.Outcome, result.Period));
        Assert.Equal(["1 0 0", "0 1 0", "0 0 1", "1 0 0"], result.Trajectories[0].Steps.Select(step => string.Join(' ', step)));
    }

    [Fact]
    public void A_held_cause_stays_and_its_effects_follow()
    {
        var result = Run("A,B,1\nB,C,1", new() { Rule = SimulationRule.Kosko, Function = SimulationFunction.Bivalent, Hold = Hold(("A", 1)) });
        Assert.Equal((SimulationOutcome.FixedPoint, 1), (result.Outcome, result.Period));
        Assert.Equal([1, 1, 1], result.Trajectories[0].Steps[^1]);
    }

    [Fact]
    public void A_concept_held_without_a_value_keeps_the_one_it_starts_with()
    {
        var result = Run("A,B,1", new() { Start = Start(("A", 0.25)), Hold = Hold(("A", null)) });
        Assert.All(result.Trajectories[0].Steps, step => Assert.Equal(0.25, step[0]));
    }

    [Theory]
    [InlineData(SimulationRule.Kosko, 0.622459)]
    [InlineData(SimulationRule.ModifiedKosko, 0.622459)]
    [InlineData(SimulationRule.Rescaled, 0.622459)]
    public void The_first_step_follows_the_rule(SimulationRule rule, double expected) =>
        Assert.Equal(expected, Run("A,B,0.5", new() { Rule = rule, Start = Start(("A", 1)) }).Trajectories[0].Steps[1][1], 1e-6);

    [Fact]
    public void Without_enough_steps_it_stays_open()
    {
        var result = Run("A,B,0.5", new() { Start = Start(("A", 1)), Steps = 2 });
        Assert.Equal((SimulationOutcome.Open, null), (result.Outcome, result.Period));
        Assert.Equal(3, result.Trajectories[0].Steps.Length);
    }

    [Fact]
    public void The_link_with_the_wider_dispute_moves_the_outcome_most()
    {
        var options = new SimulationOptions { Rule = SimulationRule.Kosko, Hold = Hold(("A", 1)), Runs = 200, Seed = 7 };
        var result = Run("A,C,0.1..0.2\nA,B,-1..1", options);
        Assert.Equal(["B", "C"], result.Disputed.Select(link => link.To));
        var range = result.Range.First(entry => entry.Concept == "B");
        Assert.InRange(range.Low, 0.2689, 0.32);
        Assert.InRange(range.High, 0.68, 0.7311);
        Assert.Equal(200, result.Trajectories.Length);
    }

    [Fact]
    public void The_same_seed_gives_the_same_runs_and_another_seed_others()
    {
        const string map = "A,B,-1..1";
        double Last(long seed) => Run(map, new() { Hold = Hold(("A", 1)), Runs = 3, Seed = seed }).Trajectories[2].Steps[^1][1];
        Assert.Equal(Last(1), Last(1));
        Assert.NotEqual(Last(1), Last(2));
    }

    [Fact]
    public void An_unknown_concept_is_named_with_those_that_there_are()
    {
        var problem = Assert.Throws<ArgumentException>(() => Run("A,B,1", new() { Start = Start(("Z", 1)) }));
        Assert.Contains("\"Z\" is no concept of the map; it has \"A\", \"B\"", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A,B,2")]
    [InlineData("A,B,0.5..0.1")]
    [InlineData("A,B,much")]
    public void A_weight_out_of_bounds_is_reported_by_line(string row)
    {
        var input = CognitiveMapSimulation.Read("from,to,weight\nA,B,1\n" + row + "\n");
        Assert.Single(input.Links);
        Assert.StartsWith("Line 3", Assert.Single(input.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_json_names_concepts_in_each_step()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) SimulationJson.Write(json, Run("A,B,1", new() { Rule = SimulationRule.Kosko, Function = SimulationFunction.Bivalent, Steps = 3 }));
        Assert.Equal(
            """{"trajectories":[{"run":0,"steps":[{"A":0,"B":0},{"A":0,"B":0}],"outcome":"fixed-point","period":1}],"outcome":"fixed-point","period":1,"range":{"A":[0,0],"B":[0,0]},"disputed":[]}""",
            Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static SimulationResult Run(string links, SimulationOptions options) =>
        new CognitiveMapSimulation(CognitiveMapSimulation.Read("from,to,weight\n" + links).Links).Run(options);

    private static ImmutableDictionary<string, double> Start(params (string Concept, double Value)[] values) => values.ToImmutableDictionary(pair => pair.Concept, pair => pair.Value);

    private static ImmutableDictionary<string, double?> Hold(params (string Concept, double? Value)[] values) => values.ToImmutableDictionary(pair => pair.Concept, pair => pair.Value);
}
