using Sayso.Events;
using Sayso.Pipeline;

namespace Sayso.Forecasts;

/// <summary>What makes a clause a forecast, and what only looks like it.</summary>
internal sealed class ForecastLexicon
{
    // How surely a noun must stand for a happening to be something that one may expect.
    private const double Eventive = 0.5;

    private readonly PhraseBook<(string Class, Modality Strength, string Needs)> cues = new();
    private readonly PhraseBook<string> notCues = new();

    private ForecastLexicon()
    {
    }

    public static ForecastLexicon Instance { get; } = Load();

    /// <summary>Whether what a verb or noun governs is wished, not foretold.</summary>
    public static bool IsWish(string lemma) => lemma is "hope" or "wish" or "pray" or "want" or "long" or "dream" or "demand" or "need" or "seek" or "urge" or "aim" or "insist" or "doubt";

    /// <summary>Whether a noun stands for what somebody says will be done.</summary>
    public static bool IsSaying(string lemma) => lemma is "promise" or "warning" or "assurance" or "pledge" or "vow" or "threat" or "claim" or "statement" or "prediction" or "announcement" or "word" or "commitment" or "guarantee";

    /// <summary>The forecast cue that begins at a token, or null where there is none.</summary>
    public ForecastCue? CueAt(Syntax syntax, int token, int end)
    {
        var lower = syntax.Lower(token);
        if (syntax[token].Upos is Upos.Aux && lower is "will" or "'ll" or "wo" or "shall") return new(token, token, Modality.Certain);
        if (syntax[token].Upos is Upos.Aux && lower is "would" or "'d" && HangsOnCondition(syntax, syntax[token].Head)) return new(token, token, Modality.Probable);
        foreach (var _ in notCues.Matches(syntax, token, end)) return null;
        foreach (var (length, cue) in cues.Matches(syntax, token, end))
        {
            if (cue.Class != "modal-future" && Fits(syntax, token, token + length - 1, cue.Class, cue.Needs)) return new(token, token + length - 1, cue.Strength);
        }

        return null;
    }

    /// <summary>The verb or predicate that a cue speaks of: the one it helps, its complement, else the clause that it stands in.</summary>
    public static int Foretold(Syntax syntax, int first, int last)
    {
        if (first == last && syntax.Is(first, "aux") && syntax[first].Head >= 0) return syntax[first].Head;
        for (var i = last; i >= first; i--)
        {
            if (syntax.Child(i, "ccomp", "csubj", "xcomp") is >= 0 and var clause && clause > last) return clause;
        }

        return Clause(syntax, last);
    }

    private static bool Fits(Syntax syntax, int first, int last, string kind, string needs) => kind switch
    {
        "verb" => Expects(syntax, first),
        "noun" => IsStated(syntax, first),
        "adverb" => needs != "with-future" || IsOfFuture(syntax, first, last),
        _ when needs == "complement" && !syntax.HasChild(first, "ccomp", "csubj", "xcomp") => false,
        _ when syntax.Lower(first) is "was" or "were" or "been" => false,
        // "is due to leave", not "is due to a storm"; "is likely to win", not "is likely to have won" or "were prepared to build".
        _ => (syntax.Lower(last) != "to" || LeadsToVerb(syntax, last)) && !IsPast(syntax, Foretold(syntax, first, last)),
    };

    // "If the party splits, the port would close"; "if he had known" is past and "if I were you" said of nobody.
    private static bool HangsOnCondition(Syntax syntax, int verb)
    {
        if (verb < 0 || syntax.Children(verb).Any(child => syntax.Lemma(child) == "have" && syntax.Is(child, "aux") || syntax.Is(child, "nsubj") && syntax.Lower(child) is "i" or "you" or "we")) return false;
        foreach (var clause in syntax.Children(verb))
        {
            if (!syntax.Is(clause, "advcl") || syntax.Child(clause, "mark") is not (>= 0 and var mark) || syntax.Lower(mark) is not ("if" or "unless")) continue;
            var isWere = syntax.Children(clause).Append(clause).Any(word => syntax.Lower(word) == "were" && word + 1 < syntax.Count && syntax.Lower(word + 1) == "to");
            return isWere || !IsPast(syntax, clause) && !HasTense(syntax, clause, "Past");
        }

        return false;
    }

    // "The ship is to sail tomorrow", "The ferry leaves next week"; not "the leak before the talks next week", nor "was paid to leave tomorrow".
    private static bool IsOfFuture(Syntax syntax, int first, int last)
    {
        var at = syntax.HeadOf(syntax.Span(first, last));
        if (at >= 0 && syntax[at].Upos == Upos.Verb && at >= first && at <= last) return true;
        while (at >= 0 && !syntax.IsClause(at))
        {
            if (syntax.Is(at, "nmod") || syntax.Is(at, "appos") || syntax.Is(at, "conj")) return false;
            at = syntax[at].Head;
        }

        if (at < 0 || IsPast(syntax, at) || syntax.Is(at, "acl") || syntax.HasChild(at, "aux:pass") || syntax.Child(at, "mark") is >= 0 and var mark && syntax.Lower(mark) == "to" && !HasTo(syntax, at)) return false;
        return syntax[at].Upos is Upos.Verb or Upos.Aux || HasTo(syntax, at);
    }

