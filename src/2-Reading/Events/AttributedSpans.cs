namespace Sayso.Events;

/// <summary>Which attribution's content a stretch of text stands in.</summary>
internal sealed class AttributedSpans
{
    private readonly (TextSpan Content, Attribution Attribution)[] contents;

    // The furthest end of all contents up to each one.
    private readonly int[] reach;

    public AttributedSpans(IEnumerable<Attribution> attributions)
    {
        contents = [.. attributions.SelectMany(a => a.Content.Select(c => (c, a))).OrderBy(p => p.c.Start).ThenBy(p => p.a.Id.Index)];
        reach = new int[contents.Length];
        var furthest = 0;
        for (var i = 0; i < contents.Length; i++) reach[i] = furthest = Math.Max(furthest, contents[i].Content.End);
    }

    /// <summary>The smallest content that holds the span and whose own cue and source it is not; of equals the first.</summary>
    /// <param name="head">The word that heads the span: a span headed by a report's cue, or of which a report is a lesser part, tells of that report and is not what it reports.</param>
    public AttributionId? InnermostAt(TextSpan span, TextSpan? head = null)
    {
        Attribution? best = null;
        var least = int.MaxValue;
        for (var i = Before(span.End) - 1; i >= 0 && reach[i] > span.Start; i--)
        {
            var (content, attribution) = contents[i];
            if (content.OverlapWith(span) * 2 <= span.Length) continue;
            if (attribution.Cue.Any(c => c.Overlaps(span) && c.Length <= span.Length * 3 && c.OverlapWith(span) * 2 > span.Length)) continue;
            if (head is { } word && attribution.Cue.Any(span.Contains) && !attribution.Content.Any(c => c.Contains(word))
                && (attribution.Cue.Any(c => c.Contains(word)) || content.OverlapWith(span) * 4 < span.Length * 3)) continue;
            var length = attribution.Content.Sum(c => c.Length);
            if (length < least || length == least && attribution.Id.Index < best!.Id.Index) (best, least) = (attribution, length);
        }

        return best?.Id;
    }

    // How many contents begin before a position.
    private int Before(int position)
    {
        var (low, high) = (0, contents.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (contents[middle].Content.Start < position) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
