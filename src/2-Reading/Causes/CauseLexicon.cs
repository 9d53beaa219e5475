using Sayso.Pipeline;

namespace Sayso.Causes;

/// <summary>A causal signal.</summary>
/// <param name="Pos">verb, noun, connective, preposition, participle, adverb.</param>
/// <param name="CauseFirst">The cause is the subject or stands before the signal; else after it.</param>
/// <param name="Strength">explicit, implicit or purpose.</param>
/// <param name="Ambiguity">How often the signal is not causal, 0 to 1.</param>
internal sealed record CauseEntry(string Signal, string Pos, CausalKind Kind, bool CauseFirst, string Strength, double Ambiguity);

/// <summary>The lexicon of causal signals: verbs by lemma, everything else as phrases.</summary>
internal sealed class CauseLexicon
{
    private readonly Dictionary<string, CauseEntry> verbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CauseEntry> nouns = new(StringComparer.Ordinal);

    private CauseLexicon()
    {
    }

    public static CauseLexicon Instance { get; } = Load();

    public PhraseBook<CauseEntry> Connectives { get; } = new();

    public CauseEntry? Verb(string lemma) => verbs.GetValueOrDefault(lemma);

    public CauseEntry? Noun(string lemma) => nouns.GetValueOrDefault(lemma);

    private static CauseLexicon Load()
    {
        var lexicon = new CauseLexicon();
        var table = LexiconTable.Load("causes");
        foreach (var row in table.Rows)
        {
            var signal = table.Cell(row, "signal");
            var pos = table.Cell(row, "pos").ToLowerInvariant();
            var kind = WireName.TryParse<CausalKind>(table.Cell(row, "kind"), out var known) ? known : CausalKind.Causes;
            var order = table.Cell(row, "order");
            var entry = new CauseEntry(signal, pos, kind, order.StartsWith("cause", StringComparison.Ordinal) || order is "subject" or "before", table.Cell(row, "strength"), table.Number(row, "ambiguity", 0.2));
            if (pos.StartsWith("verb", StringComparison.Ordinal)) lexicon.verbs.TryAdd(signal, entry);
            else if (pos.StartsWith("noun", StringComparison.Ordinal)) lexicon.nouns.TryAdd(signal, entry);
            else lexicon.Connectives.Add(signal, entry);
        }

        return lexicon;
    }
}
