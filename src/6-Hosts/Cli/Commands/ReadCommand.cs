using System.CommandLine;
using Sayso.Cli.Streams;
using Sayso.Json;

namespace Sayso.Cli.Commands;

internal static class ReadCommand
{
    public static Command Create()
    {
        var layers = new Option<string?>("--layers") { Description = "only these layers, comma-separated" };
        var timings = new Option<bool>("--timings") { Description = "say on standard error how long each annotator worked" };
        var (input, output, jobs, model) = (StreamOptions.Input(), StreamOptions.Output(), StreamOptions.Jobs(), StreamOptions.Model());
        var command = new Command("read", "Reads documents (NDJSON) and writes what each says and who says it.") { layers, input, output, jobs, model, timings };
        command.Does(result =>
        {
            if (!StreamOptions.TryLayers(result.GetValue(layers), out var wanted, out var problem))
            {
                Console.Error.WriteLine(problem);
                return 2;
            }

            var reader = ReaderSource.Load(result.GetValue(model));
            var times = result.GetValue(timings) ? new LayerTimes() : null;
            if (times is not null) reader = reader.WatchedBy(times.Watch);
            var code = LineStream.Run(result.GetValue(input), result.GetValue(output), result.GetValue(jobs), (json, writer) =>
                ReadingJson.Write(writer, reader.Read(DocumentJson.Read(json, DocumentIds.OfText), wanted), wanted));
            times?.Write(Console.Error);
            return code;
        });
        return command;
    }
}
