using System.Collections.Immutable;
using Sayso.Wording;

namespace Sayso.Views;

/// <summary>The competing explanations, what speaks for and against each, and what would change the order.</summary>
internal static class ExplanationsView
{
    private const int EvidenceShown = 3;

    public static View Make(Dossier dossier) => new("explanations", "Explanations", [], [Table(dossier, dossier.Explanations), Flips(dossier)], dossier);

    public static ViewTable Table(Dossier dossier, IEnumerable<ExplanationRow> rows) => new(
        "explanations", "The explanations, the best borne out by the claims first",
        [new("explanation", "Explanation", 22, 3), new("share", "Share", 8, 0, Align.Right), new("for", "Speaks for it", 20, 3), new("against", "Speaks against it", 20, 3)],
        [.. rows.Select(row => Row(dossier, row))],
        Empty);

    public const string Empty = "No account says why it happened in words that could be read as an explanation. Add accounts that do, or look at \"causes\".";

    // Beside nothing else a share of the whole would look like a verdict.
    private static Cell Share(Dossier dossier, ExplanationRow row) => dossier.Explanations.Length == 1
        ? ViewLines.Cell(new Line("only one"), new Line("found"))
        : ViewLines.Cell(new Line(NumberWording.Percent(row.Share)), new Line($"{NumberWording.Percent(row.ShareLow)[..^2]}–{NumberWording.Percent(row.ShareHigh)}"));

    private static ImmutableArray<Cell> Row(Dossier dossier, ExplanationRow row) =>
    [
        ViewLines.Cell([new Line(row.Label), dossier.Full(row.Statement), .. Voices(dossier, row), .. dossier.Decision(row.Id)]),
        Share(dossier, row),
        ViewLines.Cell(Evidence(dossier, row.For)),
        ViewLines.Cell(Evidence(dossier, row.Against)),
    ];

    private static IEnumerable<Line> Voices(Dossier dossier, ExplanationRow row)
    {
        if (row.ProposedBy.Length > 0) yield return new Line($"proposed by {dossier.LettersOf(row.ProposedBy)}");
        if (row.DisputedBy.Length > 0) yield return new Line($"disputed by {dossier.LettersOf(row.DisputedBy)}");
    }

    private static IEnumerable<Line> Evidence(Dossier dossier, ImmutableArray<EvidenceRow> evidence)
    {
        foreach (var row in evidence.Take(EvidenceShown)) yield return dossier.Full(row.Statement);
        if (evidence.Length > EvidenceShown) yield return new Line($"and {NumberWording.Count(evidence.Length - EvidenceShown)} more");
        if (evidence.Length == 0) yield return new Line("nothing found");
    }

    public static ViewTable Flips(Dossier dossier) => new(
        "flips", "What would change the order",
        [new("without", "Without this statement", 30, 4), new("leader", "would lead", 18, 2), new("why", "Because", 18, 3)],
        [.. dossier.Flips.Select(flip => ImmutableArray.Create<Cell>(
            flip.Evidence is { } statement ? ViewLines.Cell(dossier.Full(statement)) : "a statement that is not in the case", flip.Leader, flip.Why))],
        dossier.Explanations.Length < 2 ? "There are no two explanations to order." : "No single statement would change the order.");
}
