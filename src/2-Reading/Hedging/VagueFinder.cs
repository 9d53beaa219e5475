using Sayso.Attributions;
using Sayso.Mentions;
using Sayso.Pipeline;

namespace Sayso.Hedging;

/// <summary>
/// Finds words that leave open who or how many: "many observers", "in several towns", "others", "one of the oldest", "critics say" (the weasel words of CoNLL-2010).
/// They make a sentence uncertain in that scheme; they say nothing of how surely the thing happened, so no claim is weakened by them.
/// </summary>
internal static class VagueFinder
{
    private static readonly HashSet<string> Quantifiers = new(StringComparer.Ordinal) { "many", "several", "some", "various", "numerous", "countless", "certain", "most" };

    private static readonly HashSet<string> Lengths = new(StringComparer.Ordinal) { "minute", "second", "hour", "mile", "kilometre", "kilometer", "metre", "meter", "foot", "inch", "time" };

    public static IEnumerable<int> Find(Syntax syntax, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (syntax.Lower(i) is "others" or "someone" or "somebody" || Quantifiers.Contains(syntax.Lower(i)) && (IsOfMany(syntax, i, sentence) || StandsAlone(syntax, i)) || IsAmongTheMost(syntax, i, sentence) || IsAnyone(syntax, i)) yield return i;
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

    // "One of the oldest bridges", "among its finest singers": which others there are is left open.
    private static bool IsAmongTheMost(Syntax syntax, int token, Sentence sentence)
    {
        var from = syntax.Lower(token) switch
        {
            "one" when token + 1 < sentence.EndToken && syntax.Lower(token + 1) == "of" => token + 2,
            "among" or "amongst" => token + 1,
            _ => sentence.EndToken,
        };
        for (var i = from; i < Math.Min(sentence.EndToken, from + 5); i++)
        {
            if (syntax[i].Feats is { } feats && feats.Contains("Degree=Sup", StringComparison.Ordinal)) return true;
            if (syntax[i].Upos is Upos.Noun or Upos.Verb && !(i + 1 < sentence.EndToken && syntax.Lower(i + 1) is "'s" or "\u2019s")) return false;
        }

        return false;
    }

    // "Critics call it a fraud": people of a kind, none of them counted, who always say so.
    private static bool IsAnyone(Syntax syntax, int token) =>
        syntax[token].Upos == Upos.Noun && syntax.Is(token, "nsubj") && !syntax.Is(token, "nsubj:pass") && syntax[token].Feats is { } feats && feats.Contains("Number=Plur", StringComparison.Ordinal)
        && !syntax.HasChild(token, "det", "amod", "nummod", "nmod", "compound", "acl", "appos", "conj", "case") && RoleLexicon.Instance.TypeOf(syntax.Lemma(token)) is MentionType.Person or MentionType.Group
        && CueLexicon.Instance.Verb(syntax.Lemma(syntax[token].Head)) is { Kind: "belief" or "speech" }
        && syntax[syntax[token].Head].Feats is { } verb && verb.Contains("Tense=Pres", StringComparison.Ordinal) && !syntax.HasChild(syntax[token].Head, "aux");

    // "Many left the square."
    private static bool StandsAlone(Syntax syntax, int token) => syntax.Lower(token) is "many" or "several" or "some" && syntax.Is(token, "nsubj");
}
