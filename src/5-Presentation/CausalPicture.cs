using System.Collections.Immutable;

namespace Sayso;

/// <summary>A cause or effect as the picture labels it.</summary>
public sealed record ConceptRow(string Id, string Label, ImmutableArray<Citation> Mentions);

/// <summary>One statement of a link: who says so, where.</summary>
public sealed record LinkVoice(DocumentId Document, string Voice, Citation Citation);

/// <summary>A link between two concepts with everybody who asserts or disputes it.</summary>
public sealed record LinkRow(ConceptRow From, ConceptRow To, int Sign, ImmutableArray<LinkVoice> AssertedBy, ImmutableArray<LinkVoice> DisputedBy)
{
    public bool IsContested => DisputedBy.Length > 0;
}

/// <summary>How causes hang together as claimed; a map of what is said, not of the world.</summary>
public sealed record CausalPicture(ImmutableArray<ConceptRow> Concepts, ImmutableArray<LinkRow> Links);
