using System.Collections.Immutable;
using Sayso.Wording;

namespace Sayso.Views;

/// <summary>Who leans on whom, and the passages that show it.</summary>
internal static class ReuseView
{
    public static View Make(Dossier dossier) => new("reuse", "Sources and dependence", dossier.Dependence,
        [Table(dossier, dossier.Reuse)], dossier);

    public static ViewTable Table(Dossier dossier, IEnumerable<ReuseRow> rows) => new(
        "reuse", "Text that stands in two places",
        [new("left", "Here", 22, 4), new("right", "And here", 22, 4), new("similarity", "Alike", 6, 0, Align.Right), new("how", "How", 16, 2)],
        [.. rows.Select(row => Row(dossier, row))],
        "No text was found that stands in two places.");

    private static ImmutableArray<Cell> Row(Dossier dossier, ReuseRow row) =>
    [
        ViewLines.Cell(dossier.Of(row.Left, ListWording.Short(row.LeftText, 240), row.LeftPlaces) with { Kind = LineKind.Quote }),
        ViewLines.Cell(row.LeftText == row.RightText
            ? dossier.Of(row.Right, "the same words", row.RightPlaces)
            : dossier.Of(row.Right, ListWording.Short(row.RightText, 240), row.RightPlaces) with { Kind = LineKind.Quote }),
        NumberWording.Percent(row.Similarity),
        ViewLines.Cell(new Line(How(row))),
    ];

    public static string How(ReuseRow row) => row.Kind == ReuseKind.Self
        ? $"{NumberWording.Times(row.LeftPlaces.Length + row.RightPlaces.Length)} in the same account"
        : $"{RelationWording.Of(row.Kind)}; {row.DirectionWords}; {(row.IsCredited ? "credited" : "not credited")}";
}
