using System.CommandLine;
using Sayso.Cli.Commands;

namespace Sayso.Cli;

internal static class Program
{
    public static int Main(string[] args) => Root().Parse(args).Invoke();

    /// <summary>The commands in the order in which the help shows them.</summary>
    internal static RootCommand Root()
    {
        var root = new RootCommand("Reads many accounts of one contested event and rebuilds who says what, quoting whom, how surely, and where they disagree.")
        {
            AddCommand.Create(),
            ImportCommand.Create(),
            ReadCommand.Create(),
            CompareCommand.Create(),
            PairCommand.Create(),
            TableCommands.Truth(),
            TableCommands.Ach(),
            TableCommands.Simulate(),
            ExportCommand.Create(),
            CorrectCommand.Create(),
            VerifyCommand.Create(),
        };
        foreach (var command in ViewCommands.Create()) root.Add(command);
        foreach (var command in LaterCommands.Create()) root.Add(command);
        return root;
    }
}
