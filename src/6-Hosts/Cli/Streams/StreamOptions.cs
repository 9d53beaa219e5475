using System.CommandLine;

namespace Sayso.Cli.Streams;

/// <summary>The options that the stream commands share.</summary>
internal static class StreamOptions
{
    public static Option<string?> Input() => new("--input", "-i") { Description = "read this file instead of standard input" };

    public static Option<string?> Output() => new("--output", "-o") { Description = "write this file instead of standard output" };

    public static Option<int> Jobs() => new("--jobs", "-j") { Description = "how many documents are worked on at a time", DefaultValueFactory = _ => Environment.ProcessorCount };

    public static Option<string?> Model() => new("--model") { Description = "a folder with models, or with an encoder alone, to use instead of the built-in ones" };

    public static bool TryLayers(string? text, out Layers layers, out string problem)
    {
        layers = Layers.None;
        problem = string.Empty;
        if (text is null)
        {
            layers = Layers.All;
            return true;
        }

        foreach (var name in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!WireName.TryParse<Layers>(name, out var layer))
            {
                problem = HostMessages.UnknownLayer(name);
                return false;
            }

            layers |= layer;
        }

        return true;
    }
}
