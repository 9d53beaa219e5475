namespace Sayso;

public enum Bound
{
    Exactly,
    About,
    AtLeast,
    AtMost,
    Between,
    Vague,
}

public enum QuantityKind
{
    Count,
    Money,
    Measure,
    Percent,
    Ordinal,
    Age,
}

/// <summary>A number with its bounds and what it counts.</summary>
/// <param name="Low">Null is an open end.</param>
/// <param name="High">Null is an open end.</param>
/// <param name="Unit">ISO 4217 for money, an SI or UCUM symbol for measures, the counted noun's lemma for counts.</param>
/// <param name="Of">What is counted or measured, where it stands in the text.</param>
public sealed record Quantity(QuantityId Id, TextSpan Span, decimal? Low, decimal? High, Bound Bound, string? Unit, TextSpan? Of, QuantityKind Kind);
