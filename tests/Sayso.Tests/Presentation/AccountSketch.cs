using System.Collections.Immutable;

namespace Sayso.Tests.Presentation;

/// <summary>One invented account: its text, and what a reader would find in it, pointed at by quoting the text.</summary>
internal sealed class AccountSketch(Document document, params string[] hedges)
{
    private readonly List<Attribution> attributions = [];
    private readonly List<Claim> claims = [];
    private readonly List<Forecast> forecasts = [];

    public DocumentId Id => document.Id;

    public Document Document => document;

    /// <summary>Where the words stand; a phrase that is not in the text is a mistake of the test.</summary>
    public TextSpan At(string phrase)
    {
        var start = document.Text.IndexOf(phrase, StringComparison.Ordinal);
        return start >= 0 ? new TextSpan(start, phrase.Length) : throw new ArgumentException($"\"{phrase}\" is not in {document.Id}");
    }

    public Citation Cite(string phrase) => new(document.Id, At(phrase));

    public AttributionId Says(Voice voice, string content, Basis basis, Projection projection = Projection.Indirect, AttributionId? within = null)
    {
        attributions.Add(new Attribution(new AttributionId(attributions.Count), [], [], [At(content)], projection, within, voice, basis));
        return attributions[^1].Id;
    }

    public ClaimId Claim(string phrase, AttributionId? by, Factuality factuality, double checkable)
    {
        claims.Add(new Claim(new ClaimId(claims.Count), At(phrase), null, by, factuality, checkable));
        return claims[^1].Id;
    }

    public ForecastId Forecast(string phrase, AttributionId? by, Modality certainty, TimeInterval? horizon)
    {
        forecasts.Add(new Forecast(new ForecastId(forecasts.Count), At(phrase), horizon, null, certainty, by));
        return forecasts[^1].Id;
    }

    public Attribution this[AttributionId id] => attributions[id.Index];

    public Reading Reading(params Diagnostic[] diagnostics) => new()
    {
        Document = document,
        ModelVersion = "rules-1",
        Sentences = [.. Sentences()],
        Attributions = [.. attributions],
        Claims = [.. claims],
        Forecasts = [.. forecasts],
        Diagnostics = [.. diagnostics],
    };

    private IEnumerable<Sentence> Sentences()
    {
        foreach (var passage in document.Passages)
        {
            var start = passage.Span.Start;
            while (start < passage.Span.End)
            {
                var stop = document.Text.IndexOf(". ", start, passage.Span.End - start, StringComparison.Ordinal);
                var end = stop < 0 ? passage.Span.End : stop + 1;
                var span = TextSpan.FromBounds(start, end);
                var found = hedges.SelectMany(hedge => Hedge(span, hedge)).Order().ToImmutableArray();
                yield return new Sentence(span, 0, 0, found.Length > 0, found);
                start = stop < 0 ? passage.Span.End : stop + 2;
            }
        }
    }

    private IEnumerable<TextSpan> Hedge(TextSpan sentence, string hedge)
    {
        var at = document.Text.IndexOf(hedge, sentence.Start, sentence.Length, StringComparison.Ordinal);
        return at < 0 ? [] : [new TextSpan(at, hedge.Length)];
    }

    /// <summary>Paragraphs separated by a blank line, the first of them the headline.</summary>
    public static AccountSketch Of(string id, string published, string text, string? byline, string? publisher, string[] hedges, params (string Starts, PassageKind Kind, string By)[] voices)
    {
        var passages = ImmutableArray.CreateBuilder<Passage>();
        var start = 0;
        foreach (var paragraph in text.Split("\n\n"))
        {
            var voice = Array.Find(voices, voice => paragraph.StartsWith(voice.Starts, StringComparison.Ordinal));
            passages.Add(new Passage(start == 0 ? PassageKind.Headline : voice.Kind, new TextSpan(start, paragraph.Length), voice.By));
            start += paragraph.Length + 2;
        }

        return new AccountSketch(
            new Document
            {
                Id = new DocumentId(id), Text = text, Title = text[..text.IndexOf('\n', StringComparison.Ordinal)], Byline = byline, Publisher = publisher, Published = published,
                PublishedFrom = PublishedFrom.Given, Source = $"ferry/{id}.txt", Language = "en", MediaType = "text/plain", Passages = passages.ToImmutable(),
            },
            hedges);
    }
}
