using Sayso.Pipeline;

namespace Sayso.Mentions;

/// <summary>Names: the trained head's spans where a model is loaded, else runs of proper nouns.</summary>
internal static class NameFinder
{
    public static IEnumerable<MentionDraft> Find(ReadingBuilder reading)
    {
        var syntax = reading.Syntax;
        foreach (var sentence in reading.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var (last, type) = reading.Tags.Names.Length > 0 ? FromTags(reading.Tags.Names, i, sentence.EndToken) : FromShape(syntax, i, sentence);
                if (last < i) continue;
                last = OverHyphen(reading, last, type, sentence.EndToken);
                if (Draft(reading, i, last, type) is { } draft) yield return draft;
                i = last;
            }
        }
    }

    /// <summary>Another occurrence of a name found elsewhere.</summary>
    public static MentionDraft Again(ReadingBuilder reading, MentionDraft model, int first, int last) => Make(reading.Syntax, first, last, model.Type, []);

    // "Kassel-Wilhelm Meyer" is one name though the hyphen parts its words.
    private static int OverHyphen(ReadingBuilder reading, int last, MentionType type, int end)
    {
        var tags = reading.Tags.Names;
        while (tags.Length > 0 && last + 2 < end && reading.Syntax.Lower(last + 1) == "-" && reading.Tokens[last].Span.End == reading.Tokens[last + 1].Span.Start
            && reading.Tokens[last + 1].Span.End == reading.Tokens[last + 2].Span.Start && FromTags(tags, last + 2, end) is var (next, kind) && next >= last + 2 && (kind == type || type == MentionType.Person)) last = next;
        return last;
    }

    private static (int Last, MentionType Type) FromTags(string[] tags, int at, int end)
    {
        if (at >= end || tags[at].Length < 3 || tags[at][0] == 'O') return (-1, MentionType.Other);
        var label = tags[at][2..];
        var last = at;
        while (last + 1 < end && tags[last + 1].Length > 2 && tags[last + 1][0] == 'I' && tags[last + 1].AsSpan(2).SequenceEqual(label)) last++;
        return (last, WireName.TryParse<MentionType>(label, out var type) ? type : MentionType.Other);
    }

    private static (int Last, MentionType Type) FromShape(Syntax syntax, int at, Sentence sentence)
    {
        if (!IsProper(syntax, at, sentence)) return (-1, MentionType.Other);
        var last = at;
        while (last + 1 < sentence.EndToken && IsProper(syntax, last + 1, sentence)) last++;
        return (last, MentionType.Other);
    }

    private static bool IsProper(Syntax syntax, int token, Sentence sentence) =>
        syntax[token].Upos == Upos.Propn || syntax[token].Upos == Upos.X && token > sentence.FirstToken && char.IsUpper(syntax.Words(syntax[token].Span)[0]);

    private static MentionDraft? Draft(ReadingBuilder reading, int first, int last, MentionType type)
    {
        var syntax = reading.Syntax;
        // The name without article, title and possessive mark.
        while (first < last && syntax[first].Upos == Upos.Det) first++;
        // "council" is a word and no name, whatever the head takes it for.
        if (first == last && syntax[first].Upos == Upos.Noun && char.IsLower(syntax.Words(syntax[first].Span)[0]) && RoleLexicon.Instance.TypeOf(syntax.Lemma(first)) is not null) return null;
        while (last > first && (syntax.Lower(last) is "'s" or "'" || syntax[last].Upos == Upos.Punct && syntax.Lower(last) is not ")")) last--;
        if (!Enumerable.Range(first, last - first + 1).Any(i => char.IsLetter(syntax.Lower(i).Length > 0 ? syntax.Lower(i)[0] : ' '))) return null;
        var roles = new List<string>();
        var nameFirst = first;
        if (type is MentionType.Person or MentionType.Other)
        {
            while (nameFirst < last && RoleLexicon.Instance.Titles.Contains(syntax.Lower(nameFirst).TrimEnd('.'))) roles.Add(syntax.Lower(nameFirst++).TrimEnd('.'));
        }

        // "Colonel" alone is no name; before one it is that person's title.
        return type == MentionType.Person && nameFirst == last && IsTitle(syntax, last) ? null : Make(syntax, nameFirst, last, type, roles);
    }

    private static bool IsTitle(Syntax syntax, int token) =>
        RoleLexicon.Instance.Titles.Contains(syntax.Lower(token).TrimEnd('.')) || RoleLexicon.Instance.TypeOf(syntax.Lower(token)) == MentionType.Person;

    private static MentionDraft Make(Syntax syntax, int first, int last, MentionType type, List<string> roles)
    {
        var span = syntax.Span(first, last);
        var head = syntax.HeadOf(span);
        var draft = new MentionDraft
        {
            First = first,
            Last = last,
            Head = head >= 0 ? head : last,
            Type = type,
            Form = MentionForm.Name,
            Span = span,
            Key = string.Join(' ', Enumerable.Range(first, last - first + 1).Select(syntax.Lower)),
            IsPlural = syntax[last].Feats?.Contains("Number=Plur", StringComparison.Ordinal) ?? false,
            IsDefinite = true,
        };
        draft.Roles.UnionWith(roles);
        AddNeighbouringRoles(syntax, draft);
        return draft;
    }

    // "President Berg" with the title outside the name, "Pavel Novak, the intelligence chief".
    private static void AddNeighbouringRoles(Syntax syntax, MentionDraft draft)
    {
        var sentence = syntax.SentenceAt(draft.First);
        for (var i = draft.First - 1; i >= Math.Max(sentence.FirstToken, draft.First - 4); i--)
        {
            if (syntax[i].Upos is not (Upos.Noun or Upos.Propn or Upos.Adj)) break;
            if (RoleLexicon.Instance.TypeOf(syntax.Lemma(i)) == MentionType.Person || RoleLexicon.Instance.TypeOf(syntax.Lower(i)) == MentionType.Person) draft.Roles.Add(syntax.Lower(i));
        }

        foreach (var child in syntax.Children(draft.Head))
        {
            if (syntax.Is(child, "appos") && syntax[child].Upos == Upos.Noun) draft.Roles.Add(syntax.Lemma(child));
        }
    }
}
