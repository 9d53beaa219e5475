using System.Text.Json;

namespace Sayso.Tests.Hosts;

public sealed class ViewTests
{
    public static TheoryData<string> Views => [.. ViewCatalog.Names];

    [Theory]
    [MemberData(nameof(Views))]
    public void A_view_of_the_sample_comes_in_every_format_without_escape_characters(string view)
    {
        foreach (var format in new[] { "table", "json", "csv", "md" })
        {
            var outcome = CommandLine.Run(view, SampleCase.Path, "--format", format).Gave(0);
            Assert.NotEmpty(outcome.Output);
            Assert.DoesNotContain('\u001b', outcome.Output);
            Assert.DoesNotContain('\uFFFD', outcome.Output);
            Assert.Empty(outcome.Errors);
            if (format != "json") continue;
            using var json = JsonDocument.Parse(outcome.Output);
            Assert.Equal(JsonValueKind.Object, json.RootElement.ValueKind);
        }
    }

    [Fact]
    public void A_terminal_gets_colour_unless_NO_COLOR_is_set()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "a terminal is made with script(1), which is not installed");
        var command = $"script -qec \"$SAYSO brief {SampleCase.Path}\" /dev/null";
        Assert.Contains("\u001b[", CommandLine.Bash(command, ("TERM", "xterm-256color"), ("NO_COLOR", "")).Gave(0).Output, StringComparison.Ordinal);
        var plain = CommandLine.Bash(command, ("TERM", "xterm-256color"), ("NO_COLOR", "1")).Gave(0).Output;
        Assert.DoesNotMatch("\u001b\\[[0-9;]*m", plain);
    }

    [Fact]
    public void A_table_keeps_to_the_width_it_is_given()
    {
        foreach (var (width, lines) in new[] { 60, 80, 120 }.Select(w => (w, CommandLine.Run(["figures", SampleCase.Path], null, ("COLUMNS", $"{w}")).Gave(0).Lines)))
        {
            Assert.All(lines, line => Assert.True(line.Length <= width, $"{line.Length} wide, expected {width}: {line}"));
        }
    }

    [Fact]
    public void Output_that_nobody_reads_to_the_end_is_no_failure()
    {
        var outcome = CommandLine.Bash($"$SAYSO claims {SampleCase.Path} --format json | head -c 100 >/dev/null; echo ${{PIPESTATUS[0]}}");
        Assert.Equal("0\n", outcome.Output);
        Assert.Empty(outcome.Errors);
    }
}
