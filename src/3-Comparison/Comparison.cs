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

    /// <summary>What persons decided, with what each met here.</summary>
    public ImmutableArray<AppliedRuling> Rulings { get; init; } = [];

    public Reading ReadingOf(DocumentId document) => Readings.First(reading => reading.Document.Id == document);

    internal int OrderOf(DocumentId document)
    {
        for (var i = 0; i < Readings.Length; i++)
        {
            if (Readings[i].Document.Id == document) return i;
        }

        return Readings.Length;
    }

    internal Comparison With(
        ImmutableArray<Entity>? entities = null, ImmutableArray<Event>? events = null, ImmutableArray<TimelineEntry>? timeline = null, ImmutableArray<Figure>? figures = null,
        ImmutableArray<CaseClaim>? claims = null, ImmutableArray<Alignment>? alignments = null, ImmutableArray<Proposition>? propositions = null,
        ImmutableArray<AppliedRuling>? rulings = null, Diagnostic? diagnostic = null) => new()
        {
            Readings = Readings,
            Entities = entities ?? Entities,
            Events = events ?? Events,
            Timeline = timeline ?? Timeline,
            Figures = figures ?? Figures,
            Chains = Chains,
            Claims = claims ?? Claims,
            Alignments = alignments ?? Alignments,
            Propositions = propositions ?? Propositions,
            Reuse = Reuse,
            Origins = Origins,
            EffectiveSources = EffectiveSources,
            Diagnostics = diagnostic is null ? Diagnostics : Diagnostics.Add(diagnostic),
            Rulings = rulings ?? Rulings,
        };
}
