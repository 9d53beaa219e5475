using System.Collections.Frozen;

namespace Sayso.Quantities;

/// <summary>Money words and signs and their ISO 4217 codes; where several countries share a word, the one most often meant.</summary>
internal static class Currencies
{
    /// <summary>Signs that stand before the amount, with what may stand before the sign.</summary>
    public static readonly FrozenDictionary<string, string> Signs = new Dictionary<string, string>
    {
        ["$"] = "USD", ["£"] = "GBP", ["€"] = "EUR", ["¥"] = "JPY", ["₽"] = "RUB", ["₸"] = "KZT", ["₹"] = "INR", ["₩"] = "KRW", ["₺"] = "TRY", ["₴"] = "UAH", ["₪"] = "ILS", ["₫"] = "VND",
        ["₭"] = "LAK", ["฿"] = "THB", ["₱"] = "PHP", ["₦"] = "NGN", ["₡"] = "CRC", ["₵"] = "GHS", ["₮"] = "MNT", ["₲"] = "PYG", ["₾"] = "GEL", ["֏"] = "AMD", ["₼"] = "AZN",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Letters before a dollar sign.</summary>
    public static readonly FrozenDictionary<string, string> Dollars = new Dictionary<string, string>
    {
        ["us"] = "USD", ["c"] = "CAD", ["ca"] = "CAD", ["can"] = "CAD", ["a"] = "AUD", ["au"] = "AUD", ["nz"] = "NZD", ["hk"] = "HKD", ["s"] = "SGD", ["nt"] = "TWD", ["mex"] = "MXN", ["r"] = "BRL",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, string> Words = Table(
        ("USD", "dollar dollars usd bucks buck dlrs"), ("EUR", "euro euros eur"), ("GBP", "pound pounds gbp sterling quid"), ("JPY", "yen jpy"), ("CNY", "yuan renminbi cny rmb"),
        ("RUB", "ruble rubles rouble roubles rub"), ("KZT", "tenge kzt"), ("UAH", "hryvnia hryvnias hryvnya uah"), ("INR", "rupee rupees inr rs"), ("TRY", "lira liras try"), ("CHF", "chf francs franc"),
        ("SEK", "krona kronor sek"), ("NOK", "krone kroner nok"), ("DKK", "dkk"), ("PLN", "zloty zlotys pln"), ("CZK", "koruna korunas czk"), ("HUF", "forint forints huf"), ("RON", "leu lei"),
        ("BGN", "lev leva"), ("KRW", "won krw"), ("ILS", "shekel shekels nis ils"), ("ZAR", "rand zar"), ("BRL", "real reais brl"), ("MXN", "peso pesos mxn"), ("THB", "baht thb"), ("VND", "dong vnd"),
        ("IDR", "rupiah idr"), ("MYR", "ringgit myr"), ("IQD", "dinar dinars"), ("IRR", "rial rials"), ("SAR", "riyal riyals"), ("AED", "dirham dirhams aed"), ("KES", "shilling shillings kes"),
        ("NGN", "naira ngn"), ("GHS", "cedi cedis"), ("DEM", "mark marks deutschmark deutschmarks dem"), ("KGS", "som soms"), ("UZS", "sum"), ("AZN", "manat manats"), ("AMD", "dram drams"), ("GEL", "lari"),
        ("CAD", "cad"), ("AUD", "aud"), ("NZD", "nzd"), ("HKD", "hkd"), ("SGD", "sgd"), ("XBT", "bitcoin bitcoins btc"), ("satoshi", "satoshi satoshis"), ("pence", "pence penny pennies"), ("cent", "cent cents"));

    /// <summary>Adjectives that choose among currencies of one name.</summary>
    private static readonly FrozenDictionary<string, string> Nations = new Dictionary<string, string>
    {
        ["us dollar"] = "USD", ["american dollar"] = "USD", ["canadian dollar"] = "CAD", ["australian dollar"] = "AUD", ["hong dollar"] = "HKD", ["kong dollar"] = "HKD", ["zealand dollar"] = "NZD",
        ["singapore dollar"] = "SGD", ["british pound"] = "GBP", ["egyptian pound"] = "EGP", ["syrian pound"] = "SYP", ["lebanese pound"] = "LBP", ["turkish lira"] = "TRY", ["italian lira"] = "ITL",
        ["swiss franc"] = "CHF", ["french franc"] = "FRF", ["belgian franc"] = "BEF", ["swedish krona"] = "SEK", ["norwegian krone"] = "NOK", ["danish krone"] = "DKK", ["icelandic krona"] = "ISK",
        ["indian rupee"] = "INR", ["pakistani rupee"] = "PKR", ["lankan rupee"] = "LKR", ["nepalese rupee"] = "NPR", ["mexican peso"] = "MXN", ["argentine peso"] = "ARS", ["chilean peso"] = "CLP",
        ["colombian peso"] = "COP", ["philippine peso"] = "PHP", ["cuban peso"] = "CUP", ["korean won"] = "KRW", ["iraqi dinar"] = "IQD", ["kuwaiti dinar"] = "KWD", ["jordanian dinar"] = "JOD",
        ["serbian dinar"] = "RSD", ["iranian rial"] = "IRR", ["yemeni rial"] = "YER", ["saudi riyal"] = "SAR", ["qatari riyal"] = "QAR", ["kenyan shilling"] = "KES", ["ugandan shilling"] = "UGX",
        ["tanzanian shilling"] = "TZS", ["belarusian ruble"] = "BYN", ["russian ruble"] = "RUB", ["east mark"] = "DDM", ["finnish mark"] = "FIM",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string Of(string nation, string word)
    {
        var code = Words[word];
        var single = word.EndsWith('s') && word.Length > 3 ? word[..^1] : word;
        return Nations.TryGetValue($"{nation} {single}", out var known) ? known : code;
    }

    public static bool IsNation(string nation, string word) => Nations.ContainsKey($"{nation} {(word.EndsWith('s') && word.Length > 3 ? word[..^1] : word)}");

    private static FrozenDictionary<string, string> Table(params (string Code, string Words)[] rows) =>
        rows.SelectMany(row => row.Words.Split(' ').Select(word => (word, row.Code))).ToFrozenDictionary(row => row.word, row => row.Code, StringComparer.Ordinal);
}
