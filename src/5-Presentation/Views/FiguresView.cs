using System.Collections.Immutable;
using Sayso.Wording;

namespace Sayso.Views;

/// <summary>Each number with all its reports and why they differ.</summary>
internal static class FiguresView
{
    public static View Make(Dossier dossier) => new("figures", "Figures", [], [Table(dossier, dossier.Figures)], dossier);

    public static ViewTable Table(Dossier dossier, IEnumerable<FigureRow> rows) => new(
        "figures", "The figures",
        [new("what", "What", 16, 2), new("reports", "Who gives which number", 28, 4), new("difference", "Why they differ", 16, 2)],
        [.. rows.Select(row => Row(dossier, row))],
        "No figures of the event were found in these accounts.");

    private static ImmutableArray<Cell> Row(Dossier dossier, FigureRow row) =>
    [
        ViewLines.Cell([new Line(row.Title), .. dossier.Decision(row.Id)]),
        ViewLines.Cell(row.Reports.Select(report => dossier.Of(report.Document, Words(report), report.Citations, report.Firmness))),
        ListWording.Capital(Difference(row)),
    ];

    /// <summary>"in conflict: reports of the same count exclude each other"; where nothing differs, why not.</summary>
    public static string Difference(FigureRow row) =>
        row.Difference.Length == 0 ? RelationWording.Of(row.Disagreement) : row.Disagreement == Disagreement.None ? row.Difference : $"{RelationWording.Of(row.Disagreement)}: {row.Difference}";

    /// <summary>"at least 164, as of 2022-01-09, citing the Health Ministry".</summary>
    public static string Words(FigureCell report) =>
        string.Join(", ", new[] { report.Amount, report.AsOf is null ? null : $"as of {report.AsOf}", report.Via }.OfType<string>());
}
