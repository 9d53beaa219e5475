using System.Collections.Immutable;

namespace Sayso.Views;

/// <summary>The whole case on one or two screens: the dispute, the sources, disputed dates, figures and the explanations that lead.</summary>
internal static class BriefView
{
    private const int DatesShown = 5;
    private const int FiguresShown = 4;
    private const int ExplanationsShown = 3;

    public static View Make(Dossier dossier)
    {
        var dates = dossier.Timeline.Where(row => row.IsDisputed).ToList();
        var figures = dossier.Figures.Where(row => row.Disagreement != Disagreement.None).ToList();
        return new View("brief", dossier.CaseName, [.. dossier.Dispute, .. dossier.Dependence],
        [
            DocumentsView.Table(dossier),
            TimelineView.Table(dossier, dates.OrderByDescending(row => row.Salience).Take(DatesShown).OrderBy(row => row.Rank), Title("Disputed dates", dates.Count, DatesShown, "timeline"))
                with { Name = "dates", Empty = "No dates are disputed." },
            FiguresView.Table(dossier, figures.Take(FiguresShown)) with { Title = Title("Disputed figures", figures.Count, FiguresShown, "figures"), Empty = "No figures are disputed." },
            Explanations(dossier),
        ], dossier);
    }

    private static ViewTable Explanations(Dossier dossier) => new(
        "explanations", Title("Explanations", dossier.Explanations.Length, ExplanationsShown, "explanations"),
        [new("explanation", "Explanation", 30, 5), new("share", "Share", 7, 0, Align.Right), new("proposed", "Proposed by", 11, 1), new("disputed", "Disputed by", 11, 1)],
        [.. dossier.Explanations.Take(ExplanationsShown).Select(row => ImmutableArray.Create<Cell>(
            ViewLines.Cell([new Line(row.Label, dossier.Passages(row.Statement.Citation)), .. dossier.Decision(row.Id)]),
            Wording.NumberWording.Percent(row.Share), dossier.LettersOf(row.ProposedBy), dossier.LettersOf(row.DisputedBy)))],
        "No account offers an explanation that could be told apart from its description.");

    private static string Title(string title, int all, int shown, string view) =>
        all > shown ? $"{title} ({Wording.NumberWording.Count(shown)} of {Wording.NumberWording.Plain(all)}; all in \"{view}\")" : title;
}
