namespace Sayso;

public enum MentionType
{
    Other,
    Person,
    Organization,
    Place,
    Group,
    Weapon,
    Work,
    Event,
}

public enum MentionForm
{
    Name,
    Nominal,
    Pronoun,
}

/// <summary>Where a place is (GeoNames); coordinates are WGS 84 degrees.</summary>
public sealed record GeoPlace(int? GeoNamesId, string Name, string? Country, string? Admin1, double Latitude, double Longitude);

/// <summary>A stretch of text that refers to somebody or something (ACE; followthemoney <c>Mention</c>).</summary>
/// <param name="Span">The name without article or trailing clause, or the whole noun phrase of a nominal.</param>
/// <param name="Head">The head word.</param>
/// <param name="Chain">Coreference inside the document: mentions of one thing share it ("e1").</param>
public sealed record Mention(MentionId Id, TextSpan Span, TextSpan Head, MentionType Type, MentionForm Form, string Chain, GeoPlace? Geo = null);
