namespace Sayso.Places;

/// <summary>What sort of place; the order is that of <c>train/gazetteer/build.py</c> and stands in the data file.</summary>
internal enum PlaceKind : byte
{
    Continent,
    Region,
    Country,
    Admin1,
    Admin2,
    Capital,
    City,
    District,
    Ocean,
    Sea,
    Lake,
    River,
    Canal,
    Mountains,
    Desert,
}

/// <summary>One row of the gazetteer. Coordinates are WGS 84 degrees.</summary>
/// <param name="GeoNamesId">0 where no GeoNames id is known.</param>
/// <param name="Country">ISO 3166-1 alpha-2, empty for what lies in several countries or none.</param>
/// <param name="Admin1">GeoNames code of the first-level region inside the country ("TX"), or empty.</param>
/// <param name="Population">Inhabitants; of a region or country the sum of its listed towns; 0 unknown.</param>
internal readonly record struct Place(int GeoNamesId, string Name, string Country, string Admin1, float Latitude, float Longitude, int Population, PlaceKind Kind)
{
    /// <summary>Whether towns can lie in it in the sense of "Paris, Texas".</summary>
    public bool IsContainer => Kind is PlaceKind.Country or PlaceKind.Admin1 or PlaceKind.Admin2;

    public bool IsTown => Kind is PlaceKind.Capital or PlaceKind.City;

    /// <summary>Whether the other lies in this country, region or county; a county's bounds are taken as 60 km round its middle.</summary>
    public bool Holds(in Place other)
    {
        if (Country.Length == 0 || !string.Equals(Country, other.Country, StringComparison.Ordinal)) return false;
        if (Kind == PlaceKind.Country) return other.Kind != PlaceKind.Country;
        if (Admin1.Length == 0 || !string.Equals(Admin1, other.Admin1, StringComparison.Ordinal)) return false;
        if (Kind == PlaceKind.Admin1) return other.Kind is not (PlaceKind.Country or PlaceKind.Admin1);
        return Kind == PlaceKind.Admin2 && !other.IsContainer && GreatCircle.Kilometres(this, other) < 60;
    }
}

/// <summary>How a name led to a place.</summary>
[Flags]
internal enum NameMatch : byte
{
    Main = 0,

    /// <summary>Another name of it: a former, foreign or short one.</summary>
    Alternate = 1,

    /// <summary>The name is also a common English word ("Reading").</summary>
    CommonWord = 2,

    /// <summary>Found by its exact spelling, as abbreviations are ("Ill.", "US").</summary>
    Exact = 4,

    /// <summary>Only after words such as "northern" or "area" were left off.</summary>
    Part = 8,
}

/// <summary>A place that a name may stand for.</summary>
/// <param name="Index">The place's row in the gazetteer.</param>
internal readonly record struct PlaceCandidate(int Index, Place Place, NameMatch Match);
