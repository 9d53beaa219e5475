using Sayso.Tables;

namespace Sayso.Tests.WeighingTests;

public sealed class CsvTableTests
{
    [Theory]
    [InlineData("a,b\n1,2\n", "2:1|2")]
    [InlineData("a,b\r\n1,2\r\n3,4", "2:1|2 3:3|4")]
    [InlineData("a,b\r1,2\r", "2:1|2")]
    [InlineData("\uFEFFa,b\n1,2\n", "2:1|2")]
    [InlineData("a,b\n\n1,2\n\n", "3:1|2")]
    [InlineData("a,b\n\"x,\"\"y\"\"\",2\n", "2:x,\"y\"|2")]
    [InlineData("a,b\n\"one\ntwo\",2\n3,4\n", "2:one\ntwo|2 4:3|4")]
    [InlineData("a,b\n5\" pipe,2\n", "2:5\" pipe|2")]
    [InlineData("a,b\n1,\n", "2:1|")]
    [InlineData("a,b\n\"1\"x,2\n", "2:1x|2")]
    public void Rows_come_with_the_line_they_start_on(string csv, string expected)
    {
        var diagnostics = new List<Diagnostic>();
        var table = CsvTable.Parse(csv, diagnostics);
        Assert.Equal(["a", "b"], table.Header);
        Assert.Equal(expected, string.Join(' ', table.Rows.Select(row => $"{row.Line}:{string.Join('|', row.Cells)}")));
        Assert.Empty(diagnostics);
    }

    [Fact]
    public void A_quote_that_is_never_closed_is_reported_where_it_opens()
    {
        var diagnostics = new List<Diagnostic>();
        CsvTable.Parse("a,b\n1,\"2\n3,4\n", diagnostics);
        var problem = Assert.Single(diagnostics);
        Assert.Equal((WeighingMessages.UnclosedQuoteCode, 6), (problem.Code, problem.Span!.Value.Start));
        Assert.StartsWith("Line 2", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    public void An_empty_table_is_reported(string csv)
    {
        var diagnostics = new List<Diagnostic>();
        Assert.Empty(CsvTable.Parse(csv, diagnostics).Header);
        Assert.Equal(WeighingMessages.NoHeaderCode, Assert.Single(diagnostics).Code);
    }
}
