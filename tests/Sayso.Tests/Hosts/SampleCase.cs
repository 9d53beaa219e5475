namespace Sayso.Tests.Hosts;

/// <summary>The sample of the repository as a case, made once by the program itself.</summary>
internal static class SampleCase
{
    public const string Documents = "samples/harbour/documents";

    private static readonly Lazy<string> Made = new(Make);

    public static string Path => Made.Value;

    private static string Make()
    {
        var folder = new TemporaryFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        var outcome = CommandLine.Run("add", folder["harbour.sayso"], Documents);
        Assert.True(outcome.Code == 0, outcome.Errors);
        return folder["harbour.sayso"];
    }
}
