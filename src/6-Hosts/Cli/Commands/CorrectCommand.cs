using System.CommandLine;
using System.Text;
using Sayso.Cli.Streams;
using Sayso.Storage;

namespace Sayso.Cli.Commands;

/// <summary>Records an analyst's correction. It is kept apart from what the machine found and laid over every later run.</summary>
internal static class CorrectCommand
{
    private static readonly string[] Kinds = ["merge", "split", "relabel", "reject", "confirm", "resolve", "rate"];

    public static Command Create()
    {
        var target = new Argument<string>("CASE") { Description = "the case file" };
        var kind = new Argument<string>("KIND") { Description = string.Join(", ", Kinds) };
        var what = new Argument<string[]>("WHAT") { Description = "the ids it is about, and the new label, resolution or rating", Arity = ArgumentArity.OneOrMore };
        var by = new Option<string>("--by") { Description = "who corrects", DefaultValueFactory = _ => Environment.UserName };
        var note = new Option<string?>("--note") { Description = "why" };
        var command = new Command("correct", "Records a correction; it survives every re-run.") { target, kind, what, by, note };
        command.Does(result =>
        {
            var chosen = result.GetValue(kind) ?? string.Empty;
            if (!Kinds.Contains(chosen))
            {
                Console.Error.WriteLine(HostMessages.UnknownValue("KIND", chosen, Kinds));
                return 2;
            }

            using var file = CaseFile.Open(result.GetValue(target)!, create: false);
            var detail = Encoding.UTF8.GetString(Output.Json(json =>
            {
                json.WriteStartObject();
                json.WriteStartArray("what");
                foreach (var item in result.GetValue(what) ?? []) json.WriteStringValue(item);
                json.WriteEndArray();
                if (result.GetValue(note) is { } text) json.WriteString("note", text);
                json.WriteEndObject();
            }));
            long number = 0;
            file.Write(t => number = file.Corrections.Add(t, result.GetValue(by) ?? "analyst", chosen, detail));
            Console.WriteLine($"correction {number}: {chosen} {string.Join(' ', result.GetValue(what) ?? [])}");
            return 0;
        });
        return command;
    }
}
