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
                if (used.Add(same)) joined.Add(Merge(reading.Syntax, same, draft));
                continue;
            }

            var nested = tagged.Any(t => Spans.Cover(t.Content, draft.Cue[0]));
            if (draft.Score >= TrustedAlone || nested && draft.Score >= 0.7) joined.Add(draft);
        }

        joined.AddRange(tagged.Where(t => !used.Contains(t) && t.Score > TagLinker.Unlikely));
        // "The clerk who auditors said had hidden the books": of what the auditors say inside, "the clerk who auditors said" is no voice.
        joined.RemoveAll(d => d.Cue.Count > 0 && joined.Exists(o => o != d && o.Cue.Any(c => d.Source.Any(s => s.Contains(c))) && Spans.Cover(o.Content, d.Cue[0])));
        return joined;
    }

    private static bool HoldsRelative(Syntax syntax, TextSpan span) =>
        Enumerable.Range(syntax.TokenAt(span.Start), syntax.TokenAt(span.End - 1) - syntax.TokenAt(span.Start) + 1).Any(i => i < syntax.Count && syntax.Lower(i) is "who" or "which" && syntax[i].Upos == Upos.Pron);

    // The trained spans, with the parse's source where the head saw none, and its reading of what kind of report it is.
    private static AttributionDraft Merge(Syntax syntax, AttributionDraft tagged, AttributionDraft parsed)
    {
        if (parsed.Score >= AttributionDraft.Exact) return parsed;
        var agree = parsed.Source.Any(s => tagged.Source.Any(s.Overlaps));
        // "The clerk who auditors said had fled": the auditors, who stand right before their verb.
        var isSubject = (!agree || tagged.Source.Any(s => HoldsRelative(syntax, s))) && parsed.Source.Count > 0 && parsed.SourceToken >= 0 && parsed.CueToken - parsed.SourceToken is > 0 and <= 2 && syntax.Is(parsed.SourceToken, "nsubj") && syntax[parsed.SourceToken].Head == parsed.CueToken
            && syntax[parsed.SourceToken].Upos is Upos.Noun or Upos.Propn;
        var source = tagged.Source.Count > 0 && !isSubject;
        return new()
        {
            Kind = parsed.Kind,
            CueToken = parsed.CueToken,
            Cue = tagged.Cue,
            Source = source ? tagged.Source : parsed.Source,
            SourceToken = source && !agree ? tagged.SourceToken : parsed.SourceToken,
            Content = tagged.Content.Count > 0 ? tagged.Content : parsed.Content,
            Score = 0.95,
        };
    }
}
