using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Sayso.Cli.Streams;
using Sayso.Json;

namespace Sayso.Cli.Commands;

/// <summary>The three commands over a table: truth discovery, competing hypotheses, what-if on a causal map.</summary>
internal static class TableCommands
{
    public static Command Truth()
    {
        var file = new Argument<string>("FILE") { Description = "CSV with the columns source, item, value" };
        var method = new Option<string>("--method") { Description = "how to weigh the sources", DefaultValueFactory = _ => "accu-copy" };
        var output = StreamOptions.Output();
        var command = new Command("truth", "Finds the most probable value of each item and how accurate and dependent the sources are.") { file, method, output };
        command.Does(result =>
        {
            if (!WireName.TryParse<TruthMethod>(result.GetValue(method), out var chosen)) return Unknown<TruthMethod>("--method", result.GetValue(method));
            var input = TruthDiscovery.Read(Text(result.GetValue(file)!));
            var answer = TruthDiscovery.Solve(input.Statements, new TruthOptions { Method = chosen });
            return Finish(result.GetValue(output), input.Diagnostics, writer => TruthJson.Write(writer, answer));
        });
        return command;
    }

    public static Command Ach()
    {
        var file = new Argument<string>("FILE") { Description = "CSV: evidence, then a column a hypothesis with CC, C, N, I, II or NA; optional credibility, relevance, origin" };
        var output = StreamOptions.Output();
        var command = new Command("ach", "Analysis of competing hypotheses over a matrix.") { file, output };
        command.Does(result =>
        {
            var input = AchMatrix.Read(Text(result.GetValue(file)!));
            if (input.Matrix is null) return Report(input.Diagnostics, 2);
            return Finish(result.GetValue(output), input.Diagnostics, writer => AchJson.Write(writer, input.Matrix.Solve()));
        });
        return command;
    }

    public static Command Simulate()
    {
        var file = new Argument<string>("FILE") { Description = "CSV with the columns from, to, weight (-1 to 1, or low..high where disputed)" };
        var set = new Option<string[]>("--set") { Description = "start value: concept=value" };
        var hold = new Option<string[]>("--hold") { Description = "keep at a value in every step: concept, or concept=value" };
        var rule = new Option<string>("--rule") { Description = "kosko, modified-kosko or rescaled", DefaultValueFactory = _ => "modified-kosko" };
        var function = new Option<string>("--function") { Description = "sigmoid, tanh, bivalent or trivalent", DefaultValueFactory = _ => "sigmoid" };
        var lambda = new Option<double>("--lambda") { Description = "steepness of the function", DefaultValueFactory = _ => 1 };
        var steps = new Option<int>("--steps") { Description = "stop after this many steps", DefaultValueFactory = _ => 100 };
        var runs = new Option<int?>("--runs") { Description = "how often disputed weights are drawn" };
        var seed = new Option<long>("--seed") { Description = "seed of the draws" };
        var output = StreamOptions.Output();
        var command = new Command("simulate", "What follows on a causal map when concepts are set or held.") { file, set, hold, rule, function, lambda, steps, runs, seed, output };
        command.Does(result =>
        {
            if (!WireName.TryParse<SimulationRule>(result.GetValue(rule), out var chosenRule)) return Unknown<SimulationRule>("--rule", result.GetValue(rule));
            if (!WireName.TryParse<SimulationFunction>(result.GetValue(function), out var chosenFunction)) return Unknown<SimulationFunction>("--function", result.GetValue(function));
            var start = ImmutableDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
            var held = ImmutableDictionary.CreateBuilder<string, double?>(StringComparer.Ordinal);
            foreach (var setting in result.GetValue(set) ?? [])
            {
                if (Split(setting) is not (var concept, { } value)) return Bad(setting);
                start[concept] = value;
            }

            foreach (var setting in result.GetValue(hold) ?? [])
            {
                if (setting.Contains('=', StringComparison.Ordinal) && Split(setting).Value is null) return Bad(setting);
                var (concept, value) = Split(setting);
                held[concept] = value;
            }

            var input = CognitiveMapSimulation.Read(Text(result.GetValue(file)!));
            try
            {
                var answer = new CognitiveMapSimulation(input.Links).Run(new SimulationOptions
                {
                    Rule = chosenRule,
                    Function = chosenFunction,
                    Lambda = result.GetValue(lambda),
                    Start = start.ToImmutable(),
                    Hold = held.ToImmutable(),
                    Steps = result.GetValue(steps),
                    Runs = result.GetValue(runs),
                    Seed = result.GetValue(seed),
                });
                return Finish(result.GetValue(output), input.Diagnostics, writer => SimulationJson.Write(writer, answer));
            }
            catch (ArgumentException problem)
            {
                Console.Error.WriteLine($"{HostMessages.BadSettingCode} {problem.Message}");
                return 2;
            }
        });
        return command;
    }

    private static (string Concept, double? Value) Split(string setting)
    {
        var at = setting.LastIndexOf('=');
        if (at < 0) return (setting, null);
        return (setting[..at], double.TryParse(setting.AsSpan(at + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null);
    }

    private static int Bad(string setting)
    {
        Console.Error.WriteLine(HostMessages.BadSetting(setting));
        return 2;
    }

    private static int Unknown<T>(string option, string? value) where T : struct, Enum
    {
        Console.Error.WriteLine(HostMessages.UnknownValue(option, value ?? string.Empty, Enum.GetValues<T>().Select(WireName.Of)));
        return 2;
    }

    private static string Text(string path)
    {
        using var reader = LineStream.Open(path);
        return reader.ReadToEnd();
    }

    private static int Report(ImmutableArray<Diagnostic> diagnostics, int code)
    {
        foreach (var diagnostic in diagnostics) Console.Error.WriteLine($"{diagnostic.Code} {diagnostic.Message}");
        return code;
    }

    private static int Finish(string? output, ImmutableArray<Diagnostic> diagnostics, Action<System.Text.Json.Utf8JsonWriter> write)
    {
        Output.To(output, stream =>
        {
            stream.Write(Output.Json(write));
            stream.WriteByte((byte)'\n');
        });
        return Report(diagnostics, diagnostics.Any(d => d.Severity == Severity.Error) ? 1 : 0);
    }
}
