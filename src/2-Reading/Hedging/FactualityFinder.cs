using Sayso.Attributions;
using Sayso.Pipeline;

namespace Sayso.Hedging;

/// <summary>
/// Polarity, modality and tense of what a predicate says (FactBank): negation, modals, hedges in whose scope it stands, conditions, questions,
/// purposes and the attitude verbs above it.
/// </summary>
internal sealed class FactualityFinder(ReadingBuilder reading)
{
    private readonly Syntax syntax = reading.Syntax;

    public (Factuality Factuality, Tense Tense) Of(int predicate)
    {
        var polarity = Polarity.Positive;
        var modality = Modality.Certain;
        var tense = TenseOf(predicate);
        for (int at = predicate, steps = 0; at >= 0 && steps < 6; steps++)
        {
            if (IsNegated(at) && at == predicate) polarity = Flip(polarity);
            modality = Weaker(modality, OwnModality(at, at == predicate));
            var head = syntax[at].Head;
            if (head < 0) break;
            var relation = syntax[at].Deprel;
            var clausal = relation is "ccomp" or "xcomp" or "csubj" || relation.StartsWith("acl", StringComparison.Ordinal) && !relation.EndsWith("relcl", StringComparison.Ordinal);
            if (relation.StartsWith("advcl", StringComparison.Ordinal) && IsConditional(at)) modality = Weaker(modality, Modality.Hypothetical);
            if (relation.StartsWith("advcl", StringComparison.Ordinal) && HasInfinitive(at)) modality = Weaker(modality, Modality.Possible);
            if (!clausal) break;
            var (flips, weakens) = Attitude(head, relation, at);
            if (flips) polarity = Flip(polarity);
            modality = Weaker(modality, weakens);
            if (weakens != Modality.Certain && tense == Tense.Present) tense = Tense.Future;
            at = head;
        }

        if (InQuestion(predicate)) modality = Weaker(modality, Modality.Hypothetical);
        if (syntax[predicate].Upos is not (Upos.Verb or Upos.Aux) && syntax[predicate].Deprel is not ("root" or "ccomp" or "conj" or "parataxis")) (polarity, modality, tense) = Nominal(predicate, polarity, modality, tense);
        return (new Factuality(polarity, modality), tense);
    }

    /// <summary>The modality of the hedges that scope over a predicate's own clause.</summary>
    private Modality OwnModality(int token, bool own)
    {
        var result = Modality.Certain;
        foreach (var child in syntax.Children(token))
        {
            if (syntax.Is(child, "aux"))
            {
                var lower = syntax.Lower(child);
                if (lower is "may" or "might" or "could") result = Weaker(result, Modality.Possible);
                else if (lower is "should" or "would" or "'d" or "must" && own) result = Weaker(result, lower is "must" ? Modality.Certain : Modality.Probable);
            }
        }

        var sentence = syntax.SentenceOf(token);
        if (sentence >= reading.HedgesOf.Count) return result;
        foreach (var hedge in reading.HedgesOf[sentence])
        {
            if (hedge.Head == token || Governs(hedge.Head, token)) result = Weaker(result, hedge.Modality);
        }

        return result;
    }

    // A hedge scopes over its own clause: it hangs on the predicate or on something between.
    private bool Governs(int hedge, int predicate)
    {
        if (hedge == predicate || syntax.IsUnder(predicate, hedge) && syntax[hedge].Upos is Upos.Verb or Upos.Aux or Upos.Adj) return true;
        var at = hedge;
        for (var steps = 0; at >= 0 && steps < 3; steps++)
        {
            if (at == predicate) return true;
            if (steps > 0 && syntax.IsClause(at)) return false;
            at = syntax[at].Head;
        }

        return false;
    }

    private bool IsNegated(int token)
    {
        foreach (var child in syntax.Children(token))
        {
            var lower = syntax.Lower(child);
            if (lower is "not" or "n't" or "never" or "nt" or "neither" && syntax.Is(child, "advmod") || lower is "no" && syntax.Is(child, "det") && syntax[token].Upos is Upos.Noun) return true;
            if (syntax.Is(child, "nsubj") && (lower is "nobody" or "none" or "nothing" or "neither" || syntax.Children(child).Any(c => syntax.Lower(c) is "no" && syntax.Is(c, "det")))) return true;
            if (syntax.Is(child, "obj") && (lower is "nobody" or "none" or "nothing" || syntax.Children(child).Any(c => syntax.Lower(c) is "no" && syntax.Is(c, "det")))) return true;
        }

        return syntax[token].Head is >= 0 and var head && syntax.Is(token, "advcl") && syntax.Children(token).Any(c => syntax.Is(c, "mark") && syntax.Lower(c) == "without") && head >= 0;
    }

