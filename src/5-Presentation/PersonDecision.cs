namespace Sayso;

/// <summary>What a person decided about something that Sayso suggested; shown differently from a suggestion everywhere.</summary>
/// <param name="Subject">Id of the event, figure, proposition, explanation, entity or forecast.</param>
/// <param name="Action">"confirmed", "rejected", "merged", "resolved": a word that fits after "by".</param>
public sealed record PersonDecision(string Subject, string Action, string? Note = null, string? By = null, string? On = null)
{
    /// <summary>"confirmed by M. Weber on 2022-02-01: two sources seen".</summary>
    public string Words => Action + (By is null ? " by a person" : $" by {By}") + (On is null ? string.Empty : $" on {On}") + (Note is null ? string.Empty : $": {Note}");
}
