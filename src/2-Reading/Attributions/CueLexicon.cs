using Sayso.Pipeline;

namespace Sayso.Attributions;

/// <summary>A reporting cue: what kind of reporting it is and how the reporter stands to it.</summary>
/// <param name="Kind">speech, belief, intention, perception, document, inference, denial, question, order, agreement, nonverbal.</param>
/// <param name="Syntax">The frames it takes: that-clause, to-inf, direct, according-to, noun+that, passive, adverb.</param>
/// <param name="Factive">+ the content is taken as true, - as false, 0 neither.</param>
/// <param name="Loading">neutral, endorsing or distancing.</param>
internal sealed record CueEntry(string Lemma, string Pos, string Kind, string Syntax, string Factive, string Loading)
{
    public bool Takes(string frame) => Syntax.Contains(frame, StringComparison.Ordinal);
}

/// <summary>The cue lexicon, by lemma and part of speech, and its multi-word entries.</summary>
internal sealed class CueLexicon
{
    private readonly Dictionary<(string Lemma, string Pos), CueEntry> single = [];

    private CueLexicon()
    {
    }

    public static CueLexicon Instance { get; } = Load();

    public PhraseBook<CueEntry> Phrases { get; } = new();

    public CueEntry? Verb(string lemma) => single.GetValueOrDefault((lemma, "VERB"));

    public CueEntry? Noun(string lemma) => single.GetValueOrDefault((lemma, "NOUN"));

    public CueEntry? Adverb(string lemma) => single.GetValueOrDefault((lemma, "ADV"));

    public CueEntry? Adjective(string lemma) => single.GetValueOrDefault((lemma, "ADJ"));

    private static CueLexicon Load()
    {
        var lexicon = new CueLexicon();
        var table = LexiconTable.Load("attribution");
        foreach (var row in table.Rows)
        {
            var entry = new CueEntry(
                table.Cell(row, "lemma"), table.Cell(row, "pos").ToUpperInvariant(), table.Cell(row, "kind"), table.Cell(row, "syntax"), table.Cell(row, "factive"), table.Cell(row, "loading"));
            if (entry.Lemma.Contains(' ')) lexicon.Phrases.Add(entry.Lemma, entry);
            else lexicon.single.TryAdd((entry.Lemma, entry.Pos), entry);
        }

        return lexicon;
    }
}
