using Sayso.Views;
using Sayso.Wording;

namespace Sayso.Report;

/// <summary>Who proposes which explanation, what speaks for and against it, and what would change the order.</summary>
internal static class ExplanationsSection
{
    private const int ExplanationsShown = 6;
    private const int EvidenceShown = 4;

    public static void Write(ReportPage page) => page.Section(
        "explanations", "The explanations", "The share tells how the claims of this case bear on the explanations listed here, independent voices counted once; it is no verdict on the world.", () =>
        {
            var rows = page.Dossier.Explanations;
            if (rows.Length == 0) page.Empty(ExplanationsView.Empty);
            page.Capped(rows, ExplanationsShown, shown =>
            {
                foreach (var row in shown) Row(page, row);
            });
            if (rows.Length < 2) return;
            page.Heading("What would change the order");
            TableHtml.Write(page, ExplanationsView.Flips(page.Dossier));
        });

    private static void Row(ReportPage page, ExplanationRow row)
    {
        var html = page.Html;
        html.Open("article", ("class", "explanation")).Element("h3", ListWording.Capital(row.Label));
        if (page.Dossier.Explanations.Length == 1) html.Element("p", "The only explanation that was found: with nothing beside it there is no share to give.", ("class", "intro"));
        else html.Open("p", ("class", "share")).Element("span", "", ("class", "bar"), ("style", $"--w:{Width(row.Share)};--lo:{Width(row.ShareLow)};--hi:{Width(row.ShareHigh)}"), ("aria-hidden", "true"))
            .Text($" {NumberWording.Percent(row.Share)}, between {NumberWording.Percent(row.ShareLow)} and {NumberWording.Percent(row.ShareHigh)}; before the evidence {NumberWording.Percent(row.Prior)}").Close("p");
        page.Statement(row.Statement);
        html.Open("p", ("class", "holders"));
        Holders(page, "Proposed by ", row.ProposedBy);
        Holders(page, row.ProposedBy.Length > 0 ? "; disputed by " : "Disputed by ", row.DisputedBy);
        html.Close("p").Open("div", ("class", "sides"));
        Side(page, "Speaks for it", row.For);
        Side(page, "Speaks against it", row.Against);
        html.Close("div");
        if (row.Neutral > 0) page.Note($"{NumberWording.Count(row.Neutral, "further statement tells", "further statements tell")} nothing either way");
        page.Decision(row.Id);
        html.Close("article").Break();
    }

    private static void Side(ReportPage page, string title, IReadOnlyList<EvidenceRow> evidence)
    {
        page.Html.Open("div", ("class", "side")).Element("h4", title);
        if (evidence.Count == 0) page.Empty("Nothing was found.");
        page.Capped(evidence, EvidenceShown, rows =>
        {
            foreach (var row in rows)
            {
                page.Statement(row.Statement);
                var telling = row.Diagnosticity is { } value ? $"; tells them apart {NumberWording.Percent(value)}" : string.Empty;
                page.Note($"{RelationWording.Of(row.Consistency)}: {row.Why.TrimEnd('.')}; weighs {NumberWording.Score(row.Weight)}{telling}");
            }
        });
        page.Html.Close("div");
    }

    private static void Holders(ReportPage page, string lead, IReadOnlyCollection<DocumentId> documents)
    {
        if (documents.Count == 0) return;
        page.Html.Text(lead);
        foreach (var document in documents) page.Letter(page.Dossier.SourceOf(document));
    }

    private static string Width(double share) => Math.Round(Math.Clamp(share, 0, 1) * 100).ToString("0", System.Globalization.CultureInfo.InvariantCulture) + "%";
}
