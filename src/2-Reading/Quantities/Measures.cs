using System.Collections.Frozen;

namespace Sayso.Quantities;

/// <summary>Units of measurement by every way they are written, and their SI or customary symbols.</summary>
internal static class Measures
{
    private static readonly (string Symbol, string Words)[] Bases =
    [
        ("m", "meter metre"), ("g", "gram gramme"), ("L", "liter litre"), ("W", "watt"), ("V", "volt"), ("Hz", "hertz"), ("J", "joule"), ("Pa", "pascal"), ("B", "byte"), ("bit", "bit"), ("t", "tonne"), ("A", "ampere amp"),
        ("cal", "calorie"), ("N", "newton"), ("Wh", "watt-hour"),
    ];

    private static readonly (string Symbol, string Word)[] Prefixes =
        [("", ""), ("k", "kilo"), ("M", "mega"), ("G", "giga"), ("T", "tera"), ("d", "deci"), ("c", "centi"), ("m", "milli"), ("µ", "micro"), ("n", "nano"), ("h", "hecto"), ("P", "peta")];

    private static readonly (string Symbol, string Words)[] Others =
    [
        ("mi", "mile miles mi"), ("ft", "foot feet ft"), ("in", "inch inches"), ("yd", "yard yards yd yds"), ("[nmi_i]", "nmi"), ("lb", "lb lbs"), ("oz", "ounce ounces oz"), ("[st]", "stone"), ("t", "t tons ton"),
        ("kt", "kiloton kilotons"), ("ha", "hectare hectares ha"), ("acre", "acre acres"), ("gal", "gallon gallons gal"), ("bbl", "barrel barrels bbl bbls"), ("pt", "pint pints"), ("qt", "quart quarts"),
        ("tsp", "teaspoon teaspoons tsp"), ("tbsp", "tablespoon tablespoons tbsp"), ("cup", "cup cups"), ("mph", "mph"), ("km/h", "kph kmh"), ("kn", "knot knots"), ("rad", "radian radians rad"), ("turn", "turn turns"),
        ("ct", "carat carats"), ("bu", "bushel bushels"), ("floz", "floz"), ("km", "km kms"), ("cm", "cm cms"), ("mm", "mm"), ("dm", "dm"), ("kg", "kg kgs kilo kilos"), ("mg", "mg"), ("mL", "ml"), ("L", "l"), ("m", "m"), ("g", "g"),
        ("kW", "kw"), ("MW", "mw"), ("GW", "gw"), ("kWh", "kwh"), ("MWh", "mwh"), ("KB", "kb"), ("MB", "mb"), ("GB", "gb"), ("TB", "tb"), ("PB", "pb"), ("Hz", "hz"), ("kHz", "khz"), ("MHz", "mhz"), ("GHz", "ghz"), ("dB", "db decibel decibels"), ("hp", "horsepower"),
        ("nm", "nm"), ("ly", "ly"), ("pixel", "pixel pixels"), ("light-year", "light-year"),
    ];

    /// <summary>Symbols that are also words or letters: they need figures glued to them or a setting.</summary>
    public static readonly FrozenSet<string> Doubtful = new[] { "t", "l", "m", "g", "in", "d", "a", "pt", "turn", "turns", "cup", "cups", "stone", "feet", "yard", "yards", "bits", "bit", "mb", "nm", "amp", "amps", "ha", "ly" }.ToFrozenSet(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, string> Units = Build();

    public static readonly FrozenDictionary<string, string> Degrees = new Dictionary<string, string>
    {
        ["c"] = "°C", ["celsius"] = "°C", ["centigrade"] = "°C", ["centigrate"] = "°C", ["f"] = "°F", ["fahrenheit"] = "°F", ["farenheit"] = "°F", ["k"] = "K", ["kelvin"] = "K",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Build()
    {
        var units = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (symbol, words) in Bases)
        {
            foreach (var (prefix, word) in Prefixes)
            {
                foreach (var name in words.Split(' '))
                {
                    units.TryAdd(word + name, prefix + symbol);
                    units.TryAdd(word + name + "s", prefix + symbol);
                }
            }
        }

        foreach (var (symbol, words) in Others)
        {
            foreach (var name in words.Split(' ')) units[name] = symbol;
        }

        return units.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
