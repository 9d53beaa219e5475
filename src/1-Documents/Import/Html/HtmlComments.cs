using AngleSharp.Dom;

namespace Sayso.Import.Html;

/// <summary>Readers' comments of a page, which article finders throw away: each becomes a passage after the article.</summary>
internal static class HtmlComments
{
    private const string Items = "li.comment, article.comment, div.comment, .comment-item, [itemprop=comment], [id^=comment-], .comment-block, .comment_container, .fyre-comment-article, .post-comment";
    private const string Speakers = ".comment-author .fn, .comment-author, .fn, [itemprop=author], .comment__author, .comment-author-name, .author, .username, .user, cite";
    private const string Contents = ".comment-content, .comment-body p, .comment-text, .comment__body, .comment-body, [itemprop=text], [itemprop=commentText], .comment_content, .content, p";
    private const int Most = 500;

    public static void Write(IDocument page, PassageWriter writer)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in page.QuerySelectorAll(Items).Take(Most))
        {
            var content = item.QuerySelector(Contents);
            if (content is null || Innermost(content, item) is false) continue;
            var speaker = item.QuerySelector(Speakers) is { } author && !content.Contains(author) ? Name(author.TextContent) : null;
            var time = item.QuerySelector("time[datetime]")?.GetAttribute("datetime") ?? item.QuerySelector(".comment-date, .comment-meta, .comment__date, .date, .timestamp")?.TextContent;
            var paragraphs = content.LocalName == "p" ? item.QuerySelectorAll("p").Where(p => Innermost(p, item)).ToList() : content.QuerySelectorAll("p").ToList();
            var texts = paragraphs.Count == 0 ? [content.TextContent] : paragraphs.Select(p => p.TextContent).ToList();
            if (!seen.Add(speaker + "\n" + string.Join('\n', texts))) continue;
            foreach (var text in texts) writer.Write(PassageKind.Comment, text, speaker, DateReader.Iso(Whitespace.Collapse(time ?? "")));
        }
    }

    /// <summary>Whether an element belongs to this comment and not to an answer inside it.</summary>
    private static bool Innermost(IElement element, IElement item) => element.Closest(Items) is { } nearest && (nearest == item || nearest == element);

    private static string? Name(string text)
    {
        var name = Whitespace.Collapse(text);
        foreach (var tail in new[] { " says:", " says", " said...", " said…", " said", ":" })
        {
            if (name.EndsWith(tail, StringComparison.OrdinalIgnoreCase)) name = name[..^tail.Length];
        }

        return name.Trim() is { Length: > 0 and < 80 } tidy ? tidy : null;
    }
}
