namespace Sayso.Pipeline;

/// <summary>What the trained heads say of each token of the document (index = token layer index), where a model is loaded.</summary>
/// <param name="Names">BIO label of the name head ("B-person", "O").</param>
/// <param name="Attribution">BIO labels of the attribution head ("B-source", "I-content", "O").</param>
/// <param name="Causes">BIO labels of the cause head ("B-cause", "I-effect", "B-signal", "O").</param>
/// <param name="Factuality">-3 (did not happen) to 3 (did) at each token that could be an event trigger; NaN elsewhere.</param>
/// <param name="CausalSentence">Probability per sentence that it states a causal relation.</param>
internal sealed record TaggerOutput(string[] Names, string[][] Attribution, string[] Causes, float[] Factuality, float[] CausalSentence)
{
    public static TaggerOutput Empty { get; } = new([], [], [], [], []);
}
