using System.Collections.Immutable;

namespace Sayso;

/// <summary>What would account for what is said: explanations, causes, forecasts, each with its reasons.</summary>
public sealed class Weighing
{
    public required Comparison Comparison { get; init; }

    public ImmutableArray<Explanation> Explanations { get; init; } = [];

    public ImmutableArray<Diagnosticity> Diagnosticity { get; init; } = [];

    public ImmutableArray<Flip> Flips { get; init; } = [];

    public CausalMap CausalMap { get; init; } = CausalMap.Empty;

    public ImmutableArray<ForecastRecord> Forecasts { get; init; } = [];

    public ImmutableArray<VoiceRecord> VoiceRecords { get; init; } = [];

    /// <summary>What persons decided, with what each met in the comparison or here.</summary>
    public ImmutableArray<AppliedRuling> Rulings { get; init; } = [];
}
