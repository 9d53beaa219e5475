using Sayso.Pipeline;

namespace Sayso.Attributions;

/// <summary>Turns the trained head's source, cue and content tags into attributions and joins them with those found from the parse.</summary>
internal static class TagFinder
{
    // Below this a reporting frame found by the parse alone is not trusted against the trained head's silence.
    private const double TrustedAlone = 0.85;

    public static List<AttributionDraft> Join(ReadingBuilder reading, List<AttributionDraft> parsed)
    {
        if (reading.Tags.Attribution.Length < 3) return parsed;
        var tagged = new TagLinker(reading).Link();
        var joined = new List<AttributionDraft>();
        var used = new HashSet<AttributionDraft>();
        foreach (var draft in parsed)
        {
            var same = tagged.FirstOrDefault(t => t.Cue.Any(c => draft.Cue.Any(c.Overlaps)));
            if (same is not null)
            {
                if (used.Add(same)) joined.Add(Merge(same, draft));
                continue;
            }

            var nested = tagged.Any(t => Spans.Cover(t.Content, draft.Cue[0]));
            if (draft.Score >= TrustedAlone || nested && draft.Score >= 0.7) joined.Add(draft);
        }

        joined.AddRange(tagged.Where(t => !used.Contains(t) && t.Score > TagLinker.Unlikely));
        return joined;
    }

    // The trained spans, with the parse's source where the head saw none, and its reading of what kind of report it is.
    private static AttributionDraft Merge(AttributionDraft tagged, AttributionDraft parsed) => parsed.Score >= AttributionDraft.Exact ? parsed : new()
    {
        Kind = parsed.Kind,
        CueToken = parsed.CueToken,
        Cue = tagged.Cue,
        Source = tagged.Source.Count > 0 ? tagged.Source : parsed.Source,
        SourceToken = tagged.Source.Count > 0 && (parsed.Source.Count == 0 || !parsed.Source.Any(s => tagged.Source.Any(s.Overlaps))) ? tagged.SourceToken : parsed.SourceToken,
        Content = tagged.Content.Count > 0 ? tagged.Content : parsed.Content,
        Score = 0.95,
    };
}
