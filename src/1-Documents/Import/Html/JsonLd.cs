using System.Text.Json;
using AngleSharp.Dom;

namespace Sayso.Import.Html;

/// <summary>What a page says about itself as linked data: the first thing on it that is an article of some sort.</summary>
internal sealed record JsonLd(string? Headline, string? Name, string? Author, string? Publisher, string? Published, string? Language)
{
    private const int Deepest = 32;
    private static readonly string[] ArticleTypes = ["article", "posting", "report", "newsarticle", "webpage", "review", "claimreview"];

    public static JsonLd? Of(IDocument page)
    {
        JsonLd? second = null;
        foreach (var script in page.QuerySelectorAll("script[type*='ld+json']").Take(50))
        {
            if (Parse(script.TextContent) is not { } json) continue;
            using (json)
            {
                foreach (var item in Items(json.RootElement, 0))
                {
                    var type = TypeOf(item);
                    if (!ArticleTypes.Any(known => type.Contains(known, StringComparison.Ordinal))) continue;
                    var found = Read(item);
                    if (!type.Contains("webpage", StringComparison.Ordinal)) return found;
                    second ??= found;
                }
            }
        }

        return second;
    }

    /// <summary>The headline; but the name where that is what the page's own title says and the headline is not.</summary>
    public string? TitleLike(string? pageTitle) =>
        Headline is not null && Name is not null && pageTitle is not null && pageTitle.Contains(Name, StringComparison.OrdinalIgnoreCase) && !pageTitle.Contains(Headline, StringComparison.OrdinalIgnoreCase) ? Name : Headline ?? Name;

    private static JsonLd Read(JsonElement item) => new(
        Text(item, "headline"), Text(item, "name"), Names(item, "author") ?? Names(item, "creator"), Names(item, "publisher"),
        Text(item, "datePublished") ?? Text(item, "dateCreated") ?? Text(item, "uploadDate"), Text(item, "inLanguage"));

    private static JsonDocument? Parse(string content)
    {
        content = content.Replace("<![CDATA[", "", StringComparison.Ordinal).Replace("]]>", "", StringComparison.Ordinal).Trim().TrimEnd(';');
        try
        {
            return JsonDocument.Parse(content, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = Deepest * 2 });
        }
        catch (JsonException)
        {
            // Sites break their strings over lines; as spaces they do no harm.
            try
            {
                return JsonDocument.Parse(content.Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' '), new JsonDocumentOptions { AllowTrailingCommas = true, MaxDepth = Deepest * 2 });
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }

    private static IEnumerable<JsonElement> Items(JsonElement json, int depth)
    {
        if (depth > Deepest) yield break;
        if (json.ValueKind == JsonValueKind.Array)
        {
            foreach (var inner in json.EnumerateArray().SelectMany(item => Items(item, depth + 1))) yield return inner;
        }
        else if (json.ValueKind == JsonValueKind.Object)
        {
            yield return json;
            foreach (var name in new[] { "@graph", "mainEntity", "mainEntityOfPage" })
            {
                if (!json.TryGetProperty(name, out var graph)) continue;
                foreach (var inner in Items(graph, depth + 1)) yield return inner;
            }
        }
    }

    private static string TypeOf(JsonElement item)
    {
        if (!item.TryGetProperty("@type", out var type)) return "";
        var name = type.ValueKind == JsonValueKind.Array ? string.Join(' ', type.EnumerateArray().Select(t => t.ToString())) : type.ToString();
        return name.ToLowerInvariant();
    }

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { } text && text.Trim() is { Length: > 0 } trimmed
            ? System.Net.WebUtility.HtmlDecode(trimmed) : null;

    private static string? Names(JsonElement item, string name)
    {
        if (!item.TryGetProperty(name, out var value)) return null;
        var names = (value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : Enumerable.Repeat(value, 1))
            .Select(one => one.ValueKind == JsonValueKind.String ? one.GetString() : one.ValueKind == JsonValueKind.Object ? Text(one, "name") : null)
            .OfType<string>().Select(n => n.Trim()).Where(n => n.Length > 0 && !n.StartsWith("http", StringComparison.Ordinal)).Distinct().ToList();
        return names.Count == 0 ? null : string.Join(", ", names);
    }
}
