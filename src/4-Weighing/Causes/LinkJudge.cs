using System.Collections.Frozen;
using System.Collections.Immutable;
using Sayso.Wording;

namespace Sayso.Causes;

/// <summary>
/// Tells whether a causal statement says that one thing did bring about the other. What only came after, is granted ("even after"), aimed at,
/// doubted or kept from happening is no link on the map, though the words are those of a cause.
/// </summary>
internal sealed class LinkJudge(ReadingTree tree)
{
    private const int Highest = 5;

    private static readonly FrozenSet<string> Temporal = Set("after following once since when whenever upon until before while as");

    private static readonly FrozenSet<string> Saying = Set("say tell state announce report add declare note write publish describe call explain claim");

    private static readonly FrozenSet<string> Trying = Set("try seek aim want continue attempt plan hope intend mean design wish need threaten promise");

    private static readonly FrozenSet<string> Keeping = Set("prevent stop keep hinder avoid bar prohibit deter");

    private static readonly FrozenSet<string> Denying = Set("deny reject dispute refute doubt unclear");

    public bool IsTold(CausalMention link)
    {
        if (tree.IsEmpty) return true;
        var (cause, effect) = (Head(link.Cause), Head(link.Effect));
        if (cause < 0 || effect < 0) return true;
        var signal = link.Signal.IsDefaultOrEmpty ? -1 : tree.Tokens(link.Signal[0]).FirstOrDefault(-1);
        if (IsGranted(cause) || IsOnlyAfter(link, cause, effect) || IsNested(cause, effect) || IsScattered(link.Cause)) return false;
        if (signal >= 0 && (IsAim(signal) || IsAdverbOfNoun(signal))) return false;
        return link.IsDenied || !IsUndone(effect) && !IsUndone(cause) && !(signal >= 0 && IsUndone(signal));
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private int Head(TextSpan span)
    {
        var heads = tree.Heads(span).ToList();
        return heads.Count == 0 ? -1 : heads.Find(head => tree[head].Upos is Upos.Verb or Upos.Noun or Upos.Propn or Upos.Adj) is var best && heads.Contains(best) ? best : heads[0];
    }

    // "Even after the storm the ferry sailed": the storm should have kept it.
    private bool IsGranted(int cause) => tree.Children(cause).Any(child => tree.Lower(child) == "even" && tree.Children(cause).Any(mark => tree.Is(mark, "mark", "case") && mark > child))
        || tree.Child(cause, "mark", "case") is > 0 and var opener && tree.Lower(opener - 1) == "even";

    // "Following their lunch a notice said", "a park laid out after the war": a time. "The price went up after the council had freed it" tells how the change came about.
    private bool IsOnlyAfter(CausalMention link, int cause, int effect)
    {
        if (tree.Child(cause, "mark", "case") is not (>= 0 and var opener) || !Temporal.Contains(tree.Lower(opener)) || tree.Lower(opener) == "since" && tree.Is(opener, "mark")) return false;
        if (!link.Signal.IsDefaultOrEmpty && !link.Signal[0].Contains(tree[opener].Span)) return false;
        // "as a response to", "as they had no bread".
        if (tree.Lower(opener) == "as") return false;
        if (opener > 0 && tree.Lower(opener - 1) is "shortly" or "soon" or "just" or "right" or "days" or "hours" or "weeks" or "months" or "years" or "day") return true;
        return !(tree.Lower(opener) == "after" && tree.Is(cause, "advcl") && tree.HasChild(cause, "nsubj") && tree[effect].Upos == Upos.Verb && tree.HasChild(effect, "nsubj") && !Saying.Contains(tree[effect].Lemma));
    }

    // "We see queues in towns where the shops are full because people save": the reason may be that of the queues.
    private bool IsNested(int cause, int effect) => tree[cause].Head == effect && tree.Is(cause, "advcl") && cause > effect && tree[effect].Deprel == "acl:relcl";

    // A span of several clauses side by side: which of them is the cause, nobody can tell.
    private bool IsScattered(TextSpan cause) => tree.Heads(cause).Count(head => tree.HasChild(head, "nsubj", "expl") && tree[head].Upos is Upos.Verb or Upos.Aux) > 1;

    // "ways of weakening the union", "a campaign designed to weaken it", "seems to try to weaken it": what somebody is after.
    private bool IsAim(int verb)
    {
        if (tree[verb].Upos != Upos.Verb) return false;
        if (tree[verb].Lemma == "threaten") return true;
        for (int at = verb, steps = 0; steps < Highest && tree[at].Head >= 0; steps++)
        {
            var up = tree[at].Head;
            var mark = tree.Child(at, "mark") is >= 0 and var opener ? tree.Lower(opener) : string.Empty;
            if (tree.Is(at, "acl") && tree[at].Deprel != "acl:relcl" && mark is "to" or "of" or "for" or "from") return true;
            if (tree.Is(at, "advcl") && mark == "to" && at != verb) return true;
            if (tree.Is(at, "xcomp") && Trying.Contains(tree[up].Lemma)) return true;
            // "described it as a plan, leading us to fear": who described leads nobody.
            if (tree.Is(at, "advcl") && mark.Length == 0 && at == verb && !tree.HasChild(at, "nsubj") && Saying.Contains(tree[up].Lemma)) return true;
            if (!tree.Is(at, "xcomp") && !(tree.Is(at, "conj") && !tree.HasChild(at, "nsubj"))) return false;
            at = up;
        }

        return false;
    }

    // "It is the oldest, thus a place that all know": a noun that is called something.
    private bool IsAdverbOfNoun(int signal) => tree.Lower(signal) is "thus" or "hence" or "therefore" && tree[signal].Head is >= 0 and var noun
        && tree[noun].Upos is Upos.Noun or Upos.Propn && !tree.HasChild(noun, "cop", "nsubj");

    // "nor is it clear that he paid because of the threat", "must stop the gang from causing harm".
    private bool IsUndone(int head)
    {
        for (int at = head, steps = 0; steps < Highest && tree[at].Head >= 0; steps++)
        {
            var up = tree[at].Head;
            var mark = tree.Child(at, "mark", "case") is >= 0 and var opener ? tree.Lower(opener) : string.Empty;
            if (mark == "from" && tree[at].Upos == Upos.Verb && Above(up).Any(verb => Keeping.Contains(tree[verb].Lemma))) return true;
            if (!tree.Is(at, "ccomp", "csubj", "xcomp", "acl", "conj") || tree[at].Deprel == "acl:relcl") return false;
            if (tree.Is(at, "ccomp", "csubj", "acl") && (Denying.Contains(tree[up].Lemma) && !HasNo(up) || HasNo(up) && tree[up].Lemma != "doubt")) return true;
            at = up;
        }

        return false;
    }

    private IEnumerable<int> Above(int token)
    {
        for (var steps = 0; token >= 0 && steps < Highest; steps++, token = tree[token].Head) yield return token;
    }

    private bool HasNo(int token) => tree.Children(token).Any(child => tree.Lower(child) is "not" or "n't" or "never" or "no" or "nor" or "hardly");
}
