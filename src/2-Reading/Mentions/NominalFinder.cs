using Sayso.Pipeline;

namespace Sayso.Mentions;

/// <summary>Noun phrases and pronouns that refer to people, bodies, groups, places or weapons.</summary>
internal static class NominalFinder
{
    private static readonly HashSet<string> Pronouns = new(StringComparer.Ordinal)
    {
        "he", "she", "him", "her", "his", "hers", "they", "them", "their", "theirs", "i", "me", "my", "we", "us", "our", "who", "himself", "herself", "themselves",
    };

    public static IEnumerable<MentionDraft> Find(ReadingBuilder reading, List<MentionDraft> names)
    {
        var syntax = reading.Syntax;
        var taken = new bool[syntax.Count];
        foreach (var name in names)
        {
            for (var i = name.First; i <= name.Last; i++) taken[i] = true;
        }

        var phrases = PhraseFinder.Find(reading, names).ToList();
        foreach (var phrase in phrases)
        {
            for (var i = phrase.First; i <= phrase.Last; i++) taken[i] = taken[i] || !IsPronoun(syntax, i);
            yield return phrase;
        }

        for (var i = 0; i < syntax.Count; i++)
        {
            if (taken[i]) continue;
            if (IsPronoun(syntax, i)) yield return Pronoun(syntax, i);
            else if (syntax[i].Upos == Upos.Noun && RoleLexicon.Instance.TypeOf(syntax.Lemma(i)) is { } type && !syntax.Is(i, "compound")) yield return Nominal(syntax, i, type);
            else if (syntax[i].Upos == Upos.Noun && HarmedThing.TypeOf(syntax, i) is { } thing) yield return Nominal(syntax, i, thing);
            else if (syntax[i].Upos is Upos.Noun or Upos.Adj && syntax.Is(i, "nsubj") && syntax[i].Upos == Upos.Adj) yield return Nominal(syntax, i, MentionType.Group);
        }
    }

    private static bool IsPronoun(Syntax syntax, int token) => syntax[token].Upos is Upos.Pron or Upos.Det && Pronouns.Contains(syntax.Lower(token));

    private static MentionDraft Pronoun(Syntax syntax, int token) => new()
    {
        First = token,
        Last = token,
        Head = token,
        Type = MentionType.Person,
        Form = MentionForm.Pronoun,
        Span = syntax[token].Span,
        Key = syntax.Lower(token),
        IsPlural = syntax.Lower(token) is "they" or "them" or "their" or "theirs" or "themselves" or "we" or "us" or "our",
    };

    private static MentionDraft Nominal(Syntax syntax, int head, MentionType type)
    {
        // The whole phrase without relative clauses and appositions, and of the phrases behind it only those with "of": the rest often belong elsewhere.
        var (first, last) = syntax.Subtree(head, static (s, child) =>
            !s.Is(child, "acl") && !s.Is(child, "appos") && !s.Is(child, "punct") && !s.Is(child, "case") && !s.Is(child, "cc") && !s.Is(child, "conj") && !s.Is(child, "parataxis") && !s.Is(child, "cop")
            && !s.Is(child, "nsubj") && !s.Is(child, "aux") && !s.Is(child, "advcl") && !s.Is(child, "mark") && !s.Is(child, "obl") && !IsLoose(s, child) && !(s.Is(child, "advmod") && child > 0 && s[child].Span.Start > s[s[child].Head].Span.Start));
        var plural = syntax[head].Feats?.Contains("Number=Plur", StringComparison.Ordinal) ?? false;
        return Phrase(syntax, first, last, head, type == MentionType.Person && plural ? MentionType.Group : type);
    }

    private static bool IsLoose(Syntax syntax, int child) =>
        syntax.Is(child, "nmod") && child > syntax[child].Head && syntax.Child(child, "case") is >= 0 and var preposition && syntax.Lower(preposition) != "of";

    /// <summary>A noun phrase that is no name.</summary>
    public static MentionDraft Phrase(Syntax syntax, int first, int last, int head, MentionType type)
    {
        var lower = syntax.Lower(first);
        var draft = new MentionDraft
        {
            First = first,
            Last = last,
            Head = head,
            Type = type,
            Form = MentionForm.Nominal,
            Span = syntax.Span(first, last),
            Key = syntax.Lemma(head),
            IsPlural = syntax[head].Feats?.Contains("Number=Plur", StringComparison.Ordinal) ?? false,
            IsDefinite = lower is "the" or "this" or "that" or "these" or "those" or "his" or "her" or "their" or "its" or "our" or "my" || syntax[first].Upos == Upos.Propn,
        };
        draft.Roles.Add(syntax.Lemma(head));
        return draft;
    }
}
