using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using Sayso.Cli.Commands;

namespace Sayso.Cli;

internal static class Program
{
    private const int UnusableArguments = 2;

    public static int Main(string[] args)
    {
        if (!Console.OutputEncoding.Equals(Utf8)) Console.OutputEncoding = Utf8;
        var result = Root().Parse(args);
        if (result.Action is not ParseErrorAction) return result.Invoke();
        foreach (var error in result.Errors) Console.Error.WriteLine(HostMessages.BadArguments(error.Message));
        return UnusableArguments;
    }

    private static UTF8Encoding Utf8 { get; } = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The commands in the order in which the help shows them.</summary>
    internal static RootCommand Root()
    {
        var root = new RootCommand("Reads many accounts of one contested event and rebuilds who says what, quoting whom, how surely, and where they disagree.")
        {
            DemoCommand.Create(),
            AddCommand.Create(),
            ImportCommand.Create(),
            ReadCommand.Create(),
            CompareCommand.Create(),
            PairCommand.Create(),
            TableCommands.Truth(),
            TableCommands.Ach(),
            TableCommands.Simulate(),
            ReportCommand.Create(),
            ExportCommand.Create(),
            CorrectCommand.Create(),
            VerifyCommand.Create(),
        };
        foreach (var command in ViewCommands.Create()) root.Add(command);
        foreach (var command in LaterCommands.Create()) root.Add(command);
        return root;
    }
}
