using System.Collections.Immutable;
using System.Globalization;
using Sayso.Borrowing;
using Sayso.Chains;
using Sayso.Claims;
using Sayso.Corrections;
using Sayso.Entities;
using Sayso.Events;
using Sayso.Figures;

namespace Sayso;

/// <summary>Sets the readings of a case side by side. It never calls an annotator and never decides who is right.</summary>
public static class Comparer
{
    /// <param name="readings">In the order in which the case lists its documents; the order decides ties alone.</param>
    public static Comparison Compare(ImmutableArray<Reading> readings)
    {
        var reuse = new ReuseFinder(readings).Find();
        var (origins, effective) = OriginFinder.Find(readings, reuse);

        var entityBuilder = new EntityBuilder(readings);
        var entities = entityBuilder.Build();

        var groups = new EventGrouper(readings, entityBuilder.EntityOf).Group();
        var events = new EventBuilder(groups, entityBuilder.EntityOf, entityBuilder.UnnamedOf).Build();
        var figures = new FigureBuilder(readings, events, origins).Build();

        var chains = new ChainBuilder(readings, reuse);
        var claims = Claims(readings, chains);
        var texts = claims.Zip(readings.SelectMany(r => r.Claims.Select(c => (Reading: r, Claim: c))), (_, p) =>
            ClaimText.Of(p.Reading, p.Claim.Span, p.Claim.Factuality, m => entityBuilder.EntityOf.GetValueOrDefault((p.Reading.Document.Id, m.Id)))).ToImmutableArray();
        var eventOf = events.SelectMany(e => e.Mentions.Select(m => (Key: (m.Document, m.Event), e.Id))).GroupBy(p => p.Key).ToDictionary(g => g.Key, g => g.First().Id);
        var alignments = new AlignmentBuilder(claims, texts, eventOf).Build();

        return new Comparison
        {
            Readings = readings,
            Entities = entities,
            Events = events,
            Timeline = TimelineBuilder.Build(events, readings),
            Figures = figures,
            Chains = chains.Chains,
            Claims = claims,
            Alignments = alignments,
            Propositions = PropositionBuilder.Build(readings, claims, alignments),
            Reuse = reuse,
            Origins = origins,
            EffectiveSources = effective,
        };
    }

    /// <summary>The comparison with what persons decided laid over it.</summary>
    public static Comparison Correct(Comparison comparison, IEnumerable<Ruling> rulings) => RulingLayer.Lay(comparison, rulings);

    /// <summary>What tells the items of a comparison, by their ids.</summary>
    public static IEnumerable<(string Id, Target Target)> TargetsOf(Comparison comparison) => TargetFinder.Of(comparison);

    /// <summary>The id of the item that is meant, or null where there is none like it.</summary>
    public static string? Find(IEnumerable<(string Id, Target Target)> items, Target wanted) => TargetFinder.Find(items, wanted);

    private static ImmutableArray<CaseClaim> Claims(ImmutableArray<Reading> readings, ChainBuilder chains)
    {
        var claims = ImmutableArray.CreateBuilder<CaseClaim>();
        foreach (var reading in readings)
        {
            foreach (var claim in reading.Claims)
            {
                claims.Add(new CaseClaim(
                    "C" + (claims.Count + 1).ToString(CultureInfo.InvariantCulture),
                    reading.Document.Id,
                    claim.Id,
                    claim.Span,
                    string.Join(' ', reading.Document.Text.Substring(claim.Span.Start, claim.Span.Length).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
                    chains.Chain(reading, claim.Attribution, claim.Span),
                    claim.Basis ?? (claim.Attribution is { } by ? reading[by].Basis : Basis.None),
                    Certainties.Of(claim.Factuality),
                    claim.Factuality.Polarity));
            }
        }

        return claims.ToImmutable();
    }
}
