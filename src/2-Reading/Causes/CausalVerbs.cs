using Sayso.Pipeline;

namespace Sayso.Causes;

/// <summary>Causal verbs with their subject, object and preposition: who brings about what, what is put down to what, what is done because of what.</summary>
internal sealed class CausalVerbs(Syntax syntax)
{
    private const double SureVerb = 0.5;

    private readonly CauseSpans spans = new(syntax);
    private readonly CauseLexicon lexicon = CauseLexicon.Instance;

    public CauseDraft? Find(int verb, Sentence sentence)
    {
        if (syntax[verb].Upos is not (Upos.Verb or Upos.Aux)) return null;
        var entry = VerbEntry(verb, out var particle);
        if (entry is null || entry.Ambiguity > CauseFinder.TooAmbiguous) return null;
        if (entry.Role != CauseRole.Plain) return Ascribed(verb, entry, particle, sentence);
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
            // "was forced to sell": by whom is not said.
            if (passive || right < 0 && IsPassiveParticiple(verb)) return null;
        }

        if (left < 0 || right < 0 || left == right) return null;
        var signal = particle is not null && ParticleToken(verb, particle) is >= 0 and var p && p > verb && p - verb < 4 ? syntax.Span(verb, p) : syntax[verb].Span;
        var (cause, effect) = entry.CauseFirst || passive && agent >= 0 ? (left, right) : (right, left);
        // "forced the government to lower prices": the effect is the object with what it was made to do.
        var effectSpan = spans.Argument(effect, verb);
        if (effect == right && Result(verb, entry) is >= 0 and var result && result > right) effectSpan = effectSpan.Union(spans.Argument(result, verb));
        return new CauseDraft(spans.Referent(CauseSpans.Clip(spans.Argument(cause, verb), sentence), sentence), signal, CauseSpans.Clip(effectSpan, sentence), entry.Kind, spans.IsNegated(verb), 1 - entry.Ambiguity, TieOf(verb, entry));
    }

    // A parser may take "to buy" of "enabled the firm to buy" for a purpose.
    private int Result(int verb, CauseEntry entry) => syntax.Child(verb, "xcomp") is >= 0 and var open ? open
        : entry.Kind == CausalKind.Enables && syntax.Child(verb, "advcl") is >= 0 and var clause && syntax.Child(clause, "mark") is >= 0 and var mark && syntax.Lower(mark) == "to" ? clause : -1;

    private bool IsPassiveParticiple(int verb) => syntax.Is(verb, "acl") && syntax[verb].Deprel != "acl:relcl" && !syntax.Lower(verb).EndsWith("ing", StringComparison.Ordinal);

    // "an effort to stop the march" says what for; a verb that is seldom causal says little.
    private CausalTie TieOf(int verb, CauseEntry entry) =>
        (syntax.Is(verb, "advcl") || syntax.Is(verb, "acl")) && syntax.Child(verb, "mark") is >= 0 and var mark && syntax.Lower(mark) == "to" ? CausalTie.Aim
        : entry.Ambiguity > SureVerb && !syntax.HasChild(verb, "xcomp", "ccomp") ? CausalTie.Guessed
        : CausalTie.Told;

    // "blamed the fire on the lamp", "blamed the lamp for the fire", "was jailed for theft".
    private CauseDraft? Ascribed(int verb, CauseEntry entry, string? particle, Sentence sentence)
    {
        var part = particle is null ? syntax.Child(verb, "obj", "ccomp") : Oblique(verb, particle);
        if (part < 0) return null;
        var mark = particle is null ? -1 : ParticleToken(verb, particle);
        var (first, last) = syntax.Subtree(part);
        var phrase = spans.Trim(mark >= first && mark < last ? mark + 1 : first, last);
        TextSpan other;
        if (entry.Role == CauseRole.Deed)
        {
            other = spans.Clause(verb, part, first, last, sentence);
        }
        else
        {
            var thing = syntax.Child(verb, "nsubj:pass");
            if (thing < 0) thing = syntax.Child(verb, "obj");
            if (thing < 0 && IsPassiveParticiple(verb)) thing = syntax[verb].Head;
            // "the frost was to blame for the loss"
            if (thing < 0 && syntax.Child(verb, "mark") is >= 0 and var to && syntax.Lower(to) == "to") thing = Subject(verb);
            if (thing < 0) return null;
            other = syntax.IsUnder(part, thing) ? spans.Without(thing, part) : spans.Argument(thing, verb);
        }

        if (other.IsEmpty || other.Overlaps(phrase)) return null;
        var (cause, effect) = entry.Role == CauseRole.Blamed ? (other, phrase) : (phrase, other);
        return new CauseDraft(spans.Referent(cause, sentence), syntax[verb].Span, effect, entry.Kind, spans.IsNegated(verb), 1 - entry.Ambiguity, entry.Tie);
    }

    // "lead to": the lexicon has the verb with its particle or preposition.
    private CauseEntry? VerbEntry(int verb, out string? particle)
    {
        foreach (var child in Parts(verb))
        {
            if (syntax.Is(child, "compound") && lexicon.Verb(syntax.Lemma(verb) + " " + syntax.Lower(child)) is { } withParticle)
            {
                particle = null;
                return withParticle;
            }

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

    // What hangs on the verb by a preposition or particle; a parser may hang "for the fire" on the object.
    private IEnumerable<int> Parts(int verb)
    {
        foreach (var child in syntax.Children(verb))
        {
            if (syntax.Is(child, "compound") || syntax.Is(child, "obl") || syntax.Is(child, "advcl") || syntax.Is(child, "xcomp")) yield return child;
            if (!syntax.Is(child, "obj")) continue;
            foreach (var part in syntax.Children(child))
            {
                if (part > child && (syntax.Is(part, "nmod") || syntax.Is(part, "acl"))) yield return part;
            }
        }
    }

    private int ParticleToken(int verb, string particle)
    {
        foreach (var child in Parts(verb))
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
        foreach (var child in Parts(verb))
        {
            if (!syntax.Is(child, "compound") && syntax.Children(child).Any(c => (syntax.Is(c, "case") || syntax.Is(c, "mark")) && syntax.Lower(c) == preposition)) return child;
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
                if (syntax.Lower(subject) is "which" or "that" or "who" && (syntax.Is(at, "acl") || syntax[at].Deprel == "advcl:relcl") && syntax[at].Head >= 0)
                {
                    // ", which led to …" may speak of the whole clause before.
                    return syntax[at].Head;
                }

                return subject;
            }

            if (syntax.Is(at, "acl")) return syntax[at].Head;
            // "blamed the mayor for causing panic"
            if (syntax.Is(at, "advcl") && syntax.Child(at, "mark", "case") is >= 0 and var opener && syntax.Lower(opener) is "for" or "of" or "from") return syntax.Child(syntax[at].Head, "obj", "nsubj:pass");

            // "…, causing chaos": the clause that the participle hangs on is the cause.
            if (syntax.Is(at, "advcl") && !syntax.HasChild(at, "mark")) return at == verb && at > syntax[at].Head ? syntax[at].Head : -1;
            if (syntax[at].Deprel is "xcomp" or "conj") at = syntax[at].Head;
            else break;
        }

        return -1;
    }
}
