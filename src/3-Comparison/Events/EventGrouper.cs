using System.Collections.Immutable;
using System.Globalization;

namespace Sayso.Events;

/// <summary>
/// Groups event mentions over documents into happenings: same kind of event or same trigger, dates that do not exclude each other by much, shared
/// place or participants. Dates that differ by a few days do not part a group: they are the dispute.
/// </summary>
internal sealed class EventGrouper(ImmutableArray<Reading> readings, Dictionary<(DocumentId, MentionId), string> entityOf)
{
    private const double Join = 0.6;
    private const double LeastSalience = 0.3;
    private const int Lookback = 10;

    public ImmutableArray<ImmutableArray<EventNode>> Group()
    {
        var nodes = new List<EventNode>();
        foreach (var reading in readings)
        {
            foreach (var mention in reading.Events)
            {
                if (mention.Salience < LeastSalience && mention.Plover is null && mention.Acled is null) continue;
                if (reading.Document.PassageAt(mention.Trigger.Start)?.Kind is PassageKind.Boilerplate) continue;
                nodes.Add(EventNode.Of(reading, mention, entityOf));
            }
        }

        var parent = Enumerable.Range(0, nodes.Count).ToArray();
        var members = nodes.Select((_, i) => new List<int> { i }).ToArray();
        foreach (var (i, j, _) in Pairs(nodes).OrderByDescending(p => p.Score).ThenBy(p => p.I).ThenBy(p => p.J))
        {
            var (a, b) = (Find(parent, i), Find(parent, j));
            if (a == b || !FitTogether(nodes, members[a], members[b])) continue;
            parent[b] = a;
            members[a].AddRange(members[b]);
            members[b].Clear();
        }

        return [.. members.Where(m => m.Count > 0 && !m.TrueForAll(i => Violence.IsUnanchored(nodes[i].Mention) || Violence.IsImagined(nodes[i].Mention))).Select(m => m.Order().Select(i => nodes[i]).ToImmutableArray())];
    }

    private static IEnumerable<(int I, int J, double Score)> Pairs(List<EventNode> nodes) => Alike(nodes).Concat(Retold(nodes));

    // Violence told again in the same document, in other words: each mention is compared with the few before it.
    private static IEnumerable<(int I, int J, double Score)> Retold(List<EventNode> nodes)
    {
        var violent = new List<int>();
        for (var i = 0; i < nodes.Count; i++)
        {
            if (!Violence.Is(nodes[i].Mention)) continue;
            for (var k = violent.Count - 1; k >= 0 && k >= violent.Count - Lookback; k--)
            {
                if (Violence.MayBeOne(nodes[violent[k]], nodes[i])) yield return (violent[k], i, Join - 0.001 * (violent.Count - k));
            }

            violent.Add(i);
        }
    }

    private static IEnumerable<(int I, int J, double Score)> Alike(List<EventNode> nodes)
    {
        var blocks = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < nodes.Count; i++)
        {
            foreach (var key in nodes[i].BlockKeys())
            {
                if (!blocks.TryGetValue(key, out var block)) blocks[key] = block = [];
                block.Add(i);
            }
        }

        var seen = new HashSet<(int, int)>();
        foreach (var block in blocks.OrderBy(b => b.Key, StringComparer.Ordinal).Select(b => b.Value))
        {
            for (var x = 0; x < block.Count; x++)
            {
                for (var y = x + 1; y < block.Count; y++)
                {
                    if (!seen.Add((block[x], block[y]))) continue;
                    var score = Score(nodes[block[x]], nodes[block[y]]);
                    if (score >= Join) yield return (block[x], block[y], score);
                }
            }
        }
    }

    /// <summary>0 to 1 from kind, trigger, date, place and participants.</summary>
    internal static double Score(EventNode a, EventNode b)
    {
        double score = a.Mention.Text == b.Mention.Text ? 0.45 : a.Mention.Plover is not null && a.Mention.Plover == b.Mention.Plover && a.Mention.Acled == b.Mention.Acled ? 0.3 : 0;
        if (score == 0) return 0;
        score += 0.2 * Overlap(a.Actors, b.Actors) + 0.25 * Overlap(a.Targets, b.Targets) + 0.2 * Overlap(a.Places, b.Places);
        if (a.Words.Count > 0 && b.Words.Count > 0) score += 0.3 * a.Words.Count(b.Words.Contains) / Math.Min(a.Words.Count, b.Words.Count);
        if (a.Date is { } x && b.Date is { } y)
        {
            var days = x.Latest < y.Earliest ? (y.Earliest - x.Latest).TotalDays : y.Latest < x.Earliest ? (x.Earliest - y.Latest).TotalDays : 0;
            if (days > 10) return 0;
            score += days == 0 ? 0.15 : days <= 2 ? 0.02 : -0.15;
        }

        if (a.Places.Count > 0 && b.Places.Count > 0 && Overlap(a.Places, b.Places) == 0) score -= 0.15;
        return Math.Clamp(score, 0, 1);
    }

    private static double Overlap(IReadOnlySet<string> a, IReadOnlySet<string> b) => a.Count == 0 || b.Count == 0 ? 0 : a.Any(b.Contains) ? 1 : 0;

    // No member may be far from any other in time.
    private static bool FitTogether(List<EventNode> nodes, List<int> left, List<int> right)
    {
        if (left.Count + right.Count > 60) return false;
        foreach (var i in left)
        {
            foreach (var j in right)
            {
                if (nodes[i].Reading == nodes[j].Reading && Violence.Is(nodes[i].Mention) && Violence.Is(nodes[j].Mention) && Apart(nodes[i], nodes[j])) return false;
                if (nodes[i].Date is { } x && nodes[j].Date is { } y && (x.Latest.AddDays(14) < y.Earliest || y.Latest.AddDays(14) < x.Earliest)) return false;
            }
        }

        return true;
    }

    // One account that gives two days or two places tells of two happenings.
    private static bool Apart(EventNode a, EventNode b) => a.Date is { } x && b.Date is { } y && (x.Latest < y.Earliest || y.Latest < x.Earliest) || a.Places.Count > 0 && b.Places.Count > 0 && !a.Places.Overlaps(b.Places);

    private static int Find(int[] parent, int index)
    {
        while (parent[index] != index) index = parent[index] = parent[parent[index]];
        return index;
    }

    internal static string Id(int index) => "E" + (index + 1).ToString(CultureInfo.InvariantCulture);
}
