using System.Collections.Immutable;

namespace Sayso;

/// <summary>What the documents of a case say about the same things, kept apart and set side by side.</summary>
public sealed class Comparison
{
    public required ImmutableArray<Reading> Readings { get; init; }

    public ImmutableArray<Entity> Entities { get; init; } = [];

    public ImmutableArray<Event> Events { get; init; } = [];

    public ImmutableArray<TimelineEntry> Timeline { get; init; } = [];

    public ImmutableArray<Figure> Figures { get; init; } = [];

    public ImmutableArray<AttributionChain> Chains { get; init; } = [];

    public ImmutableArray<CaseClaim> Claims { get; init; } = [];

    public ImmutableArray<Alignment> Alignments { get; init; } = [];

    public ImmutableArray<Proposition> Propositions { get; init; } = [];

    public ImmutableArray<Reuse> Reuse { get; init; } = [];

    public ImmutableArray<Origin> Origins { get; init; } = [];

    /// <summary>How many independent voices the case amounts to (sum of independence over documents).</summary>
    public double EffectiveSources { get; init; }

    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    public Reading ReadingOf(DocumentId document) => Readings.First(reading => reading.Document.Id == document);
}
