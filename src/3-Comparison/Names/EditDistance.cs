namespace Sayso.Names;

/// <summary>String distances over UTF-16 code units.</summary>
internal static class EditDistance
{
    /// <summary>Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours (Damerau 1964).</summary>
    public static int Of(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var before = new int[right.Length + 1];
        var last = new int[right.Length + 1];
        var row = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++) last[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            (before, last, row) = (last, row, before);
        }

        return last[right.Length];
    }

    /// <summary>1 for equal strings, 0 for nothing in common.</summary>
    public static double Similarity(string left, string right)
    {
        var longest = Math.Max(left.Length, right.Length);
        return longest == 0 ? 1 : 1.0 - (double)Of(left, right) / longest;
    }

    /// <summary>Jaro-Winkler (Winkler 1990), prefix scale 0.1 over at most four letters.</summary>
    public static double JaroWinkler(string left, string right)
    {
        if (left == right) return 1;
        if (left.Length == 0 || right.Length == 0) return 0;
        var window = Math.Max(0, Math.Max(left.Length, right.Length) / 2 - 1);
        var used = new bool[right.Length];
        var matched = new List<char>();
        for (var i = 0; i < left.Length; i++)
        {
            for (var j = Math.Max(0, i - window); j < Math.Min(right.Length, i + window + 1); j++)
            {
                if (used[j] || left[i] != right[j]) continue;
                used[j] = true;
                matched.Add(left[i]);
                break;
            }
        }

        if (matched.Count == 0) return 0;
        int swaps = 0, at = 0;
        for (var j = 0; j < right.Length; j++)
        {
            if (used[j] && matched[at++] != right[j]) swaps++;
        }

        double m = matched.Count;
        var jaro = (m / left.Length + m / right.Length + (m - swaps / 2.0) / m) / 3;
        var prefix = 0;
        while (prefix < 4 && prefix < left.Length && prefix < right.Length && left[prefix] == right[prefix]) prefix++;
        return jaro + prefix * 0.1 * (1 - jaro);
    }
}
