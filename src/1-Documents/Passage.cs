namespace Sayso;

/// <summary>What a stretch of a document is. <see cref="Headline"/> is the title alone, <see cref="Heading"/> one inside the body.</summary>
public enum PassageKind
{
    Paragraph,
    Headline,
    Byline,
    Dateline,
    Heading,
    Quote,
    Post,
    Comment,
    Caption,
    List,
    Boilerplate,
}

/// <summary>A stretch of a document of one kind; <see cref="By"/> names the voice of a post, comment or block quotation that is not the author's.</summary>
public readonly record struct Passage(PassageKind Kind, TextSpan Span, string? By = null, string? PostedAt = null);
