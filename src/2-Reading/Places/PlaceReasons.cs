using System.Globalization;

namespace Sayso.Places;

/// <summary>Says in a clause what decided for a place.</summary>
internal static class PlaceReasons
{
    public static string For(PlaceSense sense, PlaceOption best, IReadOnlyList<PlaceSense> others)
    {
        if (best.Container is { } container) return $"in {container.Name}, which is named after it";
        if (sense.Options.Length == 1) return "the only place of that name";
        if (best.IsGiven) return "in the country that other evidence names";
        var (region, country, near) = best.Support;
        if (1 <= PlaceFeatures.Near * near) return $"near {Names(sense, others, best, IsNear)}";
        if (1 <= PlaceFeatures.SameRegion * region) return $"in the same region as {Names(sense, others, best, IsSameRegion)}";
        var isLargest = sense.Options.All(option => option.Candidate.Place.Population <= best.Candidate.Place.Population);
        if (1 <= PlaceFeatures.SameCountry * country && !isLargest) return $"in the same country as {Names(sense, others, best, IsSameCountry)}";
        var count = sense.Options.Length.ToString(CultureInfo.InvariantCulture);
        return isLargest ? $"the most populous of {count} places of that name" : $"the best known of {count} places of that name";
    }

    private static string Names(PlaceSense sense, IReadOnlyList<PlaceSense> others, PlaceOption best, Func<PlaceOption, PlaceOption, bool> supports)
    {
        var names = others.Where(other => other != sense && supports(best, other.Best)).OrderByDescending(static other => other.Weight).Select(static other => other.Name).Distinct(StringComparer.Ordinal).Take(2);
        var said = string.Join(" and ", names);
        return said.Length > 0 ? said : "other places named";
    }

    private static bool IsNear(PlaceOption left, PlaceOption right) => GreatCircle.Kilometres(left.Direction, right.Direction) < PlaceFeatures.NearKilometres;

    private static bool IsSameRegion(PlaceOption left, PlaceOption right) =>
        IsSameCountry(left, right) && string.Equals(left.Candidate.Place.Admin1, right.Candidate.Place.Admin1, StringComparison.Ordinal);

    private static bool IsSameCountry(PlaceOption left, PlaceOption right) =>
        left.Candidate.Place.Country.Length > 0 && string.Equals(left.Candidate.Place.Country, right.Candidate.Place.Country, StringComparison.Ordinal);
}
