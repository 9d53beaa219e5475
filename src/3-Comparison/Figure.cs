using System.Collections.Immutable;

namespace Sayso;

/// <summary>Why the reports of one figure differ.</summary>
public enum Disagreement
{
    None,
    Update,
    Scope,
    Definition,
    Conflict,
}

/// <summary>One report of a figure: who gives which number, as of when.</summary>
/// <param name="AsOf">ISO date that the number speaks of, where known.</param>
public sealed record FigureReport(DocumentId Document, TextSpan Span, decimal? Low, decimal? High, Bound Bound, string? AsOf, AttributionId? Attribution, Basis Basis);

/// <summary>A number of the event side by side in all accounts.</summary>
/// <param name="Event">Event id, or null where the number could not be tied to one.</param>
/// <param name="What">killed, injured, detained, abducted, escaped, held, displaced, participants, troops, attacks, money, …</param>
/// <param name="Best">The value most independent voices support; null where there is none.</param>
/// <param name="Why">The sentence that explains the disagreement.</param>
public sealed record Figure(
    string Id, string? Event, string What, string? Unit, decimal? Best, decimal? Low, decimal? High, ImmutableArray<FigureReport> Reports, Disagreement Disagreement, string Why);
