using System.Collections.Immutable;

namespace Sayso.Composing;

/// <summary>How firmly each account speaks, which claims grew surer in the retelling, and which hedges were lost.</summary>
internal static class CertaintyBuilder
{
    public static ImmutableArray<FirmnessRow> Firmness(CaseIndex index) =>
    [
        .. from reading in index.Comparison.Readings
           let claims = index.ClaimsOf(reading.Document.Id).ToList()
           let firmness = claims.ConvertAll(claim => Wording.CertaintyWording.FirmnessOf(claim.Certainty, claim.Basis))
           select new FirmnessRow(
               reading.Document.Id, firmness.Count(f => f == Sayso.Firmness.Asserted), firmness.Count(f => f == Sayso.Firmness.Hedged), firmness.Count(f => f == Sayso.Firmness.Hearsay),
               [.. Enum.GetValues<Basis>().Select(basis => (basis, claims.Count(claim => claim.Basis == basis)))]),
    ];

    public static ImmutableArray<HardenedRow> Hardened(CaseIndex index)
    {
        var rows = new List<(int Steps, double Score, HardenedRow Row)>();
        foreach (var alignment in index.Comparison.Alignments)
        {
            if (alignment.Relation is not (Relation.Equivalent or Relation.Entails or Relation.EntailedBy)) continue;
            if (index.Claim(alignment.Left) is not { } left || index.Claim(alignment.Right) is not { } right || left.Document == right.Document) continue;
            if (!index.Knows(left.Document) || !index.Knows(right.Document) || Order(index, left.Document, right.Document) is not { } order) continue;
            var (before, after) = order.LeftFirst ? (left, right) : (right, left);
            if (Wording.CertaintyWording.Rank(before.Certainty) is not { } low || Wording.CertaintyWording.Rank(after.Certainty) is not { } high || high <= low) continue;
            rows.Add((high - low, alignment.Score, new HardenedRow(index.Statement(before), index.Statement(after), order.Why)));
        }

        return [.. rows.OrderByDescending(row => row.Steps).ThenByDescending(row => row.Score).Select(row => row.Row).DistinctBy(row => (row.Before.Id, row.After.Id))];
    }

    public static ImmutableArray<LostHedgeRow> LostHedges(CaseIndex index)
    {
        var rows = ImmutableArray.CreateBuilder<LostHedgeRow>();
        foreach (var reuse in index.Comparison.Reuse)
        {
            if (reuse.Kind == ReuseKind.Self || !index.Knows(reuse.Left.Document) || !index.Knows(reuse.Right.Document)) continue;
            var (source, target) = reuse.Direction == ReuseDirection.RightToLeft ? (reuse.Right, reuse.Left) : (reuse.Left, reuse.Right);
            if (reuse.Direction == ReuseDirection.Unknown) continue;
            var lost = HedgesIn(index, source).Except(HedgesIn(index, target), StringComparer.OrdinalIgnoreCase).ToImmutableArray();
            if (lost.Length == 0 || HedgesIn(index, target).Any()) continue;
            var (from, to) = (index.Book.Cite(source), index.Book.Cite(target));
            rows.Add(new LostHedgeRow(source.Document, from, index.Book.TextOf(from), target.Document, to, index.Book.TextOf(to), lost, reuse.IsCredited));
        }

        return rows.ToImmutable();
    }

    // Hedging words of the sentences that a passage touches: a borrowed clause often leaves its "reportedly" outside the borrowed words.
    private static IEnumerable<string> HedgesIn(CaseIndex index, Citation place)
    {
        var reading = index[place.Document];
        return reading.Sentences.Where(sentence => sentence.Span.Overlaps(place.Span)).SelectMany(sentence => sentence.Hedges)
            .Select(hedge => reading.Slice(hedge).ToString()).Distinct(StringComparer.OrdinalIgnoreCase);
    }

    private static (bool LeftFirst, string Why)? Order(CaseIndex index, DocumentId left, DocumentId right)
    {
        if (index.OriginOf(right) is { } later && later.DependsOn.Contains(left)) return (true, $"{index.NameOf(right)} leans on {index.NameOf(left)}");
        if (index.OriginOf(left) is { } earlier && earlier.DependsOn.Contains(right)) return (false, $"{index.NameOf(left)} leans on {index.NameOf(right)}");
        if (index[left].Document.PublishedDate is not { } leftDay || index[right].Document.PublishedDate is not { } rightDay || leftDay == rightDay) return null;
        var (first, second) = leftDay < rightDay ? (left, right) : (right, left);
        return (leftDay < rightDay, $"{index.NameOf(second)} appeared after {index.NameOf(first)}");
    }
}
