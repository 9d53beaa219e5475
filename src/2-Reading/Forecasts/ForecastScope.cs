using Sayso.Pipeline;

namespace Sayso.Forecasts;

/// <summary>
/// Which words of a claim foretell. A cue may stand deep inside: "The town has sealed the well, which will anger farmers" foretells the anger,
/// "The owner wants a tenant who will pay" nothing at all.
/// </summary>
internal sealed class ForecastScope
{
    private const int LongestPath = 20;

    private readonly ReadingBuilder reading;
    private readonly Syntax syntax;
    private readonly Events.AttributedSpans attributed;

    public ForecastScope(ReadingBuilder reading)
    {
        (this.reading, syntax) = (reading, reading.Syntax);
        attributed = new Events.AttributedSpans(reading.Attributions);
    }

    /// <summary>The words that foretell, or null where the cue only stands in what is wished, aimed at or used to tell who is meant.</summary>
    public TextSpan? Of(int foretold, int cue, int first, int last)
    {
        if (foretold < 0) return syntax.Span(first, last);
        var (from, to) = (first, last);
        var at = syntax.ClauseHead(foretold);
        // The words of the cue may stand above what they foretell: "is likely to fall".
        if (!syntax.IsUnder(cue, at) && syntax.IsUnder(at, syntax.ClauseHead(cue))) at = syntax.ClauseHead(cue);
        for (var steps = 0; steps < LongestPath; steps++)
        {
            var up = syntax[at].Head;
            if (up < 0) break;
            if (IsDefining(at)) return null;
            if (syntax.Is(at, "acl"))
            {
                if (Noun(at, up) is not var (a, b)) return null;
                (from, to) = (Math.Max(from, a), Math.Min(to, b));
                break;
            }

            if (syntax[at].Deprel == "advcl:relcl") break;
            if (syntax.Is(at, "ccomp") || syntax.Is(at, "xcomp"))
            {
                if (ForecastLexicon.IsWish(syntax.Lemma(up))) return null;
                if (up < first || up > last) break;
            }
            else if (syntax.Is(at, "advcl"))
            {
                if (Opener(at) is "to" or "if" or "unless" or "until" or "before" or "when" or "whether" or "lest" or "so") return null;
                // "Although the wall will hold, the town moved out": the wall alone.
                if (syntax.HasChild(at, "mark") && up >= first && up <= last && !HasFuture(up)) return Whole(WithoutOpener(syntax.Subtree(at)), foretold, last);
            }

            // A verb that goes on from another without a subject of its own is under whatever that is under.
            if (syntax.Is(at, "conj") && (syntax.HasChild(at, "nsubj") || up < first || up > last) || !syntax.IsClause(at)) break;
            at = syntax.ClauseHead(up);
        }

        return from > to ? null : Whole((from, to), foretold, last);
    }

    private TextSpan? Whole((int First, int Last) range, int foretold, int last)
    {
        if (IsProVerb(foretold)) return null;
        var (from, to) = WithGoingOn(range, foretold, last);
        to = CutAt(from, to, foretold);
        (from, to) = WithSubject(from, to, foretold);
        while (to > from && (IsLoose(to) || syntax[to].Upos == Upos.Punct && syntax.Lower(to) is "," or ";" or ":" or "–" or "—" or "-")) to--;
        while (from < to && (syntax[from].Upos == Upos.Cconj || syntax[from].Upos == Upos.Sconj && syntax.Lower(from) == "that" || syntax.Lower(from) is "," or ";")) from++;
        return from < to ? syntax.Span(from, to) : null;
    }

    // "will gladly do so": what, only the sentence before tells.
    private bool IsProVerb(int verb) => syntax.Lemma(verb) == "do" && verb + 1 < syntax.Count && syntax.Lower(verb + 1) is "so" or "it" or "that" or "this";

    // What a word opens that belongs to the next clause: "will reopen the bridge since".
    private bool IsLoose(int token) => syntax[token].Upos is Upos.Sconj or Upos.Cconj || syntax.Is(token, "mark") || syntax.Lower(token) is "given" or "so"
        || syntax[token].Upos == Upos.Adp && !syntax.Is(token, "compound") && syntax[token].Head > token;

    // "will rebuild the quay and repair the crane": a second verb of the same subject belongs to the same forecast.
    private (int From, int To) WithGoingOn((int From, int To) range, int foretold, int last)
    {
        var to = range.To;
        foreach (var child in syntax.Children(foretold))
        {
            if (child <= to || !syntax.Is(child, "conj") || syntax.HasChild(child, "nsubj", "expl") || range.To < last) continue;
            var (start, end) = syntax.Subtree(child);
            if (start <= to + 2 && (syntax[child].Upos is Upos.Verb or Upos.Aux || syntax.HasChild(child, "aux", "cop"))) to = Math.Max(to, end);
        }

        // "… the speed with which the firm will grow": what opens with a preposition and "which" belongs to the noun before.
        if (to + 2 < syntax.Count && syntax[to + 1].Upos == Upos.Adp && syntax.Lower(to + 2) is "which" or "whom" or "whose")
        {
            var clause = syntax.ClauseHead(to + 2);
            if (syntax.SentenceOf(clause) == syntax.SentenceOf(to) && clause > to) to = Math.Max(to, syntax.Subtree(clause).Last);
        }

        return (range.From, to);
    }

