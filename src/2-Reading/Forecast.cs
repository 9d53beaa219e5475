namespace Sayso;

/// <summary>A statement about what will happen.</summary>
/// <param name="Horizon">By when, where the text says.</param>
/// <param name="Condition">The clause it depends on ("if …"), where there is one.</param>
/// <param name="Within">The words for how soon ("within a few days"), where no day can be reckoned from them.</param>
public sealed record Forecast(ForecastId Id, TextSpan Span, TimeInterval? Horizon, TextSpan? Condition, Modality Certainty, AttributionId? Attribution, TextSpan? Within = null);
