namespace Sayso.Wording;

/// <summary>Stances, relations, reuse and resolutions in words.</summary>
public static class RelationWording
{
    /// <summary>What an account does with a proposition, as one word of a matrix.</summary>
    public static string Of(StanceKind stance) => stance switch
    {
        StanceKind.Asserts => "says",
        StanceKind.Denies => "denies",
        StanceKind.Doubts => "says it may be",
        StanceKind.Reports => "reports",
        _ => "silent",
    };

    public static string Of(Aspect aspect) => aspect switch
    {
        Aspect.Number => "the number",
        Aspect.Time => "the time",
        Aspect.Place => "the place",
        Aspect.Actor => "who did it",
        Aspect.Cause => "the cause",
        Aspect.Occurrence => "whether it happened",
        _ => "the wording",
    };

    public static string Of(Disagreement disagreement) => disagreement switch
    {
        Disagreement.Update => "updated in time",
        Disagreement.Scope => "counts different things or places",
        Disagreement.Definition => "defined differently",
        Disagreement.Conflict => "in conflict",
        _ => "no difference",
    };

    public static string Of(ReuseKind kind) => kind switch
    {
        ReuseKind.Copy => "word for word",
        ReuseKind.Edited => "edited",
        ReuseKind.Quotation => "quoted",
        _ => "twice in the same account",
    };

    public static string Of(ReuseDirection direction, string left, string right) => direction switch
    {
        ReuseDirection.LeftToRight => $"{right} from {left}",
        ReuseDirection.RightToLeft => $"{left} from {right}",
        _ => "which came first cannot be told",
    };

    public static string Of(Resolution resolution) => resolution switch
    {
        Resolution.CameTrue => "came true",
        Resolution.DidNot => "did not come true",
        Resolution.Partly => "came true in part",
        Resolution.Void => "its condition did not arise",
        _ => "open",
    };

    public static string Of(Consistency consistency) => consistency switch
    {
        Consistency.VeryConsistent => "fits very well",
        Consistency.Consistent => "fits",
        Consistency.Neutral => "tells nothing either way",
        Consistency.Inconsistent => "does not fit",
        Consistency.VeryInconsistent => "does not fit at all",
        _ => "does not bear on it",
    };

    /// <summary>Why two statements were set against each other, where the feature tells a reader something: what could not be compared and bare measures do not.</summary>
    public static string? Reason(Feature feature) => feature.Name switch
    {
        "coverage" => null,
        "names" => feature.Score switch { >= 0.995 => "both name the same", > 0 => "some names stand in both", _ => null },
        "polarity" when feature.Score > 0 => null,
        _ => feature.Score == 0 || feature.Why.Length == 0 ? null : feature.Why,
    };

    /// <summary>What a causal link does, between its ends.</summary>
    public static string Sign(int sign) => sign < 0 ? "lessens" : "leads to";

    public static string Of(MentionType type) => type switch
    {
        MentionType.Person => "person",
        MentionType.Organization => "organization",
        MentionType.Place => "place",
        MentionType.Group => "group of people",
        MentionType.Weapon => "weapon",
        MentionType.Work => "work",
        MentionType.Event => "named event",
        _ => "other",
    };
}
