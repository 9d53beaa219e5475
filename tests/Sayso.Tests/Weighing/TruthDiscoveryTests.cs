using System.Text;
using System.Text.Json;
using CsCheck;
using Sayso.Json;

namespace Sayso.Tests.WeighingTests;

public sealed class TruthDiscoveryTests
{
    private const string Three = "source,item,value\na,x,1\nb,x,1\nc,x,2\na,y,5\nc,y,6\n";

    [Fact]
    public void The_vote_believes_by_number_of_claimants()
    {
        var result = Solve(Three, TruthMethod.Vote);
        Assert.Equal([1, 0.5, 0.5, 0.5], result.Values.Select(value => value.Probability));
        Assert.All(result.Sources, source => Assert.Equal(1, source.Accuracy));
    }

    [Theory]
    [InlineData(TruthMethod.Sums)]
    [InlineData(TruthMethod.Investment)]
    [InlineData(TruthMethod.PooledInvestment)]
    [InlineData(TruthMethod.Truthfinder)]
    [InlineData(TruthMethod.Accu)]
    [InlineData(TruthMethod.AccuCopy)]
    public void Trust_gained_on_one_item_decides_another(TruthMethod method)
    {
        var result = Solve(Three, method);
        Assert.True(Of(result, "x", "1") > Of(result, "x", "2"));
        Assert.True(Of(result, "y", "5") >= Of(result, "y", "6"), "a, who agrees with b, should win y");
        Assert.True(result.Sources.First(source => source.Source == "a").Accuracy > result.Sources.First(source => source.Source == "c").Accuracy);
    }

    [Fact]
    public void Near_numbers_support_each_other_under_truthfinder()
    {
        var near = Solve("source,item,value\na,x,10\nb,x,10.5\nc,x,99\n", TruthMethod.Truthfinder);
        Assert.True(Of(near, "x", "10") > Of(near, "x", "99"));
    }

    [Fact]
    public void Two_sources_that_share_rare_values_are_found_dependent()
    {
        var result = TruthDiscovery.Solve(Copied());
        var pair = Assert.Single(result.Dependence);
        Assert.Equal(["s3", "s4"], new[] { pair.Source, pair.Copies }.Order(StringComparer.Ordinal));
        Assert.True(pair.Probability > 0.95);
    }

    [Fact]
    public void A_common_error_alone_is_no_sign_of_copying()
    {
        // Everybody but s0 is wrong on the same six items in the same way.
        var rows = Enumerable.Range(0, 6).SelectMany(item => Enumerable.Range(0, 6).Select(source => new SourceStatement($"s{source}", $"i{item}", source == 0 ? "right" : "wrong")));
        Assert.Empty(TruthDiscovery.Solve(rows).Dependence);
    }

    [Fact]
    public void Copies_do_not_outvote_independent_sources()
    {
        // Three copies of one odd source against two sources that agree with the rest elsewhere.
        var rows = Copied().Concat(
        [
            new("s5", "last", "odd"), new("s3", "last", "odd"), new("s4", "last", "odd"), new("s0", "last", "plain"), new("s1", "last", "plain"),
        ]).Concat(Copied().Where(row => row.Source == "s3").Select(row => row with { Source = "s5" }));
        var result = TruthDiscovery.Solve(rows);
        Assert.True(Of(result, "last", "plain") > Of(result, "last", "odd"));
    }

    [Fact]
    public void A_row_given_twice_counts_once()
    {
        var once = TruthDiscovery.Solve(Rows(Three));
        var twice = TruthDiscovery.Solve(Rows(Three).Concat(Rows(Three)));
        Assert.Equal(once.Values, twice.Values);
    }

    [Fact]
    public void No_rows_give_an_empty_result()
    {
        var result = TruthDiscovery.Solve([]);
        Assert.Empty(result.Values);
        Assert.Empty(result.Sources);
    }

    [Fact]
    public void Bad_rows_are_reported_by_line_and_the_rest_is_read()
    {
        var input = TruthDiscovery.Read("item,source,value\nx,a,1\nx,b\n,c,2\n\"x\",\"d\",\"a \"\"b\"\"\nc\"\n");
        Assert.Equal([new("a", "x", "1"), new("d", "x", "a \"b\"\nc")], input.Statements);
        Assert.Equal([(WeighingMessages.CellCountCode, "Line 3"), (WeighingMessages.EmptyCellCode, "Line 4")], input.Diagnostics.Select(problem => (problem.Code, problem.Message[..6])));
    }

    [Fact]
    public void A_missing_column_is_named()
    {
        var input = TruthDiscovery.Read("who,item,value\na,b,c\n");
        Assert.Empty(input.Statements);
        Assert.Contains("\"source\"", Assert.Single(input.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_json_has_values_sources_and_dependence()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) TruthJson.Write(json, Solve("source,item,value\na,x,1\n", TruthMethod.Vote));
        Assert.Equal("""{"method":"vote","values":[{"item":"x","value":"1","probability":1}],"sources":[{"source":"a","accuracy":1}],"dependence":[]}""", Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void Every_method_gives_numbers_from_0_to_1_whatever_the_rows()
    {
        var row = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 3], Gen.Int[0, 3], (source, item, value) => new SourceStatement($"s{source}", $"i{item}", $"{value}"));
        Gen.Select(row.Array[0, 25], Gen.Enum<TruthMethod>()).Sample((rows, method) =>
        {
            var result = TruthDiscovery.Solve(rows, new TruthOptions { Method = method });
            return result.Values.All(value => value.Probability is >= 0 and <= 1) && result.Sources.All(source => source.Accuracy is >= 0 and <= 1 + 1e-9);
        }, iter: 300);
    }

    // Twelve items; s0 to s2 say the plain thing, s3 is wrong in its own way on half of them, s4 says what s3 says.
    private static List<SourceStatement> Copied()
    {
        var rows = new List<SourceStatement>();
        for (var item = 0; item < 12; item++)
        {
            for (var source = 0; source < 3; source++) rows.Add(new($"s{source}", $"i{item}", source == 2 && item % 5 == 0 ? "other" : "plain"));
            var odd = item % 2 == 0 ? $"odd{item}" : "plain";
            rows.Add(new("s3", $"i{item}", odd));
            rows.Add(new("s4", $"i{item}", odd));
        }

        return rows;
    }

    private static IEnumerable<SourceStatement> Rows(string csv) => TruthDiscovery.Read(csv).Statements;

    private static TruthResult Solve(string csv, TruthMethod method) => TruthDiscovery.Solve(Rows(csv), new TruthOptions { Method = method });

    private static double Of(TruthResult result, string item, string value) => result.Values.First(entry => entry.Item == item && entry.Value == value).Probability;
}
