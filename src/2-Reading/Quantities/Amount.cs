namespace Sayso.Quantities;

/// <summary>A number as the text gives it, before it has its place and its noun.</summary>
/// <param name="Scale">The scale word it ends in ("million"), for the first end of "10 to 15 million"; 1 where there is none.</param>
internal sealed record Amount(decimal? Low, decimal? High, Bound Bound, QuantityKind Kind, string? Unit = null, decimal Scale = 1)
{
    public static Amount Exactly(decimal value, decimal scale = 1) => new(value, value, Bound.Exactly, QuantityKind.Count, null, scale);

    public static Amount Vague(decimal low, decimal high) => new(low, high, Bound.Vague, QuantityKind.Count);

    /// <summary>One known number without a unit.</summary>
    public bool IsPlain => Kind == QuantityKind.Count && Unit is null && Bound == Bound.Exactly;

    public bool IsExact => Bound == Bound.Exactly && Kind != QuantityKind.Ordinal;

    public Amount Times(decimal by) => this with { Low = Low * by, High = High * by, Scale = Scale * by };
}
