using Sayso.Mentions;
using Sayso.Pipeline;

namespace Sayso.Forecasts;

/// <summary>What makes a clause a forecast, and what only looks like it.</summary>
internal sealed class ForecastLexicon
{
    private readonly PhraseBook<(string Class, Modality? Strength)> cues = new();
    private readonly PhraseBook<string> notCues = new();

    private ForecastLexicon()
    {
    }

    public static ForecastLexicon Instance { get; } = Load();

    /// <summary>Whether what a verb governs is wished, not foretold.</summary>
    public static bool IsWish(string lemma) => lemma is "hope" or "wish" or "pray" or "want" or "long" or "dream" or "demand";

    /// <summary>The strength of a forecast cue that begins at a token (null inside: the clause's own), or null where there is none.</summary>
    public Modality? CueAt(Syntax syntax, int token, int end)
    {
        var lower = syntax.Lower(token);
        if (syntax[token].Upos is Upos.Aux && lower is "will" or "'ll" or "wo" or "shall") return ModalStrength(syntax, token);
        foreach (var _ in notCues.Matches(syntax, token, end)) return null;
        foreach (var (length, cue) in cues.Matches(syntax, token, end))
        {
            if (cue.Class == "modal-future" || !Fits(syntax, token, token + length - 1, cue.Class)) continue;
            return cue.Strength ?? Modality.Probable;
        }

        return null;
    }

    private static Modality ModalStrength(Syntax syntax, int token)
    {
        var verb = syntax[token].Head;
        if (verb < 0) return Modality.Certain;
        foreach (var child in syntax.Children(verb))
        {
            if (syntax.Lower(child) is "likely" or "probably" or "presumably") return Modality.Probable;
            if (syntax.Lower(child) is "possibly" or "perhaps" or "maybe") return Modality.Possible;
        }

        return Modality.Certain;
    }

    private static bool Fits(Syntax syntax, int first, int last, string kind) => kind switch
    {
        "verb" => Expects(syntax, first),
        "noun" => IsStated(syntax, first),
        "adverb" => !IsPast(syntax, Clause(syntax, first)),
        // "is due to leave", not "is due to a storm"; "is likely to win", not "is likely to have won".
        _ => (syntax.Lower(last) != "to" || LeadsToVerb(syntax, last)) && !IsPast(syntax, Foretold(syntax, first, last)),
    };

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
        if (syntax.Child(verb, "ccomp", "xcomp") is >= 0 and var clause) return !IsPast(syntax, clause);
        var thing = syntax.Child(verb, "obj", "nsubj:pass");
        return thing >= 0 && (passive || syntax[thing].Upos == Upos.Noun && RoleLexicon.Instance.TypeOf(syntax.Lemma(thing)) is null);
    }

    // "The risk of floods grows" and "there is a risk of floods" say something of what may come; "despite the risk of floods" does not.
    private static bool IsStated(Syntax syntax, int noun) =>
        syntax[noun].Upos is not (Upos.Noun or Upos.Propn) || syntax[noun].Head < 0 || syntax.Is(noun, "nsubj") && !IsPast(syntax, syntax[noun].Head) || syntax.Is(noun, "obj") && syntax.IsClause(syntax[noun].Head) && !syntax.Is(syntax[noun].Head, "advcl") && !IsPast(syntax, syntax[noun].Head);

    private static bool LeadsToVerb(Syntax syntax, int to)
    {
        var next = to + 1;
        while (next < syntax.Count && syntax[next].Upos == Upos.Adv) next++;
        return next < syntax.Count && syntax[next].Upos is Upos.Verb or Upos.Aux;
    }

    // The clause of which the cue says that it will come: its complement, else the one that it stands in.
    private static int Foretold(Syntax syntax, int first, int last)
    {
        for (var i = last; i >= first; i--)
        {
            if (syntax.Child(i, "ccomp", "csubj", "xcomp") is >= 0 and var clause && clause > last) return clause;
        }

        return Clause(syntax, last);
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
            Modality? strength = table.Cell(row, "strength") switch { "certain" => Modality.Certain, "probable" => Modality.Probable, "possible" => Modality.Possible, _ => null };
            if (kind is "wish" or "rhetorical" or "not") lexicon.notCues.Add(table.Cell(row, "cue"), kind);
            else lexicon.cues.Add(table.Cell(row, "cue"), (kind, strength));
        }

        return lexicon;
    }
}