    // "is to sail": an infinitive under "be".
    private static bool HasTo(Syntax syntax, int verb) =>
        syntax[verb].Head is >= 0 and var above && IsBe(syntax, above) || syntax.Child(verb, "cop", "aux") is >= 0 and var be && IsBe(syntax, be);

    private static bool IsBe(Syntax syntax, int token) => syntax.Lower(token) is "is" or "are" or "'s";

    // A verb of expectation must be in the present and have something expected that can happen.
    private static bool Expects(Syntax syntax, int verb)
    {
        var passive = syntax.HasChild(verb, "aux:pass", "nsubj:pass");
        for (int at = verb, steps = 0; steps < 3; steps++, at = syntax[at].Head)
        {
            if (syntax.Children(at).Any(c => syntax.Is(c, "aux") && syntax.Lower(c) is "was" or "were" or "had" or "has" or "have" or "did" || syntax.Lower(c) is "not" or "n't" or "never" || syntax.Is(c, "nsubj") && syntax.Lower(c) is "nobody" or "none")) return false;
            if (!syntax.Is(at, "conj") || syntax.HasChild(at, "nsubj")) break;
        }

        if (!passive && HasTense(syntax, verb, "Past")) return false;
        // "Men came up, warning of a flood": a participle has the time of its verb.
        if (syntax.Is(verb, "advcl") && !syntax.HasChild(verb, "aux", "nsubj") && IsPast(syntax, syntax[verb].Head)) return false;
        if (syntax.Child(verb, "ccomp", "xcomp") is >= 0 and var clause) return !IsPast(syntax, clause);
        var thing = syntax.Child(verb, "obj", "nsubj:pass");
        return thing >= 0 && (passive || syntax[thing].Upos == Upos.Noun && EventLexicon.Instance.Of(syntax.Lemma(thing), Upos.Noun).Any(entry => entry.Eventive >= Eventive));
    }

    // "The risk of floods grows" and "there is a risk of floods" say something of what may come; "despite the risk of floods" and "the prospect of a flood comes to mind" do not.
    private static bool IsStated(Syntax syntax, int noun)
    {
        if (syntax[noun].Upos is not (Upos.Noun or Upos.Propn)) return true;
        if (syntax[noun].Head is not (>= 0 and var verb)) return true;
        if (IsPast(syntax, verb)) return false;
        return syntax.Is(noun, "nsubj") ? syntax[verb].Upos != Upos.Verb || Grows(syntax.Lemma(verb)) || syntax.HasChild(verb, "cop", "expl") || syntax.Lemma(verb) == "be" || syntax.Child(verb, "ccomp") >= 0 || syntax.Child(verb, "mark") is >= 0 and var that && syntax.Lower(that) == "that"
            : syntax.Is(noun, "obj") && syntax.IsClause(verb) && !syntax.Is(verb, "advcl");
    }

    private static bool Grows(string lemma) => lemma is "grow" or "rise" or "increase" or "mount" or "loom" or "remain" or "exist" or "persist" or "hang" or "fall" or "shrink" or "fade" or "diminish" or "dwindle" or "recede" or "be";

    private static bool LeadsToVerb(Syntax syntax, int to)
    {
        var next = to + 1;
        while (next < syntax.Count && syntax[next].Upos == Upos.Adv) next++;
        return next < syntax.Count && syntax[next].Upos is Upos.Verb or Upos.Aux;
    }

    private static int Clause(Syntax syntax, int token) => token < syntax.Count ? syntax.ClauseHead(token) : -1;

    // Has come about already, or was in the future of another time.
    private static bool IsPast(Syntax syntax, int clause) =>
        clause >= 0 && !syntax.Children(clause).Any(c => syntax.Is(c, "aux") && syntax.Lower(c) is "will" or "'ll" or "shall" or "may" or "might" or "could" or "would")
        && (syntax.Children(clause).Any(c => (syntax.Is(c, "aux") || syntax.Is(c, "cop")) && syntax.Lower(c) is "was" or "were" or "had" or "has" or "have" or "did") || HasTense(syntax, clause, "Past") && !syntax.HasChild(clause, "aux"));

    private static bool HasTense(Syntax syntax, int verb, string tense) => syntax[verb].Feats?.Contains("Tense=" + tense, StringComparison.Ordinal) ?? false;

    private static ForecastLexicon Load()
    {
        var lexicon = new ForecastLexicon();
        var table = LexiconTable.Load("forecasts");
        foreach (var row in table.Rows)
        {
            var kind = table.Cell(row, "class");
            var strength = table.Cell(row, "strength") switch { "certain" => Modality.Certain, "possible" => Modality.Possible, _ => Modality.Probable };
            if (kind is "wish" or "rhetorical" or "not") lexicon.notCues.Add(table.Cell(row, "cue"), kind);
            else lexicon.cues.Add(table.Cell(row, "cue"), (kind, strength, table.Cell(row, "needs")));
        }

        return lexicon;
    }
}
