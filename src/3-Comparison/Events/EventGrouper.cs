using System.Collections.Immutable;
using System.Globalization;

namespace Sayso.Events;

/// <summary>
/// Groups event mentions into happenings: inside an account by kind or word with date, place and participants, between accounts by
/// <see cref="EventLikeness"/>. Groups grow pair by pair, the surest first, as long as their members fit together on the whole.
/// </summary>
internal sealed class EventGrouper(ImmutableArray<Reading> readings, Dictionary<(DocumentId, MentionId), string> entityOf)
{
    private const double Join = 0.6;
    private const double LeastSalience = 0.3;
    private const double LeastOnTheWhole = -0.6;
    private const double Stranger = -4;
    private const int Lookback = 10;
    private const int Reach = 300;
    private const int Largest = 120;

    private readonly EventLikeness likeness = new(new CaseWords(readings, entityOf.Values));

    public ImmutableArray<ImmutableArray<EventNode>> Group()
    {
        var nodes = Nodes();
        var between = Between(nodes);
        var parent = Enumerable.Range(0, nodes.Count).ToArray();
        var members = nodes.Select((_, i) => new List<int> { i }).ToArray();
        foreach (var (i, j, _) in Inside(nodes).Concat(between.Where(p => p.Value >= 0).Select(p => (p.Key.I, p.Key.J, p.Value))).OrderByDescending(p => p.Item3).ThenBy(p => p.Item1).ThenBy(p => p.Item2))
        {
            var (a, b) = (Find(parent, i), Find(parent, j));
            if (a == b || !FitTogether(nodes, members[a], members[b], between)) continue;
            parent[b] = a;
            members[a].AddRange(members[b]);
            members[b].Clear();
        }

        return [.. members.Where(m => IsHappening(nodes, m)).Select(m => m.Order().Select(i => nodes[i]).ToImmutableArray())];
    }

    private List<EventNode> Nodes()
    {
        var nodes = new List<EventNode>();
        foreach (var reading in readings)
        {
            var from = nodes.Count;
            foreach (var mention in reading.Events)
            {
                if (readings.Length == 1 && !IsSalient(mention) || reading.Document.PassageAt(mention.Trigger.Start)?.Kind is PassageKind.Boilerplate) continue;
                nodes.Add(EventNode.Of(reading, mention, entityOf));
            }

            var uses = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var key in nodes.Skip(from).SelectMany(n => n.WordKeys())) uses[key] = uses.GetValueOrDefault(key) + 1;
            foreach (var node in nodes.Skip(from)) node.Siblings = node.WordKeys().Max(k => uses[k]);
        }

        return nodes;
    }

    private static bool IsSalient(EventMention mention) => mention.Salience >= LeastSalience || mention.Plover is not null || mention.Acled is not null;

    // What several accounts tell is a happening though its word is a common one.
    private static bool IsHappening(List<EventNode> nodes, List<int> members) =>
        members.Count > 0
        && (members.Exists(i => IsSalient(nodes[i].Mention)) || members.Select(i => nodes[i].Reading.Document.Id).Distinct().Count() > 1)
        && !members.TrueForAll(i => IsBare(nodes[i].Mention) || Violence.IsUnanchored(nodes[i].Mention) || Violence.IsImagined(nodes[i].Mention));

    // A word for a kind of thing: nobody, nowhere, at no time.
    private static bool IsBare(EventMention mention) => mention.Actors.IsEmpty && mention.Targets.IsEmpty && mention.Figures.IsEmpty && mention.Time is null && mention.Place is null;

    private static IEnumerable<(int I, int J, double Score)> Inside(List<EventNode> nodes) => Alike(nodes).Concat(Retold(nodes));

    private Dictionary<(int I, int J), double> Between(List<EventNode> nodes)
    {
        var scores = new Dictionary<(int I, int J), double>();
        foreach (var block in Blocks(nodes, n => n.WordKeys()))
        {
            for (var x = 0; x < block.Count; x++)
            {
                for (var y = x + 1; y < block.Count && y <= x + Reach; y++)
                {
                    var (i, j) = (block[x], block[y]);
                    if (nodes[i].Reading != nodes[j].Reading && !scores.ContainsKey((i, j))) scores[(i, j)] = likeness.Score(nodes[i], nodes[j]);
                }
            }
        }

        return scores;
    }

    private static IEnumerable<List<int>> Blocks(List<EventNode> nodes, Func<EventNode, IEnumerable<string>> keys)
    {
        var blocks = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < nodes.Count; i++)
        {
            foreach (var key in keys(nodes[i]))
            {
                if (!blocks.TryGetValue(key, out var block)) blocks[key] = block = [];
                block.Add(i);
            }
        }

        return blocks.OrderBy(b => b.Key, StringComparer.Ordinal).Select(b => b.Value);
    }

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
        var seen = new HashSet<(int, int)>();
        foreach (var block in Blocks(nodes, n => IsSalient(n.Mention) ? n.OwnKeys() : []))
        {
            for (var x = 0; x < block.Count; x++)
            {
                for (var y = x + 1; y < block.Count && nodes[block[y]].Reading == nodes[block[x]].Reading; y++)
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
        double score = a.Mention.Text == b.Mention.Text ? 0.45 : a.Mention.Plover is not null && a.Mention.Plover == b.Mention.Plover && a.Mention.Acled == b.Mention.Acled && IsSpecific(a, b) ? 0.3 : 0;
        if (score == 0) return 0;
        // "ordered the closure of the port" and "ordered a search" are two orders; the mayor's call and the owner's are two calls.
        if (!Violence.Is(a.Mention) && a.Objects.Count > 0 && b.Objects.Count > 0 && Overlap(a.Objects, b.Objects) == 0) score -= 0.25;
        if (!Violence.Is(a.Mention) && a.Actors.Count > 0 && b.Actors.Count > 0 && Overlap(a.Actors, b.Actors) == 0) score -= 0.2;
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

    // "Asked for help" and "ordered a search" are both requests, and so no more alike than any two.
    private static bool IsSpecific(EventNode a, EventNode b) => a.Mention.Acled is not (null or "Other") || a.Classes.Overlaps(b.Classes) || a.Stems.Overlaps(b.Stems);

    private static double Overlap(IReadOnlySet<string> a, IReadOnlySet<string> b) => a.Count == 0 || b.Count == 0 ? 0 : a.Any(b.Contains) ? 1 : 0;

    // No member may be far from any other in time, and those of different accounts must be alike on the whole.
    private static bool FitTogether(List<EventNode> nodes, List<int> left, List<int> right, Dictionary<(int I, int J), double> between)
    {
        if (left.Count + right.Count > Largest) return false;
        var best = new Dictionary<(DocumentId, DocumentId), double>();
        foreach (var i in left)
        {
            foreach (var j in right)
            {
                if (nodes[i].Date is { } x && nodes[j].Date is { } y && (x.Latest.AddDays(14) < y.Earliest || y.Latest.AddDays(14) < x.Earliest)) return false;
                if (nodes[i].Reading == nodes[j].Reading)
                {
                    if (Violence.Is(nodes[i].Mention) && Violence.Is(nodes[j].Mention) && Apart(nodes[i], nodes[j])) return false;
                    continue;
                }

                // Accounts that repeat themselves count once.
                var accounts = (nodes[i].Reading.Document.Id, nodes[j].Reading.Document.Id);
                best[accounts] = Math.Max(best.GetValueOrDefault(accounts, Stranger), between.GetValueOrDefault(i < j ? (i, j) : (j, i), Stranger));
            }
        }

        return best.Count == 0 || best.Values.Sum() / best.Count >= LeastOnTheWhole;
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
