namespace Sayso.Places;

/// <summary>
/// Chooses for each place name of a document what it stands for, all names together: what lies in the region named behind it, then what lies close to, or in the region or
/// country of, what the other names likely mean (the minimality heuristics of Leidner 2007), then what is populous. The names support one another in proportion to how sure
/// they are themselves, over a few rounds (mean field).
/// </summary>
internal sealed class PlaceResolver
{
    private const int Rounds = 4;
    private const double LeastProbability = 0.02;
    private const double DatelineWeight = 2;
    private const double HomeWeight = 2;

    // Beyond this, nearness adds less than a thousandth.
    private const double FarKilometres = 830;
    private readonly Gazetteer gazetteer;

    public PlaceResolver(Gazetteer gazetteer) => this.gazetteer = gazetteer;

    /// <summary>One choice for each mention, in the same order; null where a mention has no candidate.</summary>
    /// <param name="home">Where the publisher is at home, which speaks for places around it.</param>
    public IReadOnlyList<PlaceChoice?> Resolve(string text, IReadOnlyList<PlaceMention> mentions, Place? home = null)
    {
        var senseOf = Group(text, mentions);
        var senses = senseOf.OfType<PlaceSense>().Distinct().ToList();
        var witnesses = senses;
        if (home is { } place) witnesses = [.. senses, new PlaceSense(place.Name, [new PlaceCandidate(-1, place, NameMatch.Main)], HomeWeight)];
        foreach (var sense in witnesses) sense.Reset();
        for (var round = 0; round < Rounds; round++) Support(senses, witnesses);
        var choices = new PlaceChoice?[mentions.Count];
        for (var i = 0; i < choices.Length; i++)
        {
            if (senseOf[i] is not { } sense) continue;
            var best = sense.Best;
            choices[i] = new PlaceChoice(mentions[i].Span, best.Candidate.Place, best.Score, best.Probability, PlaceReasons.For(sense, best, witnesses));
        }

        return choices;
    }

    /// <summary>The sense of each mention; mentions of a name share it unless the regions named behind them differ.</summary>
    private PlaceSense?[] Group(string text, IReadOnlyList<PlaceMention> mentions)
    {
        var keys = new string[mentions.Count];
        var containers = new IReadOnlyList<Place>[mentions.Count];
        var toldApart = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            keys[i] = gazetteer.Key(text.AsSpan(mention.Span.Start, mention.Span.Length));
            containers[i] = PlaceContainers.After(text, mention.Span.End, IsRegion(mention.Candidates), gazetteer);
            if (Told(mention, containers[i]) is not { } told) continue;
            if (!toldApart.TryGetValue(keys[i], out var all)) toldApart[keys[i]] = all = [];
            if (!all.Contains(told)) all.Add(told);
        }

        var senses = new Dictionary<(string Key, string Told), (PlaceSense Sense, int Count)>();
        var lastTold = new Dictionary<string, string>(StringComparer.Ordinal);
        var senseOf = new PlaceSense?[mentions.Count];
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            if (mention.Candidates.Count == 0) continue;
            var key = (keys[i], Told: string.Empty);
            if (toldApart.TryGetValue(keys[i], out var all) && all.Count > 1)
            {
                // An unmarked mention goes with the last marked one, or before it with the first.
                key.Told = Told(mention, containers[i]) ?? lastTold.GetValueOrDefault(keys[i], all[0]);
                lastTold[keys[i]] = key.Told;
            }

            var (sense, count) = senses.GetValueOrDefault(key);
            sense ??= new PlaceSense(text.Substring(mention.Span.Start, mention.Span.Length), mention.Candidates, 1);
            sense.PlaceWithin(containers[i]);
            if (mention.Country is { } country) sense.PlaceInCountry(country);
            sense.Weight = Math.Max(sense.Weight, (1 + 0.3 * Math.Log(count + 1)) * (mention.IsDateline ? DatelineWeight : 1));
            senses[key] = (sense, count + 1);
            senseOf[i] = sense;
        }

        return senseOf;
    }

    /// <summary>Whether a name, taken alone, rather means a country or region than a town.</summary>
    private static bool IsRegion(IReadOnlyList<PlaceCandidate> candidates)
    {
        var (isRegion, highest) = (false, double.NegativeInfinity);
        foreach (var candidate in candidates)
        {
            var prior = PlaceFeatures.Prior(candidate, candidates);
            if (prior <= highest) continue;
            (isRegion, highest) = (candidate.Place.Kind is PlaceKind.Country or PlaceKind.Admin1, prior);
        }

        return isRegion;
    }

    /// <summary>A name for the region behind a mention that holds one of its candidates, or null.</summary>
    private static string? Told(PlaceMention mention, IReadOnlyList<Place> containers)
    {
        foreach (var container in containers)
        {
            foreach (var candidate in mention.Candidates)
            {
                if (container.Holds(candidate.Place)) return $"{container.Country}.{container.Admin1}.{container.Name}";
            }
        }

        return null;
    }

    /// <summary>One round: all scores from the probabilities of the round before.</summary>
    private static void Support(List<PlaceSense> senses, List<PlaceSense> witnesses)
    {
        foreach (var sense in senses)
        {
            foreach (var option in sense.Options)
            {
                var support = SupportOf(option, sense, witnesses);
                option.Support = support;
                option.Score = option.Fixed + PlaceFeatures.SameRegion * support.Region + PlaceFeatures.SameCountry * support.Country + PlaceFeatures.Near * support.Near;
            }
        }

        foreach (var sense in senses) sense.Normalise();
    }

    private static (double Region, double Country, double Near) SupportOf(PlaceOption option, PlaceSense sense, List<PlaceSense> witnesses)
    {
        var (region, country, near) = (0.0, 0.0, 0.0);
        var place = option.Candidate.Place;
        foreach (var witness in witnesses)
        {
            if (witness == sense) continue;
            foreach (var other in witness.Options)
            {
                if (other.Probability < LeastProbability) continue;
                var weight = witness.Weight * other.Probability;
                var otherPlace = other.Candidate.Place;
                if (place.Country.Length > 0 && string.Equals(place.Country, otherPlace.Country, StringComparison.Ordinal))
                {
                    country += weight;
                    if (string.Equals(place.Admin1, otherPlace.Admin1, StringComparison.Ordinal)) region += weight;
                }

                if (otherPlace.Kind is PlaceKind.Country or PlaceKind.Continent or PlaceKind.Region or PlaceKind.Admin1) continue;
                var kilometres = GreatCircle.Kilometres(option.Direction, other.Direction);
                if (kilometres < FarKilometres) near += weight * Math.Exp(-kilometres / PlaceFeatures.NearKilometres);
            }
        }

        return (Math.Min(region, PlaceFeatures.Saturation), Math.Min(country, PlaceFeatures.Saturation), Math.Min(near, PlaceFeatures.Saturation));
    }
}
