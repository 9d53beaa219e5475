namespace Sayso.Attributions;

/// <summary>Small operations over lists of spans.</summary>
internal static class Spans
{
    /// <summary>Sorted, with overlapping and touching spans made one and empty ones dropped.</summary>
    public static List<TextSpan> Joined(List<TextSpan> spans)
    {
        var sorted = spans.Where(s => !s.IsEmpty).Order().ToList();
        var joined = new List<TextSpan>();
        foreach (var span in sorted)
        {
            if (joined.Count > 0 && joined[^1].Touches(span)) joined[^1] = joined[^1].Union(span);
            else joined.Add(span);
        }

        return joined;
    }

    public static bool Cover(List<TextSpan> spans, TextSpan other) => spans.Any(s => s.Contains(other));

    public static int Overlap(List<TextSpan> spans, TextSpan other) => spans.Sum(s => s.OverlapWith(other));
}
