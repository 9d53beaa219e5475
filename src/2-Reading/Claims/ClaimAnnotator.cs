using Sayso.Attributions;
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
    private const int LongestSubject = 9;

    public Layers Needs => Layers.Sentences | Layers.Tokens | Layers.Mentions | Layers.Times | Layers.Quantities | Layers.Attributions | Layers.Events;

    public Layers Adds => Layers.Claims;

    public void Annotate(ReadingBuilder reading)
    {
        var syntax = reading.Syntax;
        var factuality = new FactualityFinder(reading);
        var layers = new Layered(reading);
        var reports = new ReportedClauses(reading);
        foreach (var sentence in reading.Sentences)
        {
            if (reading.Document.PassageAt(sentence.Span.Start)?.Kind is PassageKind.Boilerplate or PassageKind.Byline or PassageKind.Dateline) continue;
            foreach (var (head, start, end) in ClauseSplitter.Split(syntax, sentence, reports.IsReportContent))
            {
                var unparsed = reports.Unparsed(head, start, end);
                var swallowed = unparsed is null ? reports.Swallowed(head, start, end) : null;
                var (first, last) = Bare(syntax, reports.Trimmed(unparsed ?? (swallowed is { } inside ? (inside.First, inside.Last) : (start, end))));
                if (Words(syntax, first, last) < ReportedClauses.MinimumTokens || reports.IsInserted(head) || IsPieceOfQuestion(syntax, head, first) || !Predicates(reading, head, syntax.Span(first, last))) continue;
                var described = reports.Described(head, first, last);
                if (described is not null) first = Math.Max(first, syntax.TokenAt(reading.Attributions[described.Value.Index].Cue[0].Start));
                var span = syntax.Span(first, last);
                var predicate = first <= head && head <= last ? head : syntax.HeadOf(span);
                var (facts, _) = factuality.Of(predicate, asStated: true);
                if (facts.Modality == Modality.Certain) facts = facts with { Modality = factuality.HedgedWithin(predicate, first, last) };
                var said = described ?? swallowed?.Said ?? reports.VoiceOf(span, head);
                if (reading.Claims.Count > 0 && reading.Claims[^1] is var before && before.Span.Contains(span) && (said == before.Attribution || span.Length * 2 > before.Span.Length)) continue;
                reading.Claims.Add(new Claim(
                    new ClaimId(reading.Claims.Count),
                    span,
                    layers.EventOf(syntax[head].Span.Start, span),
                    said,
                    facts,
                    layers.Checkable(span, facts),
                    described is { } view ? reading.Attributions[view.Index].Source[0] : SharedSubject(syntax, head, first),
                    BasisFinder.InClaim(reading, span, said, head)));
            }
        }
    }

    // "The mayor came and opened the bridge": of the second half.
    private static TextSpan? SharedSubject(Syntax syntax, int head, int from)
    {
        if (syntax[from].Upos is not (Upos.Verb or Upos.Aux or Upos.Part or Upos.Adv) || syntax.Lower(from) is "where" or "when" or "how" or "why") return null;
        // "The clerk who auditors said had fled": what he did.
        if (syntax.Is(head, "ccomp") && !syntax.HasChild(head, "nsubj", "csubj", "expl") && syntax[head].Head is >= 0 and var saying && syntax.Is(saying, "acl:relcl") && syntax[saying].Head is var described && described < from) return NounPhrase(syntax, described);
        for (var (at, steps) = (head, 0); steps < 4 && syntax.Is(at, "conj") && !syntax.HasChild(at, "nsubj", "csubj", "expl") && syntax[at].Head is >= 0 and var up; at = up, steps++)
        {
            // The nearest of the clauses before it that has one.
            var nearest = syntax.Children(up).LastOrDefault(c => c < at && syntax.Is(c, "conj") && syntax.HasChild(c, "nsubj"), up);
            if (syntax.Child(nearest, "nsubj") is not (>= 0 and var subject) || subject >= from) continue;
            var (first, last) = syntax.Subtree(subject, static (s, child) => s[child].Upos != Upos.Cconj && !s.Is(child, "acl") && !s.Is(child, "appos") && !s.Is(child, "parataxis") && s[child].Upos != Upos.Punct);
            return last - first < LongestSubject ? syntax.Span(first, last) : NounPhrase(syntax, subject);
        }

        return null;
    }

    // Without what describes it further.
    private static TextSpan NounPhrase(Syntax syntax, int noun)
    {
        var (first, last) = syntax.Subtree(noun, static (s, child) => s.Is(child, "det") || s.Is(child, "compound") || s.Is(child, "flat") || s.Is(child, "nummod") || s.Is(child, "amod"));
        return syntax.Span(first, last);
    }

    // A title or a line without a verb states nothing, unless it tells of a happening and gives a number ("Ten dead in ferry fire").
    private static bool Predicates(ReadingBuilder reading, int head, TextSpan span) =>
        !IsImperative(reading.Syntax, head) && (reading.Syntax[head].Upos is Upos.Verb or Upos.Aux or Upos.X || reading.Syntax.HasChild(head, "cop", "nsubj", "aux", "csubj", "expl", "ccomp") || HasFiniteVerb(reading.Syntax, span)
        || reading.Quantities.Exists(q => span.Contains(q.Span)) && reading.Events.Exists(e => span.Contains(e.Trigger)));

    // "Who drove them" in "nobody knows who drove them", "where the river is deep": of a sentence that asks nothing.
    private static bool IsPieceOfQuestion(Syntax syntax, int head, int first)
    {
        if (syntax.Lower(first) == "(" && first < head) first++;
        if (syntax[head].Head < 0) return false;
        if (syntax.Lower(first) is not ("who" or "whom" or "whose" or "which" or "how" or "where" or "why" or "what" or "that") || syntax[first].Head is not (>= 0 and var up)) return false;
        if (syntax.Lower(first) == "that" && (syntax[first].Upos != Upos.Pron || !syntax.Is(head, "acl"))) return false;
        return (up == head || syntax[up].Head == head && !syntax.Is(up, "csubj") && !syntax.Is(up, "advcl")) && !syntax.Lower(syntax.SentenceAt(head).EndToken - 1).Contains('?', StringComparison.Ordinal);
    }

    // "Please look at a map." "Do not drink the water."
    private static bool IsImperative(Syntax syntax, int head)
    {
        if (syntax[head].Upos != Upos.Verb || syntax[head].Head >= 0 || syntax[head].Feats is not { } feats || !feats.Contains("Mood=Imp", StringComparison.Ordinal) || syntax.HasChild(head, "nsubj", "expl", "csubj")) return false;
        for (var i = syntax.SentenceAt(head).FirstToken; i < head; i++)
        {
            if (syntax[i].Upos is not (Upos.Aux or Upos.Part or Upos.Intj or Upos.Adv or Upos.Punct)) return false;
        }

        return true;
    }

    private static bool HasFiniteVerb(Syntax syntax, TextSpan span)
    {
        for (var i = syntax.TokenAt(span.Start); i < syntax.Count && syntax[i].Span.Start < span.End; i++)
        {
            if (syntax[i].Feats?.Contains("VerbForm=Fin", StringComparison.Ordinal) ?? false) return true;
        }

        return false;
    }

    // Without "that", without quotation marks whose partner is elsewhere or that hold the whole, and without the comma before them.
    private static (int First, int Last) Bare(Syntax syntax, (int First, int Last) claim)
    {
        var (first, last) = claim;
        while (first < last)
        {
            var marks = Enumerable.Range(first, last - first + 1).Count(i => IsMark(syntax, i));
            if (IsMark(syntax, first) && (marks % 2 == 1 || marks == 2 && IsMark(syntax, last))) first++;
            else if (IsMark(syntax, last) && marks % 2 == 1 || syntax.Lower(last) is "," or ".") last--;
            else if (syntax.Lower(first) == "that" && syntax.Is(first, "mark") && !syntax.Is(syntax[first].Head, "csubj") || syntax.Lower(first) == ",") first++;
            else break;
        }

        return (first, last);
    }

    private static bool IsMark(Syntax syntax, int token) => syntax[token].Upos == Upos.Punct && syntax.Lower(token) is "\"" or "“" or "”" or "``" or "''" or "„" or "«" or "»" or "‘";

    private static int Words(Syntax syntax, int first, int last)
    {
        var words = 0;
        for (var i = first; i <= last; i++)
        {
            if (syntax[i].Upos is not (Upos.Punct or Upos.Sym)) words++;
        }

        return words;
    }

    /// <summary>The layers that a claim is told by, each to be asked what lies inside a span.</summary>
    private sealed class Layered(ReadingBuilder reading)
    {
        private readonly SpanIndex names = new(reading.Mentions.Where(m => m.Form == MentionForm.Name).Select(m => m.Span));
        private readonly SpanIndex quantities = new(reading.Quantities.Select(q => q.Span));
        private readonly SpanIndex times = new(reading.Times.Select(t => t.Span));
        private readonly SpanIndex events = new(reading.Events.Select(e => e.Trigger));

        // The event at the clause's head, else the most salient one inside.
        public EventId? EventOf(int head, TextSpan span)
        {
            EventMention? best = null;
            foreach (var item in events.Inside(span))
            {
                var mention = reading.Events[item];
                if (mention.Trigger.Start == head && mention.Plover is not null) return mention.Id;
                if (best is null || mention.Salience > best.Salience) best = mention;
            }

            return best?.Id;
        }

        // Names, numbers and dates make a claim checkable; opinion words, wishes and questions do not.
        public double Checkable(TextSpan span, Factuality facts)
        {
            var score = 0.2;
            if (names.Any(span)) score += 0.25;
            if (quantities.Any(span)) score += 0.25;
            if (times.Any(span)) score += 0.2;
            if (events.Inside(span).Any(e => reading.Events[e].Plover is not null)) score += 0.2;
            if (facts.Modality == Modality.Hypothetical) score *= 0.4;
            else if (facts.Modality != Modality.Certain) score *= 0.7;
            return Math.Min(1, score);
        }
    }
}
