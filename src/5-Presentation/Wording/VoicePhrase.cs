namespace Sayso.Wording;

/// <summary>Who says something, in words.</summary>
/// <param name="Full">"Bergmann, quoting Moon of Alabama, quoting a post by Peter Leonard".</param>
/// <param name="Within">The part after the account's own name ("quoting Moon of Alabama, …"); null where the account says it itself.</param>
/// <param name="Origin">The voice it comes from in the end.</param>
public sealed record VoicePhrase(string Full, string? Within, string Origin)
{
    /// <summary>Nobody stands between the account and the statement.</summary>
    public bool IsOwnVoice => Within is null;
}
