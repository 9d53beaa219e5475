namespace Sayso.Import;

/// <summary>A stretch of text that will become a passage; its kind may still be found out.</summary>
internal sealed class Block(int start, int end, PassageKind kind)
{
    public int Start { get; set; } = start;

    public int End { get; set; } = end;

    public PassageKind Kind { get; set; } = kind;

    public string? By { get; set; }

    public string? PostedAt { get; set; }

    /// <summary>Whether more than one blank line stands before it.</summary>
    public bool AfterGap { get; set; }

    public int Length => End - Start;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
}
