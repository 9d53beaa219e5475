using Sayso.Pipeline;

namespace Sayso.Causes;

/// <summary>
/// Finds causal statements in the parse: causative verbs with their subject and object, connectives and prepositions between two parts, causal
/// nouns, and participle clauses that give a reason (frames after BECauSE, Dunietz et al. 2017).
/// </summary>
internal sealed class CauseFinder(Syntax syntax)
{
    private const double TooAmbiguous = 0.65;

    private readonly CauseLexicon lexicon = CauseLexicon.Instance;

    public IEnumerable<CauseDraft> Find(Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if ((FromVerb(i, sentence) ?? FromConnective(i, sentence) ?? FromNoun(i) ?? FromProtest(i, sentence) ?? FromParticiple(i, sentence)) is { } draft) yield return draft;
        }
    }

    private CauseDraft? FromVerb(int verb, Sentence sentence)
    {
        if (syntax[verb].Upos is not (Upos.Verb or Upos.Aux)) return null;
        var entry = VerbEntry(verb, out var particle);
        if (entry is null || entry.Ambiguity > TooAmbiguous) return null;
        var subject = Subject(verb);
        var agent = Oblique(verb, "by");
        var passive = syntax.HasChild(verb, "nsubj:pass", "aux:pass") || syntax.Is(verb, "acl") && agent >= 0;
        int left, right;
        if (passive && agent >= 0)
        {
            left = agent;
            right = syntax.Child(verb, "nsubj:pass");
            if (right < 0) right = syntax.Is(verb, "acl") ? syntax[verb].Head : subject;
        }
        else
        {
            left = subject;
            right = particle is null ? syntax.Child(verb, "obj", "ccomp") : Oblique(verb, particle);
            if (right < 0) right = syntax.Child(verb, "xcomp", "obj", "ccomp");
            if (!entry.CauseFirst && passive) return null;
        }

        if (left < 0 || right < 0 || left == right) return null;
        var signal = particle is not null && ParticleToken(verb, particle) is >= 0 and var p && p > verb && p - verb < 4 ? syntax.Span(verb, p) : syntax[verb].Span;
        var (cause, effect) = entry.CauseFirst || passive && agent >= 0 ? (left, right) : (right, left);
        // "forced the government to lower prices": the effect is the object with what it was made to do.
        var effectSpan = Argument(effect, verb);
        if (effect == right && syntax.Child(verb, "xcomp") is >= 0 and var result && result > right) effectSpan = effectSpan.Union(Argument(result, verb));
        return new CauseDraft(Clip(Argument(cause, verb), sentence), signal, Clip(effectSpan, sentence), entry.Kind, IsNegated(verb), 1 - entry.Ambiguity);
    }

    // "lead to": the lexicon has the verb with its particle or preposition.
    private CauseEntry? VerbEntry(int verb, out string? particle)
    {
        foreach (var child in syntax.Children(verb))
        {
            if (syntax.Is(child, "compound") && lexicon.Verb(syntax.Lemma(verb) + " " + syntax.Lower(child)) is { } withParticle)
            {
                particle = null;
                return withParticle;
            }

            if (!syntax.Is(child, "obl") && !syntax.Is(child, "advcl") && !syntax.Is(child, "xcomp")) continue;
            foreach (var mark in syntax.Children(child))
            {
                if ((syntax.Is(mark, "case") || syntax.Is(mark, "mark")) && lexicon.Verb(syntax.Lemma(verb) + " " + syntax.Lower(mark)) is { } withPreposition)
                {
                    particle = syntax.Lower(mark);
                    return withPreposition;
                }
            }
        }

        particle = null;
        return lexicon.Verb(syntax.Lemma(verb));
    }

    private int ParticleToken(int verb, string particle)
    {
        foreach (var child in syntax.Children(verb))
        {
            foreach (var mark in syntax.Children(child))
            {
                if (syntax.Lower(mark) == particle && (syntax.Is(mark, "case") || syntax.Is(mark, "mark"))) return mark;
            }
        }

        return -1;
    }

    private int Oblique(int verb, string preposition)
    {
        foreach (var child in syntax.Children(verb))
        {
            if ((syntax.Is(child, "obl") || syntax.Is(child, "advcl") || syntax.Is(child, "xcomp")) && syntax.Children(child).Any(c => (syntax.Is(c, "case") || syntax.Is(c, "mark")) && syntax.Lower(c) == preposition)) return child;
        }

        return -1;
    }

    private int Subject(int verb)
    {
        for (int at = verb, steps = 0; at >= 0 && steps < 4; steps++)
        {
            var subject = syntax.Child(at, "nsubj", "csubj");
            // "This caused panic": a parser may take the pronoun for an article.
            if (subject < 0 && syntax.Child(at, "det") is >= 0 and var pronoun && syntax[pronoun].Upos == Upos.Pron && pronoun < at) return pronoun;
            if (subject >= 0)
            {
                if (syntax.Lower(subject) is "which" or "that" or "who" && syntax.Is(at, "acl") && syntax[at].Head >= 0)
                {
                    // ", which led to …" may speak of the whole clause before.
                    return syntax[at].Head;
                }

                return subject;
            }

            if (syntax.Is(at, "acl")) return syntax[at].Head;
            // "…, causing chaos": the clause that the participle hangs on is the cause.
            if (syntax.Is(at, "advcl") && !syntax.HasChild(at, "mark")) return at == verb && at > syntax[at].Head ? syntax[at].Head : -1;
            if (syntax[at].Deprel is "xcomp" or "conj") at = syntax[at].Head;
            else break;
        }

        return -1;
    }

    private CauseDraft? FromConnective(int token, Sentence sentence)
    {
        foreach (var (length, entry) in lexicon.Connectives.Matches(syntax, token, sentence.EndToken))
        {
            if (entry.Ambiguity > TooAmbiguous || entry.Pos.StartsWith("part", StringComparison.Ordinal)) continue;
            // "to pressure the court" is a purpose, "bowing to pressure" none.
            if (length == 2 && syntax.Lower(token) == "to" && syntax[token + 1].Upos is not (Upos.Verb or Upos.Aux)) continue;
            if (Connected(token, length, entry, sentence) is { } draft) return draft;
        }

        return null;
    }

    private CauseDraft? Connected(int token, int length, CauseEntry entry, Sentence sentence)
    {
        var last = token + length - 1;
        var complement = Complement(token, last, sentence);
        if (complement < 0) return null;
        // "As a result of the strike, …": what the connective itself hangs on.
        var (governor, part) = (syntax[complement].Head, complement);
        while (governor >= token && governor <= last) (part, governor) = (governor, syntax[governor].Head);
        TextSpan after;
        TextSpan before;
        if (governor >= 0 && (governor < token || governor > last))
        {
            var (first, end) = syntax.Subtree(complement);
            if (first < last + 1) first = last + 1;
            if (first > end) return null;
            after = Trim(first, end);
            if (syntax[governor].Upos is Upos.Noun or Upos.Propn && governor < token && (syntax.Is(complement, "nmod") || syntax.Is(complement, "acl")))
            {
                before = Without(governor, complement);
            }
            else
            {
                before = Clause(governor, part, token, end, sentence);
            }
        }
        else
        {
            // A sentence adverb ("therefore"): what follows is the effect of what went before in the sentence.
            if (last + 2 >= sentence.EndToken || token - 2 < sentence.FirstToken) return null;
            after = Trim(last + 1, sentence.EndToken - 1);
            before = Trim(sentence.FirstToken, token - 1);
        }

        if (before.IsEmpty || after.IsEmpty || before.Overlaps(after)) return null;
        var denied = governor >= 0 && token > 0 && syntax.Lower(token - 1) is "not";
        var (cause, effect) = entry.CauseFirst ? (before, after) : (after, before);
        return new CauseDraft(cause, syntax.Span(token, last), effect, entry.Kind, denied, 1 - entry.Ambiguity);
    }

    // The word behind the connective that carries its part: the head of the clause it marks or of the phrase it governs.
    private int Complement(int token, int last, Sentence sentence)
    {
        var head = syntax[token].Head;
        if (head > last && head < sentence.EndToken) return head;
        if (syntax[last].Head is var inner && inner > last && inner < sentence.EndToken) return inner;
        for (var i = last + 1; i < Math.Min(sentence.EndToken, last + 12); i++)
        {
            if (syntax[i].Upos == Upos.Punct) continue;
            if (syntax[i].Head < token || syntax[i].Head > i && syntax[i].Head >= sentence.EndToken) return i;
            if (syntax[i].Head >= token && syntax[i].Head <= last) return i;
        }

        return -1;
    }

    // The governor's clause without the part that the connective leads.
    private TextSpan Clause(int governor, int complement, int cutFirst, int cutLast, Sentence sentence)
    {
        var (first, last) = syntax.Subtree(governor, (s, child) => child != complement && !s.Is(child, "parataxis") && !(s.Is(child, "conj") && s.HasChild(child, "nsubj")));
        first = Math.Max(first, sentence.FirstToken);
        last = Math.Min(last, sentence.EndToken - 1);
        if (first < cutFirst && last > cutLast) return governor < cutFirst ? Trim(first, cutFirst - 1) : Trim(cutLast + 1, last);
        if (first >= cutFirst && first <= cutLast) first = cutLast + 1;
        if (last <= cutLast && last >= cutFirst) last = cutFirst - 1;
        return first <= last ? Trim(first, last) : default;
    }

    private TextSpan Without(int head, int child)
    {
        var (first, last) = syntax.Subtree(head, (_, c) => c != child);
        var (cut, _) = syntax.Subtree(child);
        if (last >= cut) last = cut - 1;
        return first <= last ? Trim(first, last) : default;
    }

    private CauseDraft? FromNoun(int noun)
    {
        if (syntax[noun].Upos != Upos.Noun || lexicon.Noun(syntax.Lemma(noun)) is not { } entry || entry.Ambiguity > TooAmbiguous) return null;
        // "X is the cause of Y", "the reason for Y is X".
        var other = -1;
        foreach (var child in syntax.Children(noun))
        {
            if ((syntax.Is(child, "nmod") || syntax.Is(child, "acl")) && child > noun && syntax.Children(child).Any(c => (syntax.Is(c, "case") || syntax.Is(c, "mark")) && syntax.Lower(c) is "of" or "for" or "to" or "behind" or "in")) other = child;
        }

        var subject = syntax.HasChild(noun, "cop") ? syntax.Child(noun, "nsubj", "csubj") : -1;
        if (subject < 0 && syntax.Is(noun, "nsubj") && syntax[noun].Head is >= 0 and var predicate && syntax.HasChild(predicate, "cop")) subject = predicate;
        if (other < 0 || subject < 0) return null;
        var left = syntax.Is(noun, "nsubj") ? ClauseOf(subject, noun) : Argument(subject, noun);
        var right = Argument(other, noun);
        if (left.Overlaps(right)) return null;
        var (cause, effect) = entry.CauseFirst ? (left, right) : (right, left);
        return new CauseDraft(cause, syntax[noun].Span, effect, entry.Kind, IsNegated(noun), 0.7);
    }

    // "marched against the tax", "a strike over wages": what a protest is about is why it is held.
    private CauseDraft? FromProtest(int token, Sentence sentence)
    {
        if (syntax[token].Upos is not (Upos.Verb or Upos.Noun) || !Storylines.Instance.IsProtest(syntax.Lemma(token))) return null;
        foreach (var child in syntax.Children(token))
        {
            if (child < token || !syntax.Is(child, "obl") && !syntax.Is(child, "nmod")) continue;
            var mark = syntax.Child(child, "case");
            if (mark < token || syntax.Lower(mark) is not ("against" or "over" or "about")) continue;
            var (_, end) = syntax.Subtree(child);
            var effect = syntax[token].Upos == Upos.Noun ? Without(token, child) : Clause(token, child, mark, end, sentence);
            if (effect.IsEmpty || end <= mark) return null;
            var cause = Trim(mark + 1, end);
            return cause.Overlaps(effect) ? null : new CauseDraft(cause, syntax[mark].Span, effect, CausalKind.Causes, false, 0.8);
        }

        return null;
    }

    private TextSpan ClauseOf(int head, int without)
    {
        var (first, last) = syntax.Subtree(head, (s, c) => c != without && !s.Is(c, "cop") && !s.Is(c, "punct"));
        return Trim(first, last);
    }

    // "Bowing to demands, he removed …", "Fearing arrest, they fled": a participle of reaction or fear before its clause.
    private CauseDraft? FromParticiple(int verb, Sentence sentence)
    {
        if (!syntax.Is(verb, "advcl") || syntax.HasChild(verb, "mark", "nsubj") || syntax[verb].Upos != Upos.Verb) return null;
        if (lexicon.Connectives.Matches(syntax, verb, sentence.EndToken).Select(m => m.Value).FirstOrDefault(e => e.Pos.StartsWith("part", StringComparison.Ordinal)) is null) return null;
        var main = syntax[verb].Head;
        if (main < 0) return null;
        var (first, last) = syntax.Subtree(verb);
        var effect = Clause(main, verb, first, last, sentence);
        return effect.IsEmpty ? null : new CauseDraft(Trim(first, last), null, effect, CausalKind.Causes, false, 0.8);
    }

    private TextSpan Argument(int head, int verb)
    {
        var (first, last) = syntax.Subtree(head, (s, c) => !(s.Is(c, "case") && c < head) && !(s.Is(c, "mark")) && c != verb && !s.Is(c, "punct") && !s.Is(c, "cc") && !(s.Is(c, "acl") && s.IsUnder(verb, c)));
        if (first < verb && last >= verb) (first, last) = head < verb ? (first, verb - 1) : (verb + 1, last);
        return Trim(first, last);
    }

    private TextSpan Trim(int first, int last)
    {
        while (first < last && syntax[first].Upos is Upos.Punct && syntax.Lower(first) is "," or ";" or ":" or "-" or ".") first++;
        while (last > first && syntax[last].Upos is Upos.Punct && syntax.Lower(last) is "," or ";" or ":" or "-" or "." or "?" or "!") last--;
        return syntax.Span(first, last);
    }

    private static TextSpan Clip(TextSpan span, Sentence sentence) =>
        TextSpan.FromBounds(Math.Max(span.Start, sentence.Span.Start), Math.Min(span.End, sentence.Span.End));

    private bool IsNegated(int token) => syntax.Children(token).Any(c => syntax.Lower(c) is "not" or "n't" or "never" or "no");
}
