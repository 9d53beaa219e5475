using System.Collections.Immutable;
using Sayso.Wording;

namespace Sayso;

/// <summary>A claim as a reader sees it: the words of the text, who says so, how surely and on what basis. Never shown without its voice.</summary>
/// <param name="Id">Case claim id, or the id of the item that the statement belongs to.</param>
/// <param name="Text">The passage word for word; before it in brackets the subject that it shares with the clause before ("[The mayor] opened the bridge").</param>
/// <param name="Voice">"Bergmann, quoting Moon of Alabama".</param>
/// <param name="Via">The part of the voice after the account's own name; null where the account says it itself.</param>
/// <param name="Saying">"says", "says it is likely", "reports as possible".</param>
/// <param name="Degree">"outright", "as likely", for a column of its own.</param>
/// <param name="Chain">The voice link by link, each with the place where the text names it.</param>
/// <param name="BasisWords">"an official source", "no basis given".</param>
public sealed record Statement(
    string Id,
    DocumentId Document,
    string Text,
    string Voice,
    string? Via,
    string Saying,
    string Degree,
    string BasisWords,
    Certainty Certainty,
    Basis Basis,
    Firmness Firmness,
    Citation Citation,
    ImmutableArray<VoiceStep> Chain = default)
{
    /// <summary>"Bergmann says", "Bergmann, quoting an official, reports as likely".</summary>
    public string Lead => Via is null ? $"{Voice} {Saying}" : $"{Voice}, {Saying}";

    /// <summary>The lead, and the words in quotation marks.</summary>
    public string Sentence => $"{Lead}: “{Text}”";
}
