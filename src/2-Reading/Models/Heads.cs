namespace Sayso.Models;

/// <summary>Names of the encoder's outputs.</summary>
internal static class Heads
{
    public const string Arcs = "arcs";
    public const string Deprel = "deprel";
    public const string Upos = "upos";
    public const string Feats = "feats";
    public const string Names = "ner";
    public const string Phrases = "phrase";
    public const string Causal = "causal";
    public const string Factuality = "factuality";

    public static readonly string[] Attribution = ["source", "cue", "content"];

    public static readonly string[] Causes = ["cause", "effect", "signal"];

    /// <summary>The heads that every encoder must have; <see cref="Phrases"/> may be missing.</summary>
    public static readonly string[] Labelled = [Deprel, Upos, Feats, Names, .. Attribution, .. Causes];
}
