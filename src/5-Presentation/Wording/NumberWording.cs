using System.Globalization;

namespace Sayso.Wording;

/// <summary>Numbers as the report writes them, the same in every culture.</summary>
public static class NumberWording
{
    private static readonly string[] Small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>A count in a sentence: "three", "no", "14".</summary>
    public static string Count(int count) => count >= 0 && count < Small.Length ? Small[count] : Plain(count);

    /// <summary>"one account", "three accounts", "no accounts".</summary>
    public static string Count(int count, string one, string many) => $"{Count(count)} {(count == 1 ? one : many)}";

    /// <summary>"twice", "three times".</summary>
    public static string Times(int count) => count switch { 1 => "once", 2 => "twice", _ => $"{Count(count)} times" };

    public static string Plain(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Plain(decimal number) => number.ToString("#,0.######", CultureInfo.InvariantCulture);

    /// <summary>A share of one in whole percent: "62 %".</summary>
    public static string Percent(double share) => Math.Round(share * 100).ToString("0", CultureInfo.InvariantCulture) + " %";

    public static string Score(double score) => score.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>A number of independent voices that need not be whole: "three", "about three", "between three and four".</summary>
    public static string Roughly(double number)
    {
        var nearest = (int)Math.Round(number);
        var gap = Math.Abs(number - nearest);
        if (gap < 0.005) return Count(nearest);
        if (gap <= 0.2 && nearest > 0) return "about " + Count(nearest);
        return number < 1 ? "less than one" : $"between {Count((int)Math.Floor(number))} and {Count((int)Math.Ceiling(number))}";
    }

    /// <summary>A reported amount with its bound: "at least 164", "10–20", "about 4,000", "a number it does not give".</summary>
    public static string Amount(decimal? low, decimal? high, Bound bound)
    {
        var range = (low, high) switch
        {
            ({ } from, { } to) when from == to => Plain(from),
            ({ } from, { } to) => $"{Plain(from)}–{Plain(to)}",
            ({ } from, null) => Plain(from),
            (null, { } to) => Plain(to),
            _ => null,
        };
        if (range is null) return "a number it does not give";
        return bound switch
        {
            Bound.About or Bound.Vague => "about " + range,
            Bound.AtLeast => "at least " + range,
            Bound.AtMost => "at most " + range,
            _ when high is null => "at least " + range,
            _ when low is null => "at most " + range,
            _ => range,
        };
    }
}
