using System.Collections.Immutable;

namespace Sayso.Borrowing;

/// <summary>
/// How far each document speaks for itself: the share of its own words that it did not take from another document of the case, less what
/// it takes over by naming another as its source (Dong et al. 2009 call this source dependence).
/// </summary>
internal static class OriginFinder
{
    public static (ImmutableArray<Origin> Origins, double Effective) Find(ImmutableArray<Reading> readings, ImmutableArray<Reuse> reuse)
    {
        var order = readings.Select((r, i) => (r.Document.Id, i)).ToDictionary(p => p.Id, p => p.i);
        var taken = readings.Select(_ => new List<TextSpan>()).ToArray();
        var leans = readings.Select(_ => new SortedSet<int>()).ToArray();
        foreach (var entry in reuse)
        {
            if (entry.Kind == ReuseKind.Self)
            {
                taken[order[entry.Right.Document]].Add(entry.Right.Span);
                continue;
            }

            var (left, right) = (order[entry.Left.Document], order[entry.Right.Document]);
            // Where nothing tells who was first, the later in the case's order is taken to lean on the earlier.
            var (borrower, origin, span) = entry.Direction == ReuseDirection.RightToLeft ? (left, right, entry.Left.Span) : (right, left, entry.Right.Span);
            taken[borrower].Add(span);
            leans[borrower].Add(origin);
        }

        var origins = ImmutableArray.CreateBuilder<Origin>(readings.Length);
        for (var i = 0; i < readings.Length; i++)
        {
            var share = Length(Once(taken[i])) / (double)Math.Max(1, Own(readings[i].Document, taken[i]));
            origins.Add(new Origin(readings[i].Document.Id, Math.Round(Math.Clamp(1 - share, 0, 1), 4), [.. leans[i].Select(d => readings[d].Document.Id)]));
        }

        // Self-repetition alone does not make a document less independent of the others.
        for (var i = 0; i < origins.Count; i++)
        {
            if (origins[i].DependsOn.IsEmpty) origins[i] = origins[i] with { Independent = 1 };
        }

        return (origins.ToImmutable(), Math.Round(origins.Sum(o => o.Independent), 4));
    }

    // The document's length without its repetitions of itself.
    private static int Own(Document document, List<TextSpan> taken) => Math.Max(document.Text.Length, Length(Once(taken)));

    private static List<TextSpan> Once(List<TextSpan> spans)
    {
        var joined = new List<TextSpan>();
        foreach (var span in spans.Order())
        {
            if (joined.Count > 0 && joined[^1].Touches(span)) joined[^1] = joined[^1].Union(span);
            else joined.Add(span);
        }

        return joined;
    }

    private static int Length(List<TextSpan> spans) => spans.Sum(s => s.Length);
}
