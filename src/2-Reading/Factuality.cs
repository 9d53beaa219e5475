namespace Sayso;

public enum Polarity
{
    Positive,
    Negative,
}

public enum Modality
{
    Certain,
    Probable,
    Possible,
    Hypothetical,
}

public enum Tense
{
    Past,
    Present,
    Future,
}

/// <summary>Whether and how surely something is said to be so (FactBank's polarity × modality).</summary>
public readonly record struct Factuality(Polarity Polarity, Modality Modality);
