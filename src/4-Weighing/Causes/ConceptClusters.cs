using System.Collections.Frozen;
using System.Collections.Immutable;
using Sayso.Wording;

namespace Sayso.Causes;

/// <summary>One wording of a cause or effect: its head, content words and entities.</summary>
internal sealed record ConceptMention(ReadingWords Words, TextSpan Span, ConceptPhrase Phrase, string Head, FrozenSet<string> Content, FrozenSet<string> Entities)
{
    public DocumentId Document => Words.Reading.Document.Id;
}

/// <summary>
/// Joins wordings of the same cause or effect over documents: the same head word, and either an entity in common, or at least half of the shorter
/// one's other content words, or one that is its head alone.
/// </summary>
internal static class ConceptClusters
{
    private const double Overlap = 0.5;

    /// <summary>The cluster number of each mention, numbered in order of first appearance.</summary>
    public static int[] Of(IReadOnlyList<ConceptMention> mentions)
    {
        var parent = Enumerable.Range(0, mentions.Count).ToArray();
        foreach (var bucket in Enumerable.Range(0, mentions.Count).GroupBy(index => mentions[index].Head, StringComparer.Ordinal))
        {
            var members = bucket.ToList();
            for (var i = 0; i < members.Count; i++)
            {
                for (var j = i + 1; j < members.Count; j++)
                {
                    if (AreSame(mentions[members[i]], mentions[members[j]])) parent[Top(parent, members[j])] = Top(parent, members[i]);
                }
            }
        }

        var numbers = new Dictionary<int, int>();
        return [.. Enumerable.Range(0, mentions.Count).Select(index => numbers.TryGetValue(Top(parent, index), out var number) ? number : numbers[Top(parent, index)] = numbers.Count)];
    }

    private static bool AreSame(ConceptMention left, ConceptMention right)
    {
        if (left.Entities.Overlaps(right.Entities)) return true;
        if (left.Entities.Count > 0 && right.Entities.Count > 0) return false;
        var (fewer, more) = left.Content.Count <= right.Content.Count ? (left, right) : (right, left);
        var others = fewer.Content.Count(root => root != fewer.Head);
        return others == 0 && left.Phrase.IsVerb == right.Phrase.IsVerb || others > 0 && fewer.Content.Count(root => root != fewer.Head && more.Content.Contains(root)) >= Overlap * others;
    }

    private static int Top(int[] parent, int index)
    {
        while (parent[index] != index) index = parent[index] = parent[parent[index]];
        return index;
    }
}
