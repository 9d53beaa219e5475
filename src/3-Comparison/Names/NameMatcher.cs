using System.Collections.Immutable;
using System.Globalization;

namespace Sayso.Names;

/// <summary>
/// How likely two names name the same one: words matched one to one by their letters and by their sound, unmatched words weighed by what they
/// are (a middle name, an initial, a legal form, a name proper).
/// </summary>
internal static class NameMatcher
{
    private static readonly HashSet<string> Ignored = new(StringComparer.Ordinal)
    {
        "mr", "mrs", "ms", "dr", "prof", "sir", "dame", "lord", "lady", "gen", "general", "col", "colonel", "president", "prime", "minister", "sheikh", "sheik", "shaykh", "haji", "hajji", "the", "of",
        "and", "al", "el", "bin", "ibn", "bint", "abu", "abd", "de", "la", "le", "da", "di", "du", "von", "van", "der", "den", "y", "jr", "sr", "ii", "iii", "m", "mv", "mt", "ss",
    };

    private static readonly Dictionary<string, string> LegalForms = new(StringComparer.Ordinal)
    {
        ["limited"] = "ltd", ["ltd"] = "ltd", ["llc"] = "llc", ["ooo"] = "llc", ["inc"] = "inc", ["incorporated"] = "inc", ["corp"] = "inc", ["corporation"] = "inc", ["company"] = "co", ["co"] = "co",
        ["gmbh"] = "ltd", ["ag"] = "plc", ["sa"] = "plc", ["plc"] = "plc", ["oao"] = "plc", ["pao"] = "plc", ["ojsc"] = "plc", ["jsc"] = "plc", ["pjsc"] = "plc", ["ao"] = "plc", ["zao"] = "plc",
        ["bv"] = "ltd", ["nv"] = "plc", ["spa"] = "plc", ["srl"] = "ltd", ["sarl"] = "ltd", ["sro"] = "ltd", ["kft"] = "ltd", ["oy"] = "ltd", ["ab"] = "plc", ["as"] = "plc", ["holding"] = "holding",
        ["holdings"] = "holding", ["group"] = "group", ["pte"] = "ltd", ["pty"] = "ltd", ["llp"] = "llc", ["lp"] = "llc",
    };

    /// <summary>0 to 1, and the sentence that says why.</summary>
    public static (double Same, string Why) Match(string left, string right, string? context = null)
    {
        var (a, b) = (Words(left), Words(right));
        if (a.Length == 0 || b.Length == 0) return (0, "one of the names has no letters");
        var company = context is not null && context is not "Person" and not "person" || a.Concat(b).Any(LegalForms.ContainsKey);
        if (string.Concat(a.Order(StringComparer.Ordinal)) == string.Concat(b.Order(StringComparer.Ordinal))) return (0.99, "the same words");
        if (a.Length != b.Length && string.Concat(a) == string.Concat(b)) return (0.97, "the same letters, divided differently");
        var pairs = Align(a, b);
        double matched = 0, weight = 0, worst = 1;
        var notes = new List<string>();
        foreach (var (i, j, similarity) in pairs)
        {
            var w = Weight(a[i], company) + Weight(b[j], company);
            matched += w * similarity;
            weight += w;
            if (Weight(a[i], company) >= 0.9) worst = Math.Min(worst, similarity);
            if (similarity < 1) notes.Add($"\"{a[i]}\" and \"{b[j]}\" are {similarity.ToString("0.00", CultureInfo.InvariantCulture)} alike");
        }

        var (ua, ub) = (Unmatched(a, pairs.Select(p => p.Left)), Unmatched(b, pairs.Select(p => p.Right)));
        var both = ua.Count > 0 && ub.Count > 0;
        foreach (var word in ua.Concat(ub))
        {
            var w = Weight(word, company) * (both ? 1.0 : company ? 0.55 : 0.35);
            weight += w;
            notes.Add($"\"{word}\" stands in one name only");
        }

        var score = weight > 0 ? matched / weight : 0;
        if (worst < 0.7) score *= 0.75 + 0.35 * worst;
        if (pairs.Count(p => Weight(a[p.Left], company) >= 0.9) == 1 && (a.Length > 1 || b.Length > 1) && !company && Math.Min(a.Length, b.Length) == 1) score *= 0.9;
        return (Math.Clamp(Logistic(score), 0, 1), notes.Count == 0 ? "the same words in another order" : string.Join("; ", notes));
    }

