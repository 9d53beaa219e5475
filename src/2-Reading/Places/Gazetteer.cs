namespace Sayso.Places;

/// <summary>
/// Place names and what they may stand for: some 219,000 places after GeoNames (CC BY 4.0). Does no I/O: the host hands over the bytes of
/// <c>models/gazetteer/places.bin</c>, which are searched where they lie. Safe for concurrent readers.
/// </summary>
internal sealed class Gazetteer
{
    private const int LongestName = 80;
    private const int MostTokens = 6;
    private const int LongestInitialism = 4;
    private const int LeastInCapitals = 50_000;
    private readonly GazetteerFile file;
    private readonly Dictionary<(string Country, string Admin1), int> regions = [];

    /// <exception cref="FormatException">The bytes are not a gazetteer (an empty file is not one either: the host leaves the gazetteer out).</exception>
    public Gazetteer(ReadOnlyMemory<byte> bytes)
    {
        file = new GazetteerFile(bytes);
        for (var region = 0; region < file.RegionCount; region++) regions[(file.Country(region), file.Admin1(region))] = file.PlaceOf(region);
    }

    /// <summary>Number of places.</summary>
    public int Count => file.Count;

    /// <summary>
    /// The places of a name, most populous first, then by GeoNames id. A leading article and a possessive "'s" are passed over; an abbreviation ("Ill.", "US") is
    /// taken only as itself.
    /// </summary>
    public IReadOnlyList<PlaceCandidate> Find(ReadOnlySpan<char> name)
    {
        var found = Entries(name);
        if (found.Count == 0) return [];
        var candidates = new List<PlaceCandidate>(found.Count);
        foreach (var (place, match) in found) candidates.Add(new PlaceCandidate(place, file.Read(place), match));
        candidates.Sort(static (left, right) => left.Place.Population != right.Place.Population ? right.Place.Population.CompareTo(left.Place.Population)
            : left.Place.GeoNamesId != right.Place.GeoNamesId ? left.Place.GeoNamesId.CompareTo(right.Place.GeoNamesId) : left.Index.CompareTo(right.Index));
        return candidates;
    }

    /// <summary><see cref="Find"/>, and where that finds nothing, the name less words such as "northern", "downtown" or "area", marked <see cref="NameMatch.Part"/>.</summary>
    public IReadOnlyList<PlaceCandidate> FindLoosely(ReadOnlySpan<char> name)
    {
        var candidates = Find(name);
        while (candidates.Count == 0)
        {
            var shorter = NameParts.Shorten(name);
            if (shorter.Length == name.Length) return [];
            name = shorter;
            candidates = Find(name);
            if (candidates.Count > 0) return [.. candidates.Select(static candidate => candidate with { Match = candidate.Match | NameMatch.Part })];
        }

        return candidates;
    }

    /// <summary>
    /// How many tokens from a position make up the longest place name there, 0 for none. Names that are common English words do not count, nor does what begins in lower case.
    /// </summary>
    public int LongestMatch(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, int first)
    {
        if (first >= tokens.Length || tokens[first].IsEmpty || !char.IsUpper(text[tokens[first].Start])) return 0;
        for (var count = Math.Min(MostTokens, tokens.Length - first); count > 0; count--)
        {
            var (start, end) = (tokens[first].Start, tokens[first + count - 1].End);
            if (end - start > LongestName) continue;
            foreach (var (_, match) in Entries(text[start..end]))
            {
                if ((match & NameMatch.CommonWord) == 0) return count;
            }
        }

        return 0;
    }

    /// <summary>The country of an ISO code, or a first-level region by its GeoNames code, as a candidate; null where the data has none.</summary>
    public PlaceCandidate? Region(string country, string admin1 = "") =>
        regions.TryGetValue((country, admin1), out var place) && place >= 0 ? new PlaceCandidate(place, file.Read(place), NameMatch.Main) : null;

    /// <summary>The name of the first-level region a place lies in ("Texas"), or null.</summary>
    public string? Admin1Name(in Place place) =>
        place.Admin1.Length > 0 && regions.TryGetValue((place.Country, place.Admin1), out var region) && region >= 0 ? file.Name(region) : null;

    /// <summary>What two spellings of one name have in common; an exact abbreviation keeps its spelling.</summary>
    public string Key(ReadOnlySpan<char> name)
    {
        name = NameParts.Trim(name);
        var exact = new List<(int, NameMatch)>();
        LookExact(name, exact);
        return exact.Count > 0 ? "=" + name.ToString() : file.Form.Of(name);
    }

    private List<(int Place, NameMatch Match)> Entries(ReadOnlySpan<char> name)
    {
        var found = new List<(int Place, NameMatch Match)>();
        name = NameParts.Trim(name);
        if (name.IsEmpty || LongestName < name.Length) return found;
        LookExact(name, found);
        var isCapitals = name.ContainsAnyInRange('A', 'Z') && !name.ContainsAnyInRange('a', 'z');
        if (found.Count > 0 && (isCapitals || name[^1] == '.')) return found;
        Span<char> buffer = stackalloc char[NameForm.Capacity(LongestName)];
        ReadOnlySpan<char> form = buffer[..file.Form.Write(name, buffer)];
        if (form.IsEmpty) return found;
        LookInto(form, found);
        if (form is ['t', 'h', 'e', ' ', ..]) LookInto(form[4..], found);
        // "EU" is not the town of Eu; "GAZA" in a headline is Gaza.
        if (isCapitals && name.Length <= LongestInitialism) found.RemoveAll(entry => IsSmallTown(entry.Place));
        return found;
    }

    private bool IsSmallTown(int place) => file.Kind(place) is PlaceKind.City or PlaceKind.District or PlaceKind.Admin2 && file.Population(place) < LeastInCapitals;

    private void LookExact(ReadOnlySpan<char> name, List<(int Place, NameMatch Match)> found)
    {
        if (name.IsEmpty || LongestName < name.Length) return;
        Span<char> exact = stackalloc char[LongestName + 1];
        exact[0] = '=';
        name.CopyTo(exact[1..]);
        file.Look(exact[..(name.Length + 1)], found);
    }

    // A place found twice keeps its first entry.
    private void LookInto(ReadOnlySpan<char> form, List<(int Place, NameMatch Match)> found)
    {
        var before = found.Count;
        file.Look(form, found);
        for (var i = found.Count - 1; before <= i; i--)
        {
            for (var j = 0; j < before; j++)
            {
                if (found[i].Place != found[j].Place) continue;
                found.RemoveAt(i);
                break;
            }
        }
    }
}
