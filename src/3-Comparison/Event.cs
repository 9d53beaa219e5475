using System.Collections.Immutable;

namespace Sayso;

/// <summary>One mention of a happening; <paramref name="Span"/> is its trigger.</summary>
public readonly record struct EventReference(DocumentId Document, EventId Event, TextSpan Span);

/// <summary>What one account says of a happening, kept apart from what the others say.</summary>
/// <param name="Date">ISO 8601 date or prefix, or a range "a/b"; null where the account gives none.</param>
/// <param name="Place">Entity id.</param>
/// <param name="Actors">Entity ids.</param>
/// <param name="Figures">Figure ids.</param>
/// <param name="Attribution">The reading's attribution, or null for the narrator.</param>
public sealed record EventAccount(
    DocumentId Document, TextSpan Span, string? Date, string? Place, ImmutableArray<string> Actors, ImmutableArray<string> Figures, AttributionId? Attribution, Basis Basis, Certainty Certainty);

/// <summary>The same happening over all documents (cross-document event coreference, ECB+).</summary>
/// <param name="Earliest">ISO 8601; the least that any account allows.</param>
/// <param name="Latest">ISO 8601, inclusive.</param>
public sealed record Event(
    string Id,
    string Label,
    string? Plover,
    string? Mode,
    string? Acled,
    string? Earliest,
    string? Latest,
    ImmutableArray<string> Places,
    ImmutableArray<string> Actors,
    ImmutableArray<string> Targets,
    ImmutableArray<string> Weapons,
    double Salience,
    ImmutableArray<EventReference> Mentions,
    ImmutableArray<EventAccount> Accounts);

/// <summary>A place in the order of happenings; equal <paramref name="Rank"/> is the same position.</summary>
/// <param name="Granularity">day, month, year or none.</param>
/// <param name="IsDisputed">Independent accounts give dates that exclude each other.</param>
public sealed record TimelineEntry(string Event, int Rank, string? Earliest, string? Latest, string Granularity, bool IsDisputed, ImmutableArray<DocumentId> Documents);
