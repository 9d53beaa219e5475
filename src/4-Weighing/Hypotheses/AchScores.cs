using System.Globalization;

namespace Sayso.Hypotheses;

/// <summary>The sums of a matrix, kept by origin so that one row can be taken away without counting the others again.</summary>
internal sealed class AchScores
{
    private const int RankDigits = 9;

    private readonly AchMatrix matrix;
    private readonly Dictionary<string, OriginSums> origins;

    public AchScores(AchMatrix matrix)
    {
        this.matrix = matrix;
        origins = new(StringComparer.Ordinal);
        var count = matrix.Hypotheses.Length;
        for (var row = 0; row < matrix.Rows.Length; row++)
        {
            var key = OriginOf(row);
            origins[key] = origins.GetValueOrDefault(key, OriginSums.None(count)).Plus(matrix.Rows[row], 1);
        }

        (Inconsistency, Weighted, LogOdds) = (new double[count], new double[count], new double[count]);
        foreach (var sums in origins.Values) Add(sums, 1);
    }

    private AchScores(AchScores from, int row)
    {
        matrix = from.matrix;
        origins = [];
        (Inconsistency, Weighted, LogOdds) = ([.. from.Inconsistency], [.. from.Weighted], [.. from.LogOdds]);
        var sums = from.origins[OriginOf(row)];
        Add(sums, -1);
        if (sums.Rows > 1) Add(sums.Plus(matrix.Rows[row], -1), 1);
    }

    public double[] Inconsistency { get; }

    public double[] Weighted { get; }

    /// <summary>Natural logarithm of the product of likelihood ratios.</summary>
    public double[] LogOdds { get; }

    /// <summary>The scores with one row left out, its origin's shares counted anew. Serves for <see cref="Rank"/> only.</summary>
    public AchScores Without(int row) => new(this, row);

    /// <summary>Column indices, best first: weighted ascending (unless the posterior decides alone), posterior descending, column order.</summary>
    public int[] Rank(AchRanking ranking) =>
    [
        .. Enumerable.Range(0, matrix.Hypotheses.Length)
            .OrderBy(index => ranking == AchRanking.LeastInconsistent ? Math.Round(Weighted[index], RankDigits) : 0)
            .ThenByDescending(index => Math.Round(LogOdds[index], RankDigits)),
    ];

    public double[] Posterior()
    {
        if (LogOdds.Length == 0) return [];
        var greatest = LogOdds.Max();
        var odds = LogOdds.Select(value => Math.Exp(value - greatest)).ToArray();
        var sum = odds.Sum();
        return [.. odds.Select(value => value / sum)];
    }

    /// <summary>Spread of the log2 likelihood ratios over the judged cells, 4 (from CC to II) being the whole of it.</summary>
    public static double DiagnosticityOf(AchRow row)
    {
        var judged = row.Cells.Where(cell => cell != Consistency.NotApplicable).Select(Log2Ratio).ToList();
        return judged.Count < 2 ? 0 : (judged.Max() - judged.Min()) / 4.0;
    }

    private static int Log2Ratio(Consistency cell) => cell switch
    {
        Consistency.VeryConsistent => 2,
        Consistency.Consistent => 1,
        Consistency.Inconsistent => -1,
        Consistency.VeryInconsistent => -2,
        _ => 0,
    };

    private string OriginOf(int row) => matrix.Rows[row].Origin is { Length: > 0 } origin ? origin : "\0" + row.ToString(CultureInfo.InvariantCulture);

    private void Add(OriginSums sums, int sign)
    {
        var share = (double)sign / sums.Rows;
        for (var i = 0; i < Inconsistency.Length; i++)
        {
            Inconsistency[i] += share * sums.Against[i];
            Weighted[i] += share * sums.WeightedAgainst[i];
            LogOdds[i] += share * sums.Log2Odds[i] * Math.Log(2);
        }
    }

    /// <summary>What the rows of one origin add up to before their share.</summary>
    private sealed record OriginSums(int Rows, double[] Against, double[] WeightedAgainst, double[] Log2Odds)
    {
        public static OriginSums None(int count) => new(0, new double[count], new double[count], new double[count]);

        public OriginSums Plus(AchRow row, int sign)
        {
            var weight = sign * row.Credibility * row.Relevance;
            var against = row.Cells.Select(cell => Math.Max(0, -Log2Ratio(cell))).ToArray();
            return new(
                Rows + sign,
                [.. Against.Select((sum, index) => sum + sign * against[index])],
                [.. WeightedAgainst.Select((sum, index) => sum + weight * against[index])],
                [.. Log2Odds.Select((sum, index) => sum + weight * Log2Ratio(row.Cells[index]))]);
        }
    }
}
