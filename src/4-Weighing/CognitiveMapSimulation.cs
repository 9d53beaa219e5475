using System.Collections.Immutable;
using Sayso.Simulation;

namespace Sayso;

/// <summary>A link with its weight; <paramref name="Low"/> and <paramref name="High"/> differ where the weight is disputed.</summary>
public readonly record struct WeightedLink(string From, string To, double Low, double High)
{
    public WeightedLink(string from, string to, double weight) : this(from, to, weight, weight)
    {
    }

    public bool IsDisputed => Low < High;
}

/// <summary>What could be read of a causal map, and what could not.</summary>
public sealed record SimulationInput(ImmutableArray<WeightedLink> Links, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>
/// What follows in a causal map if a cause is set or held: a fuzzy cognitive map, after Kosko 1986, "Fuzzy cognitive maps", over signed links as
/// Axelrod 1976, "Structure of Decision", draws them. A model of what is claimed, never a forecast of the world.
/// </summary>
public sealed class CognitiveMapSimulation
{
    /// <summary>Two links between the same concepts add up.</summary>
    public CognitiveMapSimulation(IEnumerable<WeightedLink> links)
    {
        Links = [.. links];
        Concepts = [.. Links.SelectMany(link => new[] { link.From, link.To }).Distinct(StringComparer.Ordinal)];
    }

    public ImmutableArray<WeightedLink> Links { get; }

    /// <summary>In order of first appearance.</summary>
    public ImmutableArray<string> Concepts { get; }

    /// <summary>Reads CSV with the columns <c>from</c>, <c>to</c>, <c>weight</c>; a weight is a number in [-1, 1] or <c>low..high</c>. A row that cannot be read is reported by line.</summary>
    public static SimulationInput Read(string csv) => LinkTable.Read(csv);

    /// <exception cref="ArgumentException">A concept that is set or held is not in the map, or a number makes no sense.</exception>
    public SimulationResult Run(SimulationOptions? options = null)
    {
        options ??= new SimulationOptions();
        if (options.Steps < 0) throw new ArgumentException("The number of steps is 0 or more.", nameof(options));
        if (options.Runs is < 1) throw new ArgumentException("The number of runs is 1 or more.", nameof(options));
        if (!double.IsFinite(options.Lambda)) throw new ArgumentException("Lambda is a finite number.", nameof(options));
        foreach (var concept in options.Start.Keys.Concat(options.Hold.Keys))
        {
            if (!Concepts.Contains(concept)) throw new ArgumentException($"\"{concept}\" is no concept of the map; it has {string.Join(", ", Concepts.Select(name => $"\"{name}\""))}.", nameof(options));
        }

        return new MapRuns(this, options).Run();
    }
}
