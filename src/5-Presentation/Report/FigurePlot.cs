using System.Globalization;
using Sayso.Wording;

namespace Sayso.Report;

/// <summary>
/// The reports of one figure over the dates that they speak of: a dot an exact number, a bar a range, an arrow an open end. Reports that were updated
/// in time are joined by a line; reports in conflict are ringed in the colour of contradiction.
/// </summary>
internal sealed class FigurePlot
{
    private const double Width = 640, Height = 250, Left = 62, Right = 24, Top = 18, Bottom = 34;
    private readonly List<(FigureCell Report, double Low, double High, DateOnly Day)> points;
    private readonly DateOnly first;
    private readonly DateOnly last;
    private readonly double least;
    private readonly double most;

    private FigurePlot(List<(FigureCell Report, double Low, double High, DateOnly Day)> points)
    {
        this.points = points;
        (first, last) = (points.Min(point => point.Day), points.Max(point => point.Day));
        var (low, high) = (points.Min(point => point.Low), points.Max(point => point.High));
        var step = Step((high - (low < high / 2 ? 0 : low)) / 4);
        least = low < high / 2 ? 0 : Math.Floor(low / step) * step;
        most = Math.Ceiling((high + (step / 4)) / step) * step;
        Tick = step;
    }

    private double Tick { get; }

    /// <summary>Draws the figure where a drawing tells more than its table: three dated numbers or more, on two days or more.</summary>
    public static void Write(ReportPage page, FigureRow row)
    {
        var points = new List<(FigureCell, double, double, DateOnly)>();
        foreach (var report in row.Reports)
        {
            if (report.PlotDay is { } day && (report.Low ?? report.High) is { } low && (report.High ?? report.Low) is { } high) points.Add((report, (double)low, (double)high, day));
        }

        if (points.Count < 3 || points.Select(point => point.Item4).Distinct().Count() < 2) return;
        new FigurePlot(points).Draw(page, row);
    }

    private void Draw(ReportPage page, FigureRow row)
    {
        var html = page.Html;
        html.Open("div", ("class", "scroll drawing"), ("tabindex", "0"), ("role", "region"), ("aria-label", $"drawing: {row.Title}")).Open(
            "svg", ("viewBox", $"0 0 {Svg.N(Width)} {Svg.N(Height)}"), ("role", "img"), ("aria-label", $"{row.Title}: {points.Count.ToString(CultureInfo.InvariantCulture)} reports from {DateWording.Day(first)} to {DateWording.Day(last)}; the table gives the same"));
        Axes(html);
        if (row.Disagreement == Disagreement.Update)
        {
            var line = points.OrderBy(point => point.Day).ThenBy(point => point.Low).Select(point => (X(point.Day), Y((point.Low + point.High) / 2))).ToArray();
            html.Open("path", ("d", Svg.Path(line)), ("class", "update")).Close("path");
        }

        var taken = new Dictionary<(DateOnly, double), int>();
        foreach (var (report, low, high, day) in points.OrderBy(point => point.Day))
        {
            var crowd = taken.TryGetValue((day, Math.Round(high)), out var before) ? before : 0;
            taken[(day, Math.Round(high))] = crowd + 1;
            Point(page, report, low, high, X(day) + (crowd * 20), row.Disagreement == Disagreement.Conflict);
        }

        html.Close("svg").Close("div").Break();
    }

    private void Axes(Html html)
    {
        for (var value = least; value <= most + (Tick / 100); value += Tick)
        {
            html.Open("path", ("d", Svg.Path((Left - 6, Y(value)), (Width - Right, Y(value)))), ("class", "grid")).Close("path");
            html.Element("text", NumberWording.Plain((decimal)value), ("x", Svg.N(Left - 12)), ("y", Svg.N(Y(value) + 4)), ("text-anchor", "end"));
        }

        var days = points.Select(point => point.Day).Distinct().Order().ToList();
        var free = double.MinValue;
        foreach (var day in days)
        {
            if (X(day) - free < 56) continue;
            free = X(day);
            html.Element("text", DateWording.Tick(day, day == days[0]), ("x", Svg.N(X(day))), ("y", Svg.N(Height - 10)), ("text-anchor", "middle"));
            html.Open("path", ("d", Svg.Path((X(day), Height - Bottom), (X(day), Height - Bottom + 5))), ("class", "tick")).Close("path");
        }
    }

    private void Point(ReportPage page, FigureCell report, double low, double high, double x, bool isConflict)
    {
        var (html, source) = (page.Html, page.Dossier.SourceOf(report.Document));
        html.Open("g", ("class", ReportPage.ColourOf(source, ReportPage.Css(report.Firmness))))
            .Element("title", $"{source.Name}{(report.Via is null ? string.Empty : ", " + report.Via)}: {report.Amount}");
        if (low < high) html.Open("path", ("d", Svg.Path((x, Y(low)), (x, Y(high)))), ("class", "range")).Close("path");
        if (report.High is null || report.Bound == Bound.AtLeast) Arrow(html, x, Y(high), -1);
        if (report.Low is null || report.Bound == Bound.AtMost) Arrow(html, x, Y(low), 1);
        if (isConflict) html.Open("circle", ("cx", Svg.N(x)), ("cy", Svg.N(Y(high))), ("r", "12"), ("class", "ring")).Close("circle");
        html.Open("circle", ("cx", Svg.N(x)), ("cy", Svg.N(Y(high))), ("r", "8.5"), ("class", "dot")).Close("circle");
        html.Element("text", source.Letter, ("x", Svg.N(x)), ("y", Svg.N(Y(high) + 4)), ("text-anchor", "middle"), ("class", "on"));
        html.Close("g");
    }

    private static void Arrow(Html html, double x, double y, int way) => html.Open(
        "path", ("d", Svg.Path((x, y + (way * 9)), (x, y + (way * 24))) + Svg.Path((x - 4, y + (way * 19)), (x, y + (way * 25)), (x + 4, y + (way * 19)))), ("class", "open")).Close("path");

    private double X(DateOnly day) => Left + 24 + ((Width - Left - Right - 60) * (day.DayNumber - first.DayNumber) / Math.Max(1, last.DayNumber - first.DayNumber));

    private double Y(double value) => Height - Bottom - ((Height - Top - Bottom) * (value - least) / Math.Max(1e-9, most - least));

    // 1, 2 or 5 times a power of ten.
    private static double Step(double rough)
    {
        if (rough <= 0) return 1;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return (rough / power) switch { <= 1 => power, <= 2 => 2 * power, <= 5 => 5 * power, _ => 10 * power };
    }
}
