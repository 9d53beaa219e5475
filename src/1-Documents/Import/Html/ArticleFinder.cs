using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SmartReader;

namespace Sayso.Import.Html;

/// <summary>The part of a page that is the account, found by Readability's rules; the whole body where they find none.</summary>
internal static class ArticleFinder
{
    /// <summary>Readability is recursive: a page nested deeper than any honest one would exhaust its stack.</summary>
    private const int DeepestForReadability = 400;

    public static (INode Root, string? Title, string? Byline) Find(IHtmlDocument page)
    {
        var whole = (INode?)page.Body ?? page;
        if (Depth(page) > DeepestForReadability) return (whole, null, null);
        try
        {
            var article = new Reader("https://document.invalid/", Prepared(page)) { KeepClasses = true, ContinueIfNotReadable = true }.GetArticle();
            if (article is { Completed: true, Content: { Length: > 0 } content })
            {
                var part = new HtmlParser().ParseDocument(content);
                if (!string.IsNullOrWhiteSpace(part.Body?.TextContent)) return ((INode?)ProseCheck.Better(page, part.Body!) ?? part.Body!, article.Title, article.Byline);
            }
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            // Its rules are a heuristic over hostile markup; without them the whole body is read.
        }

        return (whole, null, null);
    }

    /// <summary>A copy to cut up, in which the source line of a quotation is not taken for the footer of a page.</summary>
    private static IHtmlDocument Prepared(IHtmlDocument page)
    {
        var copy = (IHtmlDocument)page.Clone();
        foreach (var source in copy.QuerySelectorAll("blockquote footer").ToList())
        {
            var cite = copy.CreateElement("cite");
            cite.TextContent = source.TextContent;
            var paragraph = copy.CreateElement("p");
            paragraph.AppendChild(cite);
            source.Replace(paragraph);
        }

        return copy;
    }

    public static int Depth(IDocument page)
    {
        var deepest = 0;
        var depth = 0;
        for (INode? node = page; node is not null;)
        {
            if (node.FirstChild is { } child)
            {
                deepest = Math.Max(deepest, ++depth);
                node = child;
                continue;
            }

            while (node is not null && node.NextSibling is null)
            {
                node = node.Parent;
                depth--;
            }

            node = node?.NextSibling;
        }

        return deepest;
    }
}
