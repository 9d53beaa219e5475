using System.Collections.Immutable;

namespace Sayso;

/// <summary>One link: a voice, and where it is heard.</summary>
/// <param name="Attribution">Null for a document's own voice.</param>
public sealed record ChainLink(Voice Voice, DocumentId Document, AttributionId? Attribution, TextSpan Span);

/// <summary>Who says it, outermost voice first, origin last; joins nested reports inside a document with borrowing between documents.</summary>
public sealed record AttributionChain(string Id, ImmutableArray<ChainLink> Links);
