namespace Sayso.Forecasts;

/// <summary>Words that mark a forecast.</summary>
/// <param name="First">The first token.</param>
/// <param name="Last">The last token.</param>
internal readonly record struct ForecastCue(int First, int Last, Modality Strength);
