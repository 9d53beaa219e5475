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
        foreach (var (_, cue) in cues.Matches(syntax, token, end))
        {
            if (cue.Class == "modal-future" || !Fits(syntax, token, cue.Class)) continue;
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

    // A verb of expectation must be in the present and have something expected.
    private static bool Fits(Syntax syntax, int token, string kind)
    {
        if (kind != "verb") return true;
        var past = syntax[token].Feats?.Contains("Tense=Past", StringComparison.Ordinal) ?? false;
        var passive = syntax.HasChild(token, "aux:pass", "nsubj:pass");
        return (!past || passive && !syntax.Children(token).Any(c => syntax.Lower(c) is "was" or "were")) && syntax.HasChild(token, "ccomp", "xcomp", "obj", "nsubj:pass");
    }

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
