using System.CommandLine;
using Sayso.Cli.Streams;
using Sayso.Json;

namespace Sayso.Cli.Commands;

internal static class ReadCommand
{
    public static Command Create()
    {
        var layers = new Option<string?>("--layers") { Description = "only these layers, comma-separated" };
        var (input, output, jobs) = (StreamOptions.Input(), StreamOptions.Output(), StreamOptions.Jobs());
        var model = StreamOptions.Model();
        var command = new Command("read", "NDJSON documents in, readings out") { layers, input, output, jobs, model };
        command.SetAction(result =>
        {
            if (!StreamOptions.TryLayers(result.GetValue(layers), out var wanted, out var problem))
            {
                Console.Error.WriteLine(problem);
                return 2;
            }

            var reader = ReaderFactory.Create(ModelFolder.Load(ModelFolder.Find(result.GetValue(model))));
            return LineStream.Run(result.GetValue(input), result.GetValue(output), result.GetValue(jobs), (json, writer) =>
            {
                var document = DocumentJson.Read(json, DocumentIds.OfText);
                ReadingJson.Write(writer, reader.Read(document, wanted), wanted);
            });
        });
        return command;
    }
}
