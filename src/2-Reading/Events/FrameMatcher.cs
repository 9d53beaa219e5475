using Sayso.Pipeline;

namespace Sayso.Events;

/// <summary>Whether the surroundings of a trigger fulfil a lexicon row's frame.</summary>
internal sealed class FrameMatcher(Syntax syntax)
{
    private readonly EventLexicon lexicon = EventLexicon.Instance;

    public EventEntry? Best(int token)
    {
        foreach (var entry in lexicon.Of(syntax.Lemma(token), syntax[token].Upos))
        {
            if (entry.Frame.All(constraint => Holds(token, constraint))) return entry;
        }

        return null;
    }

    private bool Holds(int token, string constraint)
    {
        var colon = constraint.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return true;
        var slot = constraint[..colon];
        foreach (var option in constraint[(colon + 1)..].Split('|'))
        {
            if (Fills(token, slot, option)) return true;
        }

        return false;
    }

    private bool Fills(int token, string slot, string filler)
    {
        switch (slot)
        {
            case "obj":
                return Among(Objects(token), filler);
            case "subj":
                return Among(Subjects(token), filler);
            case "particle":
                return syntax.Children(token).Any(c => (syntax.Is(c, "compound") || syntax.Is(c, "advmod") || syntax.Is(c, "case")) && syntax.Lower(c) == filler);
            case "prep":
                var plus = filler.IndexOf('+', StringComparison.Ordinal);
                var preposition = plus < 0 ? filler : filler[..plus];
                if (plus > 0 && filler[(plus + 1)..] == "INF") return syntax.Children(token).Any(c => (syntax.Is(c, "xcomp") || syntax.Is(c, "advcl") || syntax.Is(c, "acl")) && syntax.Children(c).Any(m => syntax.Is(m, "mark") && syntax.Lower(m) == preposition));
                return syntax.Children(token).Any(c => (syntax.Is(c, "obl") || syntax.Is(c, "nmod")) && syntax.Children(c).Any(m => syntax.Is(m, "case") && syntax.Lower(m) == preposition) && (plus < 0 || Matches(c, filler[(plus + 1)..])));
            case "mod":
                return syntax.Children(token).Any(c => (syntax.Is(c, "amod") || syntax.Is(c, "compound") || syntax.Is(c, "nmod") || syntax.Is(c, "advmod")) && Matches(c, filler));
            case "xcomp" or "comp":
                return syntax.Children(token).Any(c => (syntax.Is(c, "xcomp") || syntax.Is(c, "ccomp")) && (filler == "INF" || Matches(c, filler)));
            case "aux":
                return syntax.Children(token).Any(c => syntax.Is(c, "aux") && syntax.Lower(c) == filler);
            default:
                return syntax.Children(token).Any(c => Matches(c, filler));
        }
    }

    private bool Among(IEnumerable<int> heads, string filler) => heads.Any(h => Matches(h, filler));

    private bool Matches(int token, string filler) => filler == "*" || syntax.Lemma(token) == filler || lexicon.IsIn(filler, syntax.Lemma(token)) || syntax.Lower(token) == filler;

    /// <summary>What is done to: objects, passive subjects, "of" complements of a nominal trigger.</summary>
    public IEnumerable<int> Objects(int token)
    {
        var nominal = syntax[token].Upos is Upos.Noun or Upos.Propn;
        foreach (var child in syntax.Children(token))
        {
            if (syntax.Is(child, "obj") || syntax.Is(child, "iobj") || syntax[child].Deprel is "nsubj:pass") yield return child;
            else if (nominal && syntax.Is(child, "nmod") && syntax.Children(child).Any(c => syntax.Is(c, "case") && syntax.Lower(c) is "of" or "on" or "against")) yield return child;
            else if (nominal && syntax.Is(child, "compound")) yield return child;
        }

        // "those killed": the participle's noun.
        if (!nominal && syntax.Is(token, "acl") && !syntax[token].Deprel.EndsWith("relcl", StringComparison.Ordinal) && syntax[token].Head is >= 0 and var noun && (syntax[token].Feats?.Contains("VerbForm=Part", StringComparison.Ordinal) ?? false)
            && !(syntax[token].Feats?.Contains("Tense=Pres", StringComparison.Ordinal) ?? false)) yield return noun;
    }

    /// <summary>What force is aimed at: "exploded at the gate", "fired on the bus".</summary>
    public IEnumerable<int> AimedAt(int token) => syntax.Children(token).Where(child => syntax.Is(child, "obl") && syntax[child].Upos is Upos.Noun or Upos.Propn && IsAimed(child));

    private bool IsAimed(int token) => syntax.Child(token, "case") is >= 0 and var mark && syntax.Lower(mark) is "at" or "on" or "against" or "outside" && !IsTime(token);

    private bool IsTime(int token) => syntax.Lemma(token) is "time" or "dawn" or "night" or "noon" or "dusk" or "midnight" or "moment" or "least";

    /// <summary>Who does it: subjects, "by" phrases, the subject of the governing verb of an infinitive or participle.</summary>
    public IEnumerable<int> Subjects(int token)
    {
        var nominal = syntax[token].Upos is Upos.Noun or Upos.Propn;
        var any = false;
        foreach (var child in syntax.Children(token))
        {
            if (syntax[child].Deprel is "nsubj" or "nsubj:outer" && !syntax.HasChild(token, "cop"))
            {
                any = true;
                yield return Antecedent(token, child);
            }
            else if ((syntax.Is(child, "obl") || nominal && syntax.Is(child, "nmod")) && IsBy(child))
            {
                any = true;
                yield return child;
            }
            else if (syntax.Is(child, "obl") && syntax.Lemma(child) is "death" or "gunpoint" or "hostage" && syntax.Children(child).FirstOrDefault(c => syntax.Is(c, "nmod") && IsBy(c), -1) is >= 0 and var agent)
            {
                // "Shot to death by": the parser hangs the doer on the death.
                any = true;
                yield return agent;
            }
            else if (nominal && (syntax[child].Deprel == "nmod:poss"))
            {
                any = true;
                yield return child;
            }
        }

        // "The mayor had a talk with the owners": the verb only says that there was one.
        if (!any && nominal && syntax.Is(token, "obj") && syntax[token].Head is >= 0 and var carrier && IsLight(syntax.Lemma(carrier)) && syntax.Child(carrier, "nsubj") is >= 0 and var host && syntax[host].Deprel == "nsubj") yield return Antecedent(carrier, host);

        if (any || nominal) yield break;
        if (syntax[token].Deprel is "xcomp" or "conj" or "advcl" && syntax[token].Head is >= 0 and var head && !syntax.HasChild(token, "nsubj:pass"))
        {
            foreach (var child in syntax.Children(head))
            {
                if (syntax[child].Deprel is "nsubj") yield return Antecedent(head, child);
            }
        }
    }

    private static bool IsLight(string verb) => verb is "have" or "hold" or "make" or "stage" or "launch" or "conduct" or "pay" or "give" or "sign" or "reach" or "form" or "carry";

    private bool IsBy(int token) => syntax.Children(token).Any(c => syntax.Is(c, "case") && syntax.Lower(c) == "by");

    private int Antecedent(int verb, int subject) =>
        syntax.Lower(subject) is "who" or "which" or "that" && syntax.Is(verb, "acl") && syntax[verb].Head >= 0 ? syntax[verb].Head : subject;
}
