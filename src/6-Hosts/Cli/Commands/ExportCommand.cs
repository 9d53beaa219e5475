using System.CommandLine;
using Sayso.Cli.Cases;
using Sayso.Cli.Streams;
using Sayso.Json;
using Sayso.Storage;

namespace Sayso.Cli.Commands;

internal static class ExportCommand
{
    private static readonly string[] Formats = ["json"];

    public static Command Create()
    {
        var target = new Argument<string>("CASE") { Description = "the case file" };
        var to = new Option<string>("--to") { Description = "the format: json", Required = true };
        var output = StreamOptions.Output();
        var without = new Option<string[]>("--without") { Description = "leave out: readings, text", AllowMultipleArgumentsPerToken = true };
        var command = new Command("export", "Writes the whole case for other programs.") { target, to, output, without };
        command.Does(result =>
        {
            if (!Formats.Contains(result.GetValue(to)))
            {
                Console.Error.WriteLine(HostMessages.UnknownFormat(result.GetValue(to) ?? string.Empty, Formats));
                return 2;
            }

            using var file = CaseFile.Open(result.GetValue(target)!, create: false);
            var left = result.GetValue(without) ?? [];
            var parts = new CaseParts(Readings: !left.Contains("readings"), Text: !left.Contains("text"));
            var export = CaseLoader.Export(file, $"json {parts}", weighing =>
                Output.Json(writer => CaseExport.Write(writer, weighing, CaseLoader.NameOf(file), parts, CaseLoader.Attempted(file))));
            Output.To(result.GetValue(output), stream =>
            {
                stream.Write(export);
                stream.WriteByte((byte)'\n');
            });
            return 0;
        });
        return command;
    }
}
