using System.Collections.Immutable;
using Sayso.Wording;

namespace Sayso.Views;

/// <summary>Propositions against accounts: who says, reports, doubts, denies it, and who is silent.</summary>
internal static class VoicesView
{
    /// <summary>With more accounts than this there is one column for all of them, so that the table fits a terminal.</summary>
    private const int ColumnsAtMost = 5;

    public static View Make(Dossier dossier) => new("voices", "Voices", [], [Table(dossier, dossier.Matrix)], dossier);

    public static ViewTable Table(Dossier dossier, IEnumerable<MatrixRow> rows)
    {
        var isWide = dossier.Sources.Length <= ColumnsAtMost;
        ImmutableArray<Column> columns =
        [
            new("proposition", "What is said", 24, 4),
            .. isWide ? dossier.Sources.Select(source => new Column(source.Letter, source.Letter, 7, 1, Align.Left, source)) : [new Column("accounts", "Who does what with it", 28, 3)],
        ];
        return new ViewTable("voices", "Who says what, who denies it, who is silent", columns,
            [.. rows.Select(row => Row(dossier, row, isWide))],
            "No two accounts were found to speak of the same thing. Add further accounts of the same event.");
    }

    private static ImmutableArray<Cell> Row(Dossier dossier, MatrixRow row, bool isWide)
    {
        Line words = row.WordsOf is { } statement
            ? dossier.Full(statement)
            : new(ViewLines.Flat(row.Text), [], null, null, LineKind.Quote);
        ImmutableArray<Line> head = row.IsContested ? [words, new Line("contested", [], null, null, LineKind.Note), .. dossier.Decision(row.Id)] : [words, .. dossier.Decision(row.Id)];
        return isWide
            ? [ViewLines.Cell(head), .. row.Cells.Select(cell => ViewLines.Cell(Stance(dossier, cell)))]
            : [ViewLines.Cell(head), ViewLines.Cell(Grouped(dossier, row))];
    }

    private static Line Stance(Dossier dossier, StanceCell cell) => new(
        RelationWording.Of(cell.Stance), dossier.Passages(cell.Statements.Select(statement => statement.Citation)),
        null, cell.Statements.Length == 0 ? null : cell.Statements[0].Firmness, cell.Stance == StanceKind.Silent ? LineKind.Silence : LineKind.Plain);

    private static IEnumerable<Line> Grouped(Dossier dossier, MatrixRow row) =>
        from cell in row.Cells
        group cell by cell.Stance into stance
        orderby stance.Key == StanceKind.Silent, stance.Key
        select new Line(
            $"{RelationWording.Of(stance.Key)}: {dossier.LettersOf(stance.Select(cell => cell.Document))}",
            dossier.Passages(stance.SelectMany(cell => cell.Statements).Select(statement => statement.Citation)));
}
