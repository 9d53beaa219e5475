using Sayso.Pipeline;

namespace Sayso.Models;

/// <summary>
/// Lemmas: a table of exceptions first, then regular inflection undone and checked against a vocabulary ordered by frequency, so that "getting" is
/// "get" and "taking" is "take".
/// </summary>
internal sealed class Lemmatizer
{
    private readonly Dictionary<(string Form, Upos Upos), string> exceptions = [];
    private readonly Dictionary<string, int> rank = new(StringComparer.Ordinal);

    /// <param name="table">Tab-separated form, part of speech, lemma.</param>
    /// <param name="vocabulary">Words by falling frequency.</param>
    public Lemmatizer(string table, IEnumerable<string> vocabulary)
    {
        foreach (var line in table.Split('\n'))
        {
            var cells = line.TrimEnd('\r').Split('\t');
            if (cells.Length == 3 && Enum.TryParse<Upos>(cells[1], ignoreCase: true, out var upos)) exceptions.TryAdd((cells[0], upos), cells[2]);
        }

        foreach (var word in vocabulary) rank.TryAdd(word, rank.Count);
    }

    public string Lemma(ReadOnlySpan<char> form, Upos upos)
    {
        if (upos == Upos.Propn) return WordForm.Plain(form);
        var word = WordForm.Lower(form);
        if (exceptions.TryGetValue((word, upos), out var lemma)) return lemma;
        return upos switch
        {
            Upos.Verb or Upos.Aux => Verb(word),
            Upos.Noun => Noun(word),
            Upos.Adj or Upos.Adv => Compared(word),
            _ => word,
        };
    }

    private string Verb(string word)
    {
        if (word.EndsWith("ing", StringComparison.Ordinal) && word.Length > 4) return Stem(word, word[..^3]);
        if (word.EndsWith("ied", StringComparison.Ordinal) && word.Length > 4) return word[..^3] + "y";
        if (word.EndsWith("ed", StringComparison.Ordinal) && word.Length > 3) return Stem(word, word[..^2]);
        return word.EndsWith('s') && word.Length > 3 ? Plural(word) : word;
    }

    private string Noun(string word) => word.EndsWith('s') && word.Length > 3 ? Plural(word) : word;

    private string Compared(string word)
    {
        if (word.EndsWith("est", StringComparison.Ordinal) && word.Length > 5) return Known(word, [word[..^3], word[..^2], Undoubled(word[..^3]), WithY(word[..^3])]);
        return word.EndsWith("er", StringComparison.Ordinal) && word.Length > 4 ? Known(word, [word[..^2], word[..^1], Undoubled(word[..^2]), WithY(word[..^2])]) : word;
    }

    // The stem with or without "e", with its last consonant single: the one that is a word, the more frequent of two.
    private string Stem(string word, string stem)
    {
        var found = Best([stem, stem + "e", Undoubled(stem)]);
        if (found is not null) return found;
        // Unknown: "-ated" and the like want an "e"; a double consonant is undone except for "-ll" and "-ss".
        if (stem.Length > 2 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'e' or 'o')) return stem[..^1];
        return stem.EndsWith("at", StringComparison.Ordinal) || stem.EndsWith("iz", StringComparison.Ordinal) || stem.EndsWith("is", StringComparison.Ordinal) || stem.EndsWith("uc", StringComparison.Ordinal)
            || stem.EndsWith('v') || stem.EndsWith("rg", StringComparison.Ordinal) ? stem + "e" : stem.Length > 1 ? stem : word;
    }

    private string Plural(string word)
    {
        if (word.EndsWith("ss", StringComparison.Ordinal) || word.EndsWith("us", StringComparison.Ordinal) || word.EndsWith("is", StringComparison.Ordinal)) return word;
        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4) return Best([word[..^3] + "y", word[..^1]]) ?? word[..^3] + "y";
        if (word.EndsWith("es", StringComparison.Ordinal) && word.Length > 4) return Best([word[..^1], word[..^2]]) ?? (word[..^2] is [.., 's' or 'x' or 'z'] or [.., 'c' or 's', 'h'] ? word[..^2] : word[..^1]);
        return word[..^1];
    }

    private string Known(string word, string?[] candidates) => rank.TryGetValue(word, out var own) && Best(candidates) is { } best && rank[best] < own * 4 ? best : word;

    private string? Best(string?[] candidates)
    {
        string? best = null;
        foreach (var candidate in candidates)
        {
            if (candidate is { Length: > 1 } && rank.TryGetValue(candidate, out var place) && (best is null || place < rank[best])) best = candidate;
        }

        return best;
    }

    private static string? Undoubled(string stem) => stem.Length > 2 && stem[^1] == stem[^2] ? stem[..^1] : null;

    private static string? WithY(string stem) => stem.EndsWith('i') ? stem[..^1] + "y" : null;
}
