using System.CommandLine;
using Sayso.Cli.Streams;
using Sayso.Storage;

namespace Sayso.Cli.Commands;

/// <summary>Gives every command the same exit codes and messages: 0 done, 1 some inputs failed, 2 unusable arguments, 3 damaged or newer case.</summary>
internal static class CommandRunner
{
    public static void Does(this Command command, Func<ParseResult, int> action) => command.SetAction(result =>
    {
        try
        {
            return action(result);
        }
        catch (CaseFileException problem)
        {
            Console.Error.WriteLine($"{problem.Diagnostic.Code} {problem.Message}");
            return problem.IsUnusable ? 3 : problem.Diagnostic.Code == StorageMessages.FullCode ? 1 : 2;
        }
        catch (OutputException problem)
        {
            Console.Error.WriteLine(problem.Message);
            return 2;
        }
        catch (OperationCanceledException)
        {
            return 130;
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            Console.Error.WriteLine(HostMessages.Unexpected(problem));
            return 1;
        }
    });
}
