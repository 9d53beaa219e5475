using System.Text;

namespace Sayso.Import.Feeds;

/// <summary>The content of a feed's element in whatever wrapping it comes: escaped markup, inline markup, plain text, base64.</summary>
internal static class FeedValue
{
    /// <summary>As HTML.</summary>
    public static string? Html(MarkupNode node)
    {
        var type = (node["type"] ?? "").Trim().ToLowerInvariant();
        var mode = (node["mode"] ?? "").Trim().ToLowerInvariant();
        if (type is "text" or "text/plain" && mode is not "base64" && !node.Children.Any(child => !child.IsText)) return Plain(node.Text());
        if (node.Children.Any(child => !child.IsText)) return node.Inner();
        var text = node.Text();
        if (mode == "base64" || IsBinary(type)) text = FromBase64(text) ?? text;
        return mode == "xml" && type is not ("text/html" or "html") ? System.Net.WebUtility.HtmlEncode(text) : text;
    }

    /// <summary>As a line of text without markup.</summary>
    public static string? Line(MarkupNode? node)
    {
        if (node is null) return null;
        var html = Html(node);
        if (string.IsNullOrWhiteSpace(html)) return null;
        var body = html.AsSpan().IndexOfAny('<', '&') < 0 ? html : new AngleSharp.Html.Parser.HtmlParser().ParseDocument("<body>" + html).Body is { } parsed ? WithoutScripts(parsed) : html;
        return Whitespace.Collapse(body) is { Length: > 0 } line ? line : null;
    }

    private static string WithoutScripts(AngleSharp.Dom.IElement body)
    {
        foreach (var element in body.QuerySelectorAll("script, style, iframe, embed").ToList()) element.Remove();
        return body.TextContent;
    }

    private static bool IsBinary(string type) =>
        type.Contains('/', StringComparison.Ordinal) && !type.StartsWith("text/", StringComparison.Ordinal) && !type.EndsWith("+xml", StringComparison.Ordinal) && !type.EndsWith("/xml", StringComparison.Ordinal);

    /// <summary>Text that is not markup, though it may look like it.</summary>
    private static string Plain(string text) => System.Net.WebUtility.HtmlEncode(text);

    private static string? FromBase64(string text)
    {
        var packed = new string([.. text.Where(c => !char.IsWhiteSpace(c))]);
        var bytes = new byte[packed.Length];
        if (!Convert.TryFromBase64String(packed, bytes, out var count)) return null;
        return Encoding.UTF8.GetString(bytes, 0, count);
    }
}
