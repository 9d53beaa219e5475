using Sayso.Scanning;
using Found = Sayso.Scanning.PhraseMatch<Sayso.Quantities.Amount>;
using Rule = Sayso.Scanning.PhraseRule<Sayso.Quantities.Amount>;

namespace Sayso.Quantities;

/// <summary>Numbers with what makes them money, a share, a measure or an age.</summary>
internal static class UnitRules
{
    public static readonly Rule[] Rows =
    [
        // Money.
        new("$5", "{sign} {n:plain}", m => Money(m.Item("n"), Currencies.Signs[m.First.Word])),
        new("$5m", "{sign} {n:plain} ( _ m | m )", m => m.Lexemes[m.End - 1].Spaced && !m.Lexemes[m.End - 2].Is("0") && m.Lexemes[m.End - 1].Capital ? null : Money(m.Item("n").Times(1_000_000), Currencies.Signs[m.First.Word])),
        new("US$5", "us|c|ca|can|a|au|nz|hk|s|nt|mex|r _ $ {n:plain} ( _ m )?", m => Money(Millions(m), Currencies.Dollars[m.First.Word])),
        new("C $ 5", "c|us|u $ {n:plain}", m => Money(m.Item("n"), Currencies.Dollars.GetValueOrDefault(m.First.Word, "USD"))),
        new("U.S. $5", "u . s . $ {n:plain}", m => Money(m.Item("n"), "USD")),
        new("5 $", "{n:plain} {sign}", m => SignAfter(m) ? Money(m.Item("n"), Currencies.Signs[m.Word("sign")]) : null),
        new("USD 5", "usd|eur|gbp|jpy|cny|rmb|rub|kzt|uah|inr|rs|chf|cad|aud|dlrs|try|brl|mxn|zar|krw|sek|nok|dkk|pln .? {n:plain} ( _ m )?", m => Money(Millions(m), Currencies.Words.GetValueOrDefault(m.First.Word, "USD"))),
        new("5 rubles", "{n:plain} -? {money}", m => Money(m.Item("n"), Code(m))),
        new("5 m rubles", "{n:plain} _ m {money}", m => Money(m.Item("n").Times(1_000_000), Code(m))),
        new("5 USD million", "{n:plain} {money} {scale}", m => Money(m.Item("n").Times((decimal)m.Number("scale")), Code(m))),
        new("several million dollars", "{n:loose} ( of )? {money}", m => Money(m.Item("n"), Code(m))),
        new("5 dollars 50", "{n:plain} {money} ( and )? {c:plain} ( cents|pence|cent )?", m => WithCents(m)),
        new("a dollar", "a {money}", m => m.Lexemes[m.Start + 1].Word is "dollar" or "euro" or "pound" or "ruble" or "yen" && m.End == m.Start + 2 ? Money(Amount.Exactly(1), Code(m)) : null),

        // Shares of a hundred.
        new("5%", "{n:plain} %", m => Percent(m.Item("n"))),
        new("5 per cent", "{n:plain} -? ( percent | per cent | pct | percentage -? points|point )", m => Percent(m.Item("n"))),

        // Measures.
        new("5 km", "{n:plain} ( - | < )? {measure} ( > )?", m => Measured(m.Item("n"), Symbol(m.Word("measure")))),
        new("5 square km", "{n:plain} -? square|sq .? {measure}", m => Measured(m.Item("n"), Symbol(m.Word("measure")) + "²")),
        new("5 cubic feet", "{n:plain} -? cubic|cu .? {measure}", m => Measured(m.Item("n"), Symbol(m.Word("measure")) + "³")),
        new("5 km²", "{n:plain} {measure} _ ²|³", m => Measured(m.Item("n"), Symbol(m.Word("measure")) + m.Lexemes[m.End - 1].Word)),
        new("5 km per hour", "{n:plain} {measure} ( per | / | a | an ) ( hour|h|hr )", m => Measured(m.Item("n"), Speed(m, "h"))),
        new("5 m per second", "{n:plain} {measure} ( per | / | a ) ( second|s|sec )", m => Measured(m.Item("n"), Symbol(m.Word("measure")) + "/s")),
        new("5 m per millisecond", "{n:plain} {measure} ( per | / ) ( millisecond|ms )", m => Measured(m.Item("n"), Symbol(m.Word("measure")) + "/ms")),
        new("5 metric tons", "{n:plain} -? metric ( tons|ton|tonnes|tonne )", m => Measured(m.Item("n"), "t")),
        new("5 fluid ounces", "{n:plain} -? fluid ( ounces|ounce )", m => Measured(m.Item("n"), "floz")),
        new("5 nautical miles", "{n:plain} -? nautical ( miles|mile )", m => Measured(m.Item("n"), "[nmi_i]")),
        new("5 light years", "{n:plain} light -? years|year", m => Measured(m.Item("n"), "ly")),
        new("5 ft 2 in", "{n:plain} ( ft|feet|foot ) ( and )? {i:plain} ( in|inches|inch )?", m => m.Item("i") is { Low: < 12 and >= 0 } inches && (m.Says("in") || m.Says("inches") || m.Says("inch")) ? Measured(Amount.Exactly(m.Item("n").Low!.Value + inches.Low!.Value / 12), "ft") : null),
        new("several km", "{n:loose} ( of )? {measure}", m => Measured(m.Item("n"), Symbol(m.Word("measure")))),
        new("half a mile", "{n:plain} ( of )? a|an {measure}", m => m.Item("n").Low < 1 ? Measured(m.Item("n"), Symbol(m.Word("measure"))) : null),
        new("5 °C", "-? {n:plain} ( ° | º | ˚ | deg | degree | degrees ) {degree}", m => Measured(Below(m), Measures.Degrees[m.Word("degree")])),
        new("5 celsius", "{n:plain} ( celsius | centigrade | centigrate | fahrenheit | farenheit | kelvin )", m => Measured(m.Item("n"), Measures.Degrees[m.Lexemes[m.End - 1].Word])),
        new("5C", "{n:plain} _ c|f", m => m.Lexemes[m.End - 1].Capital && m.First.Spaced && m.Before is "at" or "to" or "of" or "is" or "was" or "reached" or "hit" or "above" or "below" or "around" or "about" or "and" or "-" or "than" && m.After is not "/" ? Measured(m.Item("n"), Measures.Degrees[m.Lexemes[m.End - 1].Word]) : null),
        new("5 ℃", "{n:plain} ℃|℉", m => Measured(m.Item("n"), m.Says("℃") ? "°C" : "°F")),
        new("5 degrees", "{n:plain} ( degrees | degree )", m => m.After is "angle" or "angles" or "n" or "s" or "e" or "w" or "north" or "south" or "east" or "west" ? Measured(m.Item("n"), "deg") : Measured(m.Item("n"), "degree")),

        // Ages.
        new("81-year-old", "{n:plain} -? ( year|years|yr|yrs|month|months|week|weeks|day|days ) -? ( old|olds )", m => Age(m.Item("n"), AgeUnit(m))),
        new("81 years of age", "{n:plain} ( year|years|yr|yrs|month|months|week|weeks|day|days ) of age", m => Age(m.Item("n"), AgeUnit(m))),
        new("aged 81", "( aged | age | age of | the age of | aged about ) {n:plain}", m => Age(m.Item("n"), "a")),
        new("aged 18 months", "( aged | age | age of ) {n:plain} ( year|years|month|months|week|weeks|day|days )", m => Age(m.Item("n"), AgeUnit(m))),
        new("aged 18 to 25", "( aged | ages ) ( between )? {a:plain} ( - | to | and ) {b:plain}", m => m.Item("a").Low < m.Item("b").Low && m.Item("b").Low < 130 ? new Amount(m.Item("a").Low, m.Item("b").High, Bound.Between, QuantityKind.Age, "a") : null),
        new(", 81,", ", {n:plain}", m => Aside(m) ? Age(m.Item("n"), "a") : null),
        new("(81)", "{n:plain} - year - olds", m => Age(m.Item("n"), "a")),
    ];

