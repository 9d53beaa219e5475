using Sayso.Pipeline;

namespace Sayso.Hedging;

/// <summary>A hedging cue.</summary>
/// <param name="Class">modal, adverb, adjective, verb, noun, quantifier-weasel, approximator, evidential, conditional, question.</param>
/// <param name="Strength">possible, probable or doubtful.</param>
/// <param name="Scope">clause, NP or VP.</param>
/// <param name="Needs">A constraint on the context, or empty.</param>
internal sealed record HedgeEntry(string Cue, string Pos, string Class, string Strength, string Scope, string Needs);

/// <summary>The hedge and booster lexicons.</summary>
internal sealed class HedgeLexicon
{
    private HedgeLexicon()
    {
    }

    public static HedgeLexicon Instance { get; } = Load();

    public PhraseBook<HedgeEntry> Hedges { get; } = new();

    public PhraseBook<string> Boosters { get; } = new();

    private static HedgeLexicon Load()
    {
        var lexicon = new HedgeLexicon();
        var table = LexiconTable.Load("hedges");
        foreach (var row in table.Rows)
        {
            var entry = new HedgeEntry(
                table.Cell(row, "cue"), table.Cell(row, "pos").ToUpperInvariant(), table.Cell(row, "class"), table.Cell(row, "strength"), table.Cell(row, "scope"), table.Cell(row, "needs"));
            lexicon.Hedges.Add(entry.Cue, entry);
        }

        var boosters = LexiconTable.Load("boosters");
        foreach (var row in boosters.Rows) lexicon.Boosters.Add(boosters.Cell(row, "cue"), boosters.Cell(row, "cue"));
        return lexicon;
    }
}
