using AngleSharp.Dom;
using Sayso.Import.Structure;

namespace Sayso.Import.Html;

/// <summary>A social-media post in a page: who and when, from the markup that its platform asks sites to paste.</summary>
internal static class EmbeddedPost
{
    private const int SignatureLength = 160;

    public static PostHeader? TryRead(IElement quotation)
    {
        var classes = quotation.ClassName ?? "";
        var isEmbed = classes.Contains("twitter-", StringComparison.OrdinalIgnoreCase) || classes.Contains("instagram-media", StringComparison.OrdinalIgnoreCase)
            || classes.Contains("tiktok-embed", StringComparison.OrdinalIgnoreCase) || classes.Contains("bluesky-embed", StringComparison.OrdinalIgnoreCase)
            || classes.Contains("mastodon-embed", StringComparison.OrdinalIgnoreCase) || classes.Contains("telegram", StringComparison.OrdinalIgnoreCase);
        var text = Whitespace.Collapse(quotation.TextContent);
        var dash = Math.Max(text.LastIndexOf('—'), text.LastIndexOf("--", StringComparison.Ordinal));
        if (dash >= 0 && text.Length - dash < SignatureLength && PostHeader.TryRead(text[dash..].TrimStart('—', '-', ' ', '\u00A0')) is { } signed) return signed;
        if (!isEmbed) return null;
        var time = quotation.QuerySelector("time")?.GetAttribute("datetime");
        var handle = HandleOf(quotation);
        return new PostHeader(handle ?? "unnamed account", DateReader.Iso(time));
    }

    private static string? HandleOf(IElement quotation)
    {
        foreach (var link in quotation.QuerySelectorAll("a[href]").Reverse())
        {
            if (!Uri.TryCreate(link.GetAttribute("href"), UriKind.Absolute, out var url) || url.Segments.Length < 2) continue;
            var name = url.Segments[1].Trim('/');
            if (url.Host.Contains("twitter", StringComparison.OrdinalIgnoreCase) || url.Host is "x.com" or "t.me" || name.StartsWith('@')) return "@" + name.TrimStart('@');
        }

        return null;
    }
}
