namespace Sayso.Models;

/// <summary>The logits of one batch, each looked up once; valid while the batch is read.</summary>
internal readonly ref struct BatchOutputs
{
    public BatchOutputs(EncoderOutputs outputs, bool hasPhrases)
    {
        Arcs = outputs[Heads.Arcs];
        Deprel = outputs[Heads.Deprel];
        Upos = outputs[Heads.Upos];
        Feats = outputs[Heads.Feats];
        Names = outputs[Heads.Names];
        Phrases = hasPhrases ? outputs[Heads.Phrases] : default;
        Source = outputs[Heads.Attribution[0]];
        Cue = outputs[Heads.Attribution[1]];
        Content = outputs[Heads.Attribution[2]];
        Cause = outputs[Heads.Causes[0]];
        Effect = outputs[Heads.Causes[1]];
        Signal = outputs[Heads.Causes[2]];
        Factuality = outputs[Heads.Factuality];
        Causal = outputs[Heads.Causal];
    }

    public ReadOnlySpan<float> Arcs { get; }

    public ReadOnlySpan<float> Deprel { get; }

    public ReadOnlySpan<float> Upos { get; }

    public ReadOnlySpan<float> Feats { get; }

    public ReadOnlySpan<float> Names { get; }

    public ReadOnlySpan<float> Phrases { get; }

    public ReadOnlySpan<float> Source { get; }

    public ReadOnlySpan<float> Cue { get; }

    public ReadOnlySpan<float> Content { get; }

    public ReadOnlySpan<float> Cause { get; }

    public ReadOnlySpan<float> Effect { get; }

    public ReadOnlySpan<float> Signal { get; }

    public ReadOnlySpan<float> Factuality { get; }

    public ReadOnlySpan<float> Causal { get; }
}
