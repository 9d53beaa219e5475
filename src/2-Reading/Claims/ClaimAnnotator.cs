using Sayso.Events;
using Sayso.Hedging;
using Sayso.Pipeline;

namespace Sayso.Claims;

/// <summary>
/// Claims: one proposition each. Finite clauses that stand on their own (the main clause, its coordinated clauses, the content of a report)
/// are claims of whoever says them; subordinate clauses stay part of the clause that they modify.
/// </summary>
internal sealed class ClaimAnnotator : IAnnotator
{
    private const int MinimumTokens = 3;

    public Layers Needs => Layers.Sentences | Layers.Tokens | Layers.Mentions | Layers.Times | Layers.Quantities | Layers.Attributions | Layers.Events;

    public Layers Adds => Layers.Claims;

    public void Annotate(ReadingBuilder reading)
    {
        var syntax = reading.Syntax;
        var factuality = new FactualityFinder(reading);
        var attributed = new AttributedSpans(reading.Attributions);
        var eventAt = new Dictionary<int, EventId>();
        foreach (var mention in reading.Events) eventAt.TryAdd(mention.Trigger.Start, mention.Id);
        foreach (var sentence in reading.Sentences)
        {
            if (reading.Document.PassageAt(sentence.Span.Start)?.Kind is PassageKind.Boilerplate or PassageKind.Byline or PassageKind.Dateline) continue;
            foreach (var (head, first, last) in ClauseSplitter.Split(syntax, sentence, IsReportContent))
            {
                if (Words(syntax, first, last) < MinimumTokens) continue;
                var span = syntax.Span(first, last);
                var (facts, _) = factuality.Of(head);
                if (reading.HedgesOf[syntax.SentenceOf(head)].Any(h => h.FirstToken >= first && h.LastToken <= last) && facts.Modality == Modality.Certain) facts = facts with { Modality = Modality.Possible };
                reading.Claims.Add(new Claim(
                    new ClaimId(reading.Claims.Count),
                    span,
                    EventOf(reading, eventAt, head, span),
                    attributed.InnermostAt(span) ?? attributed.InnermostAt(syntax[head].Span),
                    facts,
                    Checkable(reading, span, facts)));
            }
        }

        bool IsReportContent(int token)
        {
            foreach (var attribution in reading.Attributions)
            {
                if (attribution.Content.Any(c => c.Contains(syntax[token].Span)) && attribution.Cue.Any(c => syntax[token].Head is >= 0 and var up && c.Overlaps(syntax[up].Span))) return true;
            }

            return false;
        }
    }

    private static int Words(Syntax syntax, int first, int last)
    {
        var words = 0;
        for (var i = first; i <= last; i++)
        {
            if (syntax[i].Upos is not (Upos.Punct or Upos.Sym)) words++;
        }

        return words;
    }

    // The event at the clause's head, else the most salient one inside.
    private static EventId? EventOf(ReadingBuilder reading, Dictionary<int, EventId> eventAt, int head, TextSpan span)
    {
        if (eventAt.TryGetValue(reading.Syntax[head].Span.Start, out var own) && reading.Events[own.Index].Plover is not null) return own;
        EventMention? best = null;
        foreach (var mention in reading.Events)
        {
            if (span.Contains(mention.Trigger) && (best is null || mention.Salience > best.Salience)) best = mention;
        }

        return best?.Id;
    }

    // Names, numbers and dates make a claim checkable; opinion words, wishes and questions do not.
    private static double Checkable(ReadingBuilder reading, TextSpan span, Factuality facts)
    {
        var score = 0.2;
        if (reading.Mentions.Any(m => m.Form == MentionForm.Name && span.Contains(m.Span))) score += 0.25;
        if (reading.Quantities.Any(q => span.Contains(q.Span))) score += 0.25;
        if (reading.Times.Any(t => span.Contains(t.Span))) score += 0.2;
        if (reading.Events.Any(e => e.Plover is not null && span.Contains(e.Trigger))) score += 0.2;
        if (facts.Modality == Modality.Hypothetical) score *= 0.4;
        else if (facts.Modality != Modality.Certain) score *= 0.7;
        return Math.Min(1, score);
    }
}
