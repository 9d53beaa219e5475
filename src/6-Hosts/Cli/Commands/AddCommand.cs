using System.CommandLine;
using System.Globalization;
using Sayso.Cli.Cases;
using Sayso.Cli.Streams;
using Sayso.Storage;
using Spectre.Console;

namespace Sayso.Cli.Commands;

internal static class AddCommand
{
    public static Command Create()
    {
        var target = new Argument<string>("CASE") { Description = "the case file, made if missing" };
        var paths = new Argument<string[]>("PATH") { Description = "files, folders, archives or feeds", Arity = ArgumentArity.OneOrMore };
        var (jobs, model) = (StreamOptions.Jobs(), StreamOptions.Model());
        var command = new Command("add", "Imports, reads and compares accounts; what is there already is left alone.") { target, paths, jobs, model };
        command.Does(result => Run(result.GetValue(target)!, result.GetValue(paths) ?? [], Math.Max(1, result.GetValue(jobs)), result.GetValue(model)));
        return command;
    }

    internal static int Run(string target, IReadOnlyList<string> paths, int jobs, string? model)
    {
        foreach (var path in paths.Where(p => p.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || p.StartsWith("https://", StringComparison.OrdinalIgnoreCase)))
        {
            Console.Error.WriteLine(HostMessages.NoNetwork(path));
            return 2;
        }

        using var interrupt = new CancellationTokenSource();
        Console.CancelKeyPress += (_, press) =>
        {
            press.Cancel = true;
            interrupt.Cancel();
        };
        using var file = CaseFile.Open(target, create: true);
        var version = ReaderSource.Version(model);
        AddResult outcome = default;
        if (Console.IsOutputRedirected || Console.IsErrorRedirected)
        {
            outcome = Adder((label, what, _, _) => Console.WriteLine($"{label}: {what}")).Add(paths);
        }
        else
        {
            AnsiConsole.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new RemainingTimeColumn()).Start(context =>
            {
                var task = context.AddTask("reading");
                outcome = Adder((_, _, done, all) =>
                {
                    task.MaxValue = all;
                    task.Value = done;
                }).Add(paths);
                task.Value = task.MaxValue;
            });
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{outcome.Added} added, {outcome.Known} already there, {outcome.Read} read, {outcome.Failed} failed"));
        if (outcome.Added + outcome.Known == 0) Console.Error.WriteLine(HostMessages.NoDocuments(string.Join(", ", paths)));
        return outcome.Failed > 0 ? 1 : 0;

        CaseAdder Adder(Action<string, string, int, int> progress) => new(file, version, () => ReaderSource.Load(model), jobs, "analyst", interrupt.Token)
        {
            Progress = progress,
            Failure = (_, problem) => Console.Error.WriteLine($"{problem.Code} {problem.Message}"),
        };
    }
}
