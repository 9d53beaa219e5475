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

    /// <summary>And it takes quadratic time.</summary>
    private const int MostForReadability = 40_000;

    public static (INode Root, string? Title, string? Byline) Find(IHtmlDocument page)
    {
        var whole = (INode?)page.Body ?? page;
        var (elements, depth) = Extent(page);
        if (depth > DeepestForReadability || elements > MostForReadability) return (whole, null, null);
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

    /// <summary>How many elements a page has and how deep the deepest lies, without recursion and without asking for siblings, which is slow.</summary>
    private static (int Elements, int Depth) Extent(IDocument page)
    {
        int elements = 0, deepest = 0;
        var waiting = new Stack<(INode Node, int Depth)>([(page, 0)]);
        while (waiting.TryPop(out var next))
        {
            deepest = Math.Max(deepest, next.Depth);
            foreach (var child in next.Node.ChildNodes)
            {
                if (child is not IElement) continue;
                elements++;
                waiting.Push((child, next.Depth + 1));
            }
        }

        return (elements, deepest);
    }
}
