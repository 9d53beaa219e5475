namespace Sayso.Pipeline;

/// <summary>Finds multi-word entries in a token sequence, longest first; entries match on lemma or on lower-case form, word by word.</summary>
internal sealed class PhraseBook<T>
{
    private readonly Dictionary<string, List<(string[] Words, T Value)>> byFirst = new(StringComparer.Ordinal);

    public void Add(string phrase, T value)
    {
        var words = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return;
        if (!byFirst.TryGetValue(words[0], out var entries)) byFirst[words[0]] = entries = [];
        entries.Add((words, value));
        entries.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
    }

    /// <summary>Every entry that matches at a token, longest first, with its length in tokens.</summary>
    public IEnumerable<(int Length, T Value)> Matches(Syntax syntax, int token, int end)
    {
        foreach (var (words, value) in Candidates(syntax, token))
        {
            if (token + words.Length > end) continue;
            var fits = true;
            for (var i = 1; i < words.Length && fits; i++) fits = Fits(syntax, token + i, words[i]);
            if (fits) yield return (words.Length, value);
        }
    }

    private IEnumerable<(string[] Words, T Value)> Candidates(Syntax syntax, int token)
    {
        var form = syntax.Lower(token);
        if (byFirst.TryGetValue(form, out var byForm))
        {
            foreach (var entry in byForm) yield return entry;
        }

        var lemma = syntax.Lemma(token);
        if (!string.Equals(lemma, form, StringComparison.Ordinal) && byFirst.TryGetValue(lemma, out var byLemma))
        {
            foreach (var entry in byLemma) yield return entry;
        }
    }

    private static bool Fits(Syntax syntax, int token, string word) =>
        word == "*" || string.Equals(syntax.Lower(token), word, StringComparison.Ordinal) || string.Equals(syntax.Lemma(token), word, StringComparison.Ordinal);
}
