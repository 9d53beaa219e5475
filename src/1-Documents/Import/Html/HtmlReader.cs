using AngleSharp.Html.Parser;
using Sayso.Import.Structure;

namespace Sayso.Import.Html;

/// <summary>A web page: its account, its metadata, the comments under it.</summary>
internal static class HtmlReader
{
    public static IEnumerable<Piece> Read(ImportFile file)
    {
        var decoded = TextDecoder.Decode(file.Bytes);
        var draft = Of(decoded.Text);
        if (draft is null)
        {
            yield return Piece.Failed(ImportMessages.NoText(file.Name, "web page"));
            yield break;
        }

        draft.Diagnostics.AddRange(decoded.Diagnostics);
        yield return Piece.Of(draft);
    }

    /// <returns>Null where no text is left.</returns>
    public static Draft? Of(string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        var (root, title, byline) = ArticleFinder.Find(page);
        var facts = new Draft("text/html", new PassageText("", []));
        HtmlMetadata.Read(page, title, facts);
        var writer = new PassageWriter();
        writer.Write(PassageKind.Headline, facts.Title);
        writer.Write(PassageKind.Byline, facts.Byline ??= byline);
        new DomWalker(writer).Write(root);
        HtmlComments.Write(page, writer);
        return Finish(facts, writer.Finish());
    }

    /// <summary>The passages of a piece of markup that is an account by itself: a feed's entry, a mail's body, rendered Markdown.</summary>
    public static void WriteFragment(string html, PassageWriter writer)
    {
        var page = new HtmlParser().ParseDocument(html);
        new DomWalker(writer).Write((AngleSharp.Dom.INode?)page.Body ?? page);
    }

    private static Draft? Finish(Draft facts, PassageText body)
    {
        if (body.Blocks.Count == 0) return null;
        DropRepeatedTitle(body, facts.Title);
        StructureFinder.FindInMarkup(body);
        var draft = new Draft("text/html", body)
        {
            Title = facts.Title, Byline = facts.Byline, Publisher = facts.Publisher, Url = facts.Url, Language = facts.Language,
        };
        draft.OfferDate(facts.Published, facts.PublishedFrom);
        FrontMatter.DateAbove(draft);
        return draft;
    }

    /// <summary>The headline again as the article's first heading.</summary>
    private static void DropRepeatedTitle(PassageText body, string? title)
    {
        if (title is null || body.Blocks.Count < 2 || body.Blocks[0].Kind != PassageKind.Headline) return;
        var first = body.Blocks.FindIndex(1, block => block.Kind != PassageKind.Byline);
        if (first > 0 && body.Blocks[first].Kind == PassageKind.Heading && Whitespace.Collapse(body.Of(body.Blocks[first])) == Whitespace.Collapse(title)) body.Blocks[first].Kind = PassageKind.Headline;
    }
}
