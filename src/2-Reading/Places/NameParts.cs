namespace Sayso.Places;

/// <summary>Words that stand before or behind a place name without being part of it.</summary>
internal static class NameParts
{
    private static readonly string[] Before =
    [
        "north", "northern", "south", "southern", "east", "eastern", "west", "western", "central", "upper", "lower", "downtown", "greater", "northeast", "northeastern", "northwest",
        "northwestern", "southeast", "southeastern", "southwest", "southwestern", "metro", "metropolitan", "mid", "inner", "outer", "old", "new", "uptown", "midtown", "n.", "s.", "e.", "w.", "the", "city of", "town of",
        "village of", "county of", "county", "state of", "port of", "gulf of", "province of",
    ];

    private static readonly string[] Behind =
    [
        "area", "region", "city", "county", "township", "town", "village", "province", "state", "district", "parish", "metro", "valley", "island", "islands", "governorate", "oblast", "suburb",
        "suburbs", "metropolitan area", "borough", "prefecture", "heights", "park", "port", "harbor", "harbour", "downtown", "coast", "peninsula", "river", "creek", "lake", "international airport", "regional airport", "airport",
        "jail", "prison", "courthouse", "superior court", "circuit court", "court", "detention center", "fairgrounds", "high school", "hospital", "city hall", "town hall", "zoo", "hotel", "police",
        "legislature", "national park",
    ];

    /// <summary>A name without blanks around it and without a possessive ending.</summary>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> name)
    {
        name = name.Trim();
        if (2 < name.Length && name[^1] is 's' && name[^2] is '\'' or '’') return name[..^2];
        return 1 < name.Length && name[^1] is '\'' or '’' ? name[..^1] : name;
    }

    /// <summary>One word less in front, or else behind; the same span where no such word stands there.</summary>
    public static ReadOnlySpan<char> Shorten(ReadOnlySpan<char> name)
    {
        foreach (var word in Before)
        {
            if (word.Length + 1 < name.Length && name[word.Length] is ' ' or '-' && name.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return name[(word.Length + 1)..].TrimStart();
        }

        foreach (var word in Behind)
        {
            if (word.Length + 1 < name.Length && name[^(word.Length + 1)] is ' ' or '-' && name.EndsWith(word, StringComparison.OrdinalIgnoreCase)) return name[..^(word.Length + 1)].TrimEnd();
        }

        return name;
    }
}
