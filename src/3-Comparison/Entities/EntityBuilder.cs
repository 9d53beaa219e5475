using System.Collections.Immutable;
using System.Globalization;
using Sayso.Events;
using Sayso.Names;

namespace Sayso.Entities;

/// <summary>
/// Joins the names of all documents into entities: equal names first, then spelling variants, family names and acronyms, the less alike only
/// with support from what stands around them. Mentions that are not names follow their chain.
/// </summary>
internal sealed class EntityBuilder
{
    private const double Alike = 0.5;
    private const double Borderline = 0.15;

    private readonly ImmutableArray<Reading> readings;
    private readonly List<Candidate> candidates = [];
    private readonly Dictionary<(DocumentId, string), int> candidateOfChain = [];
    private int[] parent = [];

    public EntityBuilder(ImmutableArray<Reading> readings) => this.readings = readings;

    /// <summary>Entity id of each mention, by document and mention index.</summary>
    public Dictionary<(DocumentId, MentionId), string> EntityOf { get; } = [];

    /// <summary>Entity id of the unnamed who do or suffer violence; apart, because "a man" here and "a man" there are not the same.</summary>
    public Dictionary<(DocumentId, MentionId), string> UnnamedOf { get; } = [];

    public ImmutableArray<Entity> Build()
    {
        foreach (var reading in readings) Collect(reading);
        parent = [.. Enumerable.Range(0, candidates.Count)];
        foreach (var (a, b) in Pairs())
        {
            if (Find(a) != Find(b) && MayJoin(candidates[a], candidates[b])) parent[Find(b)] = Find(a);
        }

        return Entities();
    }

    // One candidate a chain that has a name.
    private void Collect(Reading reading)
    {
        foreach (var mention in reading.Mentions)
        {
            if (mention.Form != MentionForm.Name) continue;
            var key = (reading.Document.Id, mention.Chain);
            if (!candidateOfChain.TryGetValue(key, out var index))
            {
                candidateOfChain[key] = index = candidates.Count;
                candidates.Add(new Candidate(reading));
            }

            candidates[index].Add(mention);
        }
    }

    private IEnumerable<(int, int)> Pairs()
    {
        var blocks = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < candidates.Count; i++)
        {
            foreach (var key in candidates[i].BlockKeys())
            {
                if (!blocks.TryGetValue(key, out var block)) blocks[key] = block = [];
                if (block.Count == 0 || block[^1] != i) block.Add(i);
            }
        }

