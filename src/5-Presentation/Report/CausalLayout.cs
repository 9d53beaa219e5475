using System.Collections.Immutable;

namespace Sayso.Report;

/// <summary>
/// Places concepts in layers from left to right, causes before effects: cycles are broken where a search comes back upon itself, each concept stands one
/// layer after its furthest cause, long links pass through a place in every layer between, and the order inside a layer follows the neighbours' middle.
/// </summary>
internal sealed class CausalLayout
{
    private const int Sweeps = 8;
    private readonly Dictionary<string, List<string>> next = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> layerOf = new(StringComparer.Ordinal);
    private readonly List<List<Slot>> layers = [];
    private readonly HashSet<(string From, string To)> turned = [];

    public CausalLayout(ImmutableArray<LinkRow> links)
    {
        foreach (var link in links)
        {
            next.TryAdd(link.From.Id, []);
            next.TryAdd(link.To.Id, []);
            if (link.From.Id != link.To.Id && !next[link.From.Id].Contains(link.To.Id)) next[link.From.Id].Add(link.To.Id);
        }

        BreakCycles();
        Rank();
        Links = [.. links.Where(link => link.From.Id != link.To.Id).Select(Route)];
        for (var sweep = 0; sweep < Sweeps; sweep++) Order(forward: sweep % 2 == 0);
    }

    /// <summary>Concept id to its layer and its place in it.</summary>
    public IReadOnlyList<IReadOnlyList<Slot>> Layers => layers;

    public ImmutableArray<RoutedLink> Links { get; }

    private void BreakCycles()
    {
        var state = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var start in next.Keys.ToList())
        {
            if (state.ContainsKey(start)) continue;
            var path = new Stack<(string Id, int Child)>();
            path.Push((start, 0));
            state[start] = 1;
            while (path.Count > 0)
            {
                var (id, child) = path.Pop();
                if (child >= next[id].Count)
                {
                    state[id] = 2;
                    continue;
                }

                path.Push((id, child + 1));
                var to = next[id][child];
                if (!state.TryGetValue(to, out var seen))
                {
                    state[to] = 1;
                    path.Push((to, 0));
                }
                else if (seen == 1)
                {
                    turned.Add((id, to));
                }
            }
        }

        foreach (var (from, to) in turned)
        {
            next[from].Remove(to);
            if (!next[to].Contains(from)) next[to].Add(from);
        }
    }

    private void Rank()
    {
        foreach (var id in next.Keys) layerOf[id] = 0;
        // Longest path: with the cycles gone, as many rounds as there are concepts are enough.
        for (var round = 0; round < next.Count; round++)
        {
            var moved = false;
            foreach (var (from, effects) in next)
            {
                foreach (var to in effects.Where(to => layerOf[to] <= layerOf[from]))
                {
                    layerOf[to] = layerOf[from] + 1;
                    moved = true;
                }
            }

            if (!moved) break;
        }

        // A cause with nothing before it stands right before its first effect, not far to the left.
        var hasCause = next.Values.SelectMany(effects => effects).ToHashSet(StringComparer.Ordinal);
        foreach (var (id, effects) in next)
        {
            if (!hasCause.Contains(id) && effects.Count > 0) layerOf[id] = effects.Min(to => layerOf[to]) - 1;
        }

        for (var layer = 0; layer <= layerOf.Values.DefaultIfEmpty(-1).Max(); layer++) layers.Add([]);
        foreach (var id in next.Keys) layers[layerOf[id]].Add(new Slot(id, layerOf[id]));
    }

    private RoutedLink Route(LinkRow link)
    {
        var isTurned = turned.Contains((link.From.Id, link.To.Id));
        var (from, to) = isTurned ? (link.To.Id, link.From.Id) : (link.From.Id, link.To.Id);
        var slots = new List<Slot> { SlotOf(from) };
        for (var layer = layerOf[from] + 1; layer < layerOf[to]; layer++)
        {
            var through = new Slot(null, layer);
            layers[layer].Add(through);
            slots.Add(through);
        }

        slots.Add(SlotOf(to));
        for (var i = 1; i < slots.Count; i++)
        {
            slots[i - 1].After.Add(slots[i]);
            slots[i].Before.Add(slots[i - 1]);
        }

        if (isTurned) slots.Reverse();
        return new RoutedLink(link, [.. slots]);
    }

    private Slot SlotOf(string id) => layers[layerOf[id]].Find(slot => slot.Concept == id)!;

    private void Order(bool forward)
    {
        foreach (var layer in forward ? layers : Enumerable.Reverse(layers))
        {
            for (var i = 0; i < layer.Count; i++) layer[i].Place = i;
        }

        foreach (var layer in forward ? layers : Enumerable.Reverse(layers))
        {
            var ordered = layer.Select((slot, place) => (slot, place, Middle: Middle(forward ? slot.Before : slot.After, place))).OrderBy(item => item.Middle).ThenBy(item => item.place).Select(item => item.slot).ToList();
            layer.Clear();
            layer.AddRange(ordered);
            for (var i = 0; i < layer.Count; i++) layer[i].Place = i;
        }
    }

    private static double Middle(List<Slot> neighbours, int place) => neighbours.Count == 0 ? place : neighbours.Average(slot => slot.Place);

    /// <summary>A place in a layer: a concept's, or one that a long link passes through.</summary>
    internal sealed class Slot(string? concept, int layer)
    {
        public string? Concept { get; } = concept;

        public int Layer { get; } = layer;

        public int Place { get; set; }

        public List<Slot> Before { get; } = [];

        public List<Slot> After { get; } = [];
    }

    /// <summary>A link and the places that it passes, from cause to effect.</summary>
    internal sealed record RoutedLink(LinkRow Link, ImmutableArray<Slot> Slots);
}
