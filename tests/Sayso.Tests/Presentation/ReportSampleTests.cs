namespace Sayso.Tests.Presentation;

public sealed class ReportSampleTests
{
    /// <summary>Writes the sample report where SAYSO_SAMPLE_DIR says, to be looked at in a browser.</summary>
    [Fact]
    public void The_sample_can_be_written_to_a_folder()
    {
        if (Environment.GetEnvironmentVariable("SAYSO_SAMPLE_DIR") is not { Length: > 0 } folder) return;
        File.WriteAllText(Path.Combine(folder, "report.html"), HtmlReport.Render(FerryCase.Dossier));
        File.WriteAllText(Path.Combine(folder, "report.md"), MarkdownReport.Render(FerryCase.Dossier));
        foreach (var name in ViewCatalog.Names)
        {
            using var output = new StreamWriter(Path.Combine(folder, name + ".txt"));
            ViewRenderer.Write(ViewCatalog.Make(name, FerryCase.Dossier), ViewFormat.Table, output);
        }
    }
}