    /// <summary>How alike two single words are, by letters and by sound.</summary>
    public static double WordSimilarity(string left, string right)
    {
        if (left == right) return 1;
        if (left.Length == 1 || right.Length == 1) return left[0] == right[0] ? 0.8 : 0;
        if (char.IsDigit(left[0]) || char.IsDigit(right[0])) return 0;
        var (ls, rs) = (Transliteration.Sound(left), Transliteration.Sound(right));
        if (ls == rs) return 0.97;
        var letters = Math.Max(EditDistance.Similarity(left, right), EditDistance.Similarity(ls, rs) * 0.98);
        var winkler = Math.Max(EditDistance.JaroWinkler(left, right), EditDistance.JaroWinkler(ls, rs));
        var similarity = 0.65 * letters + 0.35 * winkler;
        var (shorter, longer) = ls.Length < rs.Length ? (ls, rs) : (rs, ls);
        if (shorter.Length >= 5 && longer.StartsWith(shorter, StringComparison.Ordinal)) similarity = Math.Max(similarity, 0.88);
        return Math.Min(left.Length, right.Length) <= 3 ? similarity * 0.8 : similarity;
    }

    public static string[] Words(string name) =>
        [.. Transliteration.Plain(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => LegalForms.GetValueOrDefault(w, w))];

    /// <summary>"Port Authority" and "National Port Authority": all words of one stand in the other, which has a word of its own; they may be two bodies.</summary>
    public static bool AddsWord(string[] left, string[] right)
    {
        var (a, b) = (Proper(left), Proper(right));
        return a.Count != b.Count && (a.IsSubsetOf(b) || b.IsSubsetOf(a));
    }

    private static HashSet<string> Proper(string[] words) => words.Where(w => !Ignored.Contains(w) && !LegalForms.ContainsValue(w)).ToHashSet(StringComparer.Ordinal);

    private static double Weight(string word, bool company) =>
        Ignored.Contains(word) ? 0.1 : company && LegalForms.ContainsKey(word) ? 0.15 : word.Length == 1 ? 0.3 : 1;

    private static double Logistic(double score) => 1 / (1 + Math.Exp(-(score - 0.83) * 16));

    private static List<string> Unmatched(string[] words, IEnumerable<int> used)
    {
        var taken = used.ToHashSet();
        return [.. words.Where((_, i) => !taken.Contains(i))];
    }

    // Best pairs first; greedy is enough for the few words of a name.
    private static ImmutableArray<(int Left, int Right, double Similarity)> Align(string[] a, string[] b)
    {
        var all = new List<(int Left, int Right, double Similarity)>();
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = 0; j < b.Length; j++)
            {
                var similarity = WordSimilarity(a[i], b[j]);
                if (similarity >= 0.55) all.Add((i, j, similarity));
            }
        }

        var (left, right) = (new HashSet<int>(), new HashSet<int>());
        var chosen = ImmutableArray.CreateBuilder<(int, int, double)>();
        foreach (var pair in all.OrderByDescending(p => p.Similarity).ThenBy(p => p.Left).ThenBy(p => p.Right))
        {
            if (!left.Add(pair.Left)) continue;
            if (!right.Add(pair.Right))
            {
                left.Remove(pair.Left);
                continue;
            }

            chosen.Add(pair);
        }

        return chosen.ToImmutable();
    }
}
