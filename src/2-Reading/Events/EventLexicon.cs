using Sayso.Pipeline;

namespace Sayso.Events;

/// <summary>One row: a trigger with the frame it needs and what it then means.</summary>
/// <param name="Frame">Constraints, all of which must hold ("obj:building", "prep:to", "particle:down"); empty always holds.</param>
/// <param name="Eventive">How surely the word denotes a happening, 0 to 1.</param>
internal sealed record EventEntry(string Lemma, string Pos, string[] Frame, string? Plover, string? Mode, string? Acled, double Salience, double Eventive);

/// <summary>Trigger lexicon and the noun classes that its frames name.</summary>
internal sealed class EventLexicon
{
    private readonly Dictionary<(string, string), List<EventEntry>> entries = [];
    private readonly Dictionary<string, HashSet<string>> classes = new(StringComparer.Ordinal);

    private EventLexicon()
    {
    }

    public static EventLexicon Instance { get; } = Load();

    /// <summary>Rows of a trigger, most constrained first.</summary>
    public IReadOnlyList<EventEntry> Of(string lemma, Upos upos) =>
        entries.GetValueOrDefault((lemma, upos switch { Upos.Verb or Upos.Aux => "VERB", Upos.Adj => "ADJ", _ => "NOUN" })) ?? [];

    public bool IsIn(string nounClass, string lemma) => classes.TryGetValue(nounClass, out var members) ? members.Contains(lemma) : nounClass == lemma;

    private static EventLexicon Load()
    {
        var lexicon = new EventLexicon();
        var table = LexiconTable.Load("events");
        foreach (var row in table.Rows)
        {
            var entry = new EventEntry(
                table.Cell(row, "lemma"),
                table.Cell(row, "pos").ToUpperInvariant(),
                [.. table.Cell(row, "frame").Split([';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(f => f != "-")],
                OrNull(table.Cell(row, "plover")),
                OrNull(table.Cell(row, "mode")),
                OrNull(table.Cell(row, "acled")),
                table.Number(row, "salience", 0.5),
                table.Number(row, "eventive", 1));
            if (!lexicon.entries.TryGetValue((entry.Lemma, entry.Pos), out var list)) lexicon.entries[(entry.Lemma, entry.Pos)] = list = [];
            list.Add(entry);
        }

        foreach (var list in lexicon.entries.Values)
        {
            var ordered = list.OrderByDescending(e => e.Frame.Length).ToList();
            list.Clear();
            list.AddRange(ordered);
        }

        var nouns = LexiconTable.Load("classes");
        foreach (var row in nouns.Rows)
        {
            var name = nouns.Cell(row, "class");
            if (!lexicon.classes.TryGetValue(name, out var members)) lexicon.classes[name] = members = new HashSet<string>(StringComparer.Ordinal);
            foreach (var lemma in nouns.Cell(row, "lemmas").Split([',', ' ', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) members.Add(lemma);
        }

        return lexicon;
    }

    private static string? OrNull(string cell) => cell is "" or "-" ? null : cell;
}
