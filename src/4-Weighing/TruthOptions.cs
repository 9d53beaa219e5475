namespace Sayso;

/// <summary>How truth and trust are estimated from each other.</summary>
public enum TruthMethod
{
    /// <summary>Dong et al. 2009 with detection of copying.</summary>
    AccuCopy,

    /// <summary>Dong et al. 2009 without detection of copying.</summary>
    Accu,

    /// <summary>Most claimants.</summary>
    Vote,

    /// <summary>Hubs and authorities (Pasternack and Roth 2010).</summary>
    Sums,

    /// <summary>Pasternack and Roth 2010.</summary>
    AverageLog,

    /// <summary>Pasternack and Roth 2010.</summary>
    Investment,

    /// <summary>Pasternack and Roth 2010.</summary>
    PooledInvestment,

    /// <summary>Yin, Han and Yu 2008.</summary>
    Truthfinder,
}

/// <summary>The method and, for the accuracy models, its assumptions.</summary>
public sealed record TruthOptions
{
    public TruthMethod Method { get; init; } = TruthMethod.AccuCopy;

    /// <summary>How accurate a source is taken to be at the start.</summary>
    public double InitialAccuracy { get; init; } = 0.8;

    /// <summary>How many wrong values an item could have (n in Dong et al.).</summary>
    public int WrongValues { get; init; } = 10;

    /// <summary>Probability before the evidence that one of two sources copies from the other (alpha).</summary>
    public double CopyPrior { get; init; } = 0.1;

    /// <summary>Share of its values that a copier copies (c).</summary>
    public double CopyShare { get; init; } = 0.8;

    /// <summary>Dependences below this probability are left out of the result.</summary>
    public double ReportedDependence { get; init; } = 0.5;
}
