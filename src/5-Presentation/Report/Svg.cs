using System.Globalization;

namespace Sayso.Report;

/// <summary>Numbers of a drawing: one decimal, the same in every culture.</summary>
internal static class Svg
{
    public static string N(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A path of moves and lines: "M1 2L3 4".</summary>
    public static string Path(params ReadOnlySpan<(double X, double Y)> points)
    {
        var path = new System.Text.StringBuilder();
        foreach (var (x, y) in points) path.Append(path.Length == 0 ? 'M' : 'L').Append(N(x)).Append(' ').Append(N(y));
        return path.ToString();
    }
}
