using System.CommandLine;

namespace Sayso.Cli.Commands;

/// <summary>Commands of the contract that are not built yet; they say so politely and do nothing.</summary>
internal static class LaterCommands
{
    public static IEnumerable<Command> Create()
    {
        foreach (var (name, what) in new[]
        {
            ("serve", "The web application, on loopback (not built yet)."),
            ("watch", "Keeps adding what appears in a folder or feed (not built yet)."),
            ("worker", "Joins a cluster (not built yet)."),
        })
        {
            var rest = new Argument<string[]>("ARGUMENTS") { Arity = ArgumentArity.ZeroOrMore };
            var command = new Command(name, what) { rest };
            command.SetAction(_ =>
            {
                Console.Error.WriteLine(HostMessages.Later(name));
                return 2;
            });
            yield return command;
        }
    }
}
