using System.CommandLine;
using System.Text.Json;
using Sayso.Cli.Streams;
using Sayso.Json;

namespace Sayso.Cli.Commands;

internal static class PairCommand
{
    private const Layers Needed = Layers.Sentences | Layers.Tokens | Layers.Mentions | Layers.Times | Layers.Quantities;

    public static Command Create()
    {
        var of = new Option<string>("--of") { Description = "what the pairs are: claims or names", Required = true };
        var (input, output, jobs, model) = (StreamOptions.Input(), StreamOptions.Output(), StreamOptions.Jobs(), StreamOptions.Model());
        var command = new Command("pair", "Judges pairs (NDJSON with id, left, right): how two claims relate, whether two names name the same.") { of, input, output, jobs, model };
        command.Does(result =>
        {
            switch (result.GetValue(of))
            {
                case "names":
                    return LineStream.Run(result.GetValue(input), result.GetValue(output), result.GetValue(jobs), Names);
                case "claims":
                    var reader = ReaderSource.Load(result.GetValue(model));
                    return LineStream.Run(result.GetValue(input), result.GetValue(output), result.GetValue(jobs), (json, writer) => Claims(reader, json, writer));
                default:
                    Console.Error.WriteLine(HostMessages.UnknownValue("--of", result.GetValue(of) ?? string.Empty, ["claims", "names"]));
                    return 2;
            }
        });
        return command;
    }

    private static void Names(JsonElement json, Utf8JsonWriter writer)
    {
        var (same, why) = PairJudge.Names(Side(json, "left"), Side(json, "right"), json.GetText("context"));
        writer.WriteStartObject();
        writer.WriteString("id", LineStream.IdOf(json));
        writer.WriteRounded("same", same);
        writer.WriteString("why", why);
        writer.WriteEndObject();
    }

    private static void Claims(Reader reader, JsonElement json, Utf8JsonWriter writer)
    {
        var judgement = PairJudge.Claims(ReadSide(reader, Side(json, "left")), ReadSide(reader, Side(json, "right")));
        writer.WriteStartObject();
        writer.WriteString("id", LineStream.IdOf(json));
        writer.WriteString("relation", WireName.Of(judgement.Relation));
        writer.WriteRounded("similarity", judgement.Similarity);
        writer.WriteStartObject("p");
        foreach (var (relation, probability) in judgement.Probabilities.OrderBy(p => p.Key)) writer.WriteRounded(WireName.Of(relation), probability);
        writer.WriteEndObject();
        writer.WriteStartArray("features");
        foreach (var feature in judgement.Features)
        {
            writer.WriteStartObject();
            writer.WriteString("name", feature.Name);
            writer.WriteRounded("score", feature.Score);
            writer.WriteString("why", feature.Why);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static string Side(JsonElement json, string name) => json.GetText(name) ?? throw new JsonException($"\"{name}\" is missing");

    private static Reading ReadSide(Reader reader, string text)
    {
        text = WellFormed.Text(text);
        return reader.Read(new Document { Id = DocumentIds.OfText(text), Text = text }, Needed);
    }
}
