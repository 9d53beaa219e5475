using System.Collections.Immutable;
using Sayso.Views;
using Sayso.Wording;

namespace Sayso.Report;

/// <summary>What happened when: a row a happening, a column an account, so that disputed dates stand side by side.</summary>
internal static class TimelineSection
{
    private const int RowsShown = 20;
    private const int ColumnsAtMost = 6;

    public static void Write(ReportPage page) => page.Section(
        "timeline", "What happened when", "In the order of the happenings. Each account keeps its own date; where they exclude each other nothing is averaged.", () =>
        page.Capped(page.Dossier.Timeline, RowsShown, rows => TableHtml.Write(page, page.Dossier.Sources.Length <= ColumnsAtMost ? Wide(page.Dossier, rows) : TimelineView.Table(page.Dossier, rows))));

    private static ViewTable Wide(Dossier dossier, IEnumerable<TimelineRow> rows) => new(
        "timeline", "What happened when",
        [new("event", "What", 0), .. dossier.Sources.Select(source => new Column(source.Letter, source.Letter, 0, 0, Align.Left, source))],
        [.. rows.Select(row => Row(dossier, row))],
        "No dated or ordered happenings were found. Add accounts that tell what happened.");

    private static ImmutableArray<Cell> Row(Dossier dossier, TimelineRow row)
    {
        var cells = row.Cells.ToLookup(cell => cell.Document);
        var head = new List<Line> { new(ListWording.Capital(row.Label)) };
        if (row.IsDisputed) head.Add(new Line("dates exclude each other", [], null, null, LineKind.Note));
        head.AddRange(dossier.Decision(row.Event));
        return [ViewLines.Cell(head), .. dossier.Sources.Select(source => ViewLines.Cell(cells[source.Id].Select(cell => Line(dossier, cell))))];
    }

    private static Line Line(Dossier dossier, TimelineCell cell) => new(TimelineView.Words(cell), dossier.Passages(cell.Citations), null, cell.Firmness);
}
