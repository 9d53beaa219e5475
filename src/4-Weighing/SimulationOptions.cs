using System.Collections.Immutable;

namespace Sayso;

/// <summary>How a concept's next state comes from its causes.</summary>
public enum SimulationRule
{
    /// <summary>From the concept's own state and its causes.</summary>
    ModifiedKosko,

    /// <summary>From its causes alone.</summary>
    Kosko,

    /// <summary>As modified, with 0.5 for "not known".</summary>
    Rescaled,
}

/// <summary>What keeps states in bounds.</summary>
public enum SimulationFunction
{
    Sigmoid,
    Tanh,
    Bivalent,
    Trivalent,
}

/// <summary>What a run of a map starts from and how it goes.</summary>
public sealed record SimulationOptions
{
    public SimulationRule Rule { get; init; } = SimulationRule.ModifiedKosko;

    public SimulationFunction Function { get; init; } = SimulationFunction.Sigmoid;

    /// <summary>Steepness of sigmoid and tanh.</summary>
    public double Lambda { get; init; } = 1;

    /// <summary>Start values of concepts; the others start at 0, under <see cref="SimulationRule.Rescaled"/> at 0.5.</summary>
    public ImmutableDictionary<string, double> Start { get; init; } = ImmutableDictionary<string, double>.Empty;

    /// <summary>Concepts that keep their value in every step; null is the value that they start with.</summary>
    public ImmutableDictionary<string, double?> Hold { get; init; } = ImmutableDictionary<string, double?>.Empty;

    public int Steps { get; init; } = 100;

    /// <summary>How often disputed weights are drawn; null is once, or a hundred times where the map has a disputed link.</summary>
    public int? Runs { get; init; }

    public long Seed { get; init; }
}
