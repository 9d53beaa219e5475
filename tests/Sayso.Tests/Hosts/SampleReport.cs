namespace Sayso.Tests.Hosts;

/// <summary>The sample's report, written by the program.</summary>
internal static class SampleReport
{
    public static string Write(TemporaryFolder folder, string name = "report.html")
    {
        Assert.SkipUnless(Cli.Program.Root().Subcommands.Any(c => c.Name == "report"), "there is no report command yet");
        CommandLine.Run("report", SampleCase.Path, "-o", folder[name]).Gave(0);
        return folder[name];
    }
}
