using Sayso.Views;
using Sayso.Wording;

namespace Sayso.Report;

/// <summary>The causal picture: one map of all accounts, each account's own on request, and the statements behind the arrows.</summary>
internal static class CausesSection
{
    private const int LinksDrawn = 24;
    private const int LinksShown = 12;
    private const int OwnMapsAtMost = 12;

    public static void Write(ReportPage page) => page.Section(
        "causes", "The causal picture", "A map of what is claimed, not of the world. Each arrow carries the letters of those who state it.", () =>
        {
            var links = page.Dossier.Causes.Links;
            var drawable = links.Where(link => link.From.Id != link.To.Id).Take(LinksDrawn).ToList();
            if (drawable.Count > 0)
            {
                CausalDrawing.Write(page, [.. drawable], "What is said to lead to what");
                if (links.Length > drawable.Count) page.Note($"The drawing shows {NumberWording.Plain(drawable.Count)} of {NumberWording.Plain(links.Length)} links: the contested ones and those that most accounts state; the table has all");
                OwnMaps(page);
            }

            if (links.Length == 0) page.Empty("No account states that one thing led to another in words that could be read.");
            else page.Capped(links, LinksShown, rows => TableHtml.Write(page, CausesView.Table(page.Dossier, rows)));
        });

    private static void OwnMaps(ReportPage page)
    {
        var maps = page.Dossier.Sources
            .Select(source => (Source: source, Links: page.Dossier.Causes.Links.Where(link => link.From.Id != link.To.Id && link.AssertedBy.Any(voice => voice.Document == source.Id)).Take(LinksDrawn).ToList()))
            .Where(map => map.Links.Count > 1).Take(OwnMapsAtMost).ToList();
        if (maps.Count < 2) return;
        foreach (var (source, links) in maps)
        {
            page.Html.Open("details", ("class", "more")).Open("summary");
            page.Letter(source);
            page.Html.Text($" the picture of {source.Name} alone").Close("summary");
            CausalDrawing.Write(page, [.. links], $"What {source.Name} says leads to what");
            page.Html.Close("details");
        }
    }
}
