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

    public PhraseNode[] Options { get; private init; } = [];

    public PhraseNode Next { get; private init; } = null!;

    public static PhraseNode Literal(string[] words, PhraseNode next) => new(PhraseNodeKind.Literal) { Words = words, Next = next };

    public static PhraseNode Slot(string name, string slot, PhraseNode next) => new(PhraseNodeKind.Slot) { Name = name, SlotName = slot, Next = next };

    public static PhraseNode Glue(PhraseNode next) => new(PhraseNodeKind.Glue) { Next = next };

    public static PhraseNode Either(PhraseNode[] options) => new(PhraseNodeKind.Either) { Options = options };

    /// <summary>The literals and slots with which a match can begin.</summary>
    public IEnumerable<PhraseNode> Starts() => Kind switch
    {
        PhraseNodeKind.Either => Options.SelectMany(option => option.Starts()),
        PhraseNodeKind.Glue => Next.Starts(),
        PhraseNodeKind.End => throw new InvalidOperationException("a pattern can match nothing at all"),
        _ => [this],
    };
}
