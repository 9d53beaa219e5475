using Sayso.Pipeline;

namespace Sayso.Mentions;

/// <summary>Names known to be those of bodies (<c>bodies.tsv</c>), as written.</summary>
internal static class BodyLexicon
{
    private static readonly HashSet<string> Names = Load();

    public static bool Contains(string name) => Names.Contains(name) || name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && Names.Contains(name[4..]);

    private static HashSet<string> Load()
    {
        var table = LexiconTable.Load("bodies");
        return [.. table.Rows.Select(row => table.Cell(row, "name"))];
    }
}
