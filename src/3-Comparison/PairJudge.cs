using System.Collections.Immutable;
using Sayso.Claims;
using Sayso.Names;

namespace Sayso;

/// <summary>A judgement of a pair of texts, for the <c>pair</c> stream.</summary>
public sealed record PairJudgement(Relation Relation, double Similarity, ImmutableDictionary<Relation, double> Probabilities, ImmutableArray<Feature> Features);

/// <summary>Judges pairs outside any case: two claims (sentences or whole documents), two names.</summary>
public static class PairJudge
{
    /// <summary>Left and right are readings of the two texts; a whole document is compared by its best-fitting claim.</summary>
    public static PairJudgement Claims(Reading left, Reading right)
    {
        var lefts = Units(left);
        var rights = Units(right);
        var judge = new ClaimJudge(new WordWeights(lefts.Concat(rights)));
        Judgement? best = null;
        foreach (var a in lefts)
        {
            foreach (var b in rights)
            {
                var judgement = judge.Judge(a, b);
                if (best is null || Rank(judgement) > Rank(best)) best = judgement;
            }
        }

        return best is null
            ? new PairJudgement(Relation.Unrelated, 0, ImmutableDictionary<Relation, double>.Empty.Add(Relation.Unrelated, 1), [])
            : new PairJudgement(best.Relation, best.Similarity, best.Probabilities, best.Features);
    }

    /// <summary>Probability that two names name the same one; <paramref name="context"/> is the schema (Person, Company, Vessel …).</summary>
    public static (double Same, string Why) Names(string left, string right, string? context) => NameMatcher.Match(left, right, context);

    private static double Rank(Judgement judgement) => judgement.Similarity + (judgement.Relation == Relation.Contradicts ? 0.05 : 0);

    // A short text is one unit; a document is its sentences.
    private static List<ClaimText> Units(Reading reading)
    {
        if (reading.Sentences.Length <= 3) return [ClaimText.Of(reading, new TextSpan(0, reading.Document.Text.Length))];
        return [.. reading.Sentences.Select(s => ClaimText.Of(reading, s.Span))];
    }
}
