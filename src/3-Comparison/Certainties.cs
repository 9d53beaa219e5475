namespace Sayso;

/// <summary>From FactBank's modality to the report's words for certainty.</summary>
internal static class Certainties
{
    public static Certainty Of(Factuality factuality) => factuality.Modality switch
    {
        Modality.Certain => Certainty.Certain,
        Modality.Probable => Certainty.Probable,
        Modality.Possible => Certainty.Possible,
        _ => Certainty.Uncertain,
    };
}
