namespace Sayso.Import.Structure;

/// <summary>
/// What a document's blocks are beyond paragraphs, told by their words alone. The order is the dependency: comments go first because nothing
/// after their start is the author's, quotations last because they end where other kinds begin.
/// </summary>
internal static class StructureFinder
{
    public static void Find(Draft draft)
    {
        CommentThread.Find(draft.Body, trustHeadings: true);
        EmbeddedPosts.Find(draft.Body);
        BoilerplateLines.Find(draft.Body);
        FrontMatter.Find(draft);
        Signature.Find(draft);
        Headings.Find(draft.Body);
        QuotedBlocks.Find(draft.Body);
    }

    /// <summary>For text whose title, headings and boilerplate its own markup tells.</summary>
    public static void FindInMarkup(PassageText body)
    {
        CommentThread.Find(body, trustHeadings: false);
        EmbeddedPosts.Find(body);
        QuotedBlocks.Find(body);
    }
}
