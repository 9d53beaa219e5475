namespace Sayso.Pipeline;

/// <summary>The spans of a layer in order of position, to be asked which of them lie inside another.</summary>
internal sealed class SpanIndex
{
    private readonly (TextSpan Span, int Item)[] spans;

    public SpanIndex(IEnumerable<TextSpan> layer)
    {
        spans = [.. layer.Select(static (span, item) => (span, item))];
        Array.Sort(spans, static (a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : a.Item.CompareTo(b.Item));
    }

    public bool Any(TextSpan whole)
    {
        foreach (var _ in Inside(whole)) return true;
        return false;
    }

    /// <summary>Indices into the layer of the spans inside <paramref name="whole"/>, by position.</summary>
    public IEnumerable<int> Inside(TextSpan whole)
    {
        var (low, high) = (0, spans.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (spans[middle].Span.Start < whole.Start) low = middle + 1;
            else high = middle;
        }

        for (; low < spans.Length && spans[low].Span.Start < whole.End; low++)
        {
            if (whole.Contains(spans[low].Span)) yield return spans[low].Item;
        }
    }
}
