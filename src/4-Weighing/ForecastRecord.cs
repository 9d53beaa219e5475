namespace Sayso;

public enum Resolution
{
    Open,
    CameTrue,
    DidNot,
    Partly,
    Void,
}

/// <summary>A forecast of the case and what became of it, as other accounts tell.</summary>
/// <param name="Made">ISO date, month or year in which it was made.</param>
/// <param name="ResolvedBy">Case claim id that speaks to it.</param>
/// <param name="Probability">What the wording amounts to, 0 to 1.</param>
public sealed record ForecastRecord(
    string Id, DocumentId Document, ForecastId Forecast, TextSpan Span, string Statement, string Voice, string? Made, TimeInterval? Horizon, Resolution Resolution, string? ResolvedBy, double Probability);

/// <summary>A voice's record: mean squared error of its resolved forecasts (Brier 1950); null where none is resolved.</summary>
public sealed record VoiceRecord(string Voice, int Made, int Resolved, double? Brier);