    private (bool Flips, Modality Weakens) Attitude(int head, string relation, int at)
    {
        var lemma = syntax.Lemma(head);
        var entry = syntax[head].Upos switch
        {
            Upos.Verb => CueLexicon.Instance.Verb(lemma),
            Upos.Noun => CueLexicon.Instance.Noun(lemma),
            Upos.Adj => CueLexicon.Instance.Adjective(lemma),
            _ => null,
        };
        if (entry is null)
        {
            return lemma switch
            {
                "fail" or "refuse" or "decline" or "avoid" or "prevent" or "stop" or "refrain" => (true, Modality.Certain),
                "try" or "attempt" or "seek" or "aim" or "hope" or "want" or "plan" or "intend" or "wish" or "threaten" or "like" => (false, Modality.Possible),
                "seem" or "appear" or "tend" => (false, Modality.Probable),
                _ => (false, Modality.Certain),
            };
        }

        if (entry.Factive == "-") return (true, Modality.Certain);
        if (relation == "xcomp" && entry.Kind is "intention" or "order" or "order/demand" or "agreement" && HasInfinitive(at)) return (false, Modality.Possible);
        return entry.Kind switch
        {
            "belief" when entry.Factive != "+" => (IsNegated(head), Modality.Probable),
            "intention" => (false, Modality.Possible),
            "question" => (false, Modality.Hypothetical),
            "order" or "order/demand" => (false, Modality.Possible),
            _ => (false, Modality.Certain),
        };
    }

    private bool HasInfinitive(int clause) => syntax.Children(clause).Any(c => syntax.Is(c, "mark") && syntax.Lower(c) == "to");

    private bool IsConditional(int clause) => syntax.Children(clause).Any(c => syntax.Is(c, "mark") && syntax.Lower(c) is "if" or "unless" or "lest" or "provided");

    private bool InQuestion(int token)
    {
        var sentence = syntax.SentenceAt(token);
        for (var i = sentence.EndToken - 1; i >= sentence.FirstToken && syntax[i].Upos == Upos.Punct; i--)
        {
            if (syntax.Lower(i).Contains('?')) return true;
        }

        return false;
    }

    private (Polarity Polarity, Modality Modality, Tense Tense) Nominal(int noun, Polarity polarity, Modality modality, Tense tense)
    {
        foreach (var child in syntax.Children(noun))
        {
            switch (syntax.Lower(child))
            {
                case "no": polarity = Polarity.Negative; break;
                case "possible" or "potential" or "alleged" or "suspected" or "apparent" or "supposed" or "purported" or "reported" or "rumoured" or "rumored": modality = Weaker(modality, Modality.Possible); break;
                case "likely" or "probable" or "presumed": modality = Weaker(modality, Modality.Probable); break;
                case "future" or "planned" or "upcoming" or "coming" or "imminent": tense = Tense.Future; break;
            }
        }

        // A noun takes the time of the verb that it depends on.
        var head = syntax[noun].Head;
        for (var steps = 0; head >= 0 && steps < 4 && syntax[head].Upos is not (Upos.Verb or Upos.Aux); steps++) head = syntax[head].Head;
        if (head >= 0 && tense == Tense.Present) tense = TenseOf(head);
        return (polarity, modality, tense);
    }

    public Tense TenseOf(int predicate)
    {
        var feats = syntax[predicate].Feats ?? string.Empty;
        foreach (var child in syntax.Children(predicate))
        {
            if (!syntax.Is(child, "aux") && !syntax.Is(child, "cop")) continue;
            var lower = syntax.Lower(child);
            if (lower is "will" or "'ll" or "wo" or "shall") return Tense.Future;
            if (lower is "was" or "were" or "did" or "had" or "has" or "have" or "'ve" or "been") return Tense.Past;
        }

        if (syntax[predicate].Head is >= 0 and var head && syntax.Is(predicate, "xcomp") && syntax.Lower(head) is "going" or "set" or "due" or "about" or "expected" or "likely") return Tense.Future;
        if (feats.Contains("Tense=Past", StringComparison.Ordinal)) return Tense.Past;
        if (feats.Contains("VerbForm=Inf", StringComparison.Ordinal) && HasInfinitive(predicate)) return Tense.Future;
        return Tense.Present;
    }

    private static Modality Weaker(Modality a, Modality b) => a > b ? a : b;

    private static Polarity Flip(Polarity polarity) => polarity == Polarity.Positive ? Polarity.Negative : Polarity.Positive;
}
