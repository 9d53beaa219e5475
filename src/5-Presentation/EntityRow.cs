using System.Collections.Immutable;

namespace Sayso;

/// <summary>Somebody or something named, under its main spelling.</summary>
/// <param name="Documents">Accounts that name it, with the first mention in each.</param>
public sealed record EntityRow(string Id, string Name, MentionType Type, ImmutableArray<string> Aliases, int Mentions, ImmutableArray<(DocumentId Document, Citation First)> Documents, GeoPlace? Geo);
