using Sayso.Views;
using Sayso.Wording;

namespace Sayso.Report;

/// <summary>What all agree on, what is contested, what only one says, and who is silent on what.</summary>
internal static class AgreementSection
{
    private const int AgreedShown = 8;
    private const int ToldShown = 6;
    private const int ContestedShown = 8;
    private const int SingleShown = 8;
    private const int OmittedShown = 5;
    private const int SilentOpen = 5;
    private const int MatrixShown = 12;

    public static void Write(ReportPage page) => page.Section("agreement", "Agreed, contested, said by one, left out", null, () =>
    {
        var dossier = page.Dossier;
        page.Heading("What several say and none denies");
        if (dossier.Agreed.Length == 0) page.Empty("Nothing was found that two accounts say and none denies.");
        page.Capped(dossier.Agreed, AgreedShown, rows => List(page, rows, row => Shared(page, row)));
        Told(page);
        page.Heading("What is contested, the worst first");
        if (dossier.Contested.Length == 0) page.Empty("No contradiction was found.");
        page.Capped(dossier.Contested, ContestedShown, rows => List(page, rows, row => Contested(page, row)));
        page.Heading("What only one says");
        if (dossier.SingleSource.Length == 0) page.Empty("Every claim is made by more than one account.");
        page.Capped(dossier.SingleSource, SingleShown, rows => List(page, rows, row => page.Statement(row.Shown, row.Others)));
        page.Heading("Who is silent on it");
        if (dossier.Silent.Length == 0) page.Empty("No account leaves out what at least two others say.");
        foreach (var row in dossier.Silent) Silent(page, row);
        if (dossier.Matrix.Length == 0) return;
        page.Heading("Who says what");
        page.Capped(dossier.Matrix, MatrixShown, rows => TableHtml.Write(page, VoicesView.Table(dossier, rows)));
    });

    private static void List<T>(ReportPage page, IEnumerable<T> rows, Action<T> write)
    {
        page.Html.Open("ol", ("class", "rows"));
        foreach (var row in rows)
        {
            page.Html.Open("li");
            write(row);
            page.Html.Close("li").Break();
        }

        page.Html.Close("ol");
    }

    // Happenings that several accounts tell of and date alike, or not at all.
    private static void Told(ReportPage page)
    {
        var rows = page.Dossier.Timeline.Select(row => (Row: row, Told: row.Cells.Select(cell => cell.Document).ToHashSet())).Where(pair => !pair.Row.IsDisputed && pair.Told.Count > 1)
            .OrderByDescending(pair => pair.Told.Count).ThenByDescending(pair => pair.Row.Salience).ToList();
        if (rows.Count == 0) return;
        page.Heading("What several tell of");
        page.Capped(rows, ToldShown, some => List(page, some, pair =>
        {
            page.Html.Open("p", ("class", "told")).Element("q", pair.Row.Label, ("dir", "auto"));
            page.Cites(pair.Row.Cells.DistinctBy(cell => cell.Document).Select(cell => cell.Citations[0]));
            page.Html.Close("p");
            page.Roll(page.Dossier.Sources.Select(source => source.Id).Where(id => !pair.Told.Contains(id)).ToHashSet());
        }));
    }

    private static void Shared(ReportPage page, SharedRow row)
    {
        page.Statement(row.Shown);
        foreach (var other in row.Others) Also(page, other);
        page.Roll(row.Silent.ToHashSet());
        page.Decision(row.Id);
    }

    // The second voice for the same thing in one line: who and how, with the passage behind the number.
    private static void Also(ReportPage page, Statement statement)
    {
        var source = page.Dossier.SourceOf(statement.Document);
        page.Html.Open("div", ("class", ReportPage.ColourOf(source, "also " + ReportPage.Css(statement.Firmness))));
        page.Letter(source);
        page.Html.Open("span", ("class", "who")).Text(" ");
        page.Lead(statement);
        page.Html.Text(": ").Close("span").Element("q", ListWording.Short(statement.Text, 140), ("dir", "auto"));
        page.Cites(statement.Citation);
        page.Html.Close("div");
    }

    private static void Contested(ReportPage page, ContestedRow row)
    {
        page.Html.Element("p", ListWording.Capital(ListWording.And(row.About.Select(RelationWording.Of))) + (row.Title is null ? string.Empty : $" – {row.Title}"), ("class", "about"));
        page.Html.Open("div", ("class", "sides")).Open("div", ("class", "side"));
        foreach (var statement in row.Left) page.Statement(statement);
        page.Html.Close("div").Element("div", "against", ("class", "versus")).Open("div", ("class", "side"));
        foreach (var statement in row.Right) page.Statement(statement);
        page.Html.Close("div").Close("div");
        page.Roll(row.Silent.ToHashSet());
        page.Note(row.Why.Length == 0 ? string.Empty : $"taken to contradict each other because {string.Join("; ", row.Why)}");
        page.Decision(row.Id);
    }

    private static void Silent(ReportPage page, SilentRow row)
    {
        var source = page.Dossier.SourceOf(row.Document);
        var isFolded = page.Dossier.Silent.Length > SilentOpen;
        if (isFolded) page.Html.Open("details", ("class", "silence")).Open("summary");
        else page.Html.Open("p", ("class", "silence"));
        page.Letter(source);
        page.Html.Text($" {source.Name} says nothing of {NumberWording.Count(row.Omitted.Length, "thing", "things")} that at least two others say").Close(isFolded ? "summary" : "p");
        page.Capped(row.Omitted, OmittedShown, rows =>
        {
            page.Html.Open("ul", ("class", "plain"));
            foreach (var omitted in rows)
            {
                page.Html.Open("li");
                page.Html.Open("span", ("class", "who"));
                page.Lead(omitted.Shown);
                page.Html.Text(": ").Close("span").Element("q", ListWording.Short(omitted.Shown.Text, 140), ("dir", "auto"));
                page.Cites(omitted.All.Select(statement => statement.Citation));
                page.Html.Close("li");
            }

            page.Html.Close("ul");
        });
        if (isFolded) page.Html.Close("details").Break();
    }
}
