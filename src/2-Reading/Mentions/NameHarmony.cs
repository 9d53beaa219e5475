using Sayso.Pipeline;
using Sayso.Places;

namespace Sayso.Mentions;

/// <summary>
/// Names agree with themselves over a document: a name seldom changes its meaning inside one (Gale, Church and Yarowsky 1992), so that what the
/// name finder is unsure of in one sentence is settled by the others, and an occurrence that it passed over is found again.
/// </summary>
internal static class NameHarmony
{
    private const int LeastToSpread = 2;

    public static void Settle(ReadingBuilder reading, List<MentionDraft> names, Gazetteer? gazetteer)
    {
        var families = FamilyNames(names);
        var groups = names.GroupBy(n => reading.Text.Substring(n.Span.Start, n.Span.Length), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        foreach (var (text, mentions) in groups)
        {
            if (Agreed(text, mentions, families, gazetteer) is not { } type) continue;
            foreach (var mention in mentions) mention.Type = type;
        }

        Spread(reading, names, groups);
    }

    // The last words of persons' full names.
    private static HashSet<string> FamilyNames(List<MentionDraft> names) =>
        [.. names.Where(n => n.Type == MentionType.Person && n.Last > n.First).Select(n => n.Key[(n.Key.LastIndexOf(' ') + 1)..])];

    private static MentionType? Agreed(string text, List<MentionDraft> mentions, HashSet<string> families, Gazetteer? gazetteer)
    {
        if (BodyLexicon.Contains(text)) return MentionType.Organization;
        var isFamily = families.Contains(mentions[0].Key);
        if (!isFamily && mentions.Any(m => m.Type is not (MentionType.Place or MentionType.Group)) && gazetteer is not null && IsCountry(gazetteer.Find(text))) return MentionType.Place;
        var votes = mentions.GroupBy(m => m.Type).Select(g => (Type: g.Key, Count: g.Count())).OrderByDescending(v => v.Count).ThenBy(v => v.Type).ToList();
        if (isFamily && votes.Any(v => v.Type == MentionType.Person)) return MentionType.Person;
        if (isFamily && votes[0].Count < 3) return MentionType.Person;
        return votes.Count > 1 && 2 * votes[0].Count > mentions.Count ? votes[0].Type : null;
    }

    private static bool IsCountry(IReadOnlyList<PlaceCandidate> candidates) =>
        candidates.Count > 0 && candidates.Any(c => c.Place.Kind is PlaceKind.Country or PlaceKind.Continent && (c.Match & (NameMatch.Alternate | NameMatch.Part)) == 0);

    private static void Spread(ReadingBuilder reading, List<MentionDraft> names, Dictionary<string, List<MentionDraft>> groups)
    {
        var syntax = reading.Syntax;
        var taken = new bool[syntax.Count];
        foreach (var name in names)
        {
            for (var i = name.First; i <= name.Last; i++) taken[i] = true;
        }

        var known = groups.Values.Where(g => (g.Count >= LeastToSpread || g[0].Last > g[0].First) && g.All(m => m.Type == g[0].Type) && char.IsUpper(reading.Text[g[0].Span.Start]))
            .Select(g => g[0]).OrderByDescending(m => m.Last - m.First).ThenBy(m => m.First).ToLookup(m => syntax.Lower(m.First), StringComparer.Ordinal);
        for (var i = 0; i < syntax.Count; i++)
        {
            if (taken[i] || !known.Contains(syntax.Lower(i))) continue;
            foreach (var model in known[syntax.Lower(i)])
            {
                if (!Matches(reading, model, i, taken)) continue;
                var last = i + model.Last - model.First;
                names.Add(NameFinder.Again(reading, model, i, last));
                for (var k = i; k <= last; k++) taken[k] = true;
                i = last;
                break;
            }
        }
    }

    // The same words in the same case, all free, and not an everyday word that only begins a sentence.
    private static bool Matches(ReadingBuilder reading, MentionDraft model, int first, bool[] taken)
    {
        var syntax = reading.Syntax;
        var length = model.Last - model.First + 1;
        if (first + length > syntax.SentenceAt(first).EndToken) return false;
        for (var k = 0; k < length; k++)
        {
            if (taken[first + k] || !reading.Slice(syntax[first + k].Span).SequenceEqual(reading.Slice(syntax[model.First + k].Span))) return false;
        }

        return length > 1 || syntax[first].Upos == Upos.Propn;
    }
}
