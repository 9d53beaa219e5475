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
            // Who or how many is left open ("by many", "in some cases"), not how surely, unless somebody's view is told ("is widely believed to").
            var amounts = hedges.Where(h => h.Entry.Class == "amount" || h.Entry.Class == "quantifier-weasel" && !HasVerb(reading.Syntax, h)).ToList();
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

    private static bool HasVerb(Syntax syntax, Hedge hedge)
    {
        for (var i = hedge.FirstToken; i <= hedge.LastToken; i++)
        {
            if (syntax[i].Upos is Upos.Verb or Upos.Aux) return true;
        }

        return false;
    }
}
