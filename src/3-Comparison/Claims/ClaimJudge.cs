using System.Collections.Immutable;
using System.Globalization;

namespace Sayso.Claims;

/// <summary>A judgement of two claims: a relation with its reasons.</summary>
internal sealed record Judgement(Relation Relation, Aspect About, double Similarity, ImmutableDictionary<Relation, double> Probabilities, ImmutableArray<Feature> Features);

/// <summary>
/// How two claims relate, from a visible list of comparisons: shared words by weight, coverage either way, names, numbers, dates, polarity.
/// </summary>
internal sealed class ClaimJudge(WordWeights weights)
{
    public const double Same = 0.62;
    public const double Covered = 0.78;
    public const double Related = 0.34;

    public Judgement Judge(ClaimText left, ClaimText right)
    {
        var shared = left.Words.Where(right.Words.Contains).ToList();
        double both = shared.Sum(weights.Of), a = left.Words.Sum(weights.Of), b = right.Words.Sum(weights.Of);
        var overlap = a + b - both > 0 ? both / (a + b - both) : 0;
        var (coverLeft, coverRight) = (a > 0 ? both / a : 0, b > 0 ? both / b : 0);
        var names = Share(left.Names, right.Names);
        var numbers = Numbers(left, right);
        var times = Times(left, right);
        var opposed = left.IsNegated != right.IsNegated || Antonyms.Oppose(left, right);
        var similarity = Math.Clamp(0.5 * overlap + 0.4 * Math.Max(coverLeft, coverRight) * Math.Min(1, 0.5 + Math.Min(coverLeft, coverRight)) + 0.1 * (names ?? overlap), 0, 1);

        var features = ImmutableArray.Create(
            new Feature("shared words", overlap, shared.Count == 0 ? "no content word stands in both" : "both have " + string.Join(", ", shared.OrderByDescending(weights.Of).ThenBy(w => w, StringComparer.Ordinal).Take(6))),
            new Feature("coverage", Math.Max(coverLeft, coverRight), Text($"{coverLeft:0.00} of the left stands in the right, {coverRight:0.00} of the right in the left")),
            new Feature("names", names ?? 0, names is null ? "no names to compare" : Text($"{names:0.00} of the names are shared")),
            new Feature("numbers", numbers.Score, numbers.Why),
            new Feature("times", times.Score, times.Why),
            new Feature("polarity", opposed ? -1 : 1, opposed ? "one says what the other denies" : "both of one polarity"));

        var (relation, about) = Decide(similarity, coverLeft, coverRight, numbers.Score, times.Score, opposed);
        return new Judgement(relation, about, similarity, Spread(relation, similarity, coverLeft, coverRight), features);
    }

    private static (Relation, Aspect) Decide(double similarity, double coverLeft, double coverRight, double numbers, double times, bool opposed)
    {
        var best = Math.Max(coverLeft, coverRight);
        if (similarity < Related) return (Relation.Unrelated, Aspect.Wording);
        if (opposed && (similarity >= 0.45 || best >= 0.7)) return (Relation.Contradicts, Aspect.Occurrence);
        if (numbers < 0 && (similarity >= 0.45 || best >= 0.7)) return (Relation.Contradicts, Aspect.Number);
        if (times < 0 && (similarity >= 0.5 || best >= 0.75)) return (Relation.Contradicts, Aspect.Time);
        if (similarity >= Same && Math.Min(coverLeft, coverRight) >= 0.55) return (Relation.Equivalent, Aspect.Wording);
        if (coverRight >= Covered) return (Relation.Entails, Aspect.Wording);
        if (coverLeft >= Covered) return (Relation.EntailedBy, Aspect.Wording);
        return (Relation.Compatible, Aspect.Wording);
    }

    private static ImmutableDictionary<Relation, double> Spread(Relation relation, double similarity, double coverLeft, double coverRight)
    {
        var raw = new Dictionary<Relation, double>
        {
            [Relation.Equivalent] = similarity * Math.Min(coverLeft, coverRight),
            [Relation.Entails] = coverRight * similarity * 0.9,
            [Relation.EntailedBy] = coverLeft * similarity * 0.9,
            [Relation.Compatible] = 0.3 * similarity,
            [Relation.Contradicts] = 0.05,
            [Relation.Unrelated] = 1 - similarity,
        };
        if (relation == Relation.Contradicts)
        {
            foreach (var key in new[] { Relation.Equivalent, Relation.Entails, Relation.EntailedBy }) raw[key] *= 0.2;
        }

        raw[relation] += 0.8;
        var sum = raw.Values.Sum();
        return raw.ToImmutableDictionary(p => p.Key, p => p.Value / sum);
    }

    private static double? Share(ImmutableArray<string> left, ImmutableArray<string> right)
    {
        if (left.IsEmpty || right.IsEmpty) return null;
        return left.Count(right.Contains) / (double)Math.Min(left.Length, right.Length);
    }

    // 1 where a number stands in both, -1 where the same thing is counted differently.
    private static (double Score, string Why) Numbers(ClaimText left, ClaimText right)
    {
        if (left.Numbers.IsEmpty || right.Numbers.IsEmpty) return (0, "no numbers to compare");
        Quantity? odd = null, other = null;
        foreach (var x in left.Numbers)
        {
            foreach (var y in right.Numbers)
            {
                if (x.Kind != y.Kind || x.Unit != y.Unit) continue;
                if (Compatible(x, y)) return (1, $"both say {Show(x)} {x.Unit}");
                (odd, other) = (x, y);
            }
        }

        return odd is null ? (0, "the numbers count different things") : (-1, $"{Show(odd)} against {Show(other!)} {odd.Unit}");
    }

    internal static bool Compatible(Quantity x, Quantity y)
    {
        var (xl, xh) = Range(x);
        var (yl, yh) = Range(y);
        return xl <= yh && yl <= xh;
    }

    // "About" allows a tenth either way.
    private static (decimal Low, decimal High) Range(Quantity q)
    {
        var low = q.Low ?? 0;
        var high = q.High ?? decimal.MaxValue;
        return q.Bound is Bound.About && q.Low is not null && q.High is < 1_000_000_000_000m ? (low * 0.9m, high * 1.1m) : (low, high);
    }

    private static string Show(Quantity q) => q.Low == q.High ? Number(q.Low) : $"{Number(q.Low)} to {Number(q.High)}";

    private static string Number(decimal? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "open";

    private static (double Score, string Why) Times(ClaimText left, ClaimText right)
    {
        var (x, y) = (left.Times.FirstOrDefault(), right.Times.FirstOrDefault());
        if (x?.Interval is not { Earliest: { } xe, Latest: { } xl } || y?.Interval is not { Earliest: { } ye, Latest: { } yl }) return (0, "no dates to compare");
        return xe <= yl && ye <= xl ? (1, "the dates agree") : (-1, $"{x.Value} against {y.Value}");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
