using System.Collections.Immutable;
using Sayso.Views;
using Sayso.Wording;

namespace Sayso.Report;

/// <summary>The figures: each with its reports, a drawing where there are enough of them, and why they differ.</summary>
internal static class FiguresSection
{
    private const int FiguresShown = 8;

    public static void Write(ReportPage page) => page.Section("figures", "The figures", null, () =>
    {
        if (page.Dossier.Figures.Length == 0) page.Empty("No figures of the event were found in these accounts.");
        page.Capped(page.Dossier.Figures, FiguresShown, rows =>
        {
            foreach (var row in rows) Figure(page, row);
        });
    });

    private static void Figure(ReportPage page, FigureRow row)
    {
        page.Html.Open("article", ("class", row.Disagreement == Disagreement.Conflict ? "figure conflict" : "figure")).Element("h3", ListWording.Capital(row.Title));
        FigurePlot.Write(page, row);
        TableHtml.Write(page, Reports(page.Dossier, row), row.Title);
        if (row.Reports.Length > 1 || row.Difference.Length > 0) page.Note(FiguresView.Difference(row));
        page.Decision(row.Id);
        page.Html.Close("article").Break();
    }

    private static ViewTable Reports(Dossier dossier, FigureRow row) => new(
        "reports", row.Title,
        [new("who", "Who", 0), new("amount", "Number", 0, 0, Align.Right), new("asOf", "As of", 0), new("basis", "On what basis", 0)],
        [.. row.Reports.Select(report => Report(dossier, report))],
        "No report of this figure could be cited.");

    private static ImmutableArray<Cell> Report(Dossier dossier, FigureCell report)
    {
        var source = dossier.SourceOf(report.Document);
        return
        [
            ViewLines.Cell(new Line(source.Name + (report.Via is null ? string.Empty : ", " + report.Via), [], source)),
            ViewLines.Cell(new Line(report.Amount, dossier.Passages(report.Citations), null, report.Firmness)),
            report.AsOf ?? string.Empty,
            report.BasisWords,
        ];
    }
}
