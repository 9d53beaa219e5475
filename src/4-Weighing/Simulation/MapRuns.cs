using System.Collections.Immutable;

namespace Sayso.Simulation;

/// <summary>Runs a map as often as asked and gathers what the runs come to.</summary>
internal sealed class MapRuns
{
    private const double Same = 1e-6;

    /// <summary>A weighted sum this near to 0 is 0 for the step functions; rounding must not switch a concept on.</summary>
    private const double Nothing = 1e-12;

    private const int RunsWhereDisputed = 100;

    private readonly CognitiveMapSimulation map;
    private readonly SimulationOptions options;
    private readonly (int From, int To)[] ends;
    private readonly double[] start;
    private readonly bool[] held;

    public MapRuns(CognitiveMapSimulation map, SimulationOptions options)
    {
        (this.map, this.options) = (map, options);
        var index = map.Concepts.Select((concept, at) => (concept, at)).ToDictionary(pair => pair.concept, pair => pair.at, StringComparer.Ordinal);
        ends = [.. map.Links.Select(link => (index[link.From], index[link.To]))];
        held = [.. map.Concepts.Select(options.Hold.ContainsKey)];
        var unknown = options.Rule == SimulationRule.Rescaled ? 0.5 : 0;
        start = [.. map.Concepts.Select(concept => options.Hold.GetValueOrDefault(concept) ?? (options.Start.TryGetValue(concept, out var value) ? value : unknown))];
    }

    public SimulationResult Run()
    {
        var disputed = Enumerable.Range(0, map.Links.Length).Where(link => map.Links[link].IsDisputed).ToList();
        var draws = Draws(disputed, options.Runs ?? (disputed.Count > 0 ? RunsWhereDisputed : 1));
        var trajectories = draws.Select((weights, run) => Go(run, weights)).ToImmutableArray();
        var last = trajectories.Select(trajectory => trajectory.Steps[^1]).ToList();
        return new(
            map.Concepts,
            trajectories,
            trajectories[0].Outcome,
            trajectories[0].Period,
            [.. map.Concepts.Select((concept, at) => new ConceptRange(concept, last.Min(state => state[at]), last.Max(state => state[at])))],
            [.. disputed.Select(link => new DisputedEffect(map.Links[link].From, map.Links[link].To, Effect(link, draws))).OrderByDescending(link => link.Effect)]);
    }

    /// <summary>The weights of each run, every disputed one drawn uniformly.</summary>
    private List<double[]> Draws(List<int> disputed, int runs)
    {
        var random = new SplitMix(options.Seed);
        var all = new List<double[]>(runs);
        for (var run = 0; run < runs; run++)
        {
            var weights = map.Links.Select(link => link.Low).ToArray();
            foreach (var link in disputed) weights[link] += random.Next() * (map.Links[link].High - map.Links[link].Low);
            all.Add(weights);
        }

        return all;
    }

    private double Effect(int link, List<double[]> draws)
    {
        var middle = map.Links.Select(other => (other.Low + other.High) / 2).ToArray();
        var last = draws.Select(weights =>
        {
            double[] alone = [.. middle];
            alone[link] = weights[link];
            return Go(0, alone).Steps[^1];
        }).ToList();
        return Enumerable.Range(0, map.Concepts.Length).Max(at => last.Max(state => state[at]) - last.Min(state => state[at]));
    }

    private Trajectory Go(int run, double[] weights)
    {
        var steps = new List<double[]> { start };
        for (var step = 1; step <= options.Steps; step++)
        {
            var next = Next(steps[^1], weights);
            steps.Add(next);
            for (var back = 1; back < steps.Count; back++)
            {
                if (!AreSame(next, steps[^(back + 1)])) continue;
                return new(run, Freeze(steps), back == 1 ? SimulationOutcome.FixedPoint : SimulationOutcome.Cycle, back);
            }
        }

        return new(run, Freeze(steps), SimulationOutcome.Open, null);
    }

    private double[] Next(double[] state, double[] weights)
    {
        var rescaled = options.Rule == SimulationRule.Rescaled;
        double Seen(double value) => rescaled ? 2 * value - 1 : value;
        var sum = options.Rule == SimulationRule.Kosko ? new double[state.Length] : [.. state.Select(Seen)];
        for (var link = 0; link < ends.Length; link++) sum[ends[link].To] += weights[link] * Seen(state[ends[link].From]);
        return [.. sum.Select((value, at) => held[at] ? state[at] : Squash(value))];
    }

    private double Squash(double value) => options.Function switch
    {
        SimulationFunction.Sigmoid => 1 / (1 + Math.Exp(-options.Lambda * value)),
        SimulationFunction.Tanh => Math.Tanh(options.Lambda * value),
        SimulationFunction.Bivalent => value > Nothing ? 1 : 0,
        SimulationFunction.Trivalent => value > Nothing ? 1 : value < -Nothing ? -1 : 0,
        _ => throw new ArgumentOutOfRangeException(nameof(value), options.Function, "not a defined function"),
    };

    private static bool AreSame(double[] left, double[] right)
    {
        for (var i = 0; i < left.Length; i++)
        {
            if (Math.Abs(left[i] - right[i]) >= Same) return false;
        }

        return true;
    }

    private static ImmutableArray<ImmutableArray<double>> Freeze(List<double[]> steps) => [.. steps.Select(step => step.ToImmutableArray())];
}
