using System.Collections.Immutable;
using Sayso.Views;

namespace Sayso.Report;

/// <summary>What happened when, a row a happening: those that accounts dispute or share stand open, the rest behind them.</summary>
internal static class TimelineSection
{
    private const int RowsShown = 20;

    public static void Write(ReportPage page) => page.Section(
        "timeline", "What happened when", "In the order of the happenings; those that most accounts tell of, or dispute, come first. Each account keeps its own date; where they exclude each other nothing is averaged.", () =>
        page.Capped(Order(page.Dossier.Timeline), RowsShown, rows => TableHtml.Write(page, TimelineView.Table(page.Dossier, rows))));

    private static ImmutableArray<TimelineRow> Order(ImmutableArray<TimelineRow> rows)
    {
        var first = rows.OrderByDescending(row => row.IsDisputed).ThenByDescending(row => row.Cells.Select(cell => cell.Document).Distinct().Count()).ThenByDescending(row => row.Salience)
            .Take(RowsShown).ToHashSet();
        return [.. rows.Where(first.Contains), .. rows.Where(row => !first.Contains(row))];
    }
}
