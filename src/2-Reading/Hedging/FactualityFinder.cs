using Sayso.Attributions;
using Sayso.Pipeline;

namespace Sayso.Hedging;

/// <summary>
/// Polarity, modality and tense of what a predicate says (FactBank): negation, modals, hedges in whose scope it stands, conditions, questions,
/// purposes and the attitude verbs above it.
/// </summary>
internal sealed class FactualityFinder(ReadingBuilder reading)
{
    private const float Realised = 0.45f;
    private const float Doubted = -0.8f;

    private readonly Syntax syntax = reading.Syntax;

    /// <param name="asStated">Of the statement, not of what it tells of: "the dam must be mended" is stated outright, though nothing is mended yet.</param>
    public (Factuality Factuality, Tense Tense) Of(int predicate, bool asStated = false)
    {
        var polarity = Polarity.Positive;
        var modality = Modality.Certain;
        var tense = TenseOf(predicate);
        if (IsNegated(predicate)) polarity = Flip(polarity);
        for (int at = predicate, steps = 0; at >= 0 && steps < 6; steps++)
        {
            modality = Weaker(modality, OwnModality(at, at == predicate, asStated));
            var head = syntax[at].Head;
            if (head < 0) break;
            var relation = syntax[at].Deprel;
            if (relation == "conj" && SharesClause(at, head))
            {
                if (TenseOf(head) == Tense.Future && at == predicate && !HasPastForm(at)) tense = Tense.Future;
                if (IsNegated(head) && Joined(at, "or", "nor") && at == predicate) polarity = Flip(polarity);
                at = head;
                continue;
            }

            if (relation.StartsWith("advcl", StringComparison.Ordinal))
            {
                if (IsConditional(at)) modality = Weaker(modality, Modality.Hypothetical);
                else if (HasInfinitive(at) && !IsRealised(at)) (modality, tense) = (Weaker(modality, Modality.Possible), Tense.Future);
            }

            if (!IsComplement(at, relation)) break;
            var (flips, weakens, shared) = Governed(at, head, relation);
            if (flips) polarity = Flip(polarity);
            modality = Weaker(modality, weakens);
            if (shared && relation is not ("ccomp" or "csubj")) tense = at == predicate || tense == Tense.Future ? TenseOf(head) : tense;
            else if (weakens != Modality.Certain && tense == Tense.Present) tense = Tense.Future;
            at = head;
        }

        if (modality == Modality.Certain && polarity == Polarity.Positive && tense != Tense.Future && IsDoubted(predicate)) modality = Modality.Possible;
        // A headline: "Norway to buy ten ships".
        if (syntax.Is(predicate, "acl") && HasInfinitive(predicate) && syntax[predicate].Head is >= 0 and var noun && syntax[noun].Deprel == "root" && noun + 2 == predicate) (modality, tense) = (Weaker(modality, Modality.Possible), Tense.Future);
        if (InQuestion(predicate)) modality = Weaker(modality, Modality.Hypothetical);
        if (syntax[predicate].Upos is not (Upos.Verb or Upos.Aux) && syntax[predicate].Deprel is not ("root" or "ccomp" or "conj" or "parataxis")) (polarity, modality, tense) = Nominal(predicate, polarity, modality, tense);
        return (new Factuality(polarity, modality), tense);
    }

    private static bool IsComplement(string relation) => relation is "ccomp" or "xcomp" or "csubj" || relation.StartsWith("acl", StringComparison.Ordinal) && !relation.EndsWith("relcl", StringComparison.Ordinal);

    // A participle behind a noun describes ("the men arrested"); an infinitive or that-clause is the noun's content ("the plan to arrest").
    private bool IsComplement(int clause, string relation) => IsComplement(relation) && (!relation.StartsWith("acl", StringComparison.Ordinal) || syntax.HasChild(clause, "mark"))
        || relation.StartsWith("advcl", StringComparison.Ordinal) && syntax.Children(clause).Any(c => syntax.Is(c, "mark") && syntax.Lower(c) is "in" or "from" or "of" or "to" or "into");

    // The model takes a purpose or result as done ("climbed to become the largest").
    private bool IsRealised(int token) => token < reading.Tags.Factuality.Length && reading.Tags.Factuality[token] > Realised;

    // No rule weakened it, but the model reads it as not having happened.
    private bool IsDoubted(int token) => token < reading.Tags.Factuality.Length && reading.Tags.Factuality[token] < Doubted;

    private bool SharesClause(int conjunct, int head) => !syntax.HasChild(conjunct, "nsubj", "nsubj:pass", "aux") && syntax[head].Upos is Upos.Verb or Upos.Aux;

    private bool HasPastForm(int token) => syntax[token].Feats is { } feats && feats.Contains("Tense=Past", StringComparison.Ordinal) && !syntax.HasChild(token, "aux:pass");

