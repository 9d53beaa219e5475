using Sayso.Pipeline;

namespace Sayso.Events;

/// <summary>
/// What a coder by PLOVER's manual makes of a sentence: a promise, demand, refusal or threat is coded, not what is promised, demanded, refused or
/// threatened; cooperation that is willed is AGREE, force that is announced is THREATEN; old history behind the news is not coded.
/// </summary>
internal sealed class PloverCoder(Syntax syntax, Dictionary<int, EventEntry> typed)
{
    private const int Climb = 5;

    public string? Code(int token, Factuality facts)
    {
        var type = typed.GetValueOrDefault(token)?.Plover;
        if (type is null) return IsDemand(token) ? "REQUEST" : null;
        if (IsBackground(token) || IsGoverned(token, type, facts)) return null;
        if (syntax[token].Upos is not (Upos.Verb or Upos.Adj)) return type;
        if (IsDemand(token)) return "REQUEST";
        if (type == "AGREE" && Forceful(token)) return "THREATEN";
        return IsWilled(token) ? Willed(token, type, facts) : type;
    }

    private static bool IsMaterial(string type) => type is "SANCTION" or "COERCE" or "ASSAULT" or "PROTEST" or "MOBILIZE";

    private string Willed(int token, string type, Factuality facts)
    {
        if (type is "AGREE" or "REQUEST" or "ACCUSE" or "THREATEN" or "REJECT") return type;
        if (facts.Polarity == Polarity.Negative) return IsMaterial(type) ? "AGREE" : "REJECT";
        return IsMaterial(type) || syntax.Children(token).Any(c => syntax.Is(c, "advcl") && Marked(c, "unless")) ? "THREATEN" : "AGREE";
    }

    // "Will", "would", "plans to", "is about to" with somebody who wills it.
    private bool IsWilled(int token)
    {
        if (!syntax.HasChild(token, "nsubj") && !syntax.Is(token, "conj") && !syntax.Is(token, "xcomp") || syntax.HasChild(token, "nsubj:pass")) return false;
        foreach (var child in syntax.Children(token))
        {
            if (syntax.Is(child, "aux") && syntax.Lower(child) is "will" or "'ll" or "wo" or "would" or "shall") return !HasPerfect(token);
        }

        return syntax.Is(token, "xcomp") && syntax[token].Head is >= 0 and var head && syntax.Lemma(head) is "prepare" or "intend" or "aim" or "prepared" or "set" or "determined";
    }

    private bool HasPerfect(int token) => syntax.Children(token).Any(c => syntax.Is(c, "aux") && syntax.Lower(c) is "have");

    // "Said that the port must open": a demand, whatever is to be done.
    private bool IsDemand(int token) => syntax[token].Upos == Upos.Verb && (syntax.Is(token, "ccomp") || syntax.HasChild(token, "parataxis") || syntax.HasChild(token, "ccomp"))
        && syntax.HasChild(token, "nsubj", "nsubj:pass") && !HasPerfect(token) && syntax.Children(token).Any(c => syntax.Is(c, "aux") && syntax.Lower(c) == "must");

    private bool Forceful(int token) => syntax.Lemma(token) is not "agree" and not "offer" and not "accept"
        && syntax.Children(token).Any(c => (syntax.Is(c, "xcomp") || syntax.Is(c, "advcl") || syntax.Is(c, "ccomp")) && typed.GetValueOrDefault(c)?.Plover is { } lower && IsMaterial(lower));

    private bool IsGoverned(int token, string type, Factuality facts)
    {
        var nominal = syntax[token].Upos is Upos.Noun or Upos.Propn;
        for (int at = token, steps = 0; steps < Climb; steps++)
        {
            var head = syntax[at].Head;
            if (head < 0 || syntax.Is(at, "parataxis") || syntax[at].Deprel.EndsWith("relcl", StringComparison.Ordinal)) return false;
            var clausal = syntax.Is(at, "xcomp") || syntax.Is(at, "ccomp") || syntax.Is(at, "acl") || syntax.Is(at, "advcl");
            var subordinate = syntax.Is(at, "advcl") || syntax.Is(at, "nsubj") && syntax[at].Deprel != "nsubj:pass";
            if (syntax.Is(at, "conj"))
            {
                // Two things done side by side stand under the same word, not one under the other.
                if (typed.TryGetValue(head, out var first) && first.Plover == type) return false;
                at = head;
                continue;
            }

            var upper = IsDemand(head) ? "REQUEST" : typed.GetValueOrDefault(head)?.Plover;
            if (upper is not null && syntax.Is(at, "advcl") && Marked(at, "to") && !nominal) return true;
            if (upper is null && syntax.Is(at, "advcl")) upper = ObjectType(head, at);
            if (upper is not null && !subordinate && Dominates(upper, type, nominal && !clausal, facts)) return true;
            if (upper == "PROTEST" && type is "REQUEST" or "ACCUSE" or "AGREE" or "REJECT" && (clausal || nominal)) return true;
            if (upper is not null && syntax.Is(at, "advcl") && HasMark(at, "of", "from", "for") && upper is "ACCUSE" or "AGREE" or "REJECT" or "REQUEST" or "THREATEN" or "COERCE" or "SANCTION") return true;
            if (subordinate) return false;
            at = head;
        }

        return false;
    }

    private static bool Dominates(string upper, string lower, bool isNoun, Factuality facts)
    {
        if (!isNoun) return upper is "AGREE" or "REQUEST" or "REJECT" or "THREATEN" or "CONCEDE" or "ACCUSE" or "SUPPORT" or "SANCTION" or "COERCE";
        if (!IsMaterial(lower)) return true;
        return upper is "CONCEDE" or "RETREAT" or "REJECT" or "SANCTION" or "COERCE" or "REQUEST" or "AGREE" or "THREATEN" || facts.Modality != Modality.Certain || facts.Polarity == Polarity.Negative;
    }

    // A light verb's meaning is its object's: "began a hunger strike".
    private string? ObjectType(int verb, int but)
    {
        foreach (var child in syntax.Children(verb))
        {
            if (child != but && syntax.Is(child, "obj") && typed.GetValueOrDefault(child)?.Plover is { } type) return type;
        }

        return null;
    }

    // "Five years after crowds burnt its embassy", "since it was crushed last June".
    private bool IsBackground(int token)
    {
        for (int at = token, steps = 0; at >= 0 && steps < 3; at = syntax[at].Head, steps++)
        {
            if (!syntax.Is(at, "advcl")) continue;
            if (Marked(at, "since")) return true;
            if (!Marked(at, "after") && !Marked(at, "before")) return false;
            var first = syntax.Subtree(at).First;
            for (var i = Math.Max(syntax.SentenceAt(token).FirstToken, first - 2); i < at; i++)
            {
                if (syntax.Lemma(i) is "year" or "decade" or "century") return true;
            }

            return false;
        }

        return false;
    }

    private bool Marked(int clause, string word) => syntax.Children(clause).Any(c => syntax.Is(c, "mark") && syntax.Lower(c) == word);

    private bool HasMark(int clause, string a, string b, string c) => Marked(clause, a) || Marked(clause, b) || Marked(clause, c);
}
