namespace Sayso.Pipeline;

/// <summary>What the trained heads say of each token of the document (index = token layer index), where a model is loaded.</summary>
/// <param name="Names">BIO label of the name head ("B-person", "O").</param>
/// <param name="Phrases">BIO label of the head for whole noun phrases; empty where the encoder has none.</param>
/// <param name="Attribution">B, I or O of source, cue and content, in this order.</param>
/// <param name="Causes">B, I or O of cause, effect and signal, in this order.</param>
/// <param name="Factuality">About -2.5 (surely did not happen) to 2.5 (surely did) for tokens that head a predicate; meaningless elsewhere.</param>
/// <param name="CausalSentence">Probability per sentence that it states a causal relation.</param>
internal sealed record TaggerOutput(string[] Names, string[] Phrases, string[][] Attribution, string[][] Causes, float[] CausalSentence, float[] Factuality)
{
    public static TaggerOutput Empty { get; } = new([], [], [], [], [], []);
}
