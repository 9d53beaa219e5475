using Sayso.Pipeline;

namespace Sayso.Causes;

/// <summary>
/// What happenings of one sentence bring about each other where no word says so ("was shot and died"): pairs of event mentions whose kinds
/// follow from each other by what is generally known of attacks, disasters, crimes and protests. Such a statement has no signal.
/// </summary>
internal sealed class Storylines
{
    // Words between two happenings beyond which their order says little.
    private const int Reach = 20;

    private readonly Dictionary<string, string> kinds = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string)> brings = [];

    private Storylines()
    {
        var table = LexiconTable.Load("storylines");
        foreach (var row in table.Rows)
        {
            var kind = table.Cell(row, "kind");
            foreach (var lemma in Words(table.Cell(row, "lemmas"))) kinds.TryAdd(lemma, kind);
            foreach (var other in Words(table.Cell(row, "brings"))) brings.Add((kind, other));
        }
    }

    public static Storylines Instance { get; } = new();

    public bool IsProtest(string lemma) => kinds.GetValueOrDefault(lemma) == "protest";

    /// <summary>The pairs of a sentence that <paramref name="stated"/> does not hold already.</summary>
    public IEnumerable<CauseDraft> Find(ReadingBuilder reading, IEnumerable<int> events, IReadOnlyList<CauseDraft> stated)
    {
        var known = new List<(int Token, TextSpan Trigger, string Kind, bool Happened)>();
        foreach (var item in events)
        {
            var mention = reading.Events[item];
            if (!kinds.TryGetValue(mention.Text, out var kind)) continue;
            known.Add((reading.Syntax.TokenAt(mention.Trigger.Start), mention.Trigger, kind, mention.Factuality.Polarity == Polarity.Positive));
        }

        for (var i = 0; i < known.Count; i++)
        {
            for (var j = i + 1; j < known.Count && known[j].Token - known[i].Token <= Reach; j++)
            {
                if (!known[i].Happened || !known[j].Happened || known[i].Trigger.Overlaps(known[j].Trigger)) continue;
                var forward = brings.Contains((known[i].Kind, known[j].Kind));
                if (!forward && !brings.Contains((known[j].Kind, known[i].Kind))) continue;
                var (cause, effect) = forward ? (known[i].Trigger, known[j].Trigger) : (known[j].Trigger, known[i].Trigger);
                if (stated.Any(s => s.Cause.Overlaps(cause) && s.Effect.Overlaps(effect) || s.Cause.Overlaps(effect) && s.Effect.Overlaps(cause))) continue;
                yield return new CauseDraft(cause, null, effect, CausalKind.Causes, false, 0.4, CausalTie.Guessed);
            }
        }
    }

    private static string[] Words(string cell) => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
