using System.Collections.Immutable;

namespace Sayso;

/// <summary>A happening as one document words it: who did what to whom, when, where (PLOVER 2021; ACLED sub-event types).</summary>
/// <param name="Text">The trigger's lemma.</param>
/// <param name="Plover">PLOVER type, or null where none fits.</param>
/// <param name="Salience">0 to 1: how much the happening matters in the document.</param>
/// <param name="Attribution">Who says so, or null for the narrator.</param>
/// <param name="Figures">Quantities bound to the happening.</param>
public sealed record EventMention(
    EventId Id,
    TextSpan Trigger,
    string Text,
    string? Plover,
    string? Mode,
    string? Acled,
    ImmutableArray<MentionId> Actors,
    ImmutableArray<MentionId> Targets,
    MentionId? Place,
    TimeId? Time,
    Factuality Factuality,
    Tense Tense,
    double Salience,
    AttributionId? Attribution,
    ImmutableArray<QuantityId> Figures,
    MentionId? Weapon = null);
