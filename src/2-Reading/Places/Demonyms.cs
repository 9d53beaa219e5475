using Sayso.Pipeline;

namespace Sayso.Places;

/// <summary>How a demonym is used: "Spanish" is an adjective, "Spaniards" a noun, "Syrian" both.</summary>
internal enum DemonymUse
{
    Adjective,
    Noun,
    Both,
}

/// <summary>A word for the people or things of a country or region.</summary>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Admin1">GeoNames code of the region, or empty.</param>
/// <param name="IsPlural">Whether the word, without more, names people taken together ("Syrians", "the French").</param>
internal readonly record struct Demonym(string Word, string Country, string Admin1, DemonymUse Use, bool IsPlural);

/// <summary>The list in <c>models/gazetteer/demonyms.tsv</c>, handed over as text.</summary>
internal sealed class Demonyms
{
    private readonly Dictionary<string, List<Demonym>> words = new(StringComparer.Ordinal);

    private Demonyms()
    {
    }

    public int Count => words.Count;

    public static Demonyms Parse(string text)
    {
        var demonyms = new Demonyms();
        var table = LexiconTable.Parse(text);
        foreach (var row in table.Rows)
        {
            var word = table.Cell(row, "word");
            var use = table.Cell(row, "use") switch { "adjective" => DemonymUse.Adjective, "noun" => DemonymUse.Noun, _ => DemonymUse.Both };
            if (!demonyms.words.TryGetValue(word, out var senses)) demonyms.words[word] = senses = [];
            senses.Add(new Demonym(word, table.Cell(row, "country"), table.Cell(row, "admin1"), use, table.Cell(row, "number") is "plural" or "any"));
        }

        return demonyms;
    }

    /// <summary>The senses of a word as written ("Syrian") or in capitals ("SYRIAN"); "Dominican" has two.</summary>
    public IReadOnlyList<Demonym> Find(string word)
    {
        if (words.TryGetValue(word, out var senses)) return senses;
        if (word.Length < 3 || !word.All(static letter => char.IsUpper(letter) || !char.IsLetter(letter))) return [];
        return words.TryGetValue(word[..1] + word[1..].ToLowerInvariant(), out senses) ? senses : [];
    }

    /// <summary>The countries and regions that a word points to, for <see cref="PlaceMention"/>.</summary>
    public IReadOnlyList<PlaceCandidate> Candidates(string word, Gazetteer gazetteer)
    {
        var candidates = new List<PlaceCandidate>();
        foreach (var sense in Find(word))
        {
            if (gazetteer.Region(sense.Country, sense.Admin1) is { } place) candidates.Add(place);
        }

        return candidates;
    }
}
