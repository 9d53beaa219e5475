using System.Collections.Immutable;

namespace Sayso;

/// <summary>One mention of an entity or event, in one document.</summary>
public readonly record struct EntityMention(DocumentId Document, MentionId Mention, TextSpan Span, string Text);

/// <summary>Somebody or something that the accounts name, under all its spellings (cross-document coreference).</summary>
/// <param name="Name">The main spelling: the one most documents use.</param>
/// <param name="Aliases">The other spellings, most used first.</param>
public sealed record Entity(string Id, string Name, MentionType Type, ImmutableArray<string> Aliases, ImmutableArray<EntityMention> Mentions, GeoPlace? Geo = null);
