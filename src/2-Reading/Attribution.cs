using System.Collections.Immutable;

namespace Sayso;

/// <summary>How the words of the source are given.</summary>
public enum Projection
{
    Indirect,
    Direct,
    Mixed,
}

/// <summary>How the voice knows, as the text tells it.</summary>
public enum Basis
{
    None,
    Witnessed,
    Official,
    Document,
    Named,
    Anonymous,
    Hearsay,
    Inferred,
}

/// <summary>Source, cue and content (PARC, PolNeAR), nested by <paramref name="Within"/>.</summary>
/// <param name="Source">May be empty, and in several pieces.</param>
/// <param name="Within">The attribution whose content holds this one.</param>
public sealed record Attribution(
    AttributionId Id,
    ImmutableArray<TextSpan> Source,
    ImmutableArray<TextSpan> Cue,
    ImmutableArray<TextSpan> Content,
    Projection Projection,
    AttributionId? Within,
    Voice Voice,
    Basis Basis);
