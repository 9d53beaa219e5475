using System.Collections.Immutable;
using System.Globalization;
using Sayso.Views;
using Sayso.Wording;

namespace Sayso.Report;

/// <summary>How sure each account is and on what basis, which claims grew surer in the retelling, and which hedges were lost on the way.</summary>
internal static class CertaintySection
{
    private const int HardenedShown = 6;

    public static void Write(ReportPage page) => page.Section("certainty", "How sure, on what basis", null, () =>
    {
        var dossier = page.Dossier;
        TableHtml.Write(page, Table(dossier));
        page.Heading("Grown surer in the retelling");
        if (dossier.Hardened.Length == 0) page.Empty("No claim was found that a later account puts more surely than an earlier one.");
        page.Capped(dossier.Hardened, HardenedShown, rows => Pairs(page, rows));
        page.Heading("Hedges lost on the way");
        if (dossier.LostHedges.Length == 0) page.Empty("No borrowed passage was found that left a hedge behind.");
        page.Capped(dossier.LostHedges, HardenedShown, rows => Lost(page, rows));
    });

    public static ViewTable Table(Dossier dossier) => new(
        "certainty", "How each account puts its claims",
        [
            new("account", "Account", 10, 2), new("claims", "Claims", 6, 0, Align.Right), new("asserted", "Outright", 8, 0, Align.Right),
            new("hedged", "Hedged", 6, 0, Align.Right), new("hearsay", "Hearsay or anonymous", 8, 0, Align.Right), new("bases", "On what basis", 20, 3),
        ],
        [.. dossier.Firmness.Where(row => row.Total > 0).Select(row => Row(dossier, row))],
        "No claims were found.");

    private static ImmutableArray<Cell> Row(Dossier dossier, FirmnessRow row)
    {
        var source = dossier.SourceOf(row.Document);
        return
        [
            ViewLines.Cell(new Line(source.Name, [], source)), Number(row.Total), Number(row.Asserted), Number(row.Hedged), Number(row.Hearsay),
            string.Join(", ", row.Bases.Where(pair => pair.Claims > 0).OrderByDescending(pair => pair.Claims).Select(pair => $"{CertaintyWording.Of(pair.Basis)}\u00A0({NumberWording.Plain(pair.Claims)})")),
        ];
    }

    private static Cell Number(int number) => Cell.Of(number.ToString(CultureInfo.InvariantCulture));

    private static void Pairs(ReportPage page, IEnumerable<HardenedRow> rows)
    {
        page.Html.Open("ol", ("class", "rows"));
        foreach (var row in rows)
        {
            page.Html.Open("li").Open("div", ("class", "sides")).Open("div", ("class", "side"));
            page.Statement(row.Before);
            page.Html.Close("div").Element("div", "became", ("class", "versus then")).Open("div", ("class", "side"));
            page.Statement(row.After);
            page.Html.Close("div").Close("div");
            page.Note(row.Why);
            page.Html.Close("li");
        }

        page.Html.Close("ol");
    }

    private static void Lost(ReportPage page, IEnumerable<LostHedgeRow> rows)
    {
        var (html, dossier) = (page.Html, page.Dossier);
        html.Open("ul", ("class", "plain"));
        foreach (var row in rows)
        {
            html.Open("li");
            page.Letter(dossier.SourceOf(row.From));
            html.Text(" ").Element("q", ListWording.Short(row.SourceText, 200), ("dir", "auto"));
            page.Cites(row.Source);
            html.Text($" stands again without {ListWording.And(row.Hedges.Select(hedge => $"“{hedge}”"))} in ");
            page.Letter(dossier.SourceOf(row.To));
            html.Text(" ").Element("q", ListWording.Short(row.TargetText, 200), ("dir", "auto"));
            page.Cites(row.Target);
            html.Text(row.IsCredited ? ", credited." : ", not credited.").Close("li");
        }

        html.Close("ul");
    }
}
