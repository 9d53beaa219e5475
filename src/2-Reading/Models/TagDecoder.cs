namespace Sayso.Models;

/// <summary>
/// The best sequence of BIO labels in which an I continues a B or an I of its own type, by Viterbi over the logits of each word.
/// Labels come as "O" followed by "B-x", "I-x" of each type in turn (or "O", "B", "I").
/// </summary>
internal static class TagDecoder
{
    private const float Never = -1e9f;

    /// <param name="logits">[words, labels], row-major.</param>
    /// <param name="best">Receives the label index of each word.</param>
    public static void Decode(ReadOnlySpan<float> logits, int labels, Span<int> best)
    {
        if (best.Length == 0) return;
        var back = new int[best.Length * labels];
        var score = new float[labels];
        var next = new float[labels];
        for (var label = 0; label < labels; label++) score[label] = IsInside(label) ? Never : logits[label];
        for (var word = 1; word < best.Length; word++)
        {
            var row = logits.Slice(word * labels, labels);
            var free = Highest(score);
            for (var label = 0; label < labels; label++)
            {
                // An I comes from the B just before it in the list, or from itself; anything else from whatever was best.
                var from = !IsInside(label) ? free : score[label - 1] >= score[label] ? label - 1 : label;
                back[word * labels + label] = from;
                next[label] = score[from] + row[label];
            }

            (score, next) = (next, score);
        }

        best[^1] = Highest(score);
        for (var word = best.Length - 1; word > 0; word--) best[word - 1] = back[word * labels + best[word]];
    }

    /// <summary>The index of the highest value; the first of equals.</summary>
    public static int Highest(ReadOnlySpan<float> values)
    {
        var best = 0;
        for (var i = 1; i < values.Length; i++)
        {
            if (values[i] > values[best]) best = i;
        }

        return best;
    }

    private static bool IsInside(int label) => label > 0 && label % 2 == 0;
}
