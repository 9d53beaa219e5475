using Sayso.Views;

namespace Sayso.Report;

/// <summary>What is disputed, how to read the page, and how many independent voices there are.</summary>
internal static class OpeningSections
{
    private const int ReuseShown = 6;

    public static void Dispute(ReportPage page) => page.Section("dispute", "What is disputed", null, () =>
    {
        page.Prose(page.Dossier.Dispute, "lead");
        Key(page);
    });

    public static void Sources(ReportPage page) => page.Section("sources", "How many independent voices", null, () =>
    {
        page.Prose(page.Dossier.Dependence, "prose");
        TableHtml.Write(page, DocumentsView.Table(page.Dossier));
        if (page.Dossier.Reuse.Length == 0) return;
        page.Heading("Text that stands in two places");
        page.Capped(page.Dossier.Reuse, ReuseShown, rows => TableHtml.Write(page, ReuseView.Table(page.Dossier, rows)));
    });

    private static void Key(ReportPage page)
    {
        var html = page.Html;
        html.Open("details", ("class", "key")).Element("summary", "How to read this report").Open("ul");
        Item(html, "f-solid", "said outright");
        Item(html, "f-dash", "hedged: likely, possible, a question");
        Item(html, "f-dot", "hearsay, or from somebody without a name");
        html.Open("li").Element("span", "", ("class", "swatch against")).Text("a contradiction").Close("li");
        html.Open("li").Element("span", "", ("class", "swatch mute")).Text("silence: the account says nothing of it").Close("li");
        html.Open("li").Element("span", "suggested", ("class", "machine")).Text(" by Sayso, with its reason").Close("li");
        html.Open("li").Element("span", "decided", ("class", "person")).Text(" by a person").Close("li");
        html.Open("li").Text("A letter and a colour stand for each account; a small number such as ").Element("sup", "A3").Text(" leads to the passage itself. What a source says is set in a serif type, what Sayso says in this one.").Close("li");
        html.Close("ul").Close("details");
    }

    private static void Item(Html html, string css, string words) =>
        html.Open("li").Element("span", "", ("class", "swatch " + css)).Text(words).Close("li");
}
