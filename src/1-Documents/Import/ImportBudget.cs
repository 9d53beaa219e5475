namespace Sayso.Import;

/// <summary>What is left of the limits while archives open archives; shared by all that one file unfolds to.</summary>
internal sealed class ImportBudget
{
    private readonly Counter counter;

    private ImportBudget(Counter counter, int depth) => (this.counter, Depth) = (counter, depth);

    /// <summary>How many archives or messages the content lies in.</summary>
    public int Depth { get; }

    public long BytesLeft => ImportLimits.ExpandedBytes - counter.Bytes;

    public static ImportBudget Start() => new(new Counter(), 0);

    public ImportBudget Deeper() => new(counter, Depth + 1);

    public void Spend(long bytes) => counter.Bytes += bytes;

    /// <summary>False once there have been too many.</summary>
    public bool CountEntry() => ++counter.Entries <= ImportLimits.Entries;

    private sealed class Counter
    {
        public long Bytes { get; set; }

        public int Entries { get; set; }
    }
}
