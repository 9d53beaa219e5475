using Sayso.Report;
using Sayso.Wording;

namespace Sayso;

/// <summary>A dossier as one self-contained HTML file: no request goes out, the page is complete without its script, and every citation leads to a passage in it.</summary>
public static class HtmlReport
{
    private static readonly (string Id, string Title)[] Contents =
    [
        ("dispute", "What is disputed"), ("sources", "Independent voices"), ("agreement", "Agreed and contested"), ("timeline", "What happened when"), ("figures", "Figures"),
        ("certainty", "How sure"), ("explanations", "Explanations"), ("causes", "Causes"), ("forecasts", "Predictions"), ("names", "Names"), ("accounts", "The accounts"), ("made", "How this was made"),
    ];

    public static void Write(Dossier dossier, TextWriter output)
    {
        var html = new Html(output);
        var page = new ReportPage(dossier, html);
        html.Raw("<!DOCTYPE html>\n").Open("html", ("lang", "en")).Open("head").Break();
        html.Open("meta", ("charset", "utf-8")).Open("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Open("meta", ("name", "color-scheme"), ("content", "light dark"));
        html.Open("meta", ("http-equiv", "Content-Security-Policy"), ("content", ReportFile.Policy)).Open("meta", ("name", "referrer"), ("content", "no-referrer")).Break();
        html.Element("title", dossier.CaseName).Open("style").Raw(ReportFile.Css).Close("style").Close("head").Break().Open("body");
        html.Element("a", "To the report", ("href", "#dispute"), ("class", "skip"));
        Header(page);
        html.Open("div", ("class", "page"));
        Navigation(html);
        html.Open("main");
        OpeningSections.Dispute(page);
        OpeningSections.Sources(page);
        AgreementSection.Write(page);
        TimelineSection.Write(page);
        FiguresSection.Write(page);
        CertaintySection.Write(page);
        ExplanationsSection.Write(page);
        CausesSection.Write(page);
        ClosingSections.Forecasts(page);
        ClosingSections.Names(page);
        WriteLast(page, output);
        html.Close("main").Close("div").Break().Open("script").Raw(ReportFile.Js).Close("script").Close("body").Close("html").Break();
    }

    public static string Render(Dossier dossier)
    {
        using var output = new StringWriter(System.Globalization.CultureInfo.InvariantCulture) { NewLine = "\n" };
        Write(dossier, output);
        return output.ToString();
    }

    // The last page cites passages too, and the accounts before it have to know them: it is written first and put last.
    private static void WriteLast(ReportPage page, TextWriter output)
    {
        using var last = new StringWriter(System.Globalization.CultureInfo.InvariantCulture) { NewLine = "\n" };
        ClosingSections.Made(page.On(last));
        AccountsAppendix.Write(page);
        output.Write(last.ToString());
    }

    private static void Header(ReportPage page)
    {
        var (html, dossier) = (page.Html, page.Dossier);
        html.Open("header").Element("h1", dossier.CaseName).Open("div", ("class", "accounts"));
        html.Text($"{ListWording.Capital(NumberWording.Count(dossier.Sources.Length, "account", "accounts"))}: ");
        page.Capped(dossier.Sources, 12, sources =>
        {
            foreach (var source in sources)
            {
                html.Open("a", ("href", "#account-" + source.Letter), ("class", "chip"));
                page.Letter(source);
                html.Text(" " + source.Name).Close("a").Text(" ");
            }
        });
        html.Close("div").Close("header").Break();
    }

    private static void Navigation(Html html)
    {
        html.Open("nav", ("aria-label", "Contents")).Open("ol");
        foreach (var (id, title) in Contents) html.Open("li").Element("a", title, ("href", "#" + id)).Close("li");
        html.Close("ol").Close("nav").Break();
    }
}
