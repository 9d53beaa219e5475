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

        // "The claim that", not "claimed that".
        else if (entry.Pos == "NOUN" && token.Upos == Upos.Verb || entry.Pos == "VERB" && token.Upos == Upos.Noun)
        {
            return false;
        }

        if (entry.Class == "quantifier-weasel") return WeaselFits(syntax, first, words);
        return entry.Class is not ("approximator" or "conditional") && entry.Needs.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).All(n => Holds(syntax, first, words, n, sentence));
    }

    private static bool Holds(Syntax syntax, int first, int words, string need, Sentence sentence)
    {
        var last = first + words - 1;
        var verb = syntax[first].Head;
        return need switch
        {
            "ccomp" => syntax.HasChild(first, "ccomp", "xcomp", "advcl", "csubj", "acl") || syntax.Is(first, "parataxis"),
            "not-month" => first + 1 >= sentence.EndToken || !char.IsDigit(syntax.Lower(first + 1)[0]),
            "not-capital" => first == sentence.FirstToken || syntax.Words(syntax[first].Span) is var word && (!char.IsUpper(word[0]) || word.Length > 1 && char.IsUpper(word[1])),
            // "would" weakens with a verb of appearing or in the perfect; habit, duty and reported future do not.
            "epistemic" => verb > first && syntax.Lemma(verb) is "seem" or "appear" or "suggest" or "think" or "imagine" or "explain",
            // "It is possible that", "a possible cause"; not "all possible means", "this was possible".
            "not-ability" => syntax.HasChild(first, "ccomp", "csubj", "xcomp", "advcl") || syntax.Is(first, "amod") && verb >= 0 && !syntax.Children(verb).Any(c => syntax.Lower(c) is "all" or "every" or "any"),
            "not-past-ability" => verb < 0 || !syntax.Children(verb).Any(c => syntax.Lower(c) is "not" or "n't"),
            // "Held on suspicion of arson" tells why.
            "not-after-on" => first == sentence.FirstToken || syntax.Lower(first - 1) != "on",
            "not-request" => !syntax.Lower(sentence.EndToken - 1).Contains('?', StringComparison.Ordinal),
            "before-number" => last + 1 < sentence.EndToken && syntax[last + 1].Upos == Upos.Num,
            "before-adjective" => last + 1 < sentence.EndToken && syntax[last + 1].Upos == Upos.Adj,
            "passive-participle" => syntax.HasChild(first, "aux:pass", "nsubj:pass") || last + 1 < sentence.EndToken && syntax[last + 1].Feats is { } feats && feats.Contains("VerbForm=Part", StringComparison.Ordinal),
            "question-mark" => syntax.Lower(sentence.EndToken - 1).Contains('?', StringComparison.Ordinal),
            _ => true,
        };
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
        // "Most famous" compares; "widely" hides who.
        if (syntax[first].Upos == Upos.Adv) return syntax.Lower(first) != "most";
        if (at < 0 || at >= syntax.Count) return false;
        var verb = syntax[at].Head;
        if (verb < 0 || !syntax.Is(at, "nsubj") && !syntax.Is(at, "obl")) return false;
        return CueLexicon.Instance.Verb(syntax.Lemma(verb)) is { Kind: "belief" or "speech" or "inference" or "perception" };
    }
}
