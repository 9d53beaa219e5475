using Sayso.Views;

namespace Sayso.Report;

/// <summary>What was predicted, who and what is named, and on the last page what was not read and how the report was made.</summary>
internal static class ClosingSections
{
    private const int ForecastsShown = 10;
    private const int NamesShown = 30;
    private const int SkippedShown = 20;

    public static void Forecasts(ReportPage page) => page.Section("forecasts", "What was predicted", null, () =>
    {
        page.Capped(page.Dossier.Forecasts, ForecastsShown, rows => TableHtml.Write(page, ForecastsView.Table(page.Dossier, rows)));
        if (page.Dossier.VoiceRecords.Length == 0) return;
        page.Heading("How well the voices have predicted");
        page.Capped(page.Dossier.VoiceRecords, ForecastsShown, rows => TableHtml.Write(page, ForecastsView.Records(rows)));
        page.Note("The Brier score is the mean squared error of the resolved forecasts: 0 is perfect, 0.25 is a coin, 1 is always wrong.");
    });

    public static void Names(ReportPage page) => page.Section("names", "Who and what is named", null, () =>
        page.Capped(page.Dossier.Entities, NamesShown, rows => TableHtml.Write(page, EntitiesView.Table(page.Dossier, rows))));

    public static void Made(ReportPage page) => page.Section("made", "Not read, and how this was made", null, () =>
    {
        var (html, dossier) = (page.Html, page.Dossier);
        page.Heading("Not read, skipped or doubtful");
        page.Capped(dossier.Skipped, SkippedShown, rows => TableHtml.Write(page, DocumentsView.Skipped(dossier, rows)));
        page.Heading("How this report was made");
        html.Open("dl", ("class", "made"));
        Item(html, "Program", $"Sayso {dossier.Made.Version}");
        Item(html, "Read with", string.Join("; ", dossier.Made.Models));
        if (dossier.Made.GeneratedOn is { } day) Item(html, "Report of", day);
        html.Close("dl").Open("ul", ("class", "hashes"));
        foreach (var source in dossier.Sources)
        {
            html.Open("li");
            page.Letter(source);
            html.Text($" {source.Document.Source ?? source.Name} ").Element("code", source.Id.Value).Close("li");
        }

        html.Close("ul");
        page.Html.Element("p", "The same case gives the same report, byte for byte. Nothing in this file asks another machine for anything.", ("class", "intro"));
    });

    private static void Item(Html html, string term, string words) => html.Element("dt", term).Element("dd", words);
}
