using Sayso.Attributions;
using Sayso.Pipeline;

namespace Sayso.Hedging;

/// <summary>Finds hedging cues in a sentence, leaving out words that only look like one ("May 5", "a must", "some 200 people").</summary>
internal static class HedgeFinder
{
    public static List<Hedge> Find(Syntax syntax, Sentence sentence)
    {
        var found = new List<Hedge>();
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (syntax[i].Upos == Upos.Punct) continue;
            var boosted = syntax.SentenceAt(i) is var s && HedgeLexicon.Instance.Boosters.Matches(syntax, i, s.EndToken).Select(m => m.Length).FirstOrDefault() is > 0 and var length ? length : 0;
            foreach (var (words, entry) in HedgeLexicon.Instance.Hedges.Matches(syntax, i, sentence.EndToken))
            {
                if (boosted > words || !Fits(syntax, i, words, entry, sentence)) continue;
                found.Add(new Hedge(i, i + words - 1, HeadOf(syntax, i, words), entry));
                i += words - 1;
                break;
            }
        }

        return found;
    }

    private static int HeadOf(Syntax syntax, int first, int words)
    {
        var head = first;
        for (var i = first; i < first + words; i++)
        {
            var up = syntax[i].Head;
            if (up < first || up >= first + words) head = i;
        }

        return head;
    }

    private static bool Fits(Syntax syntax, int first, int words, HedgeEntry entry, Sentence sentence)
    {
        var token = syntax[first];
        if (words == 1)
        {
            if (entry.Class == "modal" && token.Upos is not (Upos.Aux or Upos.Verb)) return false;
            if (entry.Pos.Length > 0 && !PosFits(token.Upos, entry.Pos)) return false;
            // A name is no hedge.
            if (token.Upos == Upos.Propn) return false;
        }

        if (entry.Class == "quantifier-weasel") return WeaselFits(syntax, first, words);
        if (entry.Class == "approximator") return false;
        return !entry.Needs.Contains("ccomp", StringComparison.Ordinal) || syntax.HasChild(first, "ccomp", "xcomp", "advcl", "csubj") || syntax.Is(first, "parataxis");
    }

    private static bool PosFits(Upos upos, string pos) => pos switch
    {
        "VERB" => upos is Upos.Verb or Upos.Aux,
        "AUX" or "MODAL" => upos is Upos.Aux or Upos.Verb,
        "NOUN" => upos == Upos.Noun,
        "ADJ" => upos is Upos.Adj or Upos.Verb,
        "ADV" => upos is Upos.Adv or Upos.Adj or Upos.Sconj or Upos.Adp,
        _ => true,
    };

    // "Some believe", "many critics say", "is widely seen as": a quantifier hides who holds an opinion; "some protesters arrived" does not.
    private static bool WeaselFits(Syntax syntax, int first, int words)
    {
        if (words > 1) return true;
        var at = syntax[first].Upos is Upos.Det or Upos.Adj ? syntax[first].Head : first;
        if (syntax[first].Upos == Upos.Adv) return true;
        if (at < 0 || at >= syntax.Count) return false;
        var verb = syntax[at].Head;
        if (verb < 0 || !syntax.Is(at, "nsubj") && !syntax.Is(at, "obl")) return false;
        return CueLexicon.Instance.Verb(syntax.Lemma(verb)) is { Kind: "belief" or "speech" or "inference" or "perception" };
    }
}
