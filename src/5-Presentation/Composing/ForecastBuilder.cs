using System.Collections.Immutable;
using Sayso.Json;
using Sayso.Wording;

namespace Sayso.Composing;

/// <summary>What was predicted, resolved forecasts first, then those that name a day by which they can be judged.</summary>
internal static class ForecastBuilder
{
    public static ImmutableArray<ForecastRow> Build(CaseIndex index) =>
    [
        .. from forecast in index.Weighing.Forecasts
           where index.Knows(forecast.Document)
           orderby forecast.Resolution == Resolution.Open, forecast.Horizon is null, index.OrderOf(forecast.Document), forecast.Span
           select Row(index, forecast) into row
           group row by (row.Statement.Document, Views.ViewLines.Flat(row.Statement.Text), row.Statement.Via, row.Resolution) into same
           select same.First() with { Again = [.. same.Skip(1).Select(row => row.Statement.Citation)] },
    ];

    /// <summary>The records of those voices of which something came true or did not.</summary>
    public static ImmutableArray<VoiceRecord> Records(CaseIndex index)
    {
        var names = index.Comparison.Readings.Select(reading => reading.Document).DistinctBy(document => document.Label).ToDictionary(document => document.Label, document => index.NameOf(document.Id), StringComparer.Ordinal);
        return [.. index.Weighing.VoiceRecords.Where(record => record.Resolved > 0).Select(record => record with { Voice = record.Voice == "unattributed" ? "nobody by name" : names.GetValueOrDefault(record.Voice, record.Voice) })];
    }

    private static ForecastRow Row(CaseIndex index, ForecastRecord forecast)
    {
        var reading = index[forecast.Document];
        var read = forecast.Forecast.Index < reading.Forecasts.Length ? reading.Forecasts[forecast.Forecast.Index] : null;
        var certainty = read?.Certainty switch
        {
            Modality.Certain => Certainty.Certain,
            Modality.Probable => Certainty.Probable,
            Modality.Possible => Certainty.Possible,
            Modality.Hypothetical => Certainty.Uncertain,
            _ => Certainty.Unknown,
        };
        var statement = index.Statement(forecast.Id, new Citation(forecast.Document, forecast.Span), forecast.Statement, read?.Attribution, certainty);
        var horizon = forecast.Horizon is { } interval
            ? DateWording.Iso(ReadingJson.IsoText(interval.Earliest, interval.Granularity), ReadingJson.IsoText(interval.Latest, interval.Granularity))
            : read?.Within is { } within ? $"“{Views.ViewLines.Flat(reading.Slice(within).ToString())}”" : null;
        return new ForecastRow(statement, forecast.Voice, forecast.Made, string.IsNullOrEmpty(horizon) ? null : horizon, forecast.Resolution, index.Statement(forecast.ResolvedBy), forecast.Probability);
    }
}
