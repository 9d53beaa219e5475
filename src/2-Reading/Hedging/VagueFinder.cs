using Sayso.Pipeline;

namespace Sayso.Hedging;

/// <summary>
/// Finds words that leave open who or how many: "many observers", "in several towns", "others", "some of them" (the weasel words of CoNLL-2010).
/// They make a sentence uncertain in that scheme; they say nothing of how surely the thing happened, so no claim is weakened by them.
/// </summary>
internal static class VagueFinder
{
    private static readonly HashSet<string> Quantifiers = new(StringComparer.Ordinal) { "many", "several", "some", "various", "numerous", "countless", "certain" };

    private static readonly HashSet<string> Lengths = new(StringComparer.Ordinal) { "minute", "second", "hour", "mile", "kilometre", "kilometer", "metre", "meter", "foot", "inch", "time" };

    public static IEnumerable<int> Find(Syntax syntax, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (syntax.Lower(i) is "others" or "someone" or "somebody" || Quantifiers.Contains(syntax.Lower(i)) && (IsOfMany(syntax, i, sentence) || StandsAlone(syntax, i))) yield return i;
        }
    }

    // "many protesters", "several sources"; not "some 200 people", "certain death", "many times".
    private static bool IsOfMany(Syntax syntax, int token, Sentence sentence)
    {
        if (token + 1 >= sentence.EndToken || syntax[token + 1].Upos == Upos.Num) return false;
        if (syntax[token + 1].Upos == Upos.Adp) return syntax.Lower(token + 1) == "of" && syntax.Lower(token) != "certain";
        var noun = syntax[token].Head;
        return syntax[token].Upos is Upos.Det or Upos.Adj && noun > token && syntax[noun].Upos is Upos.Noun or Upos.Propn && !Lengths.Contains(syntax.Lemma(noun))
            && syntax[noun].Feats is { } feats && feats.Contains("Number=Plur", StringComparison.Ordinal);
    }

    // "Many left the square."
    private static bool StandsAlone(Syntax syntax, int token) => syntax.Lower(token) is "many" or "several" or "some" && syntax.Is(token, "nsubj");
}
