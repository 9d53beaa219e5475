using System.Collections.Immutable;

namespace Sayso;

/// <summary>What was predicted, by whom, and what became of it.</summary>
/// <param name="Voice">The voice it is credited to.</param>
/// <param name="Again">Where the account says the same word for word once more.</param>
/// <param name="ResolvedBy">The statement that tells how it came out.</param>
public sealed record ForecastRow(Statement Statement, string Voice, string? Made, string? Horizon, Resolution Resolution, Statement? ResolvedBy, double Probability, ImmutableArray<Citation> Again = default);
