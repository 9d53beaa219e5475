using System.Collections.Immutable;
using Sayso.Wording;

namespace Sayso.Views;

/// <summary>What happened when; disputed dates side by side.</summary>
internal static class TimelineView
{
    public static View Make(Dossier dossier) => new("timeline", "Timeline", [], [Table(dossier, dossier.Timeline)], dossier);

    public static ViewTable Table(Dossier dossier, IEnumerable<TimelineRow> rows, string title = "What happened when") => new(
        "timeline", title,
        [new("when", "When", 10), new("event", "What", 16, 2), new("disputed", "Dates", 8), new("accounts", "Who says when and where", 26, 4)],
        [.. rows.Select(row => Row(dossier, row))],
        "No dated or ordered happenings were found. Add accounts that tell what happened, or look at \"claims\".");

    private static ImmutableArray<Cell> Row(Dossier dossier, TimelineRow row) =>
    [
        DateWording.Iso(row.Earliest, row.Latest).Replace("/", "/ ", StringComparison.Ordinal),
        ViewLines.Cell([new Line(row.Label), .. dossier.Decision(row.Event)]),
        row.IsDisputed ? "disputed" : string.Empty,
        ViewLines.Cell(row.Cells.Select(cell => dossier.Of(cell.Document, Words(cell), cell.Citations, cell.Firmness))),
    ];

    /// <summary>"2031-05-02, Harrow Bay, citing the police, likely".</summary>
    public static string Words(TimelineCell cell) =>
        string.Join(", ", new[] { cell.Date ?? "no date", cell.Place, cell.Via, CertaintyWording.Aside(cell.Certainty) }.OfType<string>());
}
