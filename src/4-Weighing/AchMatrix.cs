using System.Collections.Immutable;
using Sayso.Hypotheses;

namespace Sayso;

/// <summary>One piece of evidence: how it sits with each hypothesis, in the order of the matrix's columns, and what it weighs.</summary>
/// <param name="Origin">Rows that share an origin weigh as one; null is an origin of its own.</param>
public sealed record AchRow(string Evidence, ImmutableArray<Consistency> Cells, double Credibility = 1, double Relevance = 1, string? Origin = null);

/// <summary>A hypothesis with its scores.</summary>
/// <param name="Inconsistency">Evidence against it, by origin only; support never lowers it.</param>
/// <param name="Weighted">The same by credibility and relevance too; the ranking goes by this.</param>
/// <param name="Posterior">Probability among the hypotheses listed, from equal priors.</param>
public sealed record AchHypothesis(string Hypothesis, double Inconsistency, double Weighted, double Posterior);

/// <summary>What puts a hypothesis first.</summary>
public enum AchRanking
{
    /// <summary>The least evidence against it (Heuer), then the posterior.</summary>
    LeastInconsistent,

    /// <summary>The posterior: for matrices made from what accounts say, where a hypothesis that nobody speaks of has nothing against it.</summary>
    MostProbable,
}

/// <summary>What would change the leader: without <paramref name="Evidence"/>, <paramref name="Leader"/> leads.</summary>
/// <param name="Row">Index of the row.</param>
public sealed record AchFlip(int Row, string Evidence, string Leader);

/// <summary>Hypotheses in rank order, evidence in order of rows.</summary>
public sealed record AchResult(ImmutableArray<AchHypothesis> Hypotheses, ImmutableArray<Diagnosticity> Evidence, ImmutableArray<AchFlip> Flips);

/// <summary>What could be read of a matrix, and what could not; null where no hypothesis could be told.</summary>
public sealed record AchInput(AchMatrix? Matrix, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>
/// Analysis of competing hypotheses, after Heuer 1999, "Psychology of Intelligence Analysis", chapter 8: hypotheses are ranked by the evidence
/// against them, not by the evidence for them. The posterior reads each cell as a likelihood ratio (CC 4, C 2, N 1, I 1/2, II 1/4).
/// </summary>
public sealed class AchMatrix
{
    public AchMatrix(ImmutableArray<string> hypotheses, ImmutableArray<AchRow> rows)
    {
        foreach (var row in rows)
        {
            if (row.Cells.Length != hypotheses.Length) throw new ArgumentException($"\"{row.Evidence}\" has {row.Cells.Length} cells for {hypotheses.Length} hypotheses.", nameof(rows));
        }

        (Hypotheses, Rows) = (hypotheses, rows);
    }

    public ImmutableArray<string> Hypotheses { get; }

    public ImmutableArray<AchRow> Rows { get; }

    /// <summary>Reads CSV: evidence first, then a column a hypothesis; <c>credibility</c>, <c>relevance</c>, <c>origin</c> anywhere. A row that cannot be read is reported by line.</summary>
    public static AchInput Read(string csv) => AchTable.Read(csv);

    public AchResult Solve(AchRanking ranking = AchRanking.LeastInconsistent)
    {
        if (Hypotheses.IsEmpty) return new([], [.. Rows.Select(row => new Diagnosticity(row.Evidence, 0))], []);
        var scores = new AchScores(this);
        var order = scores.Rank(ranking);
        var flips = ImmutableArray.CreateBuilder<AchFlip>();
        for (var row = 0; row < Rows.Length; row++)
        {
            var leader = scores.Without(row).Rank(ranking)[0];
            if (leader != order[0]) flips.Add(new(row, Rows[row].Evidence, Hypotheses[leader]));
        }

        var posterior = scores.Posterior();
        return new(
            [.. order.Select(index => new AchHypothesis(Hypotheses[index], scores.Inconsistency[index], scores.Weighted[index], posterior[index]))],
            [.. Rows.Select(row => new Diagnosticity(row.Evidence, AchScores.DiagnosticityOf(row)))],
            flips.ToImmutable());
    }

    /// <summary>The least and greatest posterior of each hypothesis when one origin at a time is left out, and none (jackknife).</summary>
    public ImmutableArray<(double Low, double High)> Jackknife()
    {
        var all = new AchScores(this).Posterior();
        double[] low = [.. all], high = [.. all];
        var origins = Rows.Select((row, index) => row.Origin ?? "\0" + index.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        foreach (var origin in origins.Distinct(StringComparer.Ordinal))
        {
            var rest = new AchMatrix(Hypotheses, [.. Rows.Where((_, index) => origins[index] != origin)]);
            var posterior = new AchScores(rest).Posterior();
            for (var i = 0; i < posterior.Length; i++)
            {
                low[i] = Math.Min(low[i], posterior[i]);
                high[i] = Math.Max(high[i], posterior[i]);
            }
        }

        return [.. low.Zip(high)];
    }
}
