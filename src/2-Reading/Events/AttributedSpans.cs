namespace Sayso.Events;

/// <summary>Which attribution's content a stretch of text stands in.</summary>
internal sealed class AttributedSpans(List<Attribution> attributions)
{
    /// <summary>The smallest content that holds the span and whose own cue and source it is not.</summary>
    public AttributionId? InnermostAt(TextSpan span)
    {
        AttributionId? best = null;
        var least = int.MaxValue;
        foreach (var attribution in attributions)
        {
            if (attribution.Cue.Any(c => c.Overlaps(span) && c.Length <= span.Length * 3 && c.OverlapWith(span) * 2 > span.Length)) continue;
            var holds = false;
            var length = 0;
            foreach (var content in attribution.Content)
            {
                holds |= content.OverlapWith(span) * 2 > span.Length;
                length += content.Length;
            }

            if (holds && length < least) (best, least) = (attribution.Id, length);
        }

        return best;
    }
}
