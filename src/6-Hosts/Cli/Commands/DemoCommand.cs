using System.CommandLine;
using Sayso.Cli.Cases;
using Sayso.Storage;

namespace Sayso.Cli.Commands;

/// <summary>The main job on the sample: read it, show the brief, write a report.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var output = new Option<string?>("--output", "-o") { Description = "the folder for the case and the report" };
        var command = new Command("demo", "Does the main job on the sample that comes with Sayso and writes a report.") { output };
        command.Does(result =>
        {
            if (SampleFolder() is not { } sample)
            {
                Console.Error.WriteLine(HostMessages.NoSample());
                return 2;
            }

            var folder = Directory.CreateDirectory(result.GetValue(output) ?? Path.Combine(Root(sample), "out", "demo")).FullName;
            var path = Path.Combine(folder, "harbour.sayso");
            var code = AddCommand.Run(path, [Path.Combine(sample, "documents")], Environment.ProcessorCount, null);
            if (code > 1) return code;
            using var file = CaseFile.Open(path, create: false);
            var dossier = CaseLoader.Present(file);
            Console.WriteLine();
            ViewCommands.Show(ViewCatalog.Make("brief", dossier), ViewFormat.Table);
            var report = Path.Combine(folder, "report.html");
            ReportCommand.Write(dossier, report);
            Console.WriteLine();
            Console.WriteLine($"The report is {report}");
            Console.WriteLine($"More: sayso claims {path}, sayso figures {path}, sayso --help");
            return code;
        });
        return command;
    }

    private static string Root(string sample) => Path.GetFullPath(Path.Combine(sample, "..", ".."));

    private static string? SampleFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var sample = Path.Combine(folder.FullName, "samples", "harbour");
            if (Directory.Exists(sample)) return sample;
        }

        return null;
    }
}
