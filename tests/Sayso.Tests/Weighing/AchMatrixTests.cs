using System.Text;
using System.Text.Json;
using CsCheck;
using Sayso.Json;

namespace Sayso.Tests.WeighingTests;

public sealed class AchMatrixTests
{
    [Fact]
    public void The_least_inconsistent_leads_however_much_supports_another()
    {
        var result = Solve("evidence,H1,H2\nE1,CC,N\nE2,CC,C\nE3,II,N\n");
        Assert.Equal(["H2", "H1"], result.Hypotheses.Select(hypothesis => hypothesis.Hypothesis));
        Assert.Equal(2, result.Hypotheses[1].Inconsistency);
        Assert.Equal(2.0 / 3, result.Hypotheses[1].Posterior, 1e-9);
        Assert.Equal([0.5, 0.25, 0.5], result.Evidence.Select(evidence => evidence.Value));
        var flip = Assert.Single(result.Flips);
        Assert.Equal(("E3", "H1"), (flip.Evidence, flip.Leader));
    }

    [Fact]
    public void Rows_of_one_origin_weigh_as_one()
    {
        var result = Solve("evidence,H1,H2,origin\nE1,I,N,wire\nE2,I,N,wire\nE3,I,N,wire\nE4,N,I,\nE5,N,I,\n");
        Assert.Equal("H1", result.Hypotheses[0].Hypothesis);
        Assert.Equal(1, result.Hypotheses[0].Weighted, 1e-9);
        Assert.Equal(2, result.Hypotheses[1].Weighted, 1e-9);
    }

    [Fact]
    public void Words_and_numbers_are_weights_and_missing_is_one()
    {
        var result = Solve("evidence,H1,credibility,H2,relevance\nE1,I,high,N,high\nE2,N,0.5,II,\n");
        Assert.Equal(2, result.Hypotheses.First(hypothesis => hypothesis.Hypothesis == "H1").Weighted, 1e-9);
        Assert.Equal(1, result.Hypotheses.First(hypothesis => hypothesis.Hypothesis == "H2").Weighted, 1e-9);
    }

    [Fact]
    public void An_empty_cell_and_a_row_that_ends_early_say_nothing()
    {
        var result = Solve("evidence,H1,H2\nE1,,i\nE2,c\n");
        Assert.Equal([0, 0], result.Evidence.Select(evidence => evidence.Value));
        Assert.Equal(0.8, result.Hypotheses[0].Posterior, 1e-9);
    }

    [Fact]
    public void Bad_rows_are_reported_by_line()
    {
        var input = AchMatrix.Read("evidence,H1,H2,credibility\nE1,C,X,\nE2,C,N,very\n,C,C,\nE4,C,I,1,9\nE5,C,I,1\n");
        Assert.Equal(["E5"], input.Matrix!.Rows.Select(row => row.Evidence));
        Assert.Equal(["Line 2", "Line 3", "Line 4", "Line 5"], input.Diagnostics.Select(problem => problem.Message[..6]));
    }

    [Fact]
    public void A_table_without_hypotheses_gives_no_matrix() => Assert.Null(AchMatrix.Read("evidence,origin\nE1,a\n").Matrix);

    [Fact]
    public void Leaving_out_one_origin_at_a_time_bounds_the_posterior()
    {
        var matrix = AchMatrix.Read("evidence,H1,H2,origin\nE1,CC,II,a\nE2,CC,II,a\nE3,N,C,b\n").Matrix!;
        var (low, high) = matrix.Jackknife()[0];
        var posterior = matrix.Solve().Hypotheses.First(hypothesis => hypothesis.Hypothesis == "H1").Posterior;
        Assert.Equal(1.0 / 3, low, 1e-9);
        Assert.True(low < posterior && posterior < high);
    }

    [Fact]
    public void The_json_ranks_hypotheses()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) AchJson.Write(json, Solve("evidence,H1,H2\nE,II,C\n"));
        Assert.Equal(
            """{"hypotheses":[{"hypothesis":"H2","inconsistency":0,"weighted":0,"posterior":0.888889},{"hypothesis":"H1","inconsistency":2,"weighted":2,"posterior":0.111111}],"evidence":[{"evidence":"E","diagnosticity":0.75}],"flips":[{"evidence":"E","leader":"H1"}]}""",
            Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void A_flip_is_what_solving_without_the_row_says()
    {
        var cell = Gen.Enum<Consistency>();
        var row = Gen.Select(cell, cell, cell, Gen.Int[0, 2], (a, b, c, origin) => (Cells: new[] { a, b, c }, Origin: origin == 0 ? null : $"o{origin}"));
        row.Array[1, 9].Sample(rows =>
        {
            var all = rows.Select((made, index) => new AchRow($"E{index}", [.. made.Cells], 1 + index % 3, 1, made.Origin)).ToList();
            var result = new AchMatrix(["A", "B", "C"], [.. all]).Solve();
            for (var i = 0; i < all.Count; i++)
            {
                var without = new AchMatrix(["A", "B", "C"], [.. all.Where((_, at) => at != i)]).Solve().Hypotheses[0].Hypothesis;
                var flip = result.Flips.FirstOrDefault(entry => entry.Row == i)?.Leader;
                if ((flip ?? result.Hypotheses[0].Hypothesis) != without) return false;
            }

            return Math.Abs(result.Hypotheses.Sum(hypothesis => hypothesis.Posterior) - 1) < 1e-9;
        }, iter: 500);
    }

    private static AchResult Solve(string csv) => AchMatrix.Read(csv).Matrix!.Solve();
}
