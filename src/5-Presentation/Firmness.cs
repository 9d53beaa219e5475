namespace Sayso;

/// <summary>How a statement is drawn: a solid, dashed or dotted line under it, always beside the words that say the same.</summary>
public enum Firmness
{
    Asserted,
    Hedged,
    Hearsay,
}
