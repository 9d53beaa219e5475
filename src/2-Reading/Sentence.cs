using System.Collections.Immutable;

namespace Sayso;

/// <summary>A sentence, the hedges in it, and the tokens it holds.</summary>
/// <param name="FirstToken">Index into the token layer.</param>
/// <param name="Hedges">Spans of hedging cues (CoNLL-2010 scheme); a sentence with one is uncertain, and so is one with a <see cref="Vague"/> word on the wire.</param>
public sealed record Sentence(TextSpan Span, int FirstToken, int TokenCount, bool IsUncertain, ImmutableArray<TextSpan> Hedges)
{
    /// <summary>Words that leave open who or how many ("many observers"): CoNLL-2010's weasel words, which weaken no claim.</summary>
    public ImmutableArray<TextSpan> Vague { get; init; } = [];

    /// <summary>Exclusive.</summary>
    public int EndToken => FirstToken + TokenCount;
}
