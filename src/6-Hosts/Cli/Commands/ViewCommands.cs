using System.CommandLine;
using Sayso.Cli.Cases;
using Sayso.Storage;

namespace Sayso.Cli.Commands;

/// <summary>One command a view: <c>brief</c>, <c>timeline</c>, <c>claims</c> …</summary>
internal static class ViewCommands
{
    private const int NarrowestTerminal = 40;

    public static IEnumerable<Command> Create() => ViewCatalog.Names.Select(Create);

    private static Command Create(string name)
    {
        var target = new Argument<string>("CASE") { Description = "the case file" };
        var format = new Option<string>("--format") { Description = "table, json, csv or md", DefaultValueFactory = _ => "table" };
        var command = new Command(name, name == "brief" ? "The whole case on one or two screens." : $"The case's {name}.") { target, format };
        command.Does(result =>
        {
            if (!WireName.TryParse<ViewFormat>(result.GetValue(format), out var chosen))
            {
                Console.Error.WriteLine(HostMessages.UnknownFormat(result.GetValue(format) ?? string.Empty, Enum.GetValues<ViewFormat>().Select(WireName.Of)));
                return 2;
            }

            using var file = CaseFile.Open(result.GetValue(target)!, create: false);
            Show(ViewCatalog.Make(name, CaseLoader.Present(file)), chosen);
            return 0;
        });
        return command;
    }

    internal static void Show(View view, ViewFormat format)
    {
        var colour = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is not { Length: > 0 };
        ViewRenderer.Write(view, format, Console.Out, Width(), colour);
    }

    private static int Width()
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var columns)) return Math.Max(NarrowestTerminal, columns);
        try
        {
            return Console.IsOutputRedirected ? 80 : Math.Max(NarrowestTerminal, Console.WindowWidth);
        }
        catch (IOException)
        {
            return 80;
        }
    }
}
