using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Sayso.Wording;

/// <summary>The case at hand for all builders of the stage: words by document, entities by mention, claims by place.</summary>
internal sealed class CaseIndex
{
    private readonly FrozenDictionary<(DocumentId, MentionId), Entity> entities;
    private readonly FrozenDictionary<(DocumentId, ClaimId), CaseClaim> claims;
    private readonly FrozenDictionary<string, AttributionChain> chains;
    private readonly FrozenDictionary<string, Ruling> ratings;
    private readonly FrozenDictionary<DocumentId, DocumentId> roots;
    private readonly FrozenDictionary<DocumentId, ImmutableArray<TextSpan>> repeats;

    public CaseIndex(Comparison comparison)
    {
        Comparison = comparison;
        Documents = comparison.Readings.Select(reading => new ReadingWords(reading)).ToImmutableArray();
        ByDocument = Documents.GroupBy(words => words.Reading.Document.Id).ToFrozenDictionary(group => group.Key, group => group.First());
        entities = comparison.Entities.SelectMany(entity => entity.Mentions.Select(mention => (Key: (mention.Document, mention.Mention), Entity: entity)))
            .GroupBy(pair => pair.Key).ToFrozenDictionary(group => group.Key, group => group.First().Entity);
        claims = comparison.Claims.GroupBy(claim => (claim.Document, claim.Claim)).ToFrozenDictionary(group => group.Key, group => group.First());
        chains = comparison.Chains.GroupBy(chain => chain.Id, StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        ratings = comparison.Rulings.Where(a => a is { Ruling.Kind: RulingKind.Rate, Subject: not null }).GroupBy(a => a.Subject!, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Last().Ruling, StringComparer.Ordinal);
        roots = Leaning(comparison);
        repeats = comparison.Reuse.Where(reuse => reuse.Kind == ReuseKind.Self).Select(reuse => reuse.Left.Span < reuse.Right.Span ? reuse.Right : reuse.Left)
            .GroupBy(citation => citation.Document).ToFrozenDictionary(group => group.Key, group => group.Select(citation => citation.Span).ToImmutableArray());
        HomeCountry = Home();
    }

    public Comparison Comparison { get; }

    public ImmutableArray<ReadingWords> Documents { get; }

    public FrozenDictionary<DocumentId, ReadingWords> ByDocument { get; }

    /// <summary>The country that most accounts place things in; null where none is known.</summary>
    public string? HomeCountry { get; }

    /// <summary>By how much a person's rating raises or lowers the credibility of a claim, and the words for it.</summary>
    public (double Factor, string Words) RatingOf(string claim) => ratings.TryGetValue(claim, out var ruling)
        ? (ruling.Value switch { "low" => 1 / Math.Sqrt(2), "high" => Math.Sqrt(2), "none" => 0, _ => 1 }, $" It was {ruling.Words}.")
        : (1, string.Empty);

    public Entity? EntityOf(DocumentId document, MentionId mention) => entities.GetValueOrDefault((document, mention));

    public CaseClaim? ClaimOf(DocumentId document, ClaimId claim) => claims.GetValueOrDefault((document, claim));

    public string? CountryOf(DocumentId document, Mention mention) => mention.Geo?.Country ?? EntityOf(document, mention.Id)?.Geo?.Country;

    /// <summary>Names what a claim goes back to: the last named voice of its chain, else the document, or the one that it mostly copies.</summary>
    public string OriginOf(CaseClaim claim)
    {
        if (chains.TryGetValue(claim.Chain, out var chain) && chain.Links.LastOrDefault(link => link.Voice is Voice.Named) is { Voice: Voice.Named named } link)
        {
            var entity = named.Mention is { } mention ? EntityOf(link.Document, mention) : null;
            return "voice:" + (entity?.Id ?? named.Display.ToLowerInvariant());
        }

        var span = claim.Span;
        foreach (var reuse in Comparison.Reuse)
        {
            var (borrowed, source) = reuse.Direction == ReuseDirection.RightToLeft ? (reuse.Left, reuse.Right) : (reuse.Right, reuse.Left);
            if (reuse.Kind != ReuseKind.Self && borrowed.Document == claim.Document && source.Document != claim.Document && borrowed.Span.OverlapWith(span) * 2 >= span.Length) return "document:" + source.Document.Value;
        }

        return "document:" + roots.GetValueOrDefault(claim.Document, claim.Document).Value;
    }

    /// <summary>Whether a stretch only repeats what the same document has said before (an article that stands twice in its file).</summary>
    public bool IsRepeat(DocumentId document, TextSpan span) => repeats.TryGetValue(document, out var spans) && spans.Any(repeat => repeat.OverlapWith(span) * 2 > span.Length);

    /// <summary>Who says it in the end: the innermost voice that is not the narrator, else the document by name.</summary>
    public static string VoiceOf(Reading reading, AttributionId? attribution) =>
        reading.ChainOf(attribution).Select(link => link.Voice).LastOrDefault(voice => voice is not Voice.Narrator)?.Name ?? reading.Document.Label;

    private static FrozenDictionary<DocumentId, DocumentId> Leaning(Comparison comparison)
    {
        var leans = comparison.Origins.Where(origin => origin.Independent < 0.5 && !origin.DependsOn.IsEmpty)
            .GroupBy(origin => origin.Document).ToDictionary(group => group.Key, group => group.First().DependsOn[0]);
        var roots = new Dictionary<DocumentId, DocumentId>();
        foreach (var document in leans.Keys)
        {
            var at = document;
            for (var steps = 0; steps < leans.Count && leans.TryGetValue(at, out var next) && next != document; steps++) at = next;
            roots[document] = at;
        }

        return roots.ToFrozenDictionary();
    }

    // Where things are said to be ("in X"); names in other places may be those of the accused.
    private string? Home() => Most(onlyWhere: true) ?? Most(onlyWhere: false);

    private string? Most(bool onlyWhere) => Documents
        .SelectMany(words => words.Reading.Mentions.Where(mention => !onlyWhere || mention.Type == MentionType.Place && words.IsLocative(mention.Span))
            .Select(mention => (Country: CountryOf(words.Reading.Document.Id, mention), words.Reading.Document.Id)))
        .Where(pair => pair.Country is not null)
        .GroupBy(pair => pair.Country!, StringComparer.Ordinal)
        .OrderByDescending(group => group.Select(pair => pair.Id).Distinct().Count())
        .ThenByDescending(group => group.Count())
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => group.Key)
        .FirstOrDefault();
}
