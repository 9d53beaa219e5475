namespace Sayso.Scanning;

internal enum PhraseNodeKind
{
    End,
    Literal,
    Slot,
    Glue,
    Either,
}

/// <summary>One step of a parsed pattern, linked to the step after it; made by <see cref="PhrasePattern"/>.</summary>
internal sealed class PhraseNode
{
    private PhraseNode(PhraseNodeKind kind) => Kind = kind;

    public static PhraseNode End { get; } = new(PhraseNodeKind.End);

    public PhraseNodeKind Kind { get; }

    public string[] Words { get; private init; } = [];

    /// <summary>Under which name a slot's reading is kept.</summary>
    public string Name { get; private init; } = "";

    public string SlotName { get; private init; } = "";

    /// <summary>What reads the slot, where it reads a number; bound once by the grammar that owns the pattern.</summary>
    public SlotReader? Number { get; private set; }

    public PhraseNode[] Options { get; private init; } = [];

    public PhraseNode Next { get; private init; } = null!;

    public static PhraseNode Literal(string[] words, PhraseNode next) => new(PhraseNodeKind.Literal) { Words = words, Next = next };

    public static PhraseNode Slot(string name, string slot, PhraseNode next) => new(PhraseNodeKind.Slot) { Name = name, SlotName = slot, Next = next };

    public static PhraseNode Glue(PhraseNode next) => new(PhraseNodeKind.Glue) { Next = next };

    public static PhraseNode Either(PhraseNode[] options) => new(PhraseNodeKind.Either) { Options = options };

    /// <summary>Gives each number slot of the pattern its reader.</summary>
    public void Bind(IReadOnlyDictionary<string, SlotReader> numbers, HashSet<PhraseNode> seen)
    {
        if (Kind == PhraseNodeKind.End || !seen.Add(this)) return;
        if (Kind == PhraseNodeKind.Slot) Number = numbers.GetValueOrDefault(SlotName);
        foreach (var option in Options) option.Bind(numbers, seen);
        if (Kind != PhraseNodeKind.Either) Next.Bind(numbers, seen);
    }

    /// <summary>The literals, slots and ends that may come behind a literal or slot.</summary>
    public IEnumerable<PhraseNode> Seconds() => Next.Firsts();

    private IEnumerable<PhraseNode> Firsts() => Kind switch
    {
        PhraseNodeKind.Either => Options.SelectMany(option => option.Firsts()),
        PhraseNodeKind.Glue => Next.Firsts(),
        _ => [this],
    };

    /// <summary>Whether the literal has this word.</summary>
    public bool Has(string word)
    {
        foreach (var own in Words)
        {
            if (string.Equals(own, word, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>The literals and slots with which a match can begin.</summary>
    public IEnumerable<PhraseNode> Starts() => Kind switch
    {
        PhraseNodeKind.Either => Options.SelectMany(option => option.Starts()),
        PhraseNodeKind.Glue => Next.Starts(),
        PhraseNodeKind.End => throw new InvalidOperationException("a pattern can match nothing at all"),
        _ => [this],
    };
}
