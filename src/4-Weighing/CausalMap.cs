using System.Collections.Immutable;

namespace Sayso;

/// <summary>A cause or effect that the accounts name, under all its wordings.</summary>
public sealed record CausalConcept(string Id, string Label, ImmutableArray<Citation> Mentions);

/// <summary>Who says that one concept raises (+1) or lowers (-1) another, and who disputes it.</summary>
public sealed record CausalLink(string From, string To, int Sign, ImmutableArray<CausalVoice> AssertedBy, ImmutableArray<CausalVoice> DisputedBy);

/// <summary>One statement of a link: document, place and voice.</summary>
public sealed record CausalVoice(DocumentId Document, TextSpan Span, string Voice);

/// <summary>How causes hang together as claimed (cognitive map, Axelrod 1976).</summary>
public sealed record CausalMap(ImmutableArray<CausalConcept> Concepts, ImmutableArray<CausalLink> Links)
{
    public static CausalMap Empty { get; } = new([], []);
}
