using System.Collections.Immutable;
using Sayso.Wording;

namespace Sayso.Views;

/// <summary>The whole case on one or two screens: the dispute, the accounts by letter, then what is disputed, the worst first, and the explanations that lead.</summary>
internal static class BriefView
{
    private const int DatesShown = 4;
    private const int FiguresShown = 4;
    private const int AmountsShown = 5;
    private const int VoicesShown = 3;
    private const int ExplanationsShown = 3;

    public static View Make(Dossier dossier)
    {
        var dates = dossier.Timeline.Where(row => row.IsDisputed).OrderByDescending(row => Weight(dossier, row)).ThenByDescending(row => row.Salience).ToList();
        var figures = dossier.Figures.Where(row => row.Disagreement != Disagreement.None).ToList();
        return new View("brief", dossier.CaseName, [.. dossier.Dispute, .. dossier.Dependence.Take(1)],
            [Accounts(dossier), Dates(dossier, dates), Figures(dossier, figures), Explanations(dossier)], dossier);
    }

    private static ViewTable Accounts(Dossier dossier) => new(
        "documents", "The accounts",
        [
            new("letter", "", 2), new("name", "Account", 24, 4), new("published", "Published", 10), new("claims", "Claims", 6, 0, Align.Right),
            new("independent", "Own", 5, 0, Align.Right), new("leaning", "Leans on", 8, 1),
        ],
        [.. dossier.Sources.Select(source => DocumentsView.Row(dossier, source).SetItem(1, source.Name).SetItem(5, Cell.Of(dossier.LettersOf(source.DependsOn))))],
        DocumentsView.Empty) { IsList = true };

    private static ViewTable Dates(Dossier dossier, List<TimelineRow> rows) => new(
        "dates", Title("Disputed dates", rows.Count, DatesShown, "timeline"),
        [new("event", "What", 20, 2), new("dates", "Who says when", 40, 5)],
        [.. rows.Take(DatesShown).Select(row => ImmutableArray.Create<Cell>(
            ViewLines.Cell([new Line(ListWording.Capital(row.Label)), .. dossier.Decision(row.Event)]),
            ViewLines.Cell(row.Days
                .Select(date => Voices(dossier, date.Key, date.Select(cell => (cell.Document, cell.Via, cell.Firmness, cell.Citations[0])))))))],
        "No account excludes another's date.");

    private static ViewTable Figures(Dossier dossier, List<FigureRow> rows) => new(
        "figures", Title("Disputed figures", rows.Count, FiguresShown, "figures"),
        [new("what", "What", 20, 2), new("reports", "Who gives which number", 40, 5)],
        [.. rows.Take(FiguresShown).Select(row => ImmutableArray.Create<Cell>(
            ViewLines.Cell([new Line(ListWording.Capital(row.Title)), new Line(RelationWording.Of(row.Disagreement), [], null, null, LineKind.Note), .. dossier.Decision(row.Id)]),
            ViewLines.Cell(Amounts(dossier, row))))],
        "No account excludes another's figures.");

    private static IEnumerable<Line> Amounts(Dossier dossier, FigureRow row)
    {
        var amounts = row.Reports.GroupBy(report => report.Amount, StringComparer.Ordinal).ToList();
        // What most accounts give, in the order of the numbers.
        var shown = amounts.OrderByDescending(amount => amount.Select(report => report.Document).Distinct().Count()).Take(AmountsShown).OrderBy(amount => amount.First().Low ?? amount.First().High);
        foreach (var amount in shown) yield return Voices(dossier, amount.Key, amount.Select(report => (report.Document, report.Via, report.Firmness, report.Citations[0])));
        if (amounts.Count > AmountsShown) yield return new Line($"and {NumberWording.Count(amounts.Count - AmountsShown, "number", "numbers")} more");
    }

    // "14: A; C, citing the police; L [A28 C28 L38]": one account once, with those it cites where it does not say so itself.
    private static Line Voices(Dossier dossier, string said, IEnumerable<(DocumentId Document, string? Via, Firmness Firmness, Citation Citation)> reports)
    {
        var accounts = reports.GroupBy(report => report.Document).OrderBy(account => dossier.SourceOf(account.Key).Index)
            .Select(account => account.OrderBy(report => report.Via is not null).First()).ToList();
        var own = accounts.Where(account => account.Via is null).ToList();
        var citing = accounts.Where(account => account.Via is not null).ToList();
        var words = new List<string>();
        if (own.Count > 0) words.Add(dossier.LettersOf(own.Select(account => account.Document)));
        words.AddRange(citing.Take(VoicesShown).Select(account => $"{dossier.LetterOf(account.Document)} {ListWording.Short(account.Via!, 48)}"));
        if (citing.Count > VoicesShown) words.Add($"{dossier.LettersOf(citing.Skip(VoicesShown).Select(account => account.Document))} citing others");
        return new Line(
            $"{said}: {string.Join("; ", words)}", dossier.Passages(own.Concat(citing).Select(account => account.Citation)), null, accounts.Min(account => account.Firmness));
    }

    // Independent accounts beside the one that most agree on: the worst quarrels have many on both sides.
    private static double Weight(Dossier dossier, TimelineRow row)
    {
        var sides = row.Days
            .Select(side => side.Select(cell => cell.Document).Distinct().Sum(document => dossier.SourceOf(document).Independent ?? 1)).ToList();
        return sides.Sum() - sides.DefaultIfEmpty().Max();
    }

    private static ViewTable Explanations(Dossier dossier) => new(
        "explanations", Title("Explanations", dossier.Explanations.Length, ExplanationsShown, "explanations"),
        [new("explanation", "Explanation", 30, 5), new("share", "Share", 8, 0, Align.Right), new("proposed", "Proposed by", 11, 1), new("disputed", "Disputed by", 11, 1)],
        [.. dossier.Explanations.Take(ExplanationsShown).Select(row => ImmutableArray.Create<Cell>(
            ViewLines.Cell([new Line(row.Label, dossier.Passages(row.Statement.Citation)), .. dossier.Decision(row.Id)]),
            dossier.Explanations.Length == 1 ? "only one" : NumberWording.Percent(row.Share), dossier.LettersOf(row.ProposedBy), dossier.LettersOf(row.DisputedBy)))],
        ExplanationsView.Empty) { IsList = true };

    private static string Title(string title, int all, int shown, string view) =>
        all > shown ? $"{title} ({NumberWording.Count(shown)} of {NumberWording.Count(all)}; the rest: sayso {view})" : title;
}