    // "…, however we still have the old one", "…, although nobody else saw it": a main clause or a concession that says nothing of what will come.
    private int CutAt(int from, int to, int foretold)
    {
        for (var i = foretold + 1; i <= to; i++)
        {
            if (syntax.Lower(i) is not ("however" or "but" or "although" or "though" or "whereas")) continue;
            var head = syntax[i].Head;
            if (head <= i || head == foretold || !syntax.IsClause(head) || !syntax.HasChild(head, "nsubj", "expl") || HasFuture(head) && syntax.Lower(i) is "however" or "but" || syntax.IsUnder(foretold, head)) continue;
            return i - 1;
        }

        return to;
    }

    // "The council will not meet, and will publish nothing": the second begins at the subject of the first.
    private (int From, int To) WithSubject(int from, int to, int foretold)
    {
        var at = foretold;
        for (var steps = 0; steps < LongestPath && syntax.Is(at, "conj") && !syntax.HasChild(at, "nsubj", "csubj", "expl"); steps++) at = syntax[at].Head;
        if (at == foretold || syntax.Child(at, "nsubj", "csubj", "expl") is not (>= 0 and var subject)) return (from, to);
        var start = syntax.Subtree(subject).First;
        return start < from && syntax.SentenceOf(start) == syntax.SentenceOf(from) ? (start, to) : (from, to);
    }

    // "a promise that the road will be mended" is the promise of somebody who must be known; "the harbour, which will close" speaks of the harbour.
    private (int First, int Last)? Noun(int clause, int noun)
    {
        if (Opener(clause) == "that" && syntax.HasChild(clause, "nsubj", "csubj", "expl"))
        {
            while (syntax[noun].Head >= 0 && !ForecastLexicon.IsSaying(syntax.Lemma(noun)) && (syntax.Is(noun, "nmod") || syntax.Is(noun, "conj"))) noun = syntax[noun].Head;
            var (first, last) = WithoutOpener(syntax.Subtree(clause));
            if (!ForecastLexicon.IsSaying(syntax.Lemma(noun))) return ForecastLexicon.IsWish(syntax.Lemma(noun)) ? null : (0, syntax.Count);
            return attributed.InnermostAt(syntax.Span(first, last)) is { } by && reading.Attributions[by.Index].Content.All(content => syntax.Span(Math.Max(0, first - 2), last).Contains(content)) ? (first, last) : null;
        }

        var (start, end) = syntax.Subtree(clause);
        while (start < end && syntax[start].Upos == Upos.Punct) start++;
        if (start < 1 || syntax.Lower(start) != "which" || syntax.Lower(start - 1) is not ("," or "–" or "—")) return null;
        var isBody = reading.Mentions.Any(mention => mention.Head == syntax[noun].Span && mention.Type is MentionType.Person or MentionType.Group or MentionType.Organization or MentionType.Place);
        var whole = syntax.Subtree(isBody ? syntax.ClauseHead(noun) : noun);
        return (WithoutOpener(whole).First, Math.Max(end, whole.Last));
    }

    // "the man who will lead": tells who is meant and foretells nothing.
    private bool IsDefining(int clause)
    {
        if (syntax[clause].Deprel == "advcl:relcl" || syntax.Child(clause, "nsubj", "obj", "obl") is not (>= 0 and var pronoun)) return false;
        if (syntax.Lower(pronoun) is "who" or "that" && syntax[pronoun].Upos == Upos.Pron && (syntax.Is(clause, "acl") || syntax.Is(clause, "ccomp") && syntax.Is(pronoun, "nsubj") && pronoun > 0 && syntax[pronoun - 1].Upos is Upos.Noun or Upos.Propn or Upos.Num)) return true;
        return false;
    }

    private string? Opener(int clause) => syntax.Child(clause, "mark") is >= 0 and var mark ? syntax.Lower(mark) : null;

    private (int First, int Last) WithoutOpener((int First, int Last) range)
    {
        var (first, last) = range;
        while (first < last && (syntax.Is(first, "mark") || syntax.Is(first, "case") || syntax[first].Upos is Upos.Punct or Upos.Cconj && syntax.Lower(first) is "," or "and" or "but")) first++;
        return (first, last);
    }

    private bool HasFuture(int verb) => syntax.Children(verb).Any(child => syntax.Is(child, "aux") && syntax.Lower(child) is "will" or "'ll" or "wo" or "shall");
}
