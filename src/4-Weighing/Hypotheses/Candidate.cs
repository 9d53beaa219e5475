using System.Collections.Immutable;
using Sayso.Wording;

namespace Sayso.Hypotheses;

/// <summary>What a statement does with the origin that it speaks of.</summary>
internal enum CandidateStance
{
    Asserts,
    Doubts,
    Denies,
}

/// <summary>One statement of an account about where the happening comes from.</summary>
/// <param name="Key">Statements of one key speak of the same origin.</param>
/// <param name="Gist">The words that say which origin, for the label.</param>
/// <param name="Agent">Who is made answerable, where somebody is.</param>
/// <param name="IsAbroad">The agent is from another country than the happening.</param>
/// <param name="IsDistanced">The account passes it on without standing by it.</param>
/// <param name="IsAnnounced">The account lists it among causes.</param>
internal sealed record Candidate(
    OriginKind Kind,
    string Key,
    TextSpan Gist,
    string? Agent,
    bool IsAbroad,
    ReadingWords Words,
    TextSpan Span,
    CaseClaim? Claim,
    AttributionId? Attribution,
    CandidateStance Stance,
    bool IsDistanced,
    bool IsAnnounced,
    Modality Modality,
    ImmutableArray<string> Content)
{
    public DocumentId Document => Words.Reading.Document.Id;

    public bool IsNarrator => Words.Reading.ChainOf(Attribution).All(link => link.Voice is Voice.Narrator);
}

/// <summary>A stretch of text that may state an origin: a claim, a causal statement's cause, an item of a list of causes.</summary>
/// <param name="Place">What is read for origins.</param>
/// <param name="Whole">What is quoted.</param>
/// <param name="IsGuessed">No words of the text join cause and effect for certain: known words of origin count, a cause is not named by it.</param>
/// <param name="IsCausal">The text itself calls it a cause, so common words count too.</param>
internal sealed record Passing(
    ReadingWords Words, TextSpan Place, TextSpan Whole, CaseClaim? Claim, AttributionId? Attribution, Factuality Factuality, bool IsCausal, bool IsDenied, bool IsAnnounced, bool IsGuessed = false);