    private static Amount Money(Amount amount, string currency) => amount with { Kind = QuantityKind.Money, Unit = currency };

    private static Amount Percent(Amount amount) => amount with { Kind = QuantityKind.Percent, Unit = "%" };

    private static Amount Measured(Amount amount, string symbol) => amount with { Kind = QuantityKind.Measure, Unit = symbol };

    private static Amount? Age(Amount amount, string unit) => amount is { Low: > 0 and < 1000, Unit: null } ? amount with { Kind = QuantityKind.Age, Unit = unit } : null;

    /// <summary>Below zero, where a spaced hyphen stands before the degrees.</summary>
    private static Amount Below(Found m) => m.Extent("n").Start > m.Start ? m.Item("n").Times(-1) with { Scale = 1 } : m.Item("n");

    private static Amount Millions(Found m) => m.Lexemes[m.End - 1].Is("m") ? m.Item("n").Times(1_000_000) : m.Item("n");

    private static string Code(Found m)
    {
        var (start, end) = m.Extent("money");
        return Currencies.Of(end - start > 1 ? m.Lexemes[end - 2].Word is "." or "s" ? "us" : m.Lexemes[end - 2].Word : "", m.Lexemes[end - 1].Word);
    }

    /// <summary>A sign after a number belongs to it unless a number follows.</summary>
    private static bool SignAfter(Found m) => m.Start == 0 || !Currencies.Signs.ContainsKey(m.Before) ? m.End >= m.Lexemes.Length || !(m.Lexemes[m.End].IsDigits && !m.Lexemes[m.End].Spaced) && (m.Lexemes[m.End - 1].Word != "$" || !m.Lexemes[Math.Min(m.End, m.Lexemes.Length - 1)].IsDigits || !m.Lexemes[m.End].Spaced) : false;

