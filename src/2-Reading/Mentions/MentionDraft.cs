namespace Sayso.Mentions;

/// <summary>A mention in the making.</summary>
internal sealed class MentionDraft
{
    public required int First { get; init; }

    public required int Last { get; init; }

    public required int Head { get; init; }

    public required MentionType Type { get; set; }

    public required MentionForm Form { get; init; }

    public required TextSpan Span { get; init; }

    /// <summary>Lower-case words of a name without titles and possessive marks; the lemma of a nominal's head; a pronoun's form.</summary>
    public required string Key { get; init; }

    /// <summary>Role or title words in front of a name or in apposition to it ("intelligence chief").</summary>
    public HashSet<string> Roles { get; } = new(StringComparer.Ordinal);

    public bool IsPlural { get; init; }

    public bool IsDefinite { get; init; }

    public GeoPlace? Geo { get; set; }

    /// <summary>Index of the chain's first mention.</summary>
    public int Chain { get; set; } = -1;
}
