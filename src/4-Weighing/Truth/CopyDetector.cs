namespace Sayso.Truth;

/// <summary>How probable it is that the first of a pair copies from the second, and the other way round.</summary>
internal readonly record struct CopyProbability(double FirstCopies, double SecondCopies)
{
    public double Either => FirstCopies + SecondCopies;
}

/// <summary>
/// Finds sources that copy, after Dong, Berti-Equille and Srivastava 2009, "Integrating conflicting data: the role of source dependence": two
/// sources that share values which independent sources would hardly share depend on each other. Where that paper takes wrong values as equally
/// likely, the chance of sharing a value by accident is taken here from what the item's other sources say (value popularity, Dong et al. 2010,
/// "Global detection of complex copying relationships"), so that a common error or an easy item is no sign of copying.
/// </summary>
internal sealed class CopyDetector(StatementGraph graph, TruthOptions options)
{
    /// <summary>How many sources the expectation from accuracy counts as, beside the sources that are there.</summary>
    private const double ExpectationWeight = 2;

    /// <summary>By pair of sources (lower index first) that speak of a common item.</summary>
    public Dictionary<(int First, int Second), CopyProbability> Detect(double[] accuracy, double[] belief)
    {
        var evidence = new Dictionary<(int, int), (double First, double Second)>();
        foreach (var claims in graph.ClaimsOfItem)
        {
            var voices = Voices(claims);
            for (var i = 0; i < voices.Count; i++)
            {
                for (var j = i + 1; j < voices.Count; j++)
                {
                    var pair = (voices[i].Source, voices[j].Source);
                    var shared = voices[i].Claims.FirstOrDefault(claim => voices[j].Claims.Contains(claim), -1);
                    var (first, second) = shared < 0
                        ? (Math.Log(1 - options.CopyShare), Math.Log(1 - options.CopyShare))
                        : (Sharing(shared, pair.Item1, voices.Count, accuracy, belief), Sharing(shared, pair.Item2, voices.Count, accuracy, belief));
                    var sum = evidence.GetValueOrDefault(pair);
                    evidence[pair] = (sum.First + first, sum.Second + second);
                }
            }
        }

        return evidence.ToDictionary(entry => entry.Key, entry => Posterior(entry.Value.First, entry.Value.Second));
    }

    /// <summary>Log likelihood ratio of copying to independence for one shared value.</summary>
    private double Sharing(int claim, int copier, int voices, double[] accuracy, double[] belief)
    {
        var expected = accuracy[copier] * belief[claim] + (1 - accuracy[copier]) * (1 - belief[claim]) / options.WrongValues;
        var others = graph.Claims[claim].Sources.Length - 2;
        // Neither what others say too nor what accurate sources would both find is surprising.
        var byChance = Math.Max(expected, (others + ExpectationWeight * expected) / (voices - 2 + ExpectationWeight));
        return Math.Log(options.CopyShare / Math.Max(byChance, 1e-9) + 1 - options.CopyShare);
    }

    private CopyProbability Posterior(double first, double second)
    {
        var greatest = Math.Max(0, Math.Max(first, second));
        var none = (1 - options.CopyPrior) * Math.Exp(-greatest);
        var one = options.CopyPrior / 2 * Math.Exp(first - greatest);
        var other = options.CopyPrior / 2 * Math.Exp(second - greatest);
        var sum = none + one + other;
        return new(one / sum, other / sum);
    }

    private List<(int Source, List<int> Claims)> Voices(IEnumerable<int> claims) =>
    [
        .. claims.SelectMany(claim => graph.Claims[claim].Sources.Select(source => (source, claim)))
            .GroupBy(pair => pair.source, pair => pair.claim)
            .OrderBy(group => group.Key)
            .Select(group => (group.Key, group.ToList())),
    ];
}
