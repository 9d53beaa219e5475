namespace Sayso.Models;

/// <summary>Names of the encoder's outputs.</summary>
internal static class Heads
{
    public const string Arcs = "arcs";
    public const string Deprel = "deprel";
    public const string Upos = "upos";
    public const string Feats = "feats";
    public const string Names = "ner";
    public const string Source = "source";
    public const string Cue = "cue";
    public const string Content = "content";
    public const string Cause = "cause";
    public const string Effect = "effect";
    public const string Signal = "signal";
    public const string Causal = "causal";
    public const string Factuality = "factuality";

    public static readonly string[] Labelled = [Deprel, Upos, Feats, Names, Source, Cue, Content, Cause, Effect, Signal];
}
