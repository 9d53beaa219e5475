namespace Sayso.Places;

/// <summary>
/// What speaks for a candidate, and how much. The prior is the logarithm of the population, with a bonus for kinds of place that are named from afar (Leidner 2007 lists
/// both heuristics); the rest is context. Weights were set by hand and by one sweep over half of the LGL articles.
/// </summary>
internal static class PlaceFeatures
{
    /// <summary>"Paris, Texas".</summary>
    public const double Contained = 9;

    /// <summary>Earlier evidence names the country.</summary>
    public const double GivenCountry = 5;

    /// <summary>For each other name that lies in the same first-level region, up to <see cref="Saturation"/> of them.</summary>
    public const double SameRegion = 1.6;

    /// <summary>The same for the country.</summary>
    public const double SameCountry = 1.8;

    /// <summary>The same for nearness, which falls off by e every <see cref="NearKilometres"/>.</summary>
    public const double Near = 3.5;

    public const double Saturation = 2;

    public const double NearKilometres = 120;

    private const double LogPopulation = 1.6;
    private const double AlternateName = -1.2;
    private const double ExactSpelling = 1;
    private const double PartOfName = -0.3;
    private const double RegionOfTown = -3;
    private const double RegionOfCapital = -4.5;
    private const double TownOfRegionKilometres = 100;

    /// <summary>What speaks for a candidate before the document is looked at.</summary>
    /// <param name="all">The candidates of the same name: a region called after a town in its middle gives way to the town.</param>
    public static double Prior(in PlaceCandidate candidate, IReadOnlyList<PlaceCandidate> all)
    {
        var place = candidate.Place;
        var prior = LogPopulation * Math.Log10(place.Population + 10.0) + OfKind(place.Kind);
        if ((candidate.Match & NameMatch.Exact) != 0) prior += ExactSpelling;
        else if ((candidate.Match & NameMatch.Alternate) != 0) prior += AlternateName;
        if ((candidate.Match & NameMatch.Part) != 0) prior += PartOfName;
        if (place.Kind != PlaceKind.Admin1) return prior;
        return HasItsCapital(place, all) ? prior + RegionOfCapital : HasItsTown(place, all) ? prior + RegionOfTown : prior;
    }

    private static double OfKind(PlaceKind kind) => kind switch
    {
        PlaceKind.Country or PlaceKind.Continent or PlaceKind.Region or PlaceKind.Ocean or PlaceKind.Sea => 3,
        PlaceKind.Admin1 => 2.2,
        PlaceKind.Admin2 => 0.3,
        PlaceKind.Capital => 0.6,
        PlaceKind.City => 0,
        PlaceKind.District => -0.5,
        _ => 0.5,
    };

    // Tokyo and Washington are the capitals first, wherever the region of that name has its middle.
    private static bool HasItsCapital(in Place region, IReadOnlyList<PlaceCandidate> all)
    {
        foreach (var other in all)
        {
            if (other.Place.Kind == PlaceKind.Capital && string.Equals(other.Place.Country, region.Country, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static bool HasItsTown(in Place region, IReadOnlyList<PlaceCandidate> all)
    {
        foreach (var other in all)
        {
            if (other.Place.IsTown && region.Holds(other.Place) && GreatCircle.Kilometres(region, other.Place) < TownOfRegionKilometres) return true;
        }

        return false;
    }
}
