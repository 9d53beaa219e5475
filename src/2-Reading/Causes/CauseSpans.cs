using Sayso.Pipeline;

namespace Sayso.Causes;

/// <summary>Cuts the spans of causes and effects out of the parse: an argument, a clause without one of its parts.</summary>
internal sealed class CauseSpans(Syntax syntax)
{
    // The governor's clause without the part that the connective leads.
    public TextSpan Clause(int governor, int complement, int cutFirst, int cutLast, Sentence sentence)
    {
        var (first, last) = syntax.Subtree(governor, (s, child) => child != complement && !s.Is(child, "parataxis") && !(s.Is(child, "conj") && s.HasChild(child, "nsubj")));
        first = Math.Max(first, sentence.FirstToken);
        last = Math.Min(last, sentence.EndToken - 1);
        if (first < cutFirst && last > cutLast) return governor < cutFirst ? Trim(first, cutFirst - 1) : Trim(cutLast + 1, last);
        if (first >= cutFirst && first <= cutLast) first = cutLast + 1;
        if (last <= cutLast && last >= cutFirst) last = cutFirst - 1;
        return first <= last ? Trim(first, last) : default;
    }

    public TextSpan Without(int head, int child)
    {
        var (first, last) = syntax.Subtree(head, (_, c) => c != child);
        var (cut, _) = syntax.Subtree(child);
        if (last >= cut) last = cut - 1;
        return first <= last ? Trim(first, last) : default;
    }

    public TextSpan ClauseOf(int head, int without)
    {
        var (first, last) = syntax.Subtree(head, (s, c) => c != without && !s.Is(c, "cop") && !s.Is(c, "punct"));
        return Trim(first, last);
    }

    public TextSpan Argument(int head, int verb)
    {
        var (first, last) = syntax.Subtree(head, (s, c) => !(s.Is(c, "case") && c < head) && !(s.Is(c, "mark")) && c != verb && !s.Is(c, "punct") && !s.Is(c, "cc") && !(s.Is(c, "acl") && s.IsUnder(verb, c)));
        if (first < verb && last >= verb) (first, last) = head < verb ? (first, verb - 1) : (verb + 1, last);
        return Trim(first, last);
    }

    public TextSpan Trim(int first, int last)
    {
        while (first < last && syntax[first].Upos is Upos.Punct && syntax.Lower(first) is "," or ";" or ":" or "-" or ".") first++;
        while (last > first && syntax[last].Upos is Upos.Punct && syntax.Lower(last) is "," or ";" or ":" or "-" or "." or "?" or "!") last--;
        return syntax.Span(first, last);
    }

    public static TextSpan Clip(TextSpan span, Sentence sentence) =>
        TextSpan.FromBounds(Math.Max(span.Start, sentence.Span.Start), Math.Min(span.End, sentence.Span.End));

    /// <summary>Whether the text says that it is not so: "did not cause", "no evidence that it caused", "denied that it caused".</summary>
    public bool IsNegated(int token) => HasNo(token) || (syntax.Is(token, "acl") || syntax.Is(token, "ccomp")) && syntax[token].Head is >= 0 and var above
        && (syntax.Lemma(above) is "deny" or "reject" or "dispute" or "refute" && !HasNo(above) || IsNoEvidence(above) || syntax.Child(above, "obj") is >= 0 and var found && IsNoEvidence(found));

    private bool IsNoEvidence(int token) => syntax.Lemma(token) is "evidence" or "proof" or "sign" or "indication" && HasNo(token);

    private bool HasNo(int token) => syntax.Children(token).Any(c => syntax.Lower(c) is "not" or "n't" or "never" or "no");

    /// <summary>What "which" alone stands for: the clause or the noun that its own clause hangs on.</summary>
    public TextSpan Referent(TextSpan span, Sentence sentence)
    {
        var token = syntax.TokenAt(span.Start);
        if (token >= syntax.Count || syntax[token].Span != span || syntax.Lower(token) is not ("which" or "that" or "who") || syntax[token].Upos != Upos.Pron) return span;
        for (int at = token, steps = 0; at >= 0 && steps < 6; at = syntax[at].Head, steps++)
        {
            if (syntax[at].Head is not (>= 0 and var above) || !syntax.Is(at, "acl") && syntax[at].Deprel != "advcl:relcl") continue;
            var (first, last) = syntax.Subtree(at);
            var whole = syntax[above].Upos is Upos.Noun or Upos.Propn ? Without(above, at) : Clause(above, at, first, last, sentence);
            return whole.IsEmpty ? span : whole;
        }

        return span;
    }
}
