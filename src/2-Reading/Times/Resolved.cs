namespace Sayso.Times;

/// <summary>A time expression's type, value and extent, before it has its place in the layer.</summary>
internal readonly record struct Resolved(TimexType Type, string Value, string? Mod = null, TimeInterval? Interval = null)
{
    /// <summary>The date part of the value, for a clock time to stand on.</summary>
    public string DateValue => Value.Split('T')[0];
}
