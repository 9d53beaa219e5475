using Sayso.Pipeline;

namespace Sayso.Mentions;

/// <summary>Whole noun phrases that the trained head found ("the interior minister Anna Berg", "members of the harbour guard"), but for those that are a name and no more.</summary>
internal static class PhraseFinder
{
    public static IEnumerable<MentionDraft> Find(ReadingBuilder reading, List<MentionDraft> names)
    {
        var tags = reading.Tags.Phrases;
        if (tags.Length == 0) yield break;
        var syntax = reading.Syntax;
        var known = names.Select(n => (n.First, n.Last)).ToHashSet();
        for (var i = 0; i < tags.Length; i++)
        {
            if (tags[i][0] != 'B') continue;
            var first = i;
            while (i + 1 < tags.Length && tags[i + 1][0] == 'I' && syntax.SentenceOf(i + 1) == syntax.SentenceOf(first)) i++;
            var (from, to) = Whole(syntax, first, i);
            if (from > to || known.Contains((from, to)) || !WireName.TryParse<MentionType>(tags[first][2..], out var type)) continue;
            var head = syntax.HeadOf(syntax.Span(from, to));
            if (head < 0 || IsDay(syntax.Lower(head))) continue;
            // "The workers": people and no body.
            if (syntax[head].Feats?.Contains("Number=Plur", StringComparison.Ordinal) == true && RoleLexicon.Instance.TypeOf(syntax.Lemma(head)) is MentionType.Person or MentionType.Group) type = MentionType.Group;
            if (syntax[head].Upos is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num or Upos.X) yield return NominalFinder.Phrase(syntax, from, to, head, type);
            i = Math.Max(i, to);
        }
    }

    private static bool IsDay(string word) => word is "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday" or "today" or "yesterday";

    // Up to the noun that the last word belongs to ("the Syrian" + "opposition"), without marks, adverbs and prepositions at the edges.
    private static (int First, int Last) Whole(Syntax syntax, int first, int last)
    {
        while (syntax[last].Head is var noun && noun > last && noun <= last + 3 && syntax[noun].Upos is Upos.Noun or Upos.Propn
            && (syntax.Is(last, "compound") || syntax.Is(last, "amod") || syntax.Is(last, "det") || syntax.Is(last, "nummod") || syntax.Is(last, "nmod"))) last = noun;
        while (last >= first && syntax[last].Upos is Upos.Punct or Upos.Adp or Upos.Part) last--;
        while (first <= last && syntax[first].Upos is Upos.Punct or Upos.Adp or Upos.Adv or Upos.Cconj) first++;
        return (first, last);
    }
}
