using System.Collections.Immutable;

namespace Sayso;

/// <summary>How one account puts what it says: counts of claims by firmness and by basis.</summary>
public sealed record FirmnessRow(DocumentId Document, int Asserted, int Hedged, int Hearsay, ImmutableArray<(Basis Basis, int Claims)> Bases)
{
    public int Total => Asserted + Hedged + Hearsay;
}

/// <summary>A claim that grew surer in the retelling.</summary>
/// <param name="Why">How the two are known to be related.</param>
public sealed record HardenedRow(Statement Before, Statement After, string Why);

/// <summary>Words carried from one account to another without the hedge that stood beside them.</summary>
/// <param name="Hedges">The hedging words that stayed behind.</param>
public sealed record LostHedgeRow(DocumentId From, Citation Source, string SourceText, DocumentId To, Citation Target, string TargetText, ImmutableArray<string> Hedges, bool IsCredited);
