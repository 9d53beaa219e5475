using System.CommandLine;
using Sayso.Cli.Commands;

namespace Sayso.Cli;

internal static class Program
{
    public static int Main(string[] args)
    {
        var root = new RootCommand("Reads many accounts of one contested event and rebuilds who says what.")
        {
            ReadCommand.Create(),
        };
        return root.Parse(args).Invoke();
    }
}