    private bool Joined(int conjunct, string one, string other) => syntax.Children(conjunct).Any(c => syntax.Is(c, "cc") && syntax.Lower(c) is var word && (word == one || word == other));

    /// <summary>What the word above says of a clause: whether it turns it round, how much it weakens it, whether both happen at one time.</summary>
    private (bool Flips, Modality Weakens, bool Shared) Governed(int clause, int head, string relation)
    {
        var lower = syntax.Lower(head);
        if (lower is "going" or "gonna" or "gon" && HasInfinitive(clause)) return (IsNegated(head), Modality.Certain, false);
        if (syntax.Lemma(head) is "seem" or "appear" or "tend") return (false, Modality.Probable, true);
        var isFinite = relation is "ccomp" or "csubj" && !HasInfinitive(clause);
        if (ImplicativeLexicon.Instance.Of(syntax, head, clause, isFinite) is { } entry)
        {
            var sign = IsNegated(head) ? entry.Negated : entry.Plain;
            if (sign == '+') return (false, Modality.Certain, true);
            if (sign == '-') return (true, Modality.Certain, true);
            if (!isFinite) return (false, Modality.Possible, false);
        }

        // What somebody is only said to be on the way to ("hesitated to land") has not happened yet.
        var (flips, weakens) = Attitude(head, relation, clause);
        if (!flips && weakens == Modality.Certain && relation == "xcomp" && HasInfinitive(clause)) weakens = Modality.Possible;
        return (flips, weakens, false);
    }

    /// <summary>The modality of the auxiliaries and of the hedges that scope over a predicate's own clause.</summary>
    private Modality OwnModality(int token, bool own, bool asStated)
    {
        var result = Modality.Certain;
        foreach (var child in syntax.Children(token))
        {
            if (syntax.Is(child, "aux"))
            {
                result = Weaker(result, syntax.Lower(child) switch
                {
                    "may" or "might" => Modality.Possible,
                    "can" or "ca" or "could" or "cannot" => IsNegated(token) ? Modality.Certain : Modality.Possible,
                    "should" or "ought" or "must" => own && !asStated ? Modality.Possible : Modality.Certain,
                    "would" or "'d" => IsReported(token) || asStated && syntax.Lemma(token) == "like" ? Modality.Certain : Modality.Probable,
                    _ => Modality.Certain,
                });
            }
            else if (own && syntax.Is(child, "advcl") && IsConditional(child) && TenseOf(token) != Tense.Past)
            {
                result = Weaker(result, Modality.Hypothetical);
            }
        }

        var sentence = syntax.SentenceOf(token);
        if (sentence >= reading.HedgesOf.Count) return result;
        foreach (var hedge in reading.HedgesOf[sentence])
        {
            if (Scopes(hedge, token, own)) result = Weaker(result, hedge.Modality);
        }

        return result;
    }

    /// <summary>How far the hedges among the words of a claim weaken it, whatever its parse: as far as the weakest of them.</summary>
    public Modality HedgedWithin(int predicate, int first, int last)
    {
        var result = Modality.Certain;
        foreach (var hedge in reading.HedgesOf[syntax.SentenceOf(predicate)])
        {
            if (hedge.FirstToken >= first && hedge.LastToken <= last && hedge.Entry.Class != "approximator" && !IsImpossible(hedge) && !(hedge.Head == predicate && IsSpeech(predicate))) result = Weaker(result, hedge.Modality);
        }

        return result;
    }

    // "He said it would close" is the future seen from the past, not a weaker claim.
    private bool IsReported(int token)
    {
        for (var steps = 0; token >= 0 && steps < 3; steps++, token = syntax[token].Head)
        {
            if (syntax.Is(token, "ccomp") || syntax.Is(token, "parataxis") || syntax.HasChild(token, "parataxis")) return true;
        }

        return false;
    }

    // An approximator says how many. A hedging verb or noun weakens its complement, not itself; what somebody claims is weakened by nothing but the
    // attribution.
    private bool Scopes(Hedge hedge, int predicate, bool own)
    {
        if (hedge.Entry.Class == "approximator") return false;
        if (IsImpossible(hedge)) return false;
        if (hedge.Head == predicate) return !own && !IsSpeech(predicate) || syntax[predicate].Upos is Upos.Adj && own;
        if (syntax[hedge.Head].Upos is Upos.Verb or Upos.Noun) return false;
        var at = hedge.Head;
        for (var steps = 0; at >= 0 && steps < 3; steps++)
        {
            if (at == predicate) return true;
            if (steps > 0 && (syntax.IsClause(at) || syntax[at].Upos is Upos.Noun or Upos.Propn or Upos.Pron)) return false;
            at = syntax[at].Head;
        }

        return false;
    }

