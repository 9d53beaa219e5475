namespace Sayso.Hedging;

/// <summary>A hedge in the text: its tokens and what it says about how surely.</summary>
/// <param name="Head">The token whose subtree or clause is hedged.</param>
internal readonly record struct Hedge(int FirstToken, int LastToken, int Head, HedgeEntry Entry)
{
    public Modality Modality => Entry.Class switch
    {
        "conditional" or "question" => Modality.Hypothetical,
        _ => Entry.Strength == "probable" ? Modality.Probable : Modality.Possible,
    };
}
