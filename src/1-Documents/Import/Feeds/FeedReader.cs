using Sayso.Import.Html;
using Sayso.Import.Structure;

namespace Sayso.Import.Feeds;

/// <summary>RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0 and CDF, well formed or not: each entry is a document.</summary>
internal static class FeedReader
{
    private static readonly HashSet<string> EntryNames = new(StringComparer.Ordinal) { "item", "entry" };

    public static IEnumerable<Piece> Read(ImportFile file)
    {
        var decoded = TextDecoder.Decode(file.Bytes);
        var markup = TolerantMarkup.Read(decoded.Text);
        var feed = Feed(markup.Root);
        var entries = feed is null ? [] : Entries(markup.Root, 0).Take(ImportLimits.Entries).ToList();
        if (feed is null && entries.Count == 0)
        {
            yield return Piece.Failed(ImportMessages.NotAFeed(file.Name));
            yield break;
        }

        var any = false;
        foreach (var entry in entries)
        {
            if (Of(new FeedElements(entry), new FeedElements(feed ?? markup.Root)) is not { } draft) continue;
            draft.Diagnostics.AddRange(decoded.Diagnostics);
            if (markup.Repairs > 0) draft.Diagnostics.Add(ImportMessages.MarkupRepaired(markup.Repairs));
            any = true;
            yield return Piece.OneOf(draft);
        }

        if (!any) yield return Piece.Failed(ImportMessages.FeedWithoutEntries(file.Name));
    }

    private static Draft? Of(FeedElements entry, FeedElements feed)
    {
        var writer = new PassageWriter();
        var title = entry.Line("title");
        var byline = entry.Author() ?? feed.Author();
        writer.Write(PassageKind.Headline, title);
        writer.Write(PassageKind.Byline, byline);
        foreach (var html in entry.Contents()) HtmlReader.WriteFragment(html, writer);
        var body = writer.Finish();
        if (body.Blocks.Count == 0) body = new PassageText(entry.Link() ?? "", []);
        StructureFinder.FindInMarkup(body);
        var draft = new Draft(feed.MediaType, body)
        {
            Title = title, Byline = byline, Url = entry.Link(), Publisher = feed.Line("title"), Language = entry.Language() ?? feed.Language(),
        };
        draft.OfferDate(entry.Date() ?? HtmlMetadata.FromUrl(draft.Url) ?? feed.Date(), PublishedFrom.Meta);
        return body.Text.Length == 0 && draft.Published is null && draft.Publisher is null ? null : draft;
    }

    /// <summary>The element that describes the feed itself.</summary>
    private static MarkupNode? Feed(MarkupNode root)
    {
        foreach (var child in root.Children)
        {
            if (child.Name == "feed") return child;
            if (child.Name is "rss" or "rdf") return child.Children.Find(inner => inner.Name == "channel") ?? child;
            if (child.Name == "channel") return child;
            if (!child.IsText && child.Children.Count > 0 && Feed(child) is { } inside) return inside;
        }

        return null;
    }

    private static IEnumerable<MarkupNode> Entries(MarkupNode node, int depth)
    {
        if (depth > 6) yield break;
        foreach (var child in node.Children)
        {
            if (EntryNames.Contains(child.Name) && (child.Prefix.Length == 0 || child.Space.Length == 0 || FeedElements.IsFeedSpace(child.Space))) yield return child;
            else if (child is { IsText: false, Name: not ("image" or "textinput" or "items") })
            {
                foreach (var inner in Entries(child, depth + 1)) yield return inner;
            }
        }
    }
}
