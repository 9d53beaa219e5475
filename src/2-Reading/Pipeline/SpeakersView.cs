namespace Sayso.Pipeline;

/// <summary>"It can be expected that the dam breaks", "must be considered at risk": what the writer expects and thinks, though the passive leaves out by whom.</summary>
internal static class SpeakersView
{
    /// <summary>The attribution less what is the speaker's own view in the form of a report.</summary>
    public static AttributionId? Of(ReadingBuilder reading, AttributionId? by)
    {
        var syntax = reading.Syntax;
        while (by is { } id && reading.Attributions[id.Index] is { Voice: Voice.Unattributed, Cue: [var cue, ..] } report && syntax.HeadOf(cue) is >= 0 and var verb
            && syntax.Children(verb).Any(child => syntax.Is(child, "aux") && syntax.Lower(child) is "can" or "could" or "may" or "might" or "must" or "should"))
        {
            by = report.Within;
        }

        return by;
    }
}
