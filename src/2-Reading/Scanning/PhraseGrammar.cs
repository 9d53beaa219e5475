namespace Sayso.Scanning;

/// <summary>
/// One stage of reading phrases: at each lexeme the longest match among the rules wins, the earlier row on a tie. A later stage's slots may read
/// what an earlier stage found; what no rule takes up is handed on.
/// </summary>
internal sealed class PhraseGrammar<T> where T : class
{
    private readonly IReadOnlyDictionary<string, Func<T, bool>> items;
    private readonly Func<Lexeme, bool> mayStart;
    private readonly Dictionary<string, Opening> byWord = new(StringComparer.Ordinal);
    private readonly List<(PhraseNode Slot, List<Compiled> Rules)> bySlot = [];

    /// <param name="mayStart">Whether any number slot could read this lexeme; a cheap test that spares the slots most words.</param>
    public PhraseGrammar(IEnumerable<PhraseRule<T>> rules, IReadOnlyDictionary<string, SlotReader> numbers, IReadOnlyDictionary<string, Func<T, bool>> items, Func<Lexeme, bool> mayStart)
    {
        (this.items, this.mayStart) = (items, mayStart);
        var order = 0;
        foreach (var rule in rules)
        {
            var compiled = new Compiled(rule, PhrasePattern.Parse(rule.Pattern), order++);
            compiled.Pattern.Bind(numbers, []);
            foreach (var start in compiled.Pattern.Starts()) Index(start, compiled);
        }
    }

    /// <summary>Finds the phrases of this stage; <paramref name="earlier"/> is what the stage before found, in order.</summary>
    public List<PhraseItem<T>> Run(Lexeme[] lexemes, List<PhraseItem<T>> earlier)
    {
        var found = new List<PhraseItem<T>>();
        var starts = new PhraseItem<T>?[lexemes.Length + 1];
        var inside = new bool[lexemes.Length + 1];
        foreach (var item in earlier)
        {
            starts[item.Start] = item;
            for (var i = item.Start + 1; i < item.End; i++) inside[i] = true;
        }

        var at = 0;
        while (at < lexemes.Length)
        {
            var best = Longest(lexemes, at, starts, inside) ?? starts[at];
            if (best is { } item)
            {
                found.Add(item);
                at = item.End;
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    private PhraseItem<T>? Longest(Lexeme[] lexemes, int at, PhraseItem<T>?[] starts, bool[] inside)
    {
        PhraseItem<T>? best = null;
        var order = 0;
        PhraseMatch<T>? match = null;
        if (byWord.TryGetValue(lexemes[at].Word, out var opening) && MayGoOn(opening, lexemes, at + 1, starts)) Try(opening.Rules);
        if (starts[at] is null && !mayStart(lexemes[at])) return best;
        foreach (var (slot, slotRules) in bySlot)
        {
            if (Reads(slot, lexemes, at, starts, out _, out _, out _)) Try(slotRules);
        }

        return best;

        void Try(List<Compiled> candidates)
        {
            foreach (var candidate in candidates)
            {
                match ??= new PhraseMatch<T>(lexemes) { Start = at };
                match.Return(0);
                if (!Follow(candidate.Pattern, at, match, starts, inside)) continue;
                var length = best is { } b ? b.End - b.Start : 0;
                if (match.End - at < length || match.End - at == length && candidate.Order >= order) continue;
                if (candidate.Rule.Build(match) is not { } meaning) continue;
                (best, order) = (new PhraseItem<T>(at, match.End, meaning, candidate.Rule.Name), candidate.Order);
            }
        }
    }

    private bool Follow(PhraseNode node, int at, PhraseMatch<T> match, PhraseItem<T>?[] starts, bool[] inside)
    {
        var lexemes = match.Lexemes;
        switch (node.Kind)
        {
            case PhraseNodeKind.End:
                if (inside[at]) return false;
                match.End = at;
                return true;
            case PhraseNodeKind.Either:
                foreach (var option in node.Options)
                {
                    var mark = match.Mark;
                    if (Follow(option, at, match, starts, inside)) return true;
                    match.Return(mark);
                }

                return false;
            case PhraseNodeKind.Glue:
                return at < lexemes.Length && !lexemes[at].Spaced && Follow(node.Next, at, match, starts, inside);
            case PhraseNodeKind.Literal:
                if (at >= lexemes.Length || at > match.Start && lexemes[at].Breaks) return false;
                return node.Has(lexemes[at].Word) && Follow(node.Next, at + 1, match, starts, inside);
            default:
                if (at >= lexemes.Length || at > match.Start && lexemes[at].Breaks) return false;
                if (!Reads(node, lexemes, at, starts, out var end, out var number, out var item)) return false;
                match.Keep(node.Name, number, item, at, end);
                return Follow(node.Next, end, match, starts, inside);
        }
    }

    private bool Reads(PhraseNode slot, Lexeme[] lexemes, int at, PhraseItem<T>?[] starts, out int end, out double number, out T? item)
    {
        (end, number, item) = (at, 0, null);
        if (slot.Number is { } reader) return reader(lexemes, at, out end, out number);
        if (starts[at] is not { } found || !items[slot.SlotName](found.Meaning)) return false;
        (end, item) = (found.End, found.Meaning);
        return true;
    }

    private void Index(PhraseNode start, Compiled rule)
    {
        if (start.Kind == PhraseNodeKind.Slot)
        {
            var slot = bySlot.Find(s => s.Slot.SlotName == start.SlotName);
            if (slot.Rules is null) bySlot.Add(slot = (start, []));
            if (!slot.Rules.Contains(rule)) slot.Rules.Add(rule);
            return;
        }

        foreach (var word in start.Words)
        {
            if (!byWord.TryGetValue(word, out var opening)) byWord.Add(word, opening = new Opening());
            if (!opening.Rules.Contains(rule)) opening.Rules.Add(rule);
            foreach (var second in start.Seconds()) opening.Add(second);
        }
    }

    // A look at the next lexeme spares most occurrences of "the", "in" and their like.
    private bool MayGoOn(Opening opening, Lexeme[] lexemes, int next, PhraseItem<T>?[] starts)
    {
        if (opening.CanEnd) return true;
        if (next >= lexemes.Length) return false;
        if (opening.Words.Contains(lexemes[next].Word)) return true;
        foreach (var slot in opening.Slots)
        {
            if (Reads(slot, lexemes, next, starts, out _, out _, out _)) return true;
        }

        return false;
    }

    /// <summary>The rules that begin with a word, and what may come next in any of them.</summary>
    private sealed class Opening
    {
        public List<Compiled> Rules { get; } = [];

        public HashSet<string> Words { get; } = new(StringComparer.Ordinal);

        public List<PhraseNode> Slots { get; } = [];

        public bool CanEnd { get; private set; }

        public void Add(PhraseNode second)
        {
            if (second.Kind == PhraseNodeKind.End) CanEnd = true;
            else if (second.Kind != PhraseNodeKind.Slot) Words.UnionWith(second.Words);
            else if (!Slots.Exists(s => s.SlotName == second.SlotName)) Slots.Add(second);
        }
    }

    private sealed record Compiled(PhraseRule<T> Rule, PhraseNode Pattern, int Order);
}
