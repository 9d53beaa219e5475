namespace Sayso.Claims;

/// <summary>How much a shared word says: inverse document frequency over the claims at hand (Spärck Jones 1972).</summary>
internal sealed class WordWeights
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly double total;

    public WordWeights(IEnumerable<ClaimText> claims)
    {
        var n = 0;
        foreach (var claim in claims)
        {
            n++;
            foreach (var word in claim.Words) counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        total = Math.Max(1, n);
    }

    public double Of(string word) => Math.Log(1 + total / (1 + counts.GetValueOrDefault(word)));
}
