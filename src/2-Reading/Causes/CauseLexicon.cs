using Sayso.Pipeline;

namespace Sayso.Causes;

/// <summary>A causal signal.</summary>
/// <param name="Pos">verb, noun, connective, preposition, participle, adverb.</param>
/// <param name="CauseFirst">The cause is the subject or stands before the signal; else after it.</param>
/// <param name="Strength">explicit, implicit, purpose or charge.</param>
/// <param name="Ambiguity">How often the signal is not causal, 0 to 1.</param>
/// <param name="Role">How a verb shares out cause and effect where subject and object do not tell.</param>
internal sealed record CauseEntry(string Signal, string Pos, CausalKind Kind, bool CauseFirst, string Strength, double Ambiguity, CauseRole Role = CauseRole.Plain)
{
    /// <summary>What follows is what the deed was done for.</summary>
    public bool IsAim => Strength == "purpose";

    /// <summary>What follows is what somebody is said to have done: it may never have happened.</summary>
    public bool IsCharge => Strength == "charge";

    public CausalTie Tie => IsAim ? CausalTie.Aim : IsCharge ? CausalTie.Guessed : CausalTie.Told;
}

/// <summary>Which part of a verb is the cause.</summary>
internal enum CauseRole
{
    Plain,

    /// <summary>The object is the effect, the oblique the cause: "put the loss down to frost".</summary>
    Ascribed,

    /// <summary>The object is the cause, the oblique the effect: "blamed the frost for the loss".</summary>
    Blamed,

    /// <summary>The oblique is the cause, the whole clause the effect: "was jailed for theft".</summary>
    Deed,
}

/// <summary>The lexicon of causal signals: verbs by lemma, everything else as phrases.</summary>
internal sealed class CauseLexicon
{
    private const double SurePair = 0.1;

    private readonly Dictionary<string, CauseEntry> verbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CauseEntry> nouns = new(StringComparer.Ordinal);

    private readonly Dictionary<string, CauseEntry> pairs = new(StringComparer.Ordinal);

    private CauseLexicon()
    {
    }

    public static CauseLexicon Instance { get; } = Load();

    public PhraseBook<CauseEntry> Connectives { get; } = new();

    public CauseEntry? Verb(string lemma) => verbs.GetValueOrDefault(lemma);

    public CauseEntry? Noun(string lemma) => nouns.GetValueOrDefault(lemma);

    /// <summary>A sure connective of two words.</summary>
    public CauseEntry? Pair(string first, string second) => pairs.GetValueOrDefault($"{first} {second}");

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
            var entry = new CauseEntry(signal, pos, kind, order.StartsWith("cause", StringComparison.Ordinal) || order is "subject" or "before", table.Cell(row, "strength"), table.Number(row, "ambiguity", 0.2), Role(order));
            if (pos.StartsWith("verb", StringComparison.Ordinal)) lexicon.verbs.TryAdd(signal, entry);
            else if (pos.StartsWith("noun", StringComparison.Ordinal)) lexicon.nouns.TryAdd(signal, entry);
            else lexicon.Connectives.Add(signal, entry);
            if (pos.StartsWith("conn", StringComparison.Ordinal) && entry.Ambiguity <= SurePair && signal.Count(letter => letter == ' ') == 1) lexicon.pairs.TryAdd(signal, entry);
        }

        return lexicon;
    }

    private static CauseRole Role(string order) => order switch
    {
        "ascribed" => CauseRole.Ascribed,
        "blamed" => CauseRole.Blamed,
        "deed" => CauseRole.Deed,
        _ => CauseRole.Plain,
    };
}
