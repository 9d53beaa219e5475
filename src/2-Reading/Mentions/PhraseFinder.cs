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
            if (known.Contains((first, i)) || !WireName.TryParse<MentionType>(tags[first][2..], out var type)) continue;
            var head = syntax.HeadOf(syntax.Span(first, i));
            if (head >= 0) yield return NominalFinder.Phrase(syntax, first, i, head, type);
        }
    }
}
