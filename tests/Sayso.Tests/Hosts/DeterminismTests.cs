namespace Sayso.Tests.Hosts;

/// <summary>Same input, same output: whatever the machine's language, the number of jobs and the way the files came in.</summary>
public sealed class DeterminismTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("1", "C.UTF-8")]
    [InlineData("2", "tr_TR.UTF-8")]
    [InlineData("2", "ar_SA.UTF-8")]
    [InlineData("1", "tr_TR.ISO-8859-9")]
    public void The_sample_is_exported_byte_for_byte_the_same(string jobs, string language)
    {
        var path = folder["harbour.sayso"];
        (string, string)[] environment = [("LANG", language), ("LC_ALL", language), ("LANGUAGE", language), ("TZ", "Pacific/Chatham")];
        CommandLine.Run(["add", path, SampleCase.Documents, "--jobs", jobs], null, environment).Gave(0);
        Same(CommandLine.Run("export", SampleCase.Path, "--to", "json"), CommandLine.Run(["export", path, "--to", "json"], null, environment));
        Same(CommandLine.Run("brief", SampleCase.Path), CommandLine.Run(["brief", path], null, environment));
        Same(CommandLine.Run("figures", SampleCase.Path, "--format", "csv"), CommandLine.Run(["figures", path, "--format", "csv"], null, environment));
    }

    [Fact]
    public void Files_added_in_one_go_or_one_after_the_other_make_the_same_export()
    {
        var files = Accounts.WriteTo(folder, 6);
        Directory.CreateDirectory(folder["at-once"]);
        Directory.CreateDirectory(folder["in-turn"]);
        SmallCase.Add(folder["at-once/ferry.sayso"], files);
        foreach (var file in files) SmallCase.Add(folder["in-turn/ferry.sayso"], file);
        Same(CommandLine.Run("export", folder["at-once/ferry.sayso"], "--to", "json"), CommandLine.Run("export", folder["in-turn/ferry.sayso"], "--to", "json"));
    }

    [Fact]
    public void An_export_to_a_file_is_the_export_to_standard_output()
    {
        var path = SmallCase.Make(folder);
        CommandLine.Run("export", path, "--to", "json", "-o", folder["export.json"]).Gave(0);
        Assert.Equal(CommandLine.Run("export", path, "--to", "json").Gave(0).Bytes, File.ReadAllBytes(folder["export.json"]));
    }

    private static void Same(Outcome expected, Outcome actual) =>
        Assert.True(expected.Gave(0).Bytes.AsSpan().SequenceEqual(actual.Gave(0).Bytes), "the outputs differ");
}
