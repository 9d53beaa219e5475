namespace Sayso.Import.Feeds;

/// <summary>What a feed or an entry says, by any of the names that formats and modules have for it.</summary>
internal sealed class FeedElements(MarkupNode node)
{
    private const string Dublin = "http://purl.org/dc/";
    private static readonly string[] FeedSpaces =
    [
        "http://purl.org/rss/1.0", "http://my.netscape.com/", "http://channel.netscape.com/", "http://purl.org/atom/", "http://www.w3.org/2005/atom",
        "http://backend.userland.com/", "http://blogs.law.harvard.edu/", "http://purl.org/net/rss", "http://www.rssboard.org/", "http://my.netscape.com/publish/formats/",
    ];

    public string MediaType => node.Name switch
    {
        "feed" => "application/atom+xml",
        "channel" when node["href"] is not null => "application/x-cdf",
        _ => "application/rss+xml",
    };

    public static bool IsFeedSpace(string space) => FeedSpaces.Any(known => space.StartsWith(known, StringComparison.Ordinal));

    public string? Line(string name) => FeedValue.Line(Own(name).FirstOrDefault(HasContent) ?? Module(Dublin, name) ?? Media(name) ?? Itunes(name)) ?? (name == "title" ? Attribute("title") : null);

    public string? Author() => Person(Own("author").FirstOrDefault(HasContent)) ?? FeedValue.Line(Module(Dublin, "creator") ?? Module(Dublin, "author") ?? Itunes("author"))
        ?? Person(Own("managingeditor").FirstOrDefault(HasContent)) ?? Person(Own("contributor").FirstOrDefault(HasContent)) ?? FeedValue.Line(Module(Dublin, "publisher"));

    /// <summary>Summary and content as HTML; one that the other holds is left out.</summary>
    public IEnumerable<string> Contents()
    {
        var summary = Html(Own("summary").FirstOrDefault(HasContent) ?? Own("description").FirstOrDefault(HasContent) ?? Own("abstract").FirstOrDefault(HasContent) ?? Itunes("summary") ?? Module(Dublin, "description"));
        var full = Html(Any("encoded") ?? Own("content").FirstOrDefault(HasContent) ?? Any("fullitem") ?? Any("body") ?? Any("div") ?? Media("description"));
        if (summary is not null && (full is null || !Holds(full, summary))) yield return summary;
        if (full is not null) yield return full;
    }

    public string? Link()
    {
        var links = Own("link").ToList();
        var atom = links.Where(link => link["href"] is not null).OrderBy(link => (link["rel"] ?? "alternate").Trim().ToLowerInvariant() switch { "alternate" => 0, "related" => 2, "self" => 3, "enclosure" => 4, _ => 5 })
            .FirstOrDefault();
        var plain = links.Where(link => link["href"] is null).Select(link => link.Text().Trim()).FirstOrDefault(text => text.Length > 0);
        var guid = Own("guid").FirstOrDefault(g => !string.Equals(g["ispermalink"], "false", StringComparison.OrdinalIgnoreCase))?.Text().Trim();
        var id = Own("id").FirstOrDefault()?.Text().Trim();
        return Web(plain) ?? Web(atom?["href"]?.Trim()) ?? Web(guid) ?? Web(Attribute("href")) ?? Web(Attribute("rdf:about")) ?? Web(id) ?? plain;
    }

    public string? Date()
    {
        foreach (var name in new[] { "published", "issued", "pubdate", "date", "created", "updated", "modified", "lastbuilddate", "expirationdate" })
        {
            var element = Own(name).FirstOrDefault(HasContent) ?? Module(Dublin, name) ?? (name == "pubdate" ? Any("pubdate") : null);
            if (DateReader.Iso(element?.Text()) is { } date) return date;
        }

        return DateReader.Iso(Attribute("lastmod"));
    }

    public string? Language() => Own("language").FirstOrDefault(HasContent)?.Text().Trim() is { Length: > 1 and < 20 } own ? own
        : FeedValue.Line(Module(Dublin, "language")) ?? node["xml:lang"];

    private static bool HasContent(MarkupNode element) => element.Children.Count > 0;

    private string? Attribute(string name) => node[name] is { } value && value.Trim().Length > 0 ? Whitespace.Collapse(value) : null;

    /// <summary>Elements of the feed format itself: without a prefix, or with one that stands for a feed's namespace.</summary>
    private IEnumerable<MarkupNode> Own(string name) => node.Children.Where(child => child.Name == name && (IsFeedSpace(child.Space) || child.Prefix.Length == 0 && (child.Space.Length == 0 || child.Space == node.Space)))
        .Concat(node.Children.Where(child => child.Name == name && child.Prefix.Length == 0));

    private MarkupNode? Module(string space, string name) => node.Children.Find(child => child.Name == name && (child.Space.StartsWith(space, StringComparison.Ordinal) || child.Space.Length == 0 && child.Prefix is "dc" or "dcterms") && HasContent(child));

    private MarkupNode? Itunes(string name) => node.Children.Find(child => child.Name == name && (child.Prefix == "itunes" || child.Space.Contains("itunes", StringComparison.Ordinal)) && HasContent(child));

    private MarkupNode? Media(string name)
    {
        var media = node.Children.Find(child => child.Name == name && (child.Prefix == "media" || child.Space.Contains("mrss", StringComparison.Ordinal)) && HasContent(child));
        return media ?? node.Children.Find(child => child.Name is "group" && child.Prefix == "media")?.Children.Find(child => child.Name == name && HasContent(child));
    }

    private MarkupNode? Any(string name) => node.Children.Find(child => child.Name == name && HasContent(child));

    private static string? Html(MarkupNode? element) => element is null ? null : FeedValue.Html(element) is { } html && !string.IsNullOrWhiteSpace(html) ? html : null;

    private static string? Web(string? url) => url is { Length: > 0 } && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? url : null;

    /// <summary>A name, from a person element or from "address (Name)" and "Name &lt;address&gt;".</summary>
    private static string? Person(MarkupNode? person)
    {
        if (person is null) return null;
        if (person.Children.Find(child => child.Name == "name") is { } name && name.Text().Trim() is { Length: > 0 } given) return Whitespace.Collapse(given);
        var line = FeedValue.Line(person);
        if (line is null || !line.Contains('@', StringComparison.Ordinal)) return line;
        var open = line.IndexOf('(', StringComparison.Ordinal);
        var close = line.IndexOf(')', StringComparison.Ordinal);
        if (open >= 0 && close > open + 1) return line[(open + 1)..close].Contains('@', StringComparison.Ordinal) ? line[..open].Trim() : line[(open + 1)..close].Trim();
        var angle = line.IndexOf('<', StringComparison.Ordinal);
        return angle > 0 ? line[..angle].Trim() : line;
    }

    private static bool Holds(string full, string summary) => Letters(full).Contains(Letters(summary), StringComparison.Ordinal);

    private static string Letters(string html)
    {
        var text = html.AsSpan().IndexOfAny('<', '&') < 0 ? html : new AngleSharp.Html.Parser.HtmlParser().ParseDocument("<body>" + html).Body?.TextContent ?? html;
        return new string([.. text.Where(char.IsLetterOrDigit)]);
    }
}
