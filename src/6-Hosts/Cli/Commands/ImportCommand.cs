using System.CommandLine;
using Sayso.Cli.Streams;
using Sayso.Json;

namespace Sayso.Cli.Commands;

internal static class ImportCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "files, folders, archives or feeds", Arity = ArgumentArity.OneOrMore };
        var (output, jobs) = (StreamOptions.Output(), StreamOptions.Jobs());
        var command = new Command("import", "Turns files into documents (NDJSON); no case needed.") { paths, output, jobs };
        command.Does(result =>
        {
            var failed = false;
            Output.To(result.GetValue(output), stream =>
            {
                using var buffered = new BufferedStream(stream, 1 << 16);
                foreach (var item in new Importer().Import(result.GetValue(paths) ?? []))
                {
                    if (item.Document is { } document)
                    {
                        buffered.Write(Output.Json(writer => DocumentJson.Write(writer, document)));
                    }
                    else
                    {
                        var problem = item.Failure!;
                        failed |= problem.Severity != Severity.Info;
                        Console.Error.WriteLine($"{problem.Code} {problem.Message}");
                        buffered.Write(Output.Json(writer =>
                        {
                            writer.WriteStartObject();
                            writer.WriteNull("id");
                            writer.WriteString("source", item.Source);
                            writer.WriteString("error", $"{problem.Code} {problem.Message}");
                            writer.WriteEndObject();
                        }));
                    }

                    buffered.WriteByte((byte)'\n');
                }
            });
            return failed ? 1 : 0;
        });
        return command;
    }
}
