namespace Sayso.Models;

/// <summary>Makes a tree of the best head of each word: exactly one root, no cycle; a repair takes the change that costs least.</summary>
internal static class DependencyTree
{
    /// <param name="scores">[length, length + 1] row-major with a stride; column 0 is the root.</param>
    /// <returns>Head index of each word, -1 for the root.</returns>
    public static int[] Build(ReadOnlySpan<float> scores, int length, int stride)
    {
        var heads = new int[length];
        if (length == 0) return heads;
        for (var i = 0; i < length; i++) heads[i] = Best(scores.Slice(i * stride, length + 1), i);
        OneRoot(scores, heads, length, stride);
        for (var guard = 0; guard < length && Cycle(heads) is { Count: > 0 } cycle; guard++) Break(scores, heads, cycle, length, stride);
        return heads;
    }

    private static int Best(ReadOnlySpan<float> row, int self)
    {
        var best = -1;
        var most = float.NegativeInfinity;
        for (var h = 0; h < row.Length; h++)
        {
            if (h == self + 1 || row[h] <= most) continue;
            (best, most) = (h - 1, row[h]);
        }

        return best;
    }

    private static void OneRoot(ReadOnlySpan<float> scores, int[] heads, int length, int stride)
    {
        var root = -1;
        for (var i = 0; i < length; i++)
        {
            if (heads[i] < 0 && (root < 0 || Margin(scores, i, length, stride) > Margin(scores, root, length, stride))) root = i;
        }

        if (root < 0)
        {
            for (var i = 0; i < length; i++)
            {
                if (root < 0 || scores[i * stride] > scores[root * stride]) root = i;
            }

            heads[root] = -1;
        }

        for (var i = 0; i < length; i++)
        {
            if (i == root || heads[i] >= 0) continue;
            var best = root;
            var most = float.NegativeInfinity;
            for (var h = 0; h < length; h++)
            {
                if (h == i || scores[i * stride + h + 1] <= most) continue;
                (best, most) = (h, scores[i * stride + h + 1]);
            }

            heads[i] = best;
        }
    }

    // How much better the root is for a word than its next best head.
    private static float Margin(ReadOnlySpan<float> scores, int word, int length, int stride)
    {
        var next = float.NegativeInfinity;
        for (var h = 1; h <= length; h++)
        {
            if (h != word + 1) next = Math.Max(next, scores[word * stride + h]);
        }

        return scores[word * stride] - next;
    }

    private static List<int>? Cycle(int[] heads)
    {
        var state = new byte[heads.Length];
        for (var i = 0; i < heads.Length; i++)
        {
            var path = new List<int>();
            var at = i;
            while (at >= 0 && state[at] == 0)
            {
                state[at] = 1;
                path.Add(at);
                at = heads[at];
            }

            if (at >= 0 && state[at] == 1) return path.GetRange(path.IndexOf(at), path.Count - path.IndexOf(at));
            foreach (var word in path) state[word] = 2;
        }

        return null;
    }

    // The word of the cycle that loses least by hanging on something outside it.
    private static void Break(ReadOnlySpan<float> scores, int[] heads, List<int> cycle, int length, int stride)
    {
        int word = cycle[0], head = -1;
        var least = float.PositiveInfinity;
        foreach (var i in cycle)
        {
            for (var h = 0; h < length; h++)
            {
                if (cycle.Contains(h) || LeadsTo(heads, h, i)) continue;
                var loss = scores[i * stride + heads[i] + 1] - scores[i * stride + h + 1];
                if (loss < least) (word, head, least) = (i, h, loss);
            }
        }

        if (head >= 0)
        {
            heads[word] = head;
            return;
        }

        // Everything is in the cycle: its first word hangs on the root's word, or becomes the root.
        var root = Array.IndexOf(heads, -1);
        heads[word] = root >= 0 && root != word ? root : -1;
    }

    private static bool LeadsTo(int[] heads, int from, int to)
    {
        var steps = 0;
        for (var at = from; at >= 0 && steps <= heads.Length; at = heads[at], steps++)
        {
            if (at == to) return true;
        }

        return false;
    }
}
