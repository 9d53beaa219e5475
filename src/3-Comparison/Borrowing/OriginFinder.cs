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
            // What a document repeats of itself makes it no less independent of the others.
            if (entry.Kind == ReuseKind.Self) continue;
            var (left, right) = (order[entry.Left.Document], order[entry.Right.Document]);
            // Where nothing tells who was first, the later in the case's order is taken to lean on the earlier.
            var (borrower, origin, span) = entry.Direction == ReuseDirection.RightToLeft ? (left, right, entry.Left.Span) : (right, left, entry.Right.Span);
            taken[borrower].Add(span);
            leans[borrower].Add(origin);
        }

        var origins = ImmutableArray.CreateBuilder<Origin>(readings.Length);
        for (var i = 0; i < readings.Length; i++)
        {
            var share = Length(Once(taken[i])) / (double)Math.Max(1, readings[i].Document.Text.Length);
            origins.Add(new Origin(readings[i].Document.Id, Math.Round(Math.Clamp(1 - share, 0, 1), 4), [.. leans[i].Select(d => readings[d].Document.Id)]));
        }

        return (origins.ToImmutable(), Math.Round(origins.Sum(o => o.Independent), 4));
    }

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
