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
            if (judgement.Relation == Relation.Contradicts && !Excludes(texts[i], texts[j], judgement)) judgement = judgement with { Relation = Relation.Compatible, About = Aspect.Wording };
            if (judgement.Relation is Relation.Equivalent or Relation.Entails or Relation.EntailedBy && !Says(texts[i], texts[j], judgement.Relation)) judgement = judgement with { Relation = Relation.Compatible };
            if (judgement.Relation == Relation.Unrelated) continue;
            if (judgement.Relation == Relation.Compatible && judgement.Similarity < 0.42 || !SaysEnough(texts[i], texts[j])) continue;
            found.Add(new Alignment(claims[i].Id, claims[j].Id, judgement.Relation, judgement.About, Math.Round(judgement.Similarity, 4), judgement.Features));
        }

        return [.. found];
    }

    // Two short clauses that share one word are not about the same thing.
    private static bool SaysEnough(ClaimText left, ClaimText right) => left.Words.Count(right.Words.Contains) >= 2;

    // Of all the pairs of a case hardly any exclude each other, so words in common are not enough: the two must say it of one subject with one predicate.
    private static bool Excludes(ClaimText left, ClaimText right, Judgement judgement)
    {
        if (left.Modality == Modality.Hypothetical || right.Modality == Modality.Hypothetical) return false;
        var (x, y) = (left.Predication, right.Predication);
        return judgement.About switch
        {
            Aspect.Occurrence => x.IsAboutSame(y, Antonyms.Exclude) && (x.Predicate == y.Predicate) == (left.IsDenied != right.IsDenied),
            Aspect.Time => x.IsAboutSame(y, (_, _) => false) && left.IsDenied == right.IsDenied && !SameWords(left, right),
            _ => x.Predicate.Length > 0 && x.Predicate == y.Predicate && left.IsDenied == right.IsDenied && left.Words.Count(right.Words.Contains) >= 2,
        };
    }

    // What the shorter says must be among what the longer says; its names alone are not enough.
    private static bool Says(ClaimText left, ClaimText right, Relation relation)
    {
        if (left.HasNegator != right.HasNegator || !left.Predication.IsClause || !right.Predication.IsClause) return false;
        if (relation == Relation.Equivalent) return Predication.MayShareSubject(left.Predication, right.Predication);
        var (longer, shorter) = relation == Relation.Entails ? (left, right) : (right, left);
        return shorter.Names.All(longer.Names.Contains) && shorter.Predication.Predicate is { Length: > 0 } predicate && longer.Words.Contains(predicate) && (predicate != longer.Predication.Predicate || Predication.MayShareSubject(left.Predication, right.Predication));
    }

    // "Two days later" means another day in another account only because the accounts are of different days.
    private static bool SameWords(ClaimText left, ClaimText right) =>
        left.Reading.Slice(left.Times[0].Span).Equals(right.Reading.Slice(right.Times[0].Span), StringComparison.OrdinalIgnoreCase);

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
