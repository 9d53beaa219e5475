using System.Text.Json;

namespace Sayso.Json;

/// <summary>The arrays that the weighing gives to a case export.</summary>
internal static class WeighingJson
{
    public static void Write(Utf8JsonWriter json, Weighing weighing)
    {
        CaseExport.Array(json, "explanations", weighing.Explanations, WriteExplanation);
        CaseExport.Array(json, "diagnosticity", weighing.Diagnosticity, (writer, item) =>
        {
            writer.WriteString("evidence", item.Evidence);
            writer.WriteRounded("value", item.Value);
        });
        CaseExport.Array(json, "flips", weighing.Flips, (writer, flip) =>
        {
            writer.WriteString("evidence", flip.Evidence);
            writer.WriteString("leader", flip.Leader);
            writer.WriteString("why", WellFormed.Text(flip.Why));
        });
        WriteMap(json, weighing.CausalMap);
        CaseExport.Array(json, "forecasts", weighing.Forecasts, WriteForecast);
        CaseExport.Array(json, "voices", weighing.VoiceRecords, (writer, record) =>
        {
            writer.WriteString("voice", WellFormed.Text(record.Voice));
            writer.WriteNumber("made", record.Made);
            writer.WriteNumber("resolved", record.Resolved);
            if (record.Brier is { } brier) writer.WriteRounded("brier", brier);
            else writer.WriteNull("brier");
        });
    }

    private static void WriteExplanation(Utf8JsonWriter json, Explanation explanation)
    {
        json.WriteString("id", explanation.Id);
        json.WriteString("label", WellFormed.Text(explanation.Label));
        json.WriteString("statement", WellFormed.Text(explanation.Statement));
        ComparisonJson.WritePlace(json, explanation.Citation);
        json.WriteTexts("proposedBy", explanation.ProposedBy.Select(document => document.Value));
        json.WriteTexts("disputedBy", explanation.DisputedBy.Select(document => document.Value));
        json.WriteRounded("prior", explanation.Prior);
        json.WriteRounded("posterior", explanation.Posterior);
        json.WriteStartArray("interval");
        json.WriteNumberValue(Math.Round((decimal)explanation.IntervalLow, 6) / 1.000000m);
        json.WriteNumberValue(Math.Round((decimal)explanation.IntervalHigh, 6) / 1.000000m);
        json.WriteEndArray();
        CaseExport.Array(json, "assessments", explanation.Assessments, (writer, assessment) =>
        {
            writer.WriteString("evidence", assessment.Evidence);
            writer.WriteString("consistency", MarkOf(assessment.Consistency));
            writer.WriteRounded("weight", assessment.Weight);
            writer.WriteString("why", WellFormed.Text(assessment.Why));
        });
    }

    private static string MarkOf(Consistency consistency) => consistency switch
    {
        Consistency.VeryConsistent => "CC",
        Consistency.Consistent => "C",
        Consistency.Neutral => "N",
        Consistency.Inconsistent => "I",
        Consistency.VeryInconsistent => "II",
        _ => "NA",
    };

    private static void WriteMap(Utf8JsonWriter json, CausalMap map)
    {
        json.WriteStartObject("causalMap");
        CaseExport.Array(json, "concepts", map.Concepts, (writer, concept) =>
        {
            writer.WriteString("id", concept.Id);
            writer.WriteString("label", WellFormed.Text(concept.Label));
            CaseExport.Array(writer, "mentions", concept.Mentions, ComparisonJson.WritePlace);
        });
        CaseExport.Array(json, "links", map.Links, (writer, link) =>
        {
            writer.WriteString("from", link.From);
            writer.WriteString("to", link.To);
            writer.WriteNumber("sign", link.Sign);
            CaseExport.Array(writer, "assertedBy", link.AssertedBy, WriteVoice);
            CaseExport.Array(writer, "disputedBy", link.DisputedBy, WriteVoice);
        });
        json.WriteEndObject();
    }

    private static void WriteVoice(Utf8JsonWriter json, CausalVoice voice)
    {
        json.WriteString("document", voice.Document.Value);
        json.WriteBounds(voice.Span);
        json.WriteString("voice", WellFormed.Text(voice.Voice));
    }

    private static void WriteForecast(Utf8JsonWriter json, ForecastRecord forecast)
    {
        json.WriteString("id", forecast.Id);
        json.WriteString("document", forecast.Document.Value);
        json.WriteString("forecast", forecast.Forecast.ToString());
        json.WriteBounds(forecast.Span);
        json.WriteString("statement", WellFormed.Text(forecast.Statement));
        json.WriteString("voice", WellFormed.Text(forecast.Voice));
        json.WriteNullable("made", forecast.Made);
        ReadingJson.WriteHorizon(json, forecast.Horizon);
        json.WriteString("resolution", WireName.Of(forecast.Resolution));
        json.WriteNullable("resolvedBy", forecast.ResolvedBy);
        json.WriteRounded("probability", forecast.Probability);
    }
}
