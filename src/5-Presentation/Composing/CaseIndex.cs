using System.Collections.Immutable;
using Sayso.Wording;

namespace Sayso.Composing;

/// <summary>A case by its ids, and its claims as statements.</summary>
internal sealed class CaseIndex
{
    private const int LettersAtMost = 70;

    private readonly Dictionary<DocumentId, Reading> readings;
    private readonly Dictionary<DocumentId, int> order;
    private readonly Dictionary<string, CaseClaim> claims;
    private readonly Dictionary<string, AttributionChain> chains;
    private readonly Dictionary<string, Event> events;
    private readonly Dictionary<string, Entity> entities;
    private readonly Dictionary<DocumentId, Origin> origins;
    private readonly Dictionary<string, Statement> statements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> labels = new(StringComparer.Ordinal);
    private readonly ILookup<DocumentId, CaseClaim> claimsOf;

    public CaseIndex(Weighing weighing)
    {
        (Weighing, Comparison) = (weighing, weighing.Comparison);
        Book = new CitationBook(Comparison.Readings);
        readings = Comparison.Readings.DistinctBy(reading => reading.Document.Id).ToDictionary(reading => reading.Document.Id);
        order = Comparison.Readings.Select((reading, index) => (reading.Document.Id, index)).DistinctBy(pair => pair.Id).ToDictionary(pair => pair.Id, pair => pair.index);
        claims = Comparison.Claims.DistinctBy(claim => claim.Id).ToDictionary(claim => claim.Id, StringComparer.Ordinal);
        chains = Comparison.Chains.DistinctBy(chain => chain.Id).ToDictionary(chain => chain.Id, StringComparer.Ordinal);
        events = Comparison.Events.DistinctBy(item => item.Id).ToDictionary(item => item.Id, StringComparer.Ordinal);
        entities = Comparison.Entities.DistinctBy(entity => entity.Id).ToDictionary(entity => entity.Id, StringComparer.Ordinal);
        origins = Comparison.Origins.DistinctBy(origin => origin.Document).ToDictionary(origin => origin.Document);
        claimsOf = Comparison.Claims.ToLookup(claim => claim.Document);
    }

    public Weighing Weighing { get; }

    public Comparison Comparison { get; }

    public CitationBook Book { get; }

    public Reading this[DocumentId document] => readings[document];

    public bool Knows(DocumentId document) => readings.ContainsKey(document);

    public int OrderOf(DocumentId document) => order[document];

    public string LetterOf(DocumentId document) => CitationBook.LetterOf(order[document]);

    public string NameOf(DocumentId document) => VoiceWording.Label(readings[document].Document);

    public CaseClaim? Claim(string id) => claims.GetValueOrDefault(id);

    public Event? Event(string? id) => id is null ? null : events.GetValueOrDefault(id);

    /// <summary>What a happening is called: a person's label whole, that of the comparison shortened.</summary>
    public string LabelOf(Event happening)
    {
        if (labels.TryGetValue(happening.Id, out var known)) return known;
        return labels[happening.Id] = Weighing.Rulings.Any(applied => applied.Subject == happening.Id && applied.Ruling.Kind == RulingKind.Relabel)
            ? happening.Label : ListWording.Short(happening.Label, LettersAtMost);
    }

    public string? EntityName(string? id) => id is null ? null : entities.GetValueOrDefault(id)?.Name;

    public Origin? OriginOf(DocumentId document) => origins.GetValueOrDefault(document);

    /// <summary>What an account weighs as a voice of its own: 1 where it was not measured.</summary>
    public double IndependenceOf(DocumentId document) => origins.TryGetValue(document, out var origin) ? origin.Independent : 1;

    public double IndependenceOf(IEnumerable<DocumentId> documents) => documents.Distinct().Sum(IndependenceOf);

    public IEnumerable<CaseClaim> ClaimsOf(DocumentId document) => claimsOf[document];

    public ImmutableArray<DocumentId> InOrder(IEnumerable<DocumentId> documents) => [.. documents.Where(Knows).Distinct().OrderBy(OrderOf)];

    /// <summary>The claim as a statement, or null where the case has no such claim.</summary>
    public Statement? Statement(string? claimId) => claimId is not null && Claim(claimId) is { } claim && Knows(claim.Document) ? Statement(claim) : null;

    public Statement Statement(CaseClaim claim)
    {
        if (statements.TryGetValue(claim.Id, out var known)) return known;
        var reading = readings[claim.Document];
        var voice = chains.TryGetValue(claim.Chain, out var chain)
            ? VoiceWording.Of(reading, chain.Links, readings.GetValueOrDefault)
            : VoiceWording.Of(reading, claim.Claim.Index < reading.Claims.Length ? reading[claim.Claim].Attribution : null);
        var made = Make(claim.Id, claim.Document, claim.Span, claim.Text, voice, claim.Certainty, claim.Basis);
        return statements[claim.Id] = claim.Claim.Index < reading.Claims.Length && reading[claim.Claim].Subject is { } subject
            ? made with { Text = $"[{TextAt(new Citation(claim.Document, subject), string.Empty)}] {made.Text}" } : made;
    }

    /// <summary>A passage that is no claim of the case, in the voice that it stands in.</summary>
    public Statement Statement(string id, Citation place, string fallback, AttributionId? attribution, Certainty certainty)
    {
        var reading = readings[place.Document];
        var basis = attribution is { } inside && inside.Index < reading.Attributions.Length ? reading[inside].Basis : Basis.None;
        return Make(id, place.Document, place.Span, fallback, VoiceWording.Of(reading, attribution), certainty, basis);
    }

    /// <summary>A passage whose voice and certainty are found from where it stands: the claim that covers it, else the innermost attribution around it.</summary>
    public Statement StatementAt(string id, Citation place, string fallback)
    {
        var around = claimsOf[place.Document].Where(claim => claim.Span.Overlaps(place.Span)).OrderByDescending(claim => claim.Span.OverlapWith(place.Span)).ThenBy(claim => claim.Span.Length).FirstOrDefault();
        if (around is not null) return Statement(around) with { Id = id, Text = TextAt(place, fallback), Citation = Book.Cite(place) };
        var reading = readings[place.Document];
        var inside = reading.Attributions
            .Where(attribution => attribution.Content.Any(content => content.Contains(place.Span.Start)))
            .OrderBy(attribution => attribution.Content.Sum(content => content.Length)).FirstOrDefault();
        var isHedged = reading.SentenceAt(place.Span.Start) is { IsUncertain: true };
        return Statement(id, place, fallback, inside?.Id, isHedged ? Certainty.Possible : Certainty.Unknown);
    }

    private Statement Make(string id, DocumentId document, TextSpan span, string fallback, VoicePhrase voice, Certainty certainty, Basis basis)
    {
        var citation = Book.Cite(document, span);
        var text = TextAt(citation, fallback);
        return new Statement(
            id, document, text, voice.Full, voice.Within, CertaintyWording.Verb(certainty, text, voice.IsOwnVoice), CertaintyWording.Degree(certainty), CertaintyWording.Of(basis),
            certainty, basis, CertaintyWording.FirmnessOf(certainty, basis), citation,
            [.. voice.Steps.Select(step => step.Place is { } place && Knows(place.Document) ? step with { Place = Book.CiteName(place.Document, place.Span) } : step with { Place = null })]);
    }

    private string TextAt(Citation place, string fallback)
    {
        var text = Book.TextOf(Book.Cite(place));
        return text.Length > 0 ? text : fallback;
    }
}
