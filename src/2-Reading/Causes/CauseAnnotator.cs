using Sayso.Events;
using Sayso.Pipeline;

namespace Sayso.Causes;

/// <summary>Causal statements of the document, each under the attribution in whose content it stands.</summary>
internal sealed class CauseAnnotator : IAnnotator
{
    public Layers Needs => Layers.Sentences | Layers.Tokens | Layers.Attributions | Layers.Events;

    public Layers Adds => Layers.Causes;

    public void Annotate(ReadingBuilder reading)
    {
        var finder = new CauseFinder(reading.Syntax);
        var attributed = new AttributedSpans(reading.Attributions);
        var events = new SpanIndex(reading.Events.Select(e => e.Trigger));
        var drafts = new List<CauseDraft>();
        for (var i = 0; i < reading.Sentences.Count; i++)
        {
            var found = finder.Find(reading.Sentences[i]).ToList();
            var stated = TaggedCauses.Join(reading, i, found);
            drafts.AddRange(stated);
            drafts.AddRange(Storylines.Instance.Find(reading, events.Inside(reading.Sentences[i].Span), stated));
        }

        foreach (var draft in drafts.Where(d => !d.Cause.IsEmpty && !d.Effect.IsEmpty).OrderBy(d => Math.Min(d.Cause.Start, d.Effect.Start)).ThenBy(d => d.Cause).ThenBy(d => d.Effect))
        {
            reading.Causes.Add(new CausalMention(
                new CauseId(reading.Causes.Count),
                draft.Cause,
                draft.Signal is { } signal ? [signal] : [],
                draft.Effect,
                draft.Kind,
                attributed.InnermostAt(draft.Cause.Union(draft.Effect)) ?? attributed.InnermostAt(draft.Effect),
                draft.IsDenied,
                draft.Tie));
        }
    }
}
