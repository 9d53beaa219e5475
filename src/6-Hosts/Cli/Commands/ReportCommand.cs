using System.CommandLine;
using System.Text;
using Sayso.Cli.Cases;
using Sayso.Cli.Streams;
using Sayso.Storage;

namespace Sayso.Cli.Commands;

internal static class ReportCommand
{
    public static Command Create()
    {
        var target = new Argument<string>("CASE") { Description = "the case file" };
        var output = new Option<string>("--output", "-o") { Description = "the report: a file that ends in .html or .md", Required = true };
        var command = new Command("report", "Writes one self-contained report, a citation behind each sentence.") { target, output };
        command.Does(result =>
        {
            var path = result.GetValue(output)!;
            if (!IsHtml(path) && !IsMarkdown(path))
            {
                Console.Error.WriteLine(HostMessages.UnknownFormat(Path.GetExtension(path), [".html", ".md"]));
                return 2;
            }

            using var file = CaseFile.Open(result.GetValue(target)!, create: false);
            Write(CaseLoader.Present(file), path);
            return 0;
        });
        return command;
    }

    internal static void Write(Dossier dossier, string path) => Output.To(path, stream =>
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        if (IsMarkdown(path)) MarkdownReport.Write(dossier, writer);
        else HtmlReport.Write(dossier, writer);
    });

    private static bool IsHtml(string path) => path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);

    private static bool IsMarkdown(string path) => path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);
}
