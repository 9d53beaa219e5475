using Sayso.Pipeline;

namespace Sayso.Hedging;

/// <summary>What a governing word says of its clause: + it happened, - it did not, 0 open; plain and negated (Nairn, Condoravdi and Karttunen 2006).</summary>
internal sealed record ImplicativeEntry(string[] Words, bool IsFinite, char Plain, char Negated);

/// <summary>The signatures of verbs, adjectives and light-verb phrases, found by the word that the clause hangs on.</summary>
internal sealed class ImplicativeLexicon
{
    private readonly Dictionary<string, List<ImplicativeEntry>> byKey = new(StringComparer.Ordinal);

    private ImplicativeLexicon()
    {
    }

    public static ImplicativeLexicon Instance { get; } = Load();

    /// <summary>The signature of <paramref name="head"/> over a clause that depends on it, or null.</summary>
    /// <param name="isFinite">A that-clause, not an infinitive or gerund.</param>
    public ImplicativeEntry? Of(Syntax syntax, int head, int clause, bool isFinite)
    {
        if (!byKey.TryGetValue(syntax.Lemma(head), out var entries)) return null;
        ImplicativeEntry? best = null;
        foreach (var entry in entries)
        {
            if (entry.IsFinite == isFinite && (best is null || entry.Words.Length > best.Words.Length) && Fits(syntax, head, clause, entry.Words)) best = entry;
        }

        return best;
    }

    // "be able" hangs on the adjective, "succeed in" marks its clause, "have the chance" hangs on the noun.
    private static bool Fits(Syntax syntax, int head, int clause, string[] words)
    {
        if (words.Length == 1) return true;
        if (words[0] == "be") return syntax[head].Upos is Upos.Adj or Upos.Verb or Upos.Noun;
        if (words[0] == syntax.Lemma(head))
        {
            if (words.Length != 2) return false;
            foreach (var child in syntax.Children(clause))
            {
                if (syntax.Is(child, "mark") && syntax.Lower(child) == words[1]) return true;
            }

            return false;
        }

        return syntax[head].Head is >= 0 and var verb && syntax.Lemma(verb) == words[0];
    }

    private static ImplicativeLexicon Load()
    {
        var lexicon = new ImplicativeLexicon();
        var table = LexiconTable.Load("implicatives");
        foreach (var row in table.Rows)
        {
            var words = table.Cell(row, "lemma").Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var (plain, negated) = (table.Cell(row, "plain"), table.Cell(row, "negated"));
            if (words.Length == 0 || plain.Length == 0 || negated.Length == 0) continue;
            var key = words.Length == 1 ? words[0] : words[0] == "be" ? words[^1] : words.Length == 2 && IsPreposition(words[1]) ? words[0] : words[^1];
            if (!lexicon.byKey.TryGetValue(key, out var entries)) lexicon.byKey[key] = entries = [];
            entries.Add(new ImplicativeEntry(words, table.Cell(row, "frame") == "that-clause", plain[0], negated[0]));
        }

        return lexicon;
    }

    private static bool IsPreposition(string word) => word is "in" or "from" or "on" or "at" or "of" or "to" or "with" or "about" or "into";
}
