using Sayso.Attributions;
using Sayso.Events;
using Sayso.Pipeline;

namespace Sayso.Claims;

/// <summary>What the reports of a document say of its clauses: which of them are reported, by whom, and where the words of the report end.</summary>
internal sealed class ReportedClauses(ReadingBuilder reading)
{
    // Fewer words claim nothing.
    public const int MinimumTokens = 3;

    // "This is how" Anna Berg put it.
    private const int LongestLead = 3;

    // Verbs that give a thing a name of the speaker's choosing.
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal) { "call", "label", "brand", "dub", "deem", "term", "pronounce" };

    private readonly Syntax syntax = reading.Syntax;
    private readonly AttributedSpans attributed = new(reading.Attributions);
    private readonly Dictionary<int, List<Attribution>> byCue = ByCue(reading);

    /// <summary>Whose claim a span is that is headed by <paramref name="head"/>, or null where it is the narrator's.</summary>
    public AttributionId? VoiceOf(TextSpan span, int head)
    {
        var isReport = span.Contains(syntax[head].Span);
        return attributed.InnermostAt(span, head: isReport ? syntax[head].Span : null) ?? (isReport ? attributed.InnermostAt(syntax[head].Span) : null) ?? AsCoordinated(head);
    }

    // A clause of its own; "promised to leave", "denied that he left" and "has shown how it broke" stay one claim, "while Low stayed" tells of no report.
    public bool IsReportContent(int token) =>
        !IsOpen(token) && !ClauseSplitter.IsSubordinate(syntax, token) && syntax.Lower(syntax.Subtree(token).First) is not ("how" or "why" or "who" or "whom" or "where") && syntax[token].Head is >= 0 and var up && !IsDenied(up) && byCue.TryGetValue(up, out var said) && said.Any(a => a.Content.Any(c => c.Contains(syntax[token].Span)));

    // "All I asked said …", "this is how Berg put it: …"; not "has much to fear because …".
    private bool IsSaying(int cue, int last) =>
        syntax.Lower(cue) == "according" || CueLexicon.Instance.Verb(syntax.Lemma(cue)) is { Kind: "speech" or "belief" or "document" } && syntax[cue].Upos == Upos.Verb && syntax[cue].Feats?.Contains("VerbForm=Inf", StringComparison.Ordinal) is not true
        || Enumerable.Range(last + 1, 2).Any(i => i < syntax.Count && syntax.Lower(i) == ":");

    // "…, the mayor told reporters, …", "The mayor added:" before a paragraph
    public bool IsInserted(int token) =>
        byCue.TryGetValue(token, out var told) && CueLexicon.Instance.Verb(syntax.Lemma(token)) is { Kind: "speech" or "document" or "denial" } && told.TrueForAll(a => a.Content.All(c => !syntax.SentenceAt(token).Span.Overlaps(c)))
        || syntax.Is(token, "parataxis") && byCue.TryGetValue(token, out var said) && said.Any(a => a.Content.Any(c => c.Contains(syntax[syntax[token].Head].Span)));

    // "The council described the fire as a planned act": what it is described as is the council's view.
    public AttributionId? Described(int head, int first, int last)
    {
        if (IsDenied(head) || !byCue.TryGetValue(head, out var said) || !Names.Contains(syntax.Lemma(head)) && !syntax.Children(head).Any(c => syntax.Is(c, "obl") && c > head && syntax.Children(c).Any(m => syntax.Is(m, "case") && syntax.Lower(m) == "as"))) return null;
        // Not "dismissed her from her job as keeper".
        if (CueLexicon.Instance.Verb(syntax.Lemma(head)) is not { Kind: "speech" or "belief" or "denial" } && !Names.Contains(syntax.Lemma(head))) return null;
        var span = syntax.Span(first, last);
        return said.Find(a => !a.Source.IsEmpty && a.Voice is not Voice.Narrator && a.Content.All(span.Contains) && a.Source.All(span.Contains))?.Id;
    }

    // What is reported where the parse found no clause in it, though it holds one: the claim is that, not the report.
    public (int First, int Last)? Unparsed(int head, int first, int last)
    {
        if (IsDenied(head) || !byCue.TryGetValue(head, out var said)) return null;
        foreach (var attribution in said)
        {
            var from = Math.Max(first, syntax.TokenAt(attribution.Content[0].Start));
            var to = Math.Min(last, syntax.TokenAt(attribution.Content[^1].End - 1));
            if (to - from < MinimumTokens || from <= head && head <= to || syntax.Lower(from) is "how" or "why" or "who" or "whom" or "where") continue;
            for (var i = from; i <= to; i++)
            {
                if (syntax.Child(i, "nsubj") is >= 0 and var subject && subject >= from && !syntax.Is(i, "acl") && !syntax.Is(i, "advcl") && syntax.Lower(from) != "to") return (from, to);
            }
        }

        return null;
    }

    // A report that the parse took into the clause it reports ("… was cut off, sources said", "all I asked said the dam would not hold"): the
    // claim is what is said, from where the claim before it ends.
    public (int First, int Last, AttributionId Said)? Swallowed(int head, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (!byCue.TryGetValue(i, out var found)) continue;
            foreach (var said in found)
            {
                if (said.Source.IsEmpty || said.Cue.Any(c => IsDenied(syntax.HeadOf(c)))) continue;
                var report = said.Source.Concat(said.Cue).Aggregate((a, b) => a.Union(b));
                var (from, to) = (syntax.TokenAt(report.Start), syntax.TokenAt(report.End - 1));
                var isBehind = to == last || said.Content[^1].End <= report.Start && to <= last;
                if (from < first || to > last || !isBehind && (from - first > LongestLead || said.Cue.Any(c => c.Contains(syntax[head].Span)) || !IsSaying(syntax.HeadOf(said.Cue[0]), to))) continue;
                var content = said.Content[isBehind ? ^1 : 0];
                var (start, end) = (Math.Max(first, syntax.TokenAt(content.Start)), Math.Min(last, syntax.TokenAt(content.End - 1)));
                if (isBehind ? start > first || end >= from : end < last || start <= to) continue;
                if (reading.Claims.Count > 0 && reading.Claims[^1].Span is var before && before.Start >= syntax[start].Span.Start && before.End < syntax[end].Span.End) start = syntax.TokenAt(before.End);
                while (start < end && syntax[start].Upos is Upos.Punct or Upos.Cconj && syntax.Lower(start) is not ("\"" or "(")) start++;
                if (end - start >= MinimumTokens && Enumerable.Range(start, end - start + 1).Any(t => syntax[t].Upos is Upos.Verb or Upos.Aux && !syntax.Is(t, "amod") && !syntax.Is(t, "case"))) return (start, end, said.Id);
            }
        }

        return null;
    }

    // Without what only leads to the next clause: "…, adding", "… since".
    public (int First, int Last) Trimmed((int First, int Last) claim)
    {
        var (first, last) = claim;
        while (last > first && (syntax[last].Upos is Upos.Sconj or Upos.Cconj || syntax.Lower(last) is "," or "\u2013" or "\u2014" || syntax.Is(last, "advcl") && syntax.Lower(last).EndsWith("ing", StringComparison.Ordinal) && byCue.TryGetValue(last, out var said) && said.TrueForAll(a => a.Content[0].Start >= syntax[last].Span.End))) last--;
        return (first, last);
    }

    // "She said they would cut the tax and raise the fee": the second half without a subject of its own is said by her too.
    private AttributionId? AsCoordinated(int token)
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

    // Of what somebody denies, or does not say, nobody is the voice; nor of what there is "no reason to believe" or what he is "not about to say".
    private bool IsDenied(int cue)
    {
        if (CueLexicon.Instance.Verb(syntax.Lemma(cue)) is { Factive: "-" }) return true;
        for (var (at, steps) = (cue, 0); at >= 0 && steps < 4; at = syntax[at].Head, steps++)
        {
            if (syntax.Children(at).Any(c => syntax.Lower(c) is "not" or "n't" or "never" or "nor" || syntax.Is(c, "nsubj") && syntax.Lower(c) is "nobody" or "none" || syntax.Lower(c) == "no" && syntax.Is(c, "det") && syntax[at].Upos == Upos.Noun)) return true;
            if (!syntax.Is(at, "xcomp") && !syntax.Is(at, "acl") && !(at == cue && syntax[at].Upos == Upos.Noun && (syntax.Is(at, "obj") || syntax.Is(at, "nmod")))) break;
        }

        return false;
    }

    private bool IsOpen(int clause) =>
        syntax.Children(clause).Any(c => syntax.Is(c, "mark") && syntax.Lower(c) is "to" or "for")
        || !syntax.Is(clause, "ccomp") && !syntax.Is(clause, "parataxis") && !syntax.HasChild(clause, "nsubj", "nsubj:pass", "expl", "csubj");

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
}