        var seen = new HashSet<(int, int)>();
        foreach (var block in blocks.OrderBy(b => b.Key, StringComparer.Ordinal).Select(b => b.Value))
        {
            if (block.Count > 200) continue;
            for (var i = 0; i < block.Count; i++)
            {
                for (var j = i + 1; j < block.Count; j++)
                {
                    if (seen.Add((block[i], block[j]))) yield return (block[i], block[j]);
                }
            }
        }
    }

    private static bool MayJoin(Candidate a, Candidate b)
    {
        if (!Compatible(a.Type, b.Type)) return false;
        if (a.Geo is { GeoNamesId: { } left } && b.Geo is { GeoNamesId: { } right }) return left == right || a.Names.Overlaps(b.Names);
        if (a.Names.Overlaps(b.Names)) return true;
        var person = a.Type == MentionType.Person || b.Type == MentionType.Person;
        double best = 0;
        foreach (var x in a.Names)
        {
            foreach (var y in b.Names)
            {
                if (Acronym(x, y) || Acronym(y, x)) return true;
                best = Math.Max(best, Same(x, y, person));
            }
        }

        return best >= Alike || best >= Borderline && a.SharedContext(b) >= 2;
    }

    private static double Same(string left, string right, bool person)
    {
        var (x, y) = (NameMatcher.Words(left), NameMatcher.Words(right));
        if (x.Length == 0 || y.Length == 0) return 0;
        // A family name alone joins the full name only through an account that uses both: there the chain holds both.
        if (x.Length == 1 != (y.Length == 1)) return 0;
        if (x.Length == 1) return x[0].Length < 6 && x[0] != y[0] ? 0 : NameMatcher.WordSimilarity(x[0], y[0]) switch { >= 0.9 => 0.9, >= 0.8 => 0.3, _ => 0 };
        return !person && NameMatcher.AddsWord(x, y) ? 0 : NameMatcher.Match(left, right, person ? "Person" : "Organization").Same;
    }

    private static bool Compatible(MentionType a, MentionType b) => a == b || a == MentionType.Other || b == MentionType.Other
        || a is MentionType.Organization or MentionType.Group && b is MentionType.Organization or MentionType.Group;

    private static bool Acronym(string full, string part)
    {
        if (part.Length is < 2 or > 8 || part.Any(c => !char.IsUpper(c) && c != '.')) return false;
        var initials = string.Concat(full.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Where(w => char.IsUpper(w[0])).Select(w => w[0]));
        return initials.Length > 1 && initials == part.Replace(".", string.Empty, StringComparison.Ordinal);
    }

    private int Find(int index)
    {
        while (parent[index] != index) index = parent[index] = parent[parent[index]];
        return index;
    }

    private ImmutableArray<Entity> Entities()
    {
        var groups = Enumerable.Range(0, candidates.Count).GroupBy(Find).OrderByDescending(g => g.Sum(i => candidates[i].Mentions.Count)).ThenBy(g => g.Key).ToList();
        var entities = ImmutableArray.CreateBuilder<Entity>(groups.Count);
        foreach (var group in groups)
        {
            var id = "en" + (entities.Count + 1).ToString(CultureInfo.InvariantCulture);
            var members = group.ToList();
            var spellings = members.SelectMany(i => candidates[i].Mentions.Select(m => (candidates[i].Reading.Document.Id, Text: Candidate.Text(candidates[i].Reading, m.Span))))
                .GroupBy(m => m.Text, StringComparer.Ordinal)
                .OrderByDescending(g => g.Select(m => m.Id).Distinct().Count()).ThenByDescending(g => g.Key.Length > 3 ? 1 : 0).ThenByDescending(g => g.Count()).ThenByDescending(g => g.Key.Length).ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => g.Key).ToList();
            var type = members.Select(i => candidates[i].Type).Where(t => t != MentionType.Other).GroupBy(t => t).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key).FirstOrDefault();
            var mentions = members.SelectMany(i => AllMentions(candidates[i], id)).OrderBy(m => m.Document).ThenBy(m => m.Span).ToImmutableArray();
            entities.Add(new Entity(id, spellings[0], type, [.. spellings.Skip(1)], mentions, members.Select(i => candidates[i].Geo).FirstOrDefault(g => g is not null)));
        }

        foreach (var reading in readings) entities.AddRange(Unnamed(reading, entities.Count));
        return entities.ToImmutable();
    }

    // "Four hooded men", "a woman": who did it and who suffered, where the account does not name them.
    private IEnumerable<Entity> Unnamed(Reading reading, int before)
    {
        var chains = new Dictionary<string, List<Mention>>(StringComparer.Ordinal);
        foreach (var id in reading.Events.Where(e => Violence.Is(e)).SelectMany(e => e.Actors.Concat(e.Targets)))
        {
            var mention = reading[id];
            if (mention.Form != MentionForm.Nominal || EntityOf.ContainsKey((reading.Document.Id, id))) continue;
            if (!chains.TryGetValue(mention.Chain, out var chain)) chains[mention.Chain] = chain = [];
            if (!chain.Contains(mention)) chain.Add(mention);
        }

        foreach (var chain in chains.Values.OrderBy(c => c[0].Span))
        {
            var id = "en" + (++before).ToString(CultureInfo.InvariantCulture);
            foreach (var mention in chain) UnnamedOf[(reading.Document.Id, mention.Id)] = id;
            var texts = chain.Select(m => Candidate.Text(reading, m.Span)).Distinct(StringComparer.Ordinal).OrderByDescending(t => t.Length).ThenBy(t => t, StringComparer.Ordinal).ToList();
            yield return new Entity(id, texts[0], chain[0].Type, [.. texts.Skip(1)], [.. chain.OrderBy(m => m.Span).Select(m => new EntityMention(reading.Document.Id, m.Id, m.Span, Candidate.Text(reading, m.Span)))]);
        }
    }

    // The named mentions and whatever else is in their chains.
    private IEnumerable<EntityMention> AllMentions(Candidate candidate, string id)
    {
        var chains = candidate.Mentions.Select(m => m.Chain).ToHashSet(StringComparer.Ordinal);
        foreach (var mention in candidate.Reading.Mentions)
        {
            if (!chains.Contains(mention.Chain)) continue;
            EntityOf[(candidate.Reading.Document.Id, mention.Id)] = id;
            yield return new EntityMention(candidate.Reading.Document.Id, mention.Id, mention.Span, Candidate.Text(candidate.Reading, mention.Span));
        }
    }
}
