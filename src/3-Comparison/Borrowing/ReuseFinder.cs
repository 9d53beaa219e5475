using System.Collections.Immutable;

namespace Sayso.Borrowing;

/// <summary>
/// Text reuse by shared word shingles (after passim: n-gram seeds chained into passages), inside one document too. Gaps of a few changed words
/// are bridged; direction comes from quotation marks and credit first, then from dates.
/// </summary>
internal sealed class ReuseFinder(ImmutableArray<Reading> readings)
{
    private const int ShingleWords = 4;
    private const int MinimumWords = 10;
    private const int Gap = 12;
    private const int CommonShingle = 60;

    private readonly WordLine[] lines = [.. readings.Select(r => new WordLine(r.Document.Text))];

    public ImmutableArray<Reuse> Find()
    {
        var matches = Seeds();
        var found = new List<Reuse>();
        foreach (var ((left, right), seeds) in matches.OrderBy(m => m.Key))
        {
            foreach (var match in Chain(seeds, left == right))
            {
                if (match.Words < MinimumWords) continue;
                found.Add(Describe(left, right, match));
            }
        }

        return [.. found];
    }

    private Dictionary<(int Left, int Right), List<(int L, int R)>> Seeds()
    {
        var index = new Dictionary<ulong, List<(int Document, int At)>>();
        for (var d = 0; d < lines.Length; d++)
        {
            for (var at = 0; at + ShingleWords <= lines[d].Count; at++)
            {
                var shingle = lines[d].Shingle(at, ShingleWords);
                if (!index.TryGetValue(shingle, out var places)) index[shingle] = places = [];
                places.Add((d, at));
            }
        }

        var seeds = new Dictionary<(int, int), List<(int, int)>>();
        foreach (var places in index.Values)
        {
            if (places.Count is < 2 or > CommonShingle) continue;
            for (var i = 0; i < places.Count; i++)
            {
                for (var j = i + 1; j < places.Count; j++)
                {
                    var key = (places[i].Document, places[j].Document);
                    if (!seeds.TryGetValue(key, out var list)) seeds[key] = list = [];
                    list.Add((places[i].At, places[j].At));
                }
            }
        }

        return seeds;
    }

    private sealed class Run(int l, int r)
    {
        public int FirstLeft { get; } = l;

        public int FirstRight { get; } = r;

        public int LastLeft { get; set; } = l + ShingleWords - 1;

        public int LastRight { get; set; } = r + ShingleWords - 1;

        public int Matched { get; set; } = ShingleWords;
    }

    private readonly record struct Match(int FirstLeft, int LastLeft, int FirstRight, int LastRight, int Words, double Similarity);

    private static List<Match> Chain(List<(int L, int R)> seeds, bool self)
    {
        seeds.Sort();
        var active = new List<Run>();
        var done = new List<Run>();
        foreach (var (l, r) in seeds)
        {
            if (self && r - l < MinimumWords) continue;
            active.RemoveAll(run =>
            {
                if (l - run.LastLeft <= Gap) return false;
                done.Add(run);
                return true;
            });
            Run? best = null;
            var least = int.MaxValue;
            foreach (var run in active)
            {
                var (gapLeft, gapRight) = (l + ShingleWords - 1 - run.LastLeft, r + ShingleWords - 1 - run.LastRight);
                if (gapLeft < 0 || gapRight <= 0 || gapRight > Gap + ShingleWords) continue;
                var cost = Math.Abs(gapLeft - gapRight) * 4 + gapLeft;
                if (cost < least) (best, least) = (run, cost);
            }

            if (best is null)
            {
                active.Add(new Run(l, r));
                continue;
            }

            var (addLeft, addRight) = (l + ShingleWords - 1 - best.LastLeft, r + ShingleWords - 1 - best.LastRight);
            best.Matched += Math.Min(Math.Min(addLeft, addRight), ShingleWords);
            (best.LastLeft, best.LastRight) = (l + ShingleWords - 1, r + ShingleWords - 1);
        }

        done.AddRange(active);
        return Prune(done);
    }

    // Longest first; a run that lies inside a better one on both sides says nothing new.
    private static List<Match> Prune(List<Run> runs)
    {
        var kept = new List<Match>();
        foreach (var run in runs.OrderByDescending(r => r.Matched).ThenBy(r => r.FirstLeft).ThenBy(r => r.FirstRight))
        {
            var length = Math.Max(run.LastLeft - run.FirstLeft, run.LastRight - run.FirstRight) + 1;
            var match = new Match(run.FirstLeft, run.LastLeft, run.FirstRight, run.LastRight, run.Matched, Math.Min(1.0, (double)run.Matched / length));
            if (kept.Any(k => k.FirstLeft <= match.FirstLeft && match.LastLeft <= k.LastLeft && k.FirstRight <= match.FirstRight && match.LastRight <= k.LastRight)) continue;
            kept.Add(match);
        }

        kept.Sort((a, b) => a.FirstLeft != b.FirstLeft ? a.FirstLeft.CompareTo(b.FirstLeft) : a.FirstRight.CompareTo(b.FirstRight));
        return kept;
    }

    private Reuse Describe(int left, int right, Match match)
    {
        var (a, b) = (readings[left], readings[right]);
        var (l, r) = (lines[left].Span(match.FirstLeft, match.LastLeft), lines[right].Span(match.FirstRight, match.LastRight));
        if (left == right) return new Reuse(a.Document.Cite(l), b.Document.Cite(r), match.Similarity, ReuseKind.Self, ReuseDirection.Unknown, false);
        var (leftQuotes, rightQuotes) = (Quoting.Voice(a, l, b.Document), Quoting.Voice(b, r, a.Document));
        var (leftCredits, rightCredits) = (leftQuotes.Credits || Quoting.Credits(a, l, b.Document), rightQuotes.Credits || Quoting.Credits(b, r, a.Document));
        var direction = leftCredits != rightCredits ? leftCredits ? ReuseDirection.RightToLeft : ReuseDirection.LeftToRight
            : leftQuotes.IsQuoted != rightQuotes.IsQuoted ? leftQuotes.IsQuoted ? ReuseDirection.RightToLeft : ReuseDirection.LeftToRight
            : ByDate(a.Document, b.Document);
        var kind = leftQuotes.IsQuoted || rightQuotes.IsQuoted ? ReuseKind.Quotation : match.Similarity >= 0.97 ? ReuseKind.Copy : ReuseKind.Edited;
        return new Reuse(a.Document.Cite(l), b.Document.Cite(r), match.Similarity, kind, direction, leftCredits || rightCredits);
    }

    private static ReuseDirection ByDate(Document left, Document right)
    {
        if (left.Published is null || right.Published is null) return ReuseDirection.Unknown;
        // "2022-01" may be before or after "2022-01-06".
        var length = Math.Min(10, Math.Min(left.Published.Length, right.Published.Length));
        var order = string.CompareOrdinal(left.Published[..length], right.Published[..length]);
        if (order == 0) return ReuseDirection.Unknown;
        return order < 0 ? ReuseDirection.LeftToRight : ReuseDirection.RightToLeft;
    }
}
