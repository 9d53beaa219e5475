using Sayso.Pipeline;

namespace Sayso.Hedging;

/// <summary>Marks hedges on the sentences (CoNLL-2010: a sentence with a hedging cue is uncertain).</summary>
internal sealed class HedgeAnnotator : IAnnotator
{
    public Layers Needs => Layers.Sentences | Layers.Tokens;

    public Layers Adds => Layers.Sentences;

    public void Annotate(ReadingBuilder reading)
    {
        for (var i = 0; i < reading.Sentences.Count; i++)
        {
            var sentence = reading.Sentences[i];
            var hedges = HedgeFinder.Find(reading.Syntax, sentence);
            // How many is left open, not how surely.
            var amounts = hedges.Where(h => h.Entry.Class == "amount").ToList();
            var single = VagueFinder.Find(reading.Syntax, sentence).Where(t => !hedges.Any(h => h.FirstToken <= t && t <= h.LastToken));
            var vague = amounts.Select(h => reading.Syntax.Span(h.FirstToken, h.LastToken)).Concat(single.Select(t => reading.Syntax[t].Span)).Order().ToList();
            hedges.RemoveAll(amounts.Contains);
            reading.HedgesOf.Add(hedges);
            if (hedges.Count == 0 && vague.Count == 0) continue;
            reading.Sentences[i] = sentence with
            {
                IsUncertain = hedges.Count > 0,
                Hedges = [.. hedges.Select(h => reading.Syntax.Span(h.FirstToken, h.LastToken))],
                Vague = [.. vague],
            };
        }
    }
}
