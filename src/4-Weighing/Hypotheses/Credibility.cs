namespace Sayso.Hypotheses;

/// <summary>What a claim's basis and certainty amount to as a weight: the scale of low, medium, high in <see cref="AchMatrix"/>.</summary>
internal static class Credibility
{
    public static double Of(Basis basis, Certainty certainty) => OfBasis(basis) * OfCertainty(certainty);

    private static double OfBasis(Basis basis) => basis switch
    {
        Basis.Witnessed => Math.Sqrt(2),
        Basis.Anonymous or Basis.Hearsay => 1 / Math.Sqrt(2),
        Basis.Inferred => 0.85,
        _ => 1,
    };

    private static double OfCertainty(Certainty certainty) => certainty switch
    {
        Certainty.Certain => 1,
        Certainty.Probable => 0.85,
        Certainty.Possible => 0.6,
        Certainty.Uncertain => 0.4,
        _ => 0.8,
    };
}
