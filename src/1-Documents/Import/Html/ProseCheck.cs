using AngleSharp.Dom;

namespace Sayso.Import.Html;

/// <summary>
/// Guards against an article finder that stopped half-way: where most of a page's prose is missing from what it found, the smallest element
/// that holds nearly all of that prose is taken instead. Prose is long paragraphs with few links outside comments, menus and teasers.
/// </summary>
internal static class ProseCheck
{
    private const int LongParagraph = 100;
    private const double MostLinks = 0.3;
    private const double Enough = 0.5;
    private const double NearlyAll = 0.85;
    private const int LeastParagraphs = 6;
    private const string Elsewhere = "nav, aside, footer, header, form, li, blockquote, [class*=comment], [id*=comment], [class*=related], [class*=sidebar], [class*=footer], [class*=teaser], [class*=promo], [class*=disqus], [hidden]";

    /// <returns>Null where the found part is good enough.</returns>
    public static IElement? Better(IDocument page, IElement found)
    {
        var prose = page.QuerySelectorAll("p").Where(IsProse).ToList();
        if (prose.Count < LeastParagraphs) return null;
        var there = Letters(found.TextContent);
        var total = prose.Sum(p => p.TextContent.Length);
        if (prose.Where(p => there.Contains(Letters(p.TextContent), StringComparison.Ordinal)).Sum(p => p.TextContent.Length) >= total * Enough) return null;
        var best = prose.GroupBy(p => p.ParentElement!).MaxBy(group => group.Sum(p => p.TextContent.Length))!.Key;
        while (best.ParentElement is { } outer && prose.Where(p => best.Contains(p)).Sum(p => p.TextContent.Length) < total * NearlyAll) best = outer;
        return best.LocalName is "body" or "html" ? null : best;
    }

    private static bool IsProse(IElement paragraph)
    {
        var length = paragraph.TextContent.Length;
        return length >= LongParagraph && paragraph.ParentElement is not null && paragraph.QuerySelectorAll("a").Sum(a => a.TextContent.Length) < length * MostLinks && paragraph.Closest(Elsewhere) is null;
    }

    private static string Letters(string text) => new([.. text.Where(char.IsLetterOrDigit)]);
}
