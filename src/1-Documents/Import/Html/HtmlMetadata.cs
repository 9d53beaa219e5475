using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Sayso.Import.Html;

/// <summary>What the head of a page, its linked data and its address tell about the account on it.</summary>
internal static partial class HtmlMetadata
{
    /// <param name="foundTitle">The page's title less the name of the site, as the article finder sees it.</param>
    public static void Read(IDocument page, string? foundTitle, Draft draft)
    {
        var meta = MetaValues(page);
        var data = JsonLd.Of(page);
        var title = page.QuerySelector("title:not(svg title)")?.TextContent is { } text ? Whitespace.Collapse(text) : null;
        draft.Url = First(meta, "og:url") ?? page.QuerySelector("link[rel~=canonical]")?.GetAttribute("href");
        if (draft.Url is { } url && !Uri.TryCreate(url, UriKind.Absolute, out _)) draft.Url = null;
        draft.Publisher = First(meta, "og:site_name") ?? data?.Publisher ?? First(meta, "dc:publisher", "dcterm:publisher", "dcterms.publisher", "application-name", "publisher");
        draft.Title = data?.TitleLike(title) ?? First(meta, "dc:title", "dcterm:title", "og:title", "dc.title", "weibo:article:title", "weibo:webpage:title", "parsely-title", "title", "twitter:title") ?? WithoutSite(page, foundTitle ?? title);
        draft.Byline = data?.Author ?? First(meta, "dc:creator", "dcterm:creator", "dc.creator", "author", "parsely-author", "sailthru.author", "byl", "article:author_name", "article:author");
        if (draft.Byline is { } by && (by.StartsWith("http", StringComparison.OrdinalIgnoreCase) || by.Length > 120)) draft.Byline = null;
        draft.Language = Language(page.DocumentElement?.GetAttribute("lang") ?? page.DocumentElement?.GetAttribute("xml:lang") ?? First(meta, "content-language", "og:locale", "language") ?? data?.Language);
        draft.OfferDate(DateReader.Iso(data?.Published), PublishedFrom.JsonLd);
        foreach (var name in PublishedNames) draft.OfferDate(DateReader.Iso(First(meta, name)), PublishedFrom.Meta);
        draft.OfferDate(DateReader.Iso(TimeElement(page)), PublishedFrom.Meta);
        draft.OfferDate(FromUrl(draft.Url), PublishedFrom.Url);
    }

    private static readonly string[] PublishedNames =
    [
        "article:published_time", "article:published", "og:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.created", "dc.date", "dc:date",
        "dcterms.date", "dc.created", "date", "pubdate", "publishdate", "publish-date", "publication_date", "ptime", "article.published", "article_date_original", "originalpublicationdate",
        "cxenseparse:recs:publishtime", "displaydate", "dat", "published",
    ];

    /// <summary>The day in an address such as <c>/2022/01/06/</c> or <c>/2022-01-06-name</c>.</summary>
    public static string? FromUrl(string? url)
    {
        if (url is null || UrlDay().Match(url) is not { Success: true } match) return null;
        return DateTime.TryParseExact(
            $"{match.Groups[1].Value}-{match.Groups[3].Value}{match.Groups[5].Value}-{match.Groups[4].Value}{match.Groups[6].Value}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
    }

    private static Dictionary<string, string> MetaValues(IDocument page)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var element in page.QuerySelectorAll("meta[content]"))
        {
            var content = element.GetAttribute("content")!.Trim();
            if (content.Length == 0) continue;
            foreach (var attribute in new[] { "property", "name", "itemprop", "http-equiv" })
            {
                foreach (var name in (element.GetAttribute(attribute) ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries)) values.TryAdd(name, content);
            }
        }

        return values;
    }

    private static string? First(Dictionary<string, string> meta, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (meta.TryGetValue(name, out var value)) return System.Net.WebUtility.HtmlDecode(value);
        }

        return null;
    }

    // "Headline | Paper" where the page's own heading is "Headline".
    private static string? WithoutSite(IDocument page, string? title) =>
        title is null ? null : page.QuerySelectorAll("h1").Select(heading => Whitespace.Collapse(heading.TextContent))
            .FirstOrDefault(heading => heading.Length >= 8 && title.Length > heading.Length + 3 && title.StartsWith(heading, StringComparison.Ordinal) && title[heading.Length..].TrimStart() is ['|' or '-' or '–' or '—' or '·' or '•' or '«' or '»' or ':', ..]) ?? title;

    /// <summary>The time element that is marked as the publication's, else one beside the title, outside lists and comments.</summary>
    private static string? TimeElement(IDocument page)
    {
        var marked = page.QuerySelector("time[pubdate], time[itemprop=datePublished], [itemprop=datePublished][datetime], [itemprop=datePublished][content], time.published, time.entry-date, abbr.published[title]");
        var time = marked ?? page.QuerySelectorAll("article time[datetime], header time[datetime], main time[datetime], time[datetime]").FirstOrDefault(t => t.Closest("aside, nav, li, footer, blockquote, [class*=comment], [class*=related]") is null);
        return time?.GetAttribute("datetime") ?? time?.GetAttribute("content") ?? time?.GetAttribute("title") ?? time?.TextContent;
    }

    private static string? Language(string? tag) =>
        tag?.Trim().Replace('_', '-') is { Length: >= 2 and <= 20 } language && language.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? language : null;

    [GeneratedRegex(@"[/=](19\d\d|20\d\d)(?:([-/])([01]?\d)\2([0-3]?\d)|([01]\d)([0-3]\d))(?=[/\-_.]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex UrlDay();
}
