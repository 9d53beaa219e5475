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
    private const int MinimumTokens = 3;

    public Layers Needs => Layers.Sentences | Layers.Tokens | Layers.Mentions | Layers.Times | Layers.Quantities | Layers.Attributions | Layers.Events;

    public Layers Adds => Layers.Claims;

    public void Annotate(ReadingBuilder reading)
    {
        var syntax = reading.Syntax;
        var factuality = new FactualityFinder(reading);
        var attributed = new AttributedSpans(reading.Attributions);
        var layers = new Layered(reading);
        var reports = ByCue(reading);
        foreach (var sentence in reading.Sentences)
        {
            if (reading.Document.PassageAt(sentence.Span.Start)?.Kind is PassageKind.Boilerplate or PassageKind.Byline or PassageKind.Dateline) continue;
            foreach (var (head, start, end) in ClauseSplitter.Split(syntax, sentence, IsReportContent))
            {
                var (first, last) = Bare(syntax, Unparsed(head, start, end) ?? Swallowed(head, start, end) ?? (start, end));
                if (Words(syntax, first, last) < MinimumTokens || IsInserted(head) || !Predicates(reading, head, syntax.Span(first, last))) continue;
                var span = syntax.Span(first, last);
                var isReport = first <= head && head <= last;
                if (reading.Claims.Count > 0 && reading.Claims[^1] is var before && before.Span.Contains(span) && span.Length * 2 > before.Span.Length) continue;
                var (facts, _) = factuality.Of(head);
                if (reading.HedgesOf[syntax.SentenceOf(head)].Any(h => h.FirstToken >= first && h.LastToken <= last) && facts.Modality == Modality.Certain) facts = facts with { Modality = Modality.Possible };
                reading.Claims.Add(new Claim(
                    new ClaimId(reading.Claims.Count),
                    span,
                    layers.EventOf(syntax[head].Span.Start, span),
                    attributed.InnermostAt(span, head: isReport ? syntax[head].Span : null) ?? (isReport ? attributed.InnermostAt(syntax[head].Span) : null) ?? AsCoordinated(head),
                    facts,
                    layers.Checkable(span, facts)));
            }
        }

        // "She said they would cut the tax and raise the fee": the second half without a subject of its own is said by her too.
        AttributionId? AsCoordinated(int token)
        {
            for (var steps = 0; steps < 4 && syntax.Is(token, "conj") && !syntax.HasChild(token, "nsubj", "csubj", "expl") && syntax[token].Head is >= 0 and var up; steps++)
            {
                if (attributed.InnermostAt(syntax[up].Span) is { } said) return said;
                // "planned to mend the roof, then sell the house"
                if (syntax[token].Feats is { } feats && feats.Contains("VerbForm=Inf", StringComparison.Ordinal) && syntax.Child(up, "xcomp") is >= 0 and var open && attributed.InnermostAt(syntax[open].Span) is { } planned) return planned;
                token = up;
            }

            return null;
        }

        // What is reported where the parse found no clause in it, though it holds one: the claim is that, not the report.
        (int First, int Last)? Unparsed(int head, int first, int last)
        {
            if (IsDenied(syntax, head) || !reports.TryGetValue(head, out var said)) return null;
            foreach (var attribution in said)
            {
                var from = Math.Max(first, syntax.TokenAt(attribution.Content[0].Start));
                var to = Math.Min(last, syntax.TokenAt(attribution.Content[^1].End - 1));
                if (to - from < MinimumTokens || from <= head && head <= to) continue;
                for (var i = from; i <= to; i++)
                {
                    if (syntax.Child(i, "nsubj") is >= 0 and var subject && subject >= from && !syntax[i].Deprel.EndsWith("relcl", StringComparison.Ordinal)) return (from, to);
                }
            }

            return null;
        }

        // A report that the parse took into the clause it reports ("… was cut off, sources said", "all I asked said the dam would not hold"): the
        // claim is what is said, from where the claim before it ends.
        (int First, int Last)? Swallowed(int head, int first, int last)
        {
            for (var i = first; i <= last; i++)
            {
                if (!reports.TryGetValue(i, out var found)) continue;
                foreach (var said in found)
                {
                    if (said.Source.IsEmpty || IsDenied(syntax, i)) continue;
                    var report = said.Source.Concat(said.Cue).Aggregate((a, b) => a.Union(b));
                    var (from, to) = (syntax.TokenAt(report.Start), syntax.TokenAt(report.End - 1));
                    var isBehind = to == last || said.Content[^1].End <= report.Start && to <= last;
                    if (from < first || to > last || !isBehind && (from != first || said.Cue.Any(c => c.Contains(syntax[head].Span)))) continue;
                    var content = said.Content[isBehind ? ^1 : 0];
                    var (start, end) = (Math.Max(first, syntax.TokenAt(content.Start)), Math.Min(last, syntax.TokenAt(content.End - 1)));
                    if (isBehind ? start > first || end >= from : end < last || start <= to) continue;
                    if (reading.Claims.Count > 0 && reading.Claims[^1].Span is var before && before.Start >= syntax[start].Span.Start && before.End < syntax[end].Span.End) start = syntax.TokenAt(before.End);
                    while (start < end && syntax[start].Upos is Upos.Punct or Upos.Cconj && syntax.Lower(start) is not ("\"" or "(")) start++;
                    if (end - start >= MinimumTokens && HasFiniteVerb(syntax, syntax.Span(start, end))) return (start, end);
                }
            }

            return null;
        }

        // "…, the mayor told reporters, …", "The mayor added:" before a paragraph
        bool IsInserted(int token) =>
            reports.TryGetValue(token, out var told) && told.TrueForAll(a => a.Content.All(c => !syntax.SentenceAt(token).Span.Overlaps(c)))
            || syntax.Is(token, "parataxis") && reports.TryGetValue(token, out var said) && said.Any(a => a.Content.Any(c => c.Contains(syntax[syntax[token].Head].Span)));

        // A clause of its own; "promised to leave" and "denied that he left" stay one claim.
        bool IsReportContent(int token) =>
            !IsOpen(syntax, token) && syntax[token].Head is >= 0 and var up && !IsDenied(syntax, up) && reports.TryGetValue(up, out var said) && said.Any(a => a.Content.Any(c => c.Contains(syntax[token].Span)));
    }

    // Of what somebody denies, or does not say, nobody is the voice.
    private static bool IsDenied(Syntax syntax, int cue) =>
        syntax.Children(cue).Any(c => syntax.Lower(c) is "not" or "n't" or "never" || syntax.Is(c, "nsubj") && syntax.Lower(c) is "nobody" or "none") || CueLexicon.Instance.Verb(syntax.Lemma(cue)) is { Factive: "-" };

    private static bool IsOpen(Syntax syntax, int clause) =>
        syntax.Children(clause).Any(c => syntax.Is(c, "mark") && syntax.Lower(c) is "to" or "for")
        || !syntax.Is(clause, "ccomp") && !syntax.Is(clause, "parataxis") && !syntax.HasChild(clause, "nsubj", "nsubj:pass", "expl", "csubj");

    // A title or a line without a verb states nothing, unless it tells of a happening or gives a number.
    private static bool Predicates(ReadingBuilder reading, int head, TextSpan span) =>
        reading.Syntax[head].Upos is Upos.Verb or Upos.Aux or Upos.X || reading.Syntax.HasChild(head, "cop", "nsubj", "aux", "csubj", "expl", "ccomp") || HasFiniteVerb(reading.Syntax, span)
        || reading.Quantities.Exists(q => span.Contains(q.Span)) || reading.Events.Exists(e => e.Plover is not null && span.Contains(e.Trigger));

    private static bool HasFiniteVerb(Syntax syntax, TextSpan span)
    {
        for (var i = syntax.TokenAt(span.Start); i < syntax.Count && syntax[i].Span.Start < span.End; i++)
        {
            if (syntax[i].Feats?.Contains("VerbForm=Fin", StringComparison.Ordinal) ?? false) return true;
        }

        return false;
    }

    // The attributions that a word is a cue of.
    private static Dictionary<int, List<Attribution>> ByCue(ReadingBuilder reading)
    {
        var tokens = new SpanIndex(reading.Tokens.Select(t => t.Span));
        var found = new Dictionary<int, List<Attribution>>();
        foreach (var attribution in reading.Attributions)
        {
            foreach (var token in attribution.Cue.SelectMany(tokens.Inside))
            {
                if (!found.TryGetValue(token, out var list)) found.Add(token, list = []);
                list.Add(attribution);
            }
        }

        return found;
    }

    // Without quotation marks whose partner is elsewhere or that hold the whole, and without the comma before them.
    private static (int First, int Last) Bare(Syntax syntax, (int First, int Last) claim)
    {
        var (first, last) = claim;
        while (first < last)
        {
            var marks = Enumerable.Range(first, last - first + 1).Count(i => IsMark(syntax, i));
            if (IsMark(syntax, first) && (marks % 2 == 1 || marks == 2 && IsMark(syntax, last))) first++;
            else if (IsMark(syntax, last) && marks % 2 == 1 || syntax.Lower(last) is "," or ".") last--;
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
