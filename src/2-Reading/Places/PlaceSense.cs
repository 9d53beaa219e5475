namespace Sayso.Places;

/// <summary>One candidate of a <see cref="PlaceSense"/>, while the document is being resolved.</summary>
internal sealed class PlaceOption
{
    public PlaceOption(PlaceCandidate candidate, double prior)
    {
        (Candidate, Fixed, Score) = (candidate, prior, prior);
        Direction = GreatCircle.Direction(candidate.Place);
    }

    public PlaceCandidate Candidate { get; }

    public (double X, double Y, double Z) Direction { get; }

    /// <summary>The part of the score that the other names do not change.</summary>
    public double Fixed { get; set; }

    /// <summary>The country or region named behind the name that holds this candidate.</summary>
    public Place? Container { get; set; }

    public bool IsGiven { get; set; }

    public double Score { get; set; }

    public double Probability { get; set; }

    /// <summary>Support from the other names, each at most <see cref="PlaceFeatures.Saturation"/>: same region, same country, nearness.</summary>
    public (double Region, double Country, double Near) Support { get; set; }
}

/// <summary>
/// A name of a document with its candidates. All mentions of a name share one, since a name seldom changes its meaning inside a document (Gale, Church and Yarowsky 1992),
/// unless the text itself tells them apart ("Portland, Maine" and "Portland, Ore.").
/// </summary>
internal sealed class PlaceSense
{
    private const int MostOptions = 40;

    public PlaceSense(string name, IReadOnlyList<PlaceCandidate> candidates, double weight)
    {
        (Name, Weight) = (name, weight);
        Options = [.. candidates.Select(candidate => new PlaceOption(candidate, PlaceFeatures.Prior(candidate, candidates)))
            .OrderByDescending(static option => option.Fixed).ThenBy(static option => option.Candidate.Index).Take(MostOptions)];
        Normalise();
    }

    /// <summary>The name as first written.</summary>
    public string Name { get; }

    /// <summary>How much it counts for the other names.</summary>
    public double Weight { get; set; }

    /// <summary>At most 40, the likeliest beforehand.</summary>
    public PlaceOption[] Options { get; }

    /// <summary>The best option; ties go to the more populous, then to the smaller GeoNames id.</summary>
    public PlaceOption Best
    {
        get
        {
            var best = Options[0];
            foreach (var option in Options)
            {
                if (IsBetter(option, best)) best = option;
            }

            return best;
        }
    }

    /// <summary>Gives the candidates that lie in a place named behind the name their due.</summary>
    public void PlaceWithin(IReadOnlyList<Place> containers)
    {
        foreach (var option in Options)
        {
            if (option.Container is not null) continue;
            foreach (var container in containers)
            {
                if (!container.Holds(option.Candidate.Place)) continue;
                option.Container = container;
                option.Fixed += PlaceFeatures.Contained;
                break;
            }
        }
    }

    /// <summary>Gives the candidates of a country that is known from elsewhere their due.</summary>
    public void PlaceInCountry(string country)
    {
        foreach (var option in Options)
        {
            if (option.IsGiven || !string.Equals(option.Candidate.Place.Country, country, StringComparison.Ordinal)) continue;
            option.IsGiven = true;
            option.Fixed += PlaceFeatures.GivenCountry;
        }
    }

    /// <summary>Forgets the support; what is left is the fixed part.</summary>
    public void Reset()
    {
        foreach (var option in Options) option.Score = option.Fixed;
        Normalise();
    }

    /// <summary>Turns scores into probabilities (softmax).</summary>
    public void Normalise()
    {
        if (Options.Length == 0) return;
        var (highest, sum) = (Options.Max(static option => option.Score), 0.0);
        foreach (var option in Options) sum += option.Probability = Math.Exp(option.Score - highest);
        foreach (var option in Options) option.Probability /= sum;
    }

    private static bool IsBetter(PlaceOption left, PlaceOption right)
    {
        if (left.Score != right.Score) return right.Score < left.Score;
        var (first, second) = (left.Candidate.Place, right.Candidate.Place);
        if (first.Population != second.Population) return second.Population < first.Population;
        return first.GeoNamesId < second.GeoNamesId;
    }
}
