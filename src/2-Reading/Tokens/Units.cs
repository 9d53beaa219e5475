namespace Sayso.Tokens;

/// <summary>Letters that follow a number without a space and are a word of their own.</summary>
internal static class Units
{
    private static readonly HashSet<string> All = new(StringComparer.OrdinalIgnoreCase)
    {
        "am", "pm", "km", "cm", "mm", "kg", "mg", "lb", "lbs", "ft", "mph", "kph", "kmh", "hr", "hrs", "min", "mins", "sec", "secs", "bn", "mn", "tn", "gb", "mb", "kb", "tb", "ghz", "mhz",
        "mw", "kw", "kwh", "oz", "yrs", "yr", "x", "m", "k", "b", "p", "a", "l", "h", "g", "usd", "eur", "gbp", "million", "billion",
    };

    public static bool IsUnit(ReadOnlySpan<char> letters) => All.GetAlternateLookup<ReadOnlySpan<char>>().Contains(letters);
}
