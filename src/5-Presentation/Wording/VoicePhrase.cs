using System.Collections.Immutable;

namespace Sayso.Wording;

/// <summary>One voice of a chain in words, and where the account names it; null for the account itself and where the text names nobody.</summary>
public sealed record VoiceStep(string Words, Citation? Place);

/// <summary>Who says something, in words.</summary>
/// <param name="Full">"Bergmann, quoting Moon of Alabama, quoting a post by Peter Leonard".</param>
/// <param name="Within">The part after the account's own name ("quoting Moon of Alabama, …"); null where the account says it itself.</param>
/// <param name="Origin">The voice it comes from in the end.</param>
/// <param name="Steps">The same voice by voice; joined by commas they are <paramref name="Full"/>.</param>
public sealed record VoicePhrase(string Full, string? Within, string Origin, ImmutableArray<VoiceStep> Steps)
{
    /// <summary>Nobody stands between the account and the statement.</summary>
    public bool IsOwnVoice => Within is null;
}
