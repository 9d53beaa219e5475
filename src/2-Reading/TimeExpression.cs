namespace Sayso;

public enum TimexType
{
    Date,
    Time,
    Duration,
    Set,
}

public enum Granularity
{
    Century,
    Decade,
    Year,
    Quarter,
    Month,
    Week,
    Day,
    PartOfDay,
    Hour,
    Minute,
    Second,
}

/// <summary>What a time expression covers. Both ends inclusive at <see cref="Granularity"/>; null is an open end.</summary>
public readonly record struct TimeInterval(DateTime? Earliest, DateTime? Latest, Granularity Granularity);

/// <summary>A time expression after TIMEX3 (TimeML).</summary>
/// <param name="Value">TIMEX3 value, with <c>X</c> for what the text leaves open.</param>
/// <param name="Mod">TIMEX3 mod (BEFORE, AFTER, APPROX, START, MID, END, ON_OR_BEFORE, …) or null.</param>
/// <param name="Interval">The dates it covers where they can be told.</param>
/// <param name="Anchor">The expression that a relative one counts from, where it is not the publication date.</param>
public sealed record TimeExpression(TimeId Id, TextSpan Span, TimexType Type, string Value, string? Mod, TimeInterval? Interval, TextSpan? Anchor = null);
