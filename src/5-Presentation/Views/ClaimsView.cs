using System.Collections.Immutable;

namespace Sayso.Views;

/// <summary>Every claim with its voice, certainty and basis.</summary>
internal static class ClaimsView
{
    public static View Make(Dossier dossier) => new("claims", "Claims", [],
    [
        new ViewTable(
            "claims", "Who says what",
            [new("voice", "Who", 14, 1), new("saying", "How", 8), new("text", "What", 30, 6), new("basis", "Basis", 9, 1)],
            [.. dossier.Statements.Select(statement => Row(dossier, statement))],
            "No claims were found. Add accounts with \"sayso add\", or see \"documents\" for what could not be read."),
    ], dossier);

    private static ImmutableArray<Cell> Row(Dossier dossier, Statement statement) =>
    [
        ViewLines.Cell(new Line(statement.Voice, [], dossier.SourceOf(statement.Document))),
        statement.Saying,
        ViewLines.Cell([dossier.Quote(statement), .. dossier.Decision(statement.Id)]),
        statement.BasisWords,
    ];
}
