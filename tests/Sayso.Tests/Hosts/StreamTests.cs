using System.Text.Json;

namespace Sayso.Tests.Hosts;

public sealed class StreamTests
{
    private static readonly string[] Fast = ["--model", CommandLine.NoModels];

    [Fact]
    public void A_bad_line_is_answered_with_its_number_and_the_others_are_read()
    {
        var input = string.Join('\n', """{"id":"a","text":"Ann said it rained."}""", "{not json", """{"id":"c"}""", "", "[1]", """{"id":"f","text":7}""", """{"id":"g","text":"Bob denied it."}""", "");
        var outcome = CommandLine.Run(["read", .. Fast], input).Gave(1);
        var lines = Parsed(outcome);
        Assert.Equal(["a", null, "c", null, "f", "g"], lines.Select(l => l.GetProperty("id").GetString()));
        Assert.Equal([null, "line 2:", "line 3:", "line 5:", "line 6:", null], lines.Select(l => l.TryGetProperty("error", out var error) ? error.GetString()![..7] : null));
        Assert.NotEmpty(lines[5].GetProperty("sentences").EnumerateArray());
        Assert.Equal(4, outcome.Errors.Split('\n').Count(l => l.StartsWith("SAY6101 line ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Results_come_in_input_order_however_many_jobs()
    {
        var input = string.Concat(Enumerable.Range(0, 120).Select(i => JsonSerializer.Serialize(new { id = $"d{i}", text = Accounts.Text(i, paragraphs: 1 + (i * 5 % 9)) }) + "\n"));
        var one = CommandLine.Run(["read", "--jobs", "1", .. Fast], input).Gave(0);
        Assert.Equal(Enumerable.Range(0, 120).Select(i => $"d{i}"), Parsed(one).Select(l => l.GetProperty("id").GetString()));
        Assert.Equal(one.Output, CommandLine.Run(["read", "--jobs", "9", .. Fast], input).Gave(0).Output);
    }

    [Fact]
    public void Only_the_layers_asked_for_are_written()
    {
        var line = Assert.Single(Parsed(CommandLine.Run(["read", "--layers", "times,sentences", .. Fast], """{"text":"It rained on Monday."}""").Gave(0)));
        Assert.True(line.TryGetProperty("times", out _) && line.TryGetProperty("sentences", out _));
        Assert.False(line.TryGetProperty("tokens", out _) || line.TryGetProperty("claims", out _));
    }

    [Fact]
    public void Odd_text_comes_back_well_formed()
    {
        var outcome = CommandLine.Run(["read", .. Fast], """{"id":"\ud800","text":"a \ud800 b \u0000 c"}""" + "\n" + """{"id":7,"text":""}""" + "\n");
        Assert.InRange(outcome.Code, 0, 1);
        Assert.Equal(2, Parsed(outcome).Count);
    }

    [Fact]
    public void Compare_writes_an_export_for_each_run_of_equal_cases_and_answers_bad_lines()
    {
        var input = string.Join('\n', """{"case":"a","id":"1","text":"Two people died, Ann said."}""", """{"case":"a","id":"2"}""", "oops", "42", """{"case":"a","id":"3","text":"Three people died, Bob said."}""",
            """{"case":"b","id":"4","text":"Nobody died."}""");
        var lines = Parsed(CommandLine.Run(["compare", .. Fast], input).Gave(1));
        Assert.Equal(["2", null, null, "a", "b"], lines.Select(l => l.TryGetProperty("id", out var id) ? id.GetString() : l.GetProperty("case").GetProperty("name").GetString()));
        Assert.StartsWith("line 2:", lines[0].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("line 4:", lines[2].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal(["1", "3"], lines[3].GetProperty("documents").EnumerateArray().Select(d => d.GetProperty("id").GetString()));
    }

    [Fact]
    public void Compare_leaves_the_readings_out_when_asked()
    {
        var line = Assert.Single(Parsed(CommandLine.Run(["compare", "--without", "readings", .. Fast], """{"case":"a","text":"Nobody died."}""").Gave(0)));
        Assert.False(line.TryGetProperty("readings", out _));
        Assert.True(line.TryGetProperty("claims", out _));
    }

    [Fact]
    public void Pairs_are_judged_in_order_and_a_side_that_is_missing_is_named()
    {
        var input = """{"id":"n1","left":"Ilse Brandt","right":"I. Brandt"}""" + "\n" + """{"id":"n2","left":"Ilse Brandt"}""" + "\n";
        var lines = Parsed(CommandLine.Run(["pair", "--of", "names"], input).Gave(1));
        Assert.InRange(lines[0].GetProperty("same").GetDouble(), 0, 1);
        Assert.Equal("n2", lines[1].GetProperty("id").GetString());
        Assert.Contains("\"right\" is missing", lines[1].GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Claims_are_judged_with_probabilities_that_sum_to_one()
    {
        var line = Assert.Single(Parsed(CommandLine.Run(["pair", "--of", "claims", .. Fast], """{"id":"p","left":"Two people died.","right":"Five people died."}""").Gave(0)));
        Assert.Equal(1, line.GetProperty("p").EnumerateObject().Sum(p => p.Value.GetDouble()), 3);
    }

    [Fact]
    public void Import_needs_no_case_and_its_documents_can_be_read()
    {
        using var folder = new TemporaryFolder();
        var files = Accounts.WriteTo(folder, 2);
        var imported = CommandLine.Run("import", files[0], folder.Write("empty.txt", ""), files[1]).Gave(1);
        var lines = Parsed(imported);
        Assert.StartsWith("SAY1001", lines[1].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("SAY1001", imported.Errors, StringComparison.Ordinal);
        var read = Parsed(CommandLine.Run(["read", .. Fast], string.Join('\n', imported.Lines[0], imported.Lines[2])).Gave(0));
        Assert.Equal([lines[0].GetProperty("id").GetString(), lines[2].GetProperty("id").GetString()], read.Select(r => r.GetProperty("id").GetString()));
    }

    [Theory]
    [InlineData("SAY6102", "read", "--layers", "sentences,moods")]
    [InlineData("SAY6103", "export", "CASE", "--to", "spreadsheet")]
    [InlineData("SAY6103", "timeline", "CASE", "--format", "pdf")]
    [InlineData("SAY6107", "truth", "FILE", "--method", "coin-toss")]
    [InlineData("SAY6107", "pair", "--of", "songs")]
    [InlineData("SAY6107", "correct", "CASE", "improve", "c1")]
    [InlineData("SAY6107", "simulate", "FILE", "--rule", "golden")]
    [InlineData("SAY6108", "simulate", "FILE", "--set", "fog=thick")]
    [InlineData("SAY6106", "read", "-i", "FILE")]
    [InlineData("SAY6106", "truth", "FILE")]
    [InlineData("SAY6104", "serve", "CASE")]
    [InlineData("SAY6104", "watch", "CASE", "FOLDER")]
    [InlineData("SAY6104", "worker")]
    [InlineData("SAY6113", "raed")]
    [InlineData("SAY6113", "read", "--loud")]
    [InlineData("SAY6113", "read", "--jobs", "many")]
    [InlineData("SAY6113", "add", "CASE")]
    [InlineData("SAY6113")]
    public void What_cannot_be_used_is_said_on_standard_error_with_exit_code_2(string code, params string[] arguments)
    {
        var outcome = CommandLine.Run(arguments, "").Gave(2);
        Assert.StartsWith(code, outcome.Errors, StringComparison.Ordinal);
        Assert.Empty(outcome.Output);
    }

    [Fact]
    public void The_version_and_the_help_are_shown()
    {
        Assert.Matches(@"^\d+\.\d+\.\d+", CommandLine.Run("--version").Gave(0).Output);
        var help = CommandLine.Run("--help").Gave(0).Output;
        foreach (var command in Cli.Program.Root().Subcommands) Assert.Contains($"  {command.Name} ", help, StringComparison.Ordinal);
        Assert.Contains("--layers", CommandLine.Run("read", "--help").Gave(0).Output, StringComparison.Ordinal);
    }

    private static List<JsonElement> Parsed(Outcome outcome) => [.. outcome.Lines.Select(l => JsonDocument.Parse(l).RootElement)];
}
