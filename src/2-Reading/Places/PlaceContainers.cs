namespace Sayso.Places;

/// <summary>The country, region or county that a text names right behind a place: "Paris, Texas", "Springfield, Ill.", "Homs (Syria)".</summary>
internal static class PlaceContainers
{
    private const int MostWords = 3;

    /// <summary>What the words behind a name may stand for, none where they name no country or region.</summary>
    /// <param name="end">Where the name ends.</param>
    /// <param name="isRegion">Whether the name itself is rather a country or region: in "Virginia, Illinois and Ohio" the second does not hold the first.</param>
    public static IReadOnlyList<Place> After(string text, int end, bool isRegion, Gazetteer gazetteer)
    {
        var start = StartAfter(text, end);
        if (start < 0) return [];
        Span<int> ends = stackalloc int[MostWords];
        var words = WordEnds(text, start, ends);
        for (var count = words; 0 < count; count--)
        {
            var stop = ends[count - 1];
            var found = Regions(gazetteer.Find(text.AsSpan(start, stop - start)));
            if (found.Count == 0 && text[stop - 1] == '.') found = Regions(gazetteer.Find(text.AsSpan(start, stop - start).TrimEnd('.')));
            // An abbreviation is only written behind what lies there.
            if (found.Count > 0) return isRegion && text[stop - 1] != '.' && IsList(text, stop) ? [] : found;
        }

        return [];
    }

    // ", X" or " (X" or ", (X"
    private static int StartAfter(string text, int end)
    {
        var at = end;
        var comma = at < text.Length && text[at] == ',';
        if (comma) at++;
        if (at >= text.Length || text[at] != ' ') return -1;
        at++;
        var bracket = at < text.Length && text[at] == '(';
        if (bracket) at++;
        return (comma || bracket) && at < text.Length && char.IsUpper(text[at]) ? at : -1;
    }

    private static int WordEnds(string text, int start, Span<int> ends)
    {
        var (count, at) = (0, start);
        while (count < ends.Length && at < text.Length && char.IsUpper(text[at]))
        {
            while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not (',' or ';' or '(' or ')')) at++;
            ends[count++] = at;
            if (at >= text.Length || text[at] != ' ') break;
            at++;
        }

        return count;
    }

    // Whether more names follow: ", Ohio" or " and Ohio".
    private static bool IsList(string text, int at)
    {
        var rest = text.AsSpan(at);
        if (rest is [',', ' ', ..]) rest = rest[2..];
        else if (rest is [' ', ..]) rest = rest[1..];
        else return false;
        if (rest.StartsWith("and ", StringComparison.Ordinal) || rest.StartsWith("or ", StringComparison.Ordinal)) return true;
        return text[at] == ',' && rest.Length > 0 && char.IsUpper(rest[0]);
    }

    private static List<Place> Regions(IReadOnlyList<PlaceCandidate> candidates)
    {
        var regions = new List<Place>();
        foreach (var candidate in candidates)
        {
            if (candidate.Place.IsContainer) regions.Add(candidate.Place);
        }

        return regions;
    }
}
