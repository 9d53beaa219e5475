using Sayso.Pipeline;

namespace Sayso.Claims;

/// <summary>Divides a sentence into the clauses that state something of their own.</summary>
internal static class ClauseSplitter
{
    public static IEnumerable<(int Head, int First, int Last)> Split(Syntax syntax, Sentence sentence, Func<int, bool> isReportContent)
    {
        var heads = new List<int>();
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (StandsAlone(syntax, i) || isReportContent(i) && IsPredicate(syntax, i)) heads.Add(i);
        }

        var subjects = heads.ToDictionary(h => h, h => UnparsedSubject(syntax, sentence, h));
        foreach (var head in heads)
        {
            var owned = Owned(syntax, sentence, head, heads);
            foreach (var (other, start) in subjects)
            {
                for (var i = start; start >= 0 && i < other; i++) owned[i - sentence.FirstToken] = other == head;
            }

            // The report around what is reported is told by the voice of the claim.
            if (heads.Exists(h => Governs(syntax, head, h) && isReportContent(h)) && !StatesMore(syntax, sentence, head, owned)) continue;
            var (first, last) = Extent(syntax, sentence, head, owned);
            if (first <= last) yield return (head, first, last);
        }
    }

    // "The mayor said that …", "there is evidence that …", "divers were trying to find out if …".
    private static bool Governs(Syntax syntax, int head, int content)
    {
        var up = syntax[content].Head;
        if (up >= 0 && syntax.Is(content, "acl") && syntax[up].Head == head && syntax.HasChild(head, "expl")) return true;
        for (var steps = 0; up >= 0 && up != head && syntax.Is(up, "xcomp") && steps < 3; steps++) up = syntax[up].Head;
        return up == head;
    }

    // A report that a further clause is joined to: "I do not know, but here is what they did".
    private static bool StatesMore(Syntax syntax, Sentence sentence, int head, bool[] owned)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (i != head && owned[i - sentence.FirstToken] && (syntax.Is(i, "conj") || syntax.Is(i, "parataxis") || syntax.Is(i, "ccomp")) && IsPredicate(syntax, i) && syntax.HasChild(i, "nsubj", "expl")) return true;
        }

        return false;
    }

    private static bool IsPredicate(Syntax syntax, int token) => syntax[token].Upos is Upos.Verb or Upos.Aux || syntax.HasChild(token, "cop") || syntax.HasChild(token, "nsubj");

    /// <summary>Whether a clause only gives the reason, time or condition of another ("in case they would sail", "while Low stayed").</summary>
    public static bool IsSubordinate(Syntax syntax, int clause) =>
        syntax.Children(clause).Any(c => c < clause && syntax.Is(c, "mark") && syntax.Lower(c) is "because" or "since" or "although" or "though" or "while" or "whereas" or "unless" or "until" or "till" or "after" or "before" or "as" or "in" or "so" or "once")
        || syntax.Is(clause, "advcl") && syntax.Children(clause).Any(c => c < clause && syntax.Lower(c) is "when" or "where");

    private static bool StandsAlone(Syntax syntax, int token)
    {
        if (syntax[token].Head < 0) return true;
        if (IsSubordinate(syntax, token)) return false;
        if (syntax.Is(token, "parataxis")) return IsPredicate(syntax, token) && syntax.HasChild(token, "nsubj");
        if (!syntax.Is(token, "conj") || !IsPredicate(syntax, token)) return false;
        // A coordinated clause counts when it has a subject of its own, or its first part stands alone and it is a full verb phrase.
        var first = syntax[token].Head;
        while (first >= 0 && syntax.Is(first, "conj")) first = syntax[first].Head;
        return first >= 0 && (syntax[first].Head < 0 || syntax.Is(first, "ccomp") || syntax.Is(first, "parataxis")) && (syntax.HasChild(token, "nsubj") || syntax.HasChild(token, "obj", "obl", "ccomp", "xcomp"));
    }

    // "She agreed to the demands of the guild and the strike | then ended": what stands between the conjunction and a verb without a subject is its
    // subject, where the parse joins it to a noun before.
    private static int UnparsedSubject(Syntax syntax, Sentence sentence, int head)
    {
        if (!syntax.Is(head, "conj") || syntax[head].Upos is not (Upos.Verb or Upos.Aux) || syntax[head].Feats is not { } feats || !feats.Contains("VerbForm=Fin", StringComparison.Ordinal) || syntax.HasChild(head, "nsubj", "csubj", "expl")) return -1;
        var last = head - 1;
        while (last > sentence.FirstToken && syntax[last].Upos is Upos.Adv or Upos.Aux or Upos.Part) last--;
        if (syntax.Lower(last) == ")")
        {
            // "none of the crews (Danes, Finns) had time"
            while (last > sentence.FirstToken && syntax.Lower(last) != "(") last--;
            last--;
        }

        // The phrase before the verb back to the conjunction, by its one word that hangs on none of the others.
        var conjunction = last;
        while (conjunction > sentence.FirstToken && syntax[conjunction].Upos != Upos.Cconj && syntax[conjunction].Upos is not (Upos.Verb or Upos.Aux or Upos.Punct)) conjunction--;
        if (syntax[conjunction].Upos != Upos.Cconj || last <= conjunction) return -1;
        var tops = Enumerable.Range(conjunction + 1, last - conjunction).Where(i => syntax[i].Head <= conjunction || syntax[i].Head > last).ToList();
        return tops.Count == 1 && syntax.Is(tops[0], "conj") && syntax[tops[0]].Head < conjunction && syntax[tops[0]].Upos is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num or Upos.Det ? conjunction + 1 : -1;
    }

    // The tokens of a clause, those of the other clauses left out.
    private static bool[] Owned(Syntax syntax, Sentence sentence, int head, List<int> heads)
    {
        var owner = new bool[sentence.TokenCount];
        var stack = new Stack<int>([head]);
        while (stack.TryPop(out var at))
        {
            if (at < sentence.FirstToken || at >= sentence.EndToken) continue;
            owner[at - sentence.FirstToken] = true;
            foreach (var child in syntax.Children(at))
            {
                if (!heads.Contains(child)) stack.Push(child);
            }
        }

        return owner;
    }

    // From the clause's first token to its last, other clauses at its edges left out.
    private static (int First, int Last) Extent(Syntax syntax, Sentence sentence, int head, bool[] owner)
    {
        int first = head, last = head;
        while (first > sentence.FirstToken && owner[first - 1 - sentence.FirstToken]) first--;
        while (last + 1 < sentence.EndToken && owner[last + 1 - sentence.FirstToken]) last++;
        for (var i = sentence.FirstToken; i < first; i++)
        {
            // A subject or an adverbial on the far side of an inserted clause belongs to the claim.
            if (owner[i - sentence.FirstToken] && syntax[i].Upos is not (Upos.Punct or Upos.Cconj)) { first = i; break; }
        }

        for (var i = sentence.EndToken - 1; i > last; i--)
        {
            if (owner[i - sentence.FirstToken] && syntax[i].Upos is not (Upos.Punct or Upos.Cconj)) { last = i; break; }
        }

        while (first < last && syntax[first].Upos is Upos.Punct or Upos.Cconj && syntax.Lower(first) is not ("\"" or "(" or "nor")) first++;
        while (last > first && syntax[last].Upos == Upos.Punct && syntax.Lower(last) is "," or ";" or "." or ":" or "-") last--;
        return (first, last);
    }
}
