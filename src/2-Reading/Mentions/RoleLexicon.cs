using Sayso.Pipeline;

namespace Sayso.Mentions;

/// <summary>What kind of thing a common noun names: roles and titles (person), bodies (organization), people taken together (group), weapons.</summary>
internal sealed class RoleLexicon
{
    private readonly Dictionary<string, MentionType> types = new(StringComparer.Ordinal);

    private RoleLexicon()
    {
    }

    public static RoleLexicon Instance { get; } = Load();

    public HashSet<string> Titles { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Female { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Male { get; } = new(StringComparer.Ordinal);

    public MentionType? TypeOf(string lemma) => types.TryGetValue(lemma, out var type) ? type : null;

    private static RoleLexicon Load()
    {
        var lexicon = new RoleLexicon();
        var table = LexiconTable.Load("roles");
        foreach (var row in table.Rows)
        {
            var lemma = table.Cell(row, "lemma");
            if (!WireName.TryParse<MentionType>(table.Cell(row, "type"), out var type)) continue;
            lexicon.types.TryAdd(lemma, type);
            var use = table.Cell(row, "use");
            if (use.Contains("title", StringComparison.Ordinal)) lexicon.Titles.Add(lemma);
            var gender = table.Cell(row, "gender");
            if (gender == "f") lexicon.Female.Add(lemma);
            if (gender == "m") lexicon.Male.Add(lemma);
        }

        return lexicon;
    }
}
