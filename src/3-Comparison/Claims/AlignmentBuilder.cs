using System.Collections.Immutable;

namespace Sayso.Claims;

/// <summary>Aligns the claims of different documents, and those inside one that repeat or contradict each other.</summary>
internal sealed class AlignmentBuilder(ImmutableArray<CaseClaim> claims, ImmutableArray<ClaimText> texts, Dictionary<(DocumentId, EventId), string> eventOf)
{
    private const int PerClaim = 12;
    private const int CommonWord = 80;

    public ImmutableArray<Alignment> Build()
    {
        var weights = new WordWeights(texts);
        var judge = new ClaimJudge(weights);
        var found = new List<Alignment>();
        foreach (var (i, j) in Pairs(weights))
        {
            var judgement = judge.Judge(texts[i], texts[j]);
            if (judgement.Relation == Relation.Unrelated) continue;
            if (judgement.Relation == Relation.Compatible && judgement.Similarity < 0.42 || !SaysEnough(texts[i], texts[j], judgement.Relation)) continue;
            found.Add(new Alignment(claims[i].Id, claims[j].Id, judgement.Relation, judgement.About, Math.Round(judgement.Similarity, 4), judgement.Features));
        }

        return [.. found];
    }

    // Two short clauses that share a word or two ("no other way", "planned that way") are not about the same thing.
    private static bool SaysEnough(ClaimText left, ClaimText right, Relation relation)
    {
        var shared = left.Words.Count(right.Words.Contains);
        var named = left.Names.Any(right.Names.Contains);
        return relation == Relation.Contradicts ? shared >= 3 || shared == 2 && named : shared >= 2;
    }

    // For each claim the few of other documents that share the most by weight.
    private IEnumerable<(int, int)> Pairs(WordWeights weights)
    {
        var index = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < texts.Length; i++)
        {
            foreach (var word in Keys(i))
            {
                if (!index.TryGetValue(word, out var list)) index[word] = list = [];
                list.Add(i);
            }
        }

        var pairs = new SortedSet<(int, int)>();
        var scores = new Dictionary<int, double>();
        for (var i = 0; i < texts.Length; i++)
        {
            scores.Clear();
            foreach (var word in Keys(i))
            {
                var list = index[word];
                if (list.Count > CommonWord) continue;
                foreach (var j in list)
                {
                    if (j != i && claims[j].Document != claims[i].Document) scores[j] = scores.GetValueOrDefault(j) + weights.Of(word);
                }
            }

            foreach (var j in scores.OrderByDescending(s => s.Value).ThenBy(s => s.Key).Take(PerClaim).Select(s => s.Key)) pairs.Add((Math.Min(i, j), Math.Max(i, j)));
        }

        return pairs;
    }

    private IEnumerable<string> Keys(int index)
    {
        foreach (var word in texts[index].Words) yield return word;
        foreach (var name in texts[index].Names) yield return "@" + name;
        if (texts[index].Reading.Claims[claims[index].Claim.Index].Event is { } id && eventOf.TryGetValue((claims[index].Document, id), out var happening)) yield return "#" + happening;
    }
}
