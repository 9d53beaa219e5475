using System.Collections.Frozen;

namespace Sayso.Scanning;

/// <summary>The words of English numbers.</summary>
internal static class NumberWords
{
    public static readonly FrozenDictionary<string, int> Small = Table(
        ("zero", 0), ("nought", 0), ("naught", 0), ("nil", 0), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7),
        ("eight", 8), ("nine", 9), ("ten", 10), ("eleven", 11), ("twelve", 12), ("thirteen", 13), ("fourteen", 14), ("fifteen", 15), ("sixteen", 16),
        ("seventeen", 17), ("eighteen", 18), ("nineteen", 19), ("twenty", 20), ("thirty", 30), ("forty", 40), ("fourty", 40), ("fifty", 50), ("sixty", 60),
        ("seventy", 70), ("eighty", 80), ("ninety", 90));

    public static readonly FrozenDictionary<string, decimal> Scales = new Dictionary<string, decimal>
    {
        ["thousand"] = 1_000, ["lakh"] = 100_000, ["lakhs"] = 100_000, ["million"] = 1_000_000, ["crore"] = 10_000_000, ["crores"] = 10_000_000,
        ["billion"] = 1_000_000_000, ["trillion"] = 1_000_000_000_000, ["quadrillion"] = 1_000_000_000_000_000,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, int> SmallOrdinals = Table(
        ("first", 1), ("second", 2), ("third", 3), ("fourth", 4), ("fifth", 5), ("sixth", 6), ("seventh", 7), ("eighth", 8), ("ninth", 9), ("nineth", 9),
        ("tenth", 10), ("eleventh", 11), ("twelfth", 12), ("twelveth", 12), ("thirteenth", 13), ("fourteenth", 14), ("fifteenth", 15), ("sixteenth", 16),
        ("seventeenth", 17), ("eighteenth", 18), ("nineteenth", 19), ("twentieth", 20), ("thirtieth", 30), ("fortieth", 40), ("fiftieth", 50),
        ("sixtieth", 60), ("seventieth", 70), ("eightieth", 80), ("ninetieth", 90));

    public static readonly FrozenDictionary<string, decimal> ScaleOrdinals = new Dictionary<string, decimal>
    {
        ["hundredth"] = 100, ["thousandth"] = 1_000, ["millionth"] = 1_000_000, ["billionth"] = 1_000_000_000, ["trillionth"] = 1_000_000_000_000,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Adjectives of an uncertain number and the bounds they are taken to have.</summary>
    public static readonly FrozenDictionary<string, (decimal Low, decimal High)> Vague = new Dictionary<string, (decimal, decimal)>
    {
        ["several"] = (3, 9), ["few"] = (2, 6), ["handful"] = (3, 6), ["couple"] = (2, 2),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether a number in words, whole or ordinal, can begin with a word.</summary>
    public static bool Begin(string word) => Small.ContainsKey(word) || SmallOrdinals.ContainsKey(word) || ScaleOrdinals.ContainsKey(word) || Scales.ContainsKey(word) || word is "a" or "an" or "hundred";

    private static FrozenDictionary<string, int> Table(params (string Word, int Value)[] rows) =>
        rows.ToFrozenDictionary(row => row.Word, row => row.Value, StringComparer.Ordinal);
}
