using System.CommandLine;
using System.Text;
using Sayso.Cli.Cases;
using Sayso.Cli.Streams;
using Sayso.Storage;

namespace Sayso.Cli.Commands;

/// <summary>Records an analyst's correction. It is kept apart from what the machine found and laid over every later run.</summary>
internal static class CorrectCommand
{
    private static readonly string[] Kinds = [.. Enum.GetValues<RulingKind>().Select(WireName.Of)];

    public static Command Create()
    {
        var target = new Argument<string>("CASE") { Description = "the case file" };
        var kind = new Argument<string>("KIND") { Description = string.Join(", ", Kinds) };
        var what = new Argument<string[]>("WHAT") { Description = "the ids it is about, then the new label, the resolution (came-true, did-not, partly, void, open), the rating (none, low, medium, high) or what is split off", Arity = ArgumentArity.OneOrMore };
        var by = new Option<string>("--by") { Description = "who corrects", DefaultValueFactory = _ => Environment.UserName };
        var note = new Option<string?>("--note") { Description = "why" };
        var command = new Command("correct", "Records a correction; it survives every re-run.") { target, kind, what, by, note };
        command.Does(result =>
        {
            var chosen = result.GetValue(kind) ?? string.Empty;
            if (!WireName.TryParse<RulingKind>(chosen, out var ruling))
            {
                Console.Error.WriteLine(HostMessages.UnknownValue("KIND", chosen, Kinds));
                return 2;
            }

            using var file = CaseFile.Open(result.GetValue(target)!, create: false);
            IReadOnlyList<RulingDraft> drafts;
            try
            {
                drafts = new RulingMaker(CaseLoader.Load(file)).Make(ruling, result.GetValue(what) ?? []);
            }
            catch (ArgumentException problem)
            {
                Console.Error.WriteLine(problem.Message);
                return 2;
            }

            var numbers = new List<long>();
            file.Write(t =>
            {
                foreach (var draft in drafts)
                {
                    var detail = Encoding.UTF8.GetString(Output.Json(json => RulingJson.Write(json, draft.What, draft.Value, result.GetValue(note), draft.Targets)));
                    numbers.Add(file.Corrections.Add(t, result.GetValue(by) ?? "analyst", chosen, detail));
                }
            });
            foreach (var (number, draft) in numbers.Zip(drafts)) Console.WriteLine($"correction {number}: {chosen} {string.Join(' ', draft.What)}");
            return 0;
        });
        return command;
    }
}
