using System.Collections.Immutable;
using System.Globalization;
using Sayso.Wording;

namespace Sayso.Forecasts;

/// <summary>
/// Keeps the record of what was predicted. A forecast is resolved only by a later account's plain statement about the past or present that shares the
/// main predicate (the same, a synonym or its opposite), an entity and a further content word with it; everything else stays open for the analyst. Scores after Brier 1950.
/// </summary>
internal sealed class ForecastRecorder
{
    // "2022-01-05" of a moment.
    private const int DayLength = 10;

    private readonly CaseIndex index;
    private readonly List<Outcome> outcomes;

    public ForecastRecorder(CaseIndex index)
    {
        this.index = index;
        outcomes = [.. index.Documents.SelectMany(Outcomes)];
    }

    public (ImmutableArray<ForecastRecord> Forecasts, ImmutableArray<VoiceRecord> Voices) Record()
    {
        var records = ImmutableArray.CreateBuilder<ForecastRecord>();
        foreach (var words in index.Documents)
        {
            foreach (var forecast in words.Reading.Forecasts) records.Add(One(words, forecast, records.Count + 1));
        }

        return (records.ToImmutable(), Voices(records));
    }

    private ForecastRecord One(ReadingWords words, Forecast forecast, int number)
    {
        var document = words.Reading.Document;
        var (resolution, by) = Resolve(words, forecast);
        return new ForecastRecord(
            "fc" + number.ToString(CultureInfo.InvariantCulture),
            document.Id,
            forecast.Id,
            forecast.Span,
            words.Text(forecast.Span),
            CaseIndex.VoiceOf(words.Reading, forecast.Attribution),
            Made(document, forecast.Span),
            forecast.Horizon,
            resolution,
            by,
            Probability(forecast));
    }

    // The day of the post or passage that it is quoted from, else of the account, as far as it is told.
    private static string? Made(Document document, TextSpan span)
    {
        var told = document.PassageAt(span.Start)?.PostedAt ?? document.Published;
        return told is { Length: > DayLength } ? told[..DayLength] : told;
    }

    private (Resolution, string?) Resolve(ReadingWords words, Forecast forecast)
    {
        if (words.Reading.Document.PublishedDate is not { } made || forecast.Condition is not null) return (Resolution.Open, null);
        var claim = words.Reading.Claims.Where(claim => claim.Span.Overlaps(forecast.Span)).OrderByDescending(claim => claim.Span.OverlapWith(forecast.Span)).FirstOrDefault();
        var said = Predication.Of(index, words, forecast.Span, claim?.Factuality.Polarity == Polarity.Negative);
        Outcome? came = null, failed = null;
        foreach (var outcome in outcomes)
        {
            if (outcome.Document == words.Reading.Document.Id || outcome.Told <= made || BearsOn(said, outcome.Said) is not { } isTrue) continue;
            if (isTrue) came = Earlier(came, outcome);
            else failed = Earlier(failed, outcome);
        }

        return (came, failed) switch
        {
            (not null, not null) => (Resolution.Partly, Earlier(came, failed).Claim),
            (not null, null) => (Resolution.CameTrue, came.Claim),
            (null, not null) => (Resolution.DidNot, failed.Claim),
            _ => (Resolution.Open, null),
        };
    }

    private static bool? BearsOn(Predication forecast, Predication outcome)
    {
        if (forecast.Head is not { } will || outcome.Head is not { } did || !forecast.Entities.Overlaps(outcome.Entities)) return null;
        var shared = forecast.Content.Count(outcome.Content.Contains);
        // One word more than the predicate and the entity, so that "sent" alone does not answer "will send".
        if (will == did) return shared >= 3 ? forecast.IsNegative == outcome.IsNegative : null;
        if (Opposites.MeanSame(will, did)) return shared >= 2 ? forecast.IsNegative == outcome.IsNegative : null;
        return Opposites.Are(will, did) && shared >= 2 ? forecast.IsNegative != outcome.IsNegative : null;
    }

    private IEnumerable<Outcome> Outcomes(ReadingWords words)
    {
        var reading = words.Reading;
        if (reading.Document.PublishedDate is not { } told) yield break;
        foreach (var claim in reading.Claims)
        {
            if (claim.Factuality.Modality != Modality.Certain || index.ClaimOf(reading.Document.Id, claim.Id) is not { } known) continue;
            if (reading.Forecasts.Any(forecast => forecast.Span.Overlaps(claim.Span))) continue;
            if (claim.Event is { } item && reading[item].Tense == Tense.Future) continue;
            yield return new(reading.Document.Id, told, known.Id, Predication.Of(index, words, claim.Span, claim.Factuality.Polarity == Polarity.Negative));
        }
    }

    /// <summary>What the wording amounts to as a probability, after the scale of Kent 1964, "Words of estimative probability".</summary>
    private static double Probability(Forecast forecast) => forecast.Certainty switch
    {
        Modality.Certain => 0.93,
        Modality.Probable => 0.75,
        Modality.Possible => 0.5,
        _ => 0.5,
    };

    /// <summary>How well each voice did; what a document says twice counts once.</summary>
    public ImmutableArray<VoiceRecord> Voices(IEnumerable<ForecastRecord> records) =>
    [
        .. records.Where(record => !index.IsRepeat(record.Document, record.Span)).GroupBy(record => record.Voice, StringComparer.Ordinal)
            .Select(group =>
            {
                var errors = group.Select(record => (record.Probability, Outcome: Value(record.Resolution))).Where(pair => pair.Outcome is not null)
                    .Select(pair => (pair.Probability - pair.Outcome!.Value) * (pair.Probability - pair.Outcome.Value)).ToList();
                return new VoiceRecord(group.Key, group.Count(), errors.Count, errors.Count == 0 ? null : errors.Average());
            })
            .OrderByDescending(voice => voice.Resolved).ThenByDescending(voice => voice.Made).ThenBy(voice => voice.Voice, StringComparer.Ordinal),
    ];

    private static double? Value(Resolution resolution) => resolution switch
    {
        Resolution.CameTrue => 1,
        Resolution.DidNot => 0,
        Resolution.Partly => 0.5,
        _ => null,
    };

    private static Outcome Earlier(Outcome? one, Outcome other) => one is null || other.Told < one.Told ? other : one;

    private sealed record Outcome(DocumentId Document, DateOnly Told, string Claim, Predication Said);
}
