namespace Sayso.Attributions;

/// <summary>Which attribution stands inside the content of which.</summary>
internal static class Nesting
{
    /// <summary>For each draft the index of the innermost draft whose content holds its cue (or its content, where it has no cue), or -1.</summary>
    public static int[] Of(List<AttributionDraft> drafts)
    {
        var within = new int[drafts.Count];
        for (var i = 0; i < drafts.Count; i++)
        {
            within[i] = -1;
            var own = Anchor(drafts[i]);
            var best = int.MaxValue;
            for (var j = 0; j < drafts.Count; j++)
            {
                if (i == j || !Holds(drafts[j], own, drafts[i])) continue;
                var size = drafts[j].Content.Sum(s => s.Length);
                if (size >= best || drafts[i].Place is null && size < drafts[i].Content.Sum(s => s.Length) && !drafts[i].IsPassage && drafts[j].Content.All(s => !s.Contains(own))) continue;
                (best, within[i]) = (size, j);
            }
        }

        BreakCycles(within);
        return within;
    }

    private static TextSpan Anchor(AttributionDraft draft) => draft.Place is { } place ? place : draft.Cue.Count > 0 && !draft.IsPassage ? draft.Cue[0] : draft.ContentHull;

    private static bool Holds(AttributionDraft outer, TextSpan anchor, AttributionDraft inner)
    {
        if (!Spans.Cover(outer.Content, anchor)) return false;
        // Two that hold each other's anchors: the larger content is the outer one.
        var back = Spans.Cover(inner.Content, Anchor(outer));
        return !back || inner.Place is not null && outer.Place is null || outer.Content.Sum(s => s.Length) > inner.Content.Sum(s => s.Length);
    }

    private static void BreakCycles(int[] within)
    {
        for (var i = 0; i < within.Length; i++)
        {
            var steps = 0;
            for (var at = i; at >= 0; at = within[at])
            {
                if (++steps <= within.Length) continue;
                within[i] = -1;
                break;
            }
        }
    }
}
