using System.Collections.Immutable;

namespace Sayso;

/// <summary>How a run ends.</summary>
public enum SimulationOutcome
{
    /// <summary>Still moving after the last step.</summary>
    Open,

    /// <summary>A state that stays.</summary>
    FixedPoint,

    /// <summary>States that come round again.</summary>
    Cycle,
}

/// <summary>One run: the states step by step, the start first, values in the order of the map's concepts.</summary>
/// <param name="Period">1 for a fixed point, the length of a cycle, null where open.</param>
public sealed record Trajectory(int Run, ImmutableArray<ImmutableArray<double>> Steps, SimulationOutcome Outcome, int? Period);

/// <summary>The least and greatest last value of a concept over the runs.</summary>
public sealed record ConceptRange(string Concept, double Low, double High);

/// <summary>How far a disputed link moves the outcome: the widest range of any concept's last value when this link alone is drawn, the others at their middle.</summary>
public sealed record DisputedEffect(string From, string To, double Effect);

/// <summary>The runs and what they come to. Outcome and period are those of the first run.</summary>
public sealed record SimulationResult(
    ImmutableArray<string> Concepts,
    ImmutableArray<Trajectory> Trajectories,
    SimulationOutcome Outcome,
    int? Period,
    ImmutableArray<ConceptRange> Range,
    ImmutableArray<DisputedEffect> Disputed);