    // "Could not hold the flood", "could not possibly hold it".
    private bool IsImpossible(Hedge hedge) =>
        syntax[hedge.Head].Head is >= 0 and var verb && IsNegated(verb) && syntax.Children(verb).Any(c => syntax.Is(c, "aux") && syntax.Lower(c) is "can" or "ca" or "could" or "cannot")
        && (syntax.Lemma(hedge.Head) is "can" or "could" || syntax.Lower(hedge.Head) == "possibly");

    private bool IsSpeech(int token) => syntax[token].Upos == Upos.Verb && CueLexicon.Instance.Verb(syntax.Lemma(token)) is { Kind: "speech" or "denial" or "document" };

    private bool IsNegated(int token)
    {
        // "None of the parties agreed and had time": nor had they time.
        if (syntax.Is(token, "conj") && SharesClause(token, syntax[token].Head) && syntax.Child(syntax[token].Head, "nsubj") is >= 0 and var shared && shared < token && IsNobody(shared)) return true;
        foreach (var child in syntax.Children(token))
        {
            var lower = syntax.Lower(child);
            if (lower is "not" or "n't" or "never" or "nt" or "neither" && syntax.Is(child, "advmod") || lower is "no" && syntax.Is(child, "det") && syntax[token].Upos is Upos.Noun) return true;
            if ((syntax.Is(child, "nsubj") || syntax.Is(child, "obj")) && IsNobody(child)) return true;
        }

        return syntax[token].Head is >= 0 and var head && syntax.Is(token, "advcl") && syntax.Children(token).Any(c => syntax.Is(c, "mark") && syntax.Lower(c) == "without") && head >= 0;
    }

    private bool IsNobody(int token) => syntax.Lower(token) is "nobody" or "none" or "nothing" or "neither" || syntax.Children(token).Any(c => syntax.Lower(c) is "no" && syntax.Is(c, "det"));

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

        if (entry.Factive == "-" && entry.Kind is not ("order" or "order/demand" or "question")) return (true, Modality.Certain);
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

    private bool HasInfinitive(int clause) => syntax.Children(clause).Any(c => syntax.Is(c, "mark") && syntax.Lower(c) is "to" or "na");

    private bool IsConditional(int clause) => syntax.Children(clause).Any(c => syntax.Is(c, "mark") && syntax.Lower(c) is "if" or "unless" or "lest" or "provided" && !IsEvenIf(c, clause));

    // "Even if the dam breaks, the town will stand": it stands in either case.
    private bool IsEvenIf(int mark, int clause) => mark > 0 && syntax.Lower(mark - 1) == "even" || syntax.Children(clause).Any(c => syntax.Lower(c) == "even" && c < mark);

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
                case "future" or "planned" or "upcoming" or "forthcoming" or "coming" or "imminent" or "scheduled" or "proposed": tense = Tense.Future; break;
                case "cancelled" or "canceled" or "aborted" or "abandoned" or "foiled" or "thwarted" or "averted" or "scrapped": polarity = Polarity.Negative; break;
            }
        }

        // A noun takes the time of the verb that it depends on; what is planned lies ahead, what is called off does not come about.
        var head = syntax[noun].Head;
        if (head >= 0 && (syntax.Is(noun, "obj") || syntax[noun].Deprel == "nsubj:pass"))
        {
            switch (syntax.Lemma(head))
            {
                case "plan" or "schedule" or "postpone" or "delay" or "propose" or "expect" or "consider" or "demand" or "request" or "seek" or "promise" or "offer" or "threaten" or "urge": return (polarity, modality, Tense.Future);
                case "cancel" or "avert" or "prevent" or "foil" or "thwart" or "abort" or "scrap" or "avoid": return (Flip(polarity), modality, TenseOf(head));
            }
        }

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
            if (lower is "will" or "'ll" or "wo" or "shall" or "would" or "'d" or "must" or "should") return Tense.Future;
            if (lower is "was" or "were" or "did" or "had" or "has" or "have" or "'ve" or "been") return Tense.Past;
        }

        if (syntax[predicate].Head is >= 0 and var head && syntax.Is(predicate, "xcomp") && syntax.Lower(head) is "going" or "gonna" or "gon" or "set" or "due" or "about" or "expected" or "likely") return Tense.Future;
        if (HasInfinitive(predicate) && syntax.HasChild(predicate, "aux:pass")) return Tense.Future;
        if (feats.Contains("Tense=Past", StringComparison.Ordinal)) return Tense.Past;
        if (feats.Contains("VerbForm=Inf", StringComparison.Ordinal) && HasInfinitive(predicate)) return Tense.Future;
        return Tense.Present;
    }

    private static Modality Weaker(Modality a, Modality b) => a > b ? a : b;

    private static Polarity Flip(Polarity polarity) => polarity == Polarity.Positive ? Polarity.Negative : Polarity.Positive;
}
