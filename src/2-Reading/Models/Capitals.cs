using Sayso.Pipeline;

namespace Sayso.Models;

/// <summary>
/// The words of sentences set wholly in capitals (wire reports, telegrams, headlines), as the encoder should see them: in small letters, names with
/// a capital. The text itself is never changed.
/// </summary>
internal sealed class Capitals
{
    private const int LeastLetters = 12;
    private const int LongestAcronym = 4;

    private readonly string?[] restored;

    private Capitals(int tokens) => restored = new string?[tokens];

    /// <summary>The restored form of a token, or null where the text's own stands.</summary>
    public string? this[int token] => restored[token];

    /// <summary>Small letters for every sentence in capitals; null where there is none.</summary>
    public static Capitals? Find(ReadingBuilder reading)
    {
        Capitals? capitals = null;
        foreach (var sentence in reading.Sentences)
        {
            if (!IsInCapitals(reading.Slice(sentence.Span))) continue;
            capitals ??= new Capitals(reading.Tokens.Count);
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++) capitals.restored[i] = reading.Slice(reading.Tokens[i].Span).ToString().ToLowerInvariant();
        }

        return capitals;
    }

    public bool Holds(int first, int count)
    {
        for (var i = first; i < first + count; i++)
        {
            if (restored[i] is not null) return true;
        }

        return false;
    }

    /// <summary>Gives a capital to what was read as a name, and to words that nobody knows in small letters; short unknown words stay acronyms.</summary>
    public void RestoreNames(ReadingBuilder reading, TaggerOutput tags, TokenFeatures features)
    {
        foreach (var sentence in reading.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (restored[i] is not { Length: > 0 } word || !char.IsLetter(word[0])) continue;
                var isKnown = features.Knows(word);
                if (!isKnown && word.Length <= LongestAcronym) restored[i] = reading.Slice(reading.Tokens[i].Span).ToString();
                else if (i == sentence.FirstToken || reading.Tokens[i].Upos == Upos.Propn || tags.Names[i].Length > 2 || !isKnown && !IsDerived(word)) restored[i] = char.ToUpperInvariant(word[0]) + word[1..];
            }
        }
    }

    private static bool IsInCapitals(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            if (char.IsLower(c)) return false;
            if (char.IsUpper(c)) letters++;
        }

        return letters >= LeastLetters && text.Contains(' ');
    }

    private static bool IsDerived(string word) => word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ly", StringComparison.Ordinal) || word.Contains('-', StringComparison.Ordinal);
}
