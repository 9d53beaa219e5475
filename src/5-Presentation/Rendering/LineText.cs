using System.Text;

namespace Sayso.Rendering;

/// <summary>A line of a cell as plain text, with nothing in it that could steer a terminal.</summary>
internal static class LineText
{
    private const int MarksShown = 4;

    public static string Plain(Line line) => Letter(line) + ByLetter(line) + Marks(line);

    /// <summary>The words, the account's own name left out where its letter stands before it.</summary>
    public static string ByLetter(Line line)
    {
        if (line.Source is not { } source) return Words(line);
        var words = line.Lead is { } lead ? line with { Lead = Unnamed(lead, source.Name) } : line.Kind == LineKind.Plain ? line with { Text = Unnamed(line.Text, source.Name) } : line;
        return Words(words);
    }

    private static string Unnamed(string text, string name) =>
        !text.StartsWith(name, StringComparison.Ordinal) ? text : text.Length == name.Length ? string.Empty : text[name.Length] is ',' or ' ' ? text[name.Length..].TrimStart(',', ' ') : text;

    public static string Letter(Line line) => line.Source is null ? string.Empty : ByLetter(line).Length == 0 ? line.Source.Letter : line.Source.Letter + " ";

    public static string Words(Line line) => Clean(line.Words);

    /// <summary>" [A3 B4]"; of many the first few and how many more.</summary>
    public static string Marks(Line line) => Marks([.. line.Citations.Select(passage => passage.Label)]);

    public static string Marks(IReadOnlyList<string> labels) => labels.Count switch
    {
        0 => string.Empty,
        <= MarksShown + 1 => $" [{string.Join(' ', labels)}]",
        _ => $" [{string.Join(' ', labels.Take(MarksShown))} +{Wording.NumberWording.Plain(labels.Count - MarksShown)}]",
    };

    /// <summary>Control and direction characters replaced, line breaks as spaces: the texts are anybody's, the terminal is the reader's.</summary>
    public static string Clean(string text)
    {
        if (!text.Any(IsSteering)) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var c in text) clean.Append(c is '\n' or '\r' or '\t' ? ' ' : IsSteering(c) ? '\uFFFD' : c);
        return clean.ToString();
    }

    private static bool IsSteering(char c) => char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