    private static Amount? WithCents(Found m)
    {
        if (Code(m) is not ("USD" or "EUR" or "GBP" or "CAD" or "AUD" or "INR")) return null;
        var cents = m.Says("cents") || m.Says("cent") || m.Says("pence");
        if (m.Item("c").Low is not (> 0 and < 100) || m.Item("n").Low is not { } whole || !cents && m.Says("and") || !cents && m.Lexemes[m.Extent("c").Start].IsDigits && !(m.Word("c").Length == 2 && m.After is "" or "." or "," or "more" or "!" or "?")) return null;
        return Money(Amount.Exactly(whole + m.Item("c").Low!.Value / 100), Code(m));
    }

    private static string Symbol(string word) => word == "\"" ? "in" : Measures.Units[word];

    private static string Speed(Found m, string per) => Symbol(m.Word("measure")) is var symbol && symbol == "mi" ? "mph" : symbol + "/" + per;

    private static string AgeUnit(Found m) => m.Says("month") || m.Says("months") ? "mo" : m.Says("week") || m.Says("weeks") ? "wk" : m.Says("day") || m.Says("days") ? "d" : "a";

    /// <summary>A bare number in commas after a name: "Velasco, 81, who".</summary>
    private static bool Aside(Found m) => m.Start > 0 && m.Lexemes[m.Start - 1] is { IsWord: true, Capital: true, Word.Length: > 1 } name && !m.Lexemes[m.Start].Spaced && m.Lexemes[m.Start + 1].IsDigits && m.Lexemes[m.Start + 1].Spaced
        && m.Item("n").Low is > 4 and < 111 && m.Item("n").Low % 1 == 0 && m.After is "," or "." or ")" or ";" && m.End < m.Lexemes.Length && !m.Lexemes[m.End].Spaced
        && !(m.End + 1 < m.Lexemes.Length && m.Lexemes[m.End + 1].IsDigits) && !Times.TimeWords.Months.ContainsKey(name.Word);
}
