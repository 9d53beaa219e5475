using System.Collections.Immutable;

namespace Sayso.Truth;

/// <summary>
/// ACCU and ACCU-COPY, after Dong, Berti-Equille and Srivastava 2009: a value's vote is the sum of its sources' accuracy scores ln(n A / (1 - A)),
/// a source's accuracy is the mean probability of its values, and a source that probably copies a value from one already counted votes only with
/// the share that it would have found by itself.
/// </summary>
internal sealed class AccuracyModel(StatementGraph graph, TruthOptions options)
{
    private const int MostRounds = 50;
    private const double Tolerance = 1e-6;

    /// <summary>Accuracy is kept off 0 and 1, where its score would be infinite.</summary>
    private const double LeastDoubt = 0.01;

    private readonly double[] accuracy = StatementGraph.Each(graph.Sources.Length, _ => options.InitialAccuracy);
    private Dictionary<(int, int), CopyProbability> copying = [];

    public TruthResult Solve(bool withCopying)
    {
        var detector = new CopyDetector(graph, options);
        var belief = Shares();
        for (var round = 0; round < MostRounds; round++)
        {
            if (withCopying) copying = detector.Detect(accuracy, belief);
            foreach (var claims in graph.ClaimsOfItem) Believe(claims, belief);
            var change = 0.0;
            for (var source = 0; source < accuracy.Length; source++)
            {
                var mean = graph.OverClaims(source, belief) / graph.ClaimsOfSource[source].Length;
                change = Math.Max(change, Math.Abs(mean - accuracy[source]));
                accuracy[source] = mean;
            }

            if (change < Tolerance) break;
        }

        return graph.Result(withCopying ? TruthMethod.AccuCopy : TruthMethod.Accu, new(accuracy, belief), Dependence());
    }

    /// <summary>The first guess: a value's share of its item's sources.</summary>
    private double[] Shares()
    {
        var voters = graph.ClaimsOfItem.Select(claims => claims.Sum(claim => graph.Claims[claim].Sources.Length)).ToArray();
        return StatementGraph.Each(graph.Claims.Length, claim => (double)graph.Claims[claim].Sources.Length / voters[graph.Claims[claim].Item]);
    }

    /// <summary>Turns the votes of an item's values into probabilities; values that nobody gives keep a vote of 0 each.</summary>
    private void Believe(ImmutableArray<int> claims, double[] belief)
    {
        var votes = claims.Select(claim => Vote(graph.Claims[claim].Sources)).ToArray();
        var greatest = Math.Max(0, votes.Max());
        var ungiven = Math.Max(0, options.WrongValues + 1 - claims.Length) * Math.Exp(-greatest);
        var sum = votes.Sum(vote => Math.Exp(vote - greatest)) + ungiven;
        for (var i = 0; i < claims.Length; i++) belief[claims[i]] = Math.Exp(votes[i] - greatest) / sum;
    }

    /// <summary>Sum of accuracy scores, most dependent sources first, each by the probability that it does not copy from those before it.</summary>
    private double Vote(ImmutableArray<int> sources)
    {
        if (copying.Count == 0) return sources.Sum(Score);
        var waiting = sources.ToList();
        var nearest = sources.ToDictionary(source => source, _ => 0.0);
        var own = sources.ToDictionary(source => source, _ => 1.0);
        var next = Most(sources, source => sources.Where(other => other != source).Select(other => Depends(source, other)).DefaultIfEmpty(0).Max());
        for (var vote = 0.0; ; next = Most(waiting, source => nearest[source]))
        {
            waiting.Remove(next);
            vote += Score(next) * own[next];
            if (waiting.Count == 0) return vote;
            foreach (var other in waiting)
            {
                nearest[other] = Math.Max(nearest[other], Depends(other, next));
                own[other] *= 1 - options.CopyShare * Depends(other, next);
            }
        }
    }

    private int Most(IEnumerable<int> sources, Func<int, double> dependence) =>
        sources.OrderByDescending(dependence).ThenByDescending(source => accuracy[source]).ThenBy(source => source).First();

    private double Score(int source)
    {
        var likely = Math.Clamp(accuracy[source], LeastDoubt, 1 - LeastDoubt);
        return Math.Log(options.WrongValues * likely / (1 - likely));
    }

    private double Depends(int one, int other) => copying.TryGetValue(one < other ? (one, other) : (other, one), out var copy) ? copy.Either : 0;

    private ImmutableArray<SourceDependence> Dependence() =>
    [
        .. copying.Where(pair => pair.Value.Either >= options.ReportedDependence)
            .OrderByDescending(pair => pair.Value.Either).ThenBy(pair => pair.Key)
            .Select(pair => pair.Value.SecondCopies > pair.Value.FirstCopies
                ? new SourceDependence(graph.Sources[pair.Key.Item2], graph.Sources[pair.Key.Item1], pair.Value.Either)
                : new SourceDependence(graph.Sources[pair.Key.Item1], graph.Sources[pair.Key.Item2], pair.Value.Either)),
    ];
}
