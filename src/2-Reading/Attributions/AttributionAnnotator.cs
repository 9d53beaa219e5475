using System.Collections.Immutable;
using Sayso.Pipeline;

namespace Sayso.Attributions;

/// <summary>
/// Who says what: source, cue and content of each report, nested to any depth. Joins three finders (trained tags, the parse with the cue
/// lexicon, and passage and quotation marks), then resolves each voice and how it knows.
/// </summary>
internal sealed class AttributionAnnotator : IAnnotator
{
    public Layers Needs => Layers.Sentences | Layers.Tokens | Layers.Times | Layers.Mentions;

    public Layers Adds => Layers.Attributions;

    public void Annotate(ReadingBuilder reading)
    {
        var quotations = QuotationFinder.Find(reading);
        var drafts = new List<AttributionDraft>();
        var finder = new CueFinder(reading.Syntax);
        foreach (var sentence in reading.Sentences) drafts.AddRange(finder.Find(sentence));
        drafts = TagFinder.Join(reading, drafts);
        CueShape.Apply(reading, drafts);
        WholeContent.Apply(reading, drafts);
        QuotationContent.Extend(reading, quotations, drafts);
        drafts.AddRange(ColonFinder.FindInside(reading, drafts).ToList());
        drafts.AddRange(ColonFinder.Find(reading, drafts).ToList());
        drafts.AddRange(PassageFinder.Find(reading));
        drafts.AddRange(HeadlineFinder.Find(reading).Where(found => !drafts.Exists(d => d.CueToken >= 0 && d.Content.Exists(c => c.OverlapWith(found.ContentHull) * 2 > found.ContentHull.Length))).ToList());
        Clean(drafts);
        drafts.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.ContentHull.Length.CompareTo(a.ContentHull.Length));

        var within = Nesting.Of(drafts);
        var voices = new VoiceResolver(reading, drafts, within);
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            var voice = voices.Resolve(i);
            reading.Attributions.Add(new Attribution(
                new AttributionId(i),
                [.. draft.Source],
                [.. draft.Cue],
                [.. draft.Content],
                draft.Projection ?? ProjectionOf(draft, quotations),
                within[i] >= 0 ? new AttributionId(within[i]) : null,
                voice,
                BasisFinder.Of(reading, draft, voice)));
        }
    }

    private static Projection ProjectionOf(AttributionDraft draft, List<Quotation> quotations)
    {
        int quoted = 0, all = 0;
        foreach (var span in draft.Content)
        {
            all += span.Length;
            foreach (var quotation in quotations)
            {
                if (quotation.Depth == 0) quoted += quotation.Span.OverlapWith(span);
            }
        }

        return quoted == 0 ? Projection.Indirect : quoted >= all * 9 / 10 ? Projection.Direct : Projection.Mixed;
    }

    // Empty spans, spans that double each other, and drafts whose cue and content are another's.
    private static void Clean(List<AttributionDraft> drafts)
    {
        foreach (var draft in drafts) draft.Content = Spans.Joined(draft.Content);
        drafts.RemoveAll(draft => draft.Content.Count == 0);
        for (var i = drafts.Count - 1; i >= 0; i--)
        {
            for (var j = 0; j < drafts.Count; j++)
            {
                if (i == j || drafts[i].IsPassage || drafts[j].IsPassage || drafts[i].Cue.Count == 0 || drafts[j].Cue.Count == 0) continue;
                if (!drafts[i].Cue[0].Overlaps(drafts[j].Cue[0]) || drafts[i].Score > drafts[j].Score || drafts[i].Score == drafts[j].Score && i < j) continue;
                drafts.RemoveAt(i);
                break;
            }
        }
    }
}
