namespace Sayso.Events;

/// <summary>How much a word or a name tells in this case, and how near two accounts are to each other among all its accounts.</summary>
internal sealed class CaseWords
{
    private readonly Dictionary<string, double> weights = new(StringComparer.Ordinal);
    private readonly Dictionary<DocumentId, Dictionary<string, double>> vectors = [];
    private readonly Dictionary<DocumentId, double> usual = [];
    private readonly Dictionary<(DocumentId, DocumentId), double> closeness = [];
    private readonly Dictionary<string, double> names = new(StringComparer.Ordinal);

    public CaseWords(IReadOnlyList<Reading> readings, IEnumerable<string> entityOfMention)
    {
        var counts = readings.Select(r => (r.Document.Id, Words: Count(r))).ToList();
        foreach (var word in counts.SelectMany(c => c.Words.Keys)) weights[word] = weights.GetValueOrDefault(word) + 1;
        foreach (var (word, documents) in weights.ToList()) weights[word] = Math.Log((readings.Count + 1) / (documents + 0.5));
        var all = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (id, words) in counts)
        {
            var vector = words.ToDictionary(w => w.Key, w => (1 + Math.Log(w.Value)) * weights[w.Key], StringComparer.Ordinal);
            var length = Math.Sqrt(vector.Values.Sum(v => v * v));
            foreach (var word in words.Keys) vector[word] /= Math.Max(length, 1e-9);
            foreach (var (word, value) in vector) all[word] = all.GetValueOrDefault(word) + value;
            vectors[id] = vector;
        }

        foreach (var (id, vector) in vectors) usual[id] = (vector.Sum(v => v.Value * all[v.Key]) - 1) / Math.Max(1, readings.Count - 1);
        var total = 0;
        foreach (var entity in entityOfMention)
        {
            names[entity] = names.GetValueOrDefault(entity) + 1;
            total++;
        }

        foreach (var (entity, mentions) in names.ToList()) names[entity] = Math.Log(total / mentions) / 5;
    }

    /// <summary>Above 0 where the accounts share more than either does with the others: they tell the same story of several in the case.</summary>
    public double Closeness(DocumentId left, DocumentId right)
    {
        if (left == right) return 0;
        var key = left.CompareTo(right) < 0 ? (left, right) : (right, left);
        if (closeness.TryGetValue(key, out var known)) return known;
        var (small, large) = vectors[left].Count < vectors[right].Count ? (vectors[left], vectors[right]) : (vectors[right], vectors[left]);
        var shared = small.Sum(w => w.Value * large.GetValueOrDefault(w.Key));
        return closeness[key] = shared - (usual[left] + usual[right]) / 2;
    }

    /// <summary>About 1 for a name that comes up seldom, near 0 for the one that the whole case is about.</summary>
    public double Rarity(string entity) => names.GetValueOrDefault(entity, 1);

    /// <summary>Cosine of two sets of words, each counted by how much it tells.</summary>
    public double Alike(IReadOnlySet<string> left, IReadOnlySet<string> right)
    {
        var shared = left.Where(right.Contains).Sum(Square);
        return shared <= 0 ? 0 : shared / Math.Sqrt(left.Sum(Square) * right.Sum(Square));
    }

    private double Square(string word) => weights.GetValueOrDefault(word, 1) is var weight ? weight * weight : 0;

    private static Dictionary<string, int> Count(Reading reading)
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var token in reading.Tokens)
        {
            if (token.Upos is not (Upos.Noun or Upos.Propn or Upos.Verb or Upos.Adj or Upos.Num) || token.Lemma.Length < 2) continue;
            var lemma = token.Lemma.ToLowerInvariant();
            words[lemma] = words.GetValueOrDefault(lemma) + 1;
        }

        return words;
    }
}
