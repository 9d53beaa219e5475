using System.Collections.Frozen;

namespace Sayso.Wording;

/// <summary>
/// A word cut down to what its inflections and spellings share, so that lexicon and text meet whether or not a tagger gave lemmas
/// ("organised", "organizing" are both "organis"). Cruder than a lemma and never shown to anybody.
/// </summary>
internal static class Roots
{
    private static readonly FrozenDictionary<string, string> Irregular = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["led"] = "lead", ["fought"] = "fight", ["rose"] = "rise", ["risen"] = "rise", ["fell"] = "fall", ["fallen"] = "fall", ["began"] = "begin", ["begun"] = "begin", ["left"] = "leave",
        ["overthrew"] = "overthrow", ["overthrown"] = "overthrow", ["shot"] = "shoot", ["withdrew"] = "withdraw", ["withdrawn"] = "withdraw", ["behind"] = "behind", ["coloured"] = "color",
        ["colored"] = "color", ["colour"] = "color", ["colours"] = "color", ["crises"] = "crisis", ["jihadis"] = "jihad", ["jihadi"] = "jihad", ["jihadist"] = "jihad", ["jihadists"] = "jihad",
        ["mafiosi"] = "mafia", ["men"] = "man", ["women"] = "woman",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string Of(ReadOnlySpan<char> word)
    {
        var text = word.ToString().ToLowerInvariant().Replace('\u2019', '\'');
        if (text.EndsWith("'s", StringComparison.Ordinal)) text = text[..^2];
        text = text.Trim('\'', '"', '.');
        if (text.Contains('.', StringComparison.Ordinal)) text = text.Replace(".", string.Empty, StringComparison.Ordinal);
        if (Irregular.TryGetValue(text, out var known)) text = known;
        text = Plural(text);
        if (text.Length > 5 && text.EndsWith("ing", StringComparison.Ordinal)) text = Undouble(text[..^3]);
        else if (text.Length > 4 && text.EndsWith("ed", StringComparison.Ordinal) && !text.EndsWith("eed", StringComparison.Ordinal)) text = Undouble(text[..^2]);
        if (text.Length > 4 && text[^1] == 'e') text = text[..^1];
        if (text.Length > 4 && text[^1] == 'y') text = text[..^1] + "i";
        if (text.Length > 5 && text.EndsWith("iz", StringComparison.Ordinal)) text = text[..^1] + "s";
        return text;
    }

    private static string Plural(string text)
    {
        if (text.Length < 4 || text[^1] != 's') return text;
        if (text.EndsWith("ies", StringComparison.Ordinal)) return text[..^3] + "y";
        if (text.EndsWith("sses", StringComparison.Ordinal) || text.EndsWith("shes", StringComparison.Ordinal) || text.EndsWith("ches", StringComparison.Ordinal)) return text[..^2];
        return text[^2] is 's' or 'u' or 'i' ? text : text[..^1];
    }

    private static string Undouble(string text) => text.Length > 3 && text[^1] == text[^2] && text[^1] is not ('l' or 's' or 'e') ? text[..^1] : text;
}
