namespace Sayso.Places;

/// <summary>A name in a document that stands for a place, with all that it may stand for.</summary>
/// <param name="Candidates">From <see cref="Gazetteer.FindLoosely"/>, or for "Syrian" from <see cref="Demonyms.Candidates"/>; may be empty.</param>
/// <param name="IsDateline">Whether it stands in the dateline, which says where the report is from.</param>
/// <param name="Country">ISO code of a country that earlier evidence puts it in, or null.</param>
internal sealed record PlaceMention(TextSpan Span, IReadOnlyList<PlaceCandidate> Candidates, bool IsDateline = false, string? Country = null);

/// <summary>The place chosen for a mention.</summary>
/// <param name="Score">Sum of the features of <see cref="PlaceFeatures"/>; comparable only between the candidates of one name.</param>
/// <param name="Probability">The score's share among the candidates (softmax), 0 to 1; not calibrated.</param>
/// <param name="Reason">What decided, as a clause: "in Texas, which is named after it".</param>
internal sealed record PlaceChoice(TextSpan Span, Place Place, double Score, double Probability, string Reason)
{
    /// <summary>The form of <c>mentions[].geo</c>.</summary>
    /// <param name="admin1Name">From <see cref="Gazetteer.Admin1Name"/>.</param>
    public GeoPlace ToGeo(string? admin1Name) => new(Place.GeoNamesId == 0 ? null : Place.GeoNamesId, Place.Name, Place.Country.Length == 0 ? null : Place.Country, admin1Name,
        Math.Round((double)Place.Latitude, 5), Math.Round((double)Place.Longitude, 5));
}
