using System.Collections.Immutable;
using System.Text.Json;

namespace Sayso.Json;

/// <summary>The few shapes that recur in the contract's JSON: optional fields, bounds, span pairs, diagnostics.</summary>
public static class JsonShape
{
    public static void WriteOptional(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, WellFormed.Text(value));
    }

    public static void WriteNullable(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is null) json.WriteNull(name);
        else json.WriteString(name, WellFormed.Text(value));
    }

    public static void WriteBounds(this Utf8JsonWriter json, TextSpan span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
    }

    public static void WriteSpan(this Utf8JsonWriter json, TextSpan span)
    {
        json.WriteStartArray();
        json.WriteNumberValue(span.Start);
        json.WriteNumberValue(span.End);
        json.WriteEndArray();
    }

    public static void WriteSpan(this Utf8JsonWriter json, string name, TextSpan span)
    {
        json.WritePropertyName(name);
        json.WriteSpan(span);
    }

    public static void WriteSpans(this Utf8JsonWriter json, string name, ImmutableArray<TextSpan> spans)
    {
        json.WriteStartArray(name);
        foreach (var span in spans) json.WriteSpan(span);
        json.WriteEndArray();
    }

    public static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(WellFormed.Text(value));
        json.WriteEndArray();
    }

    /// <summary>A number rounded to six decimals, so that output does not depend on the last bits of arithmetic.</summary>
    public static void WriteRounded(this Utf8JsonWriter json, string name, double value) => json.WriteNumber(name, Math.Round((decimal)value, 6) / 1.000000m);

    public static void WriteDiagnostics(this Utf8JsonWriter json, IEnumerable<Diagnostic> diagnostics)
    {
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("code", diagnostic.Code);
            json.WriteString("severity", WireName.Of(diagnostic.Severity));
            json.WriteString("message", WellFormed.Text(diagnostic.Message));
            if (diagnostic.Span is { } span) json.WriteBounds(span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static ImmutableArray<Diagnostic> ReadDiagnostics(this JsonElement json) =>
    [
        .. json.GetItems("diagnostics").Select(item => new Diagnostic(
            item.GetText("code") ?? "SAY0000",
            WireName.TryParse<Severity>(item.GetText("severity"), out var severity) ? severity : Severity.Info,
            item.GetText("message") ?? string.Empty,
            item.GetInt("start") is not null ? item.ReadBounds() : null)),
    ];

    /// <summary>A string field, or null where it is missing or null. Throws where it is something else.</summary>
    public static string? GetText(this JsonElement json, string name)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        return value.ValueKind == JsonValueKind.String ? value.GetString() : throw new JsonException($"\"{name}\" is not a string");
    }

    public static int? GetInt(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;

    public static double? GetNumber(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    public static decimal? GetDecimal(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) ? number : null;

    public static IEnumerable<JsonElement> GetItems(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];

    public static TextSpan ReadBounds(this JsonElement json) => Bounds(json.GetInt("start"), json.GetInt("end"));

    public static TextSpan ReadSpan(this JsonElement json) =>
        json.ValueKind == JsonValueKind.Array && json.GetArrayLength() == 2 && json[0].TryGetInt32(out var start) && json[1].TryGetInt32(out var end)
            ? Bounds(start, end)
            : throw new JsonException("a span is a pair [start, end]");

    public static TextSpan? ReadSpan(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.ReadSpan() : null;

    public static ImmutableArray<TextSpan> ReadSpans(this JsonElement json, string name) => [.. json.GetItems(name).Select(ReadSpan)];

    private static TextSpan Bounds(int? start, int? end) =>
        start is >= 0 and var from && end is { } to && from <= to ? TextSpan.FromBounds(from, to) : throw new JsonException("\"start\" and \"end\" must be 0 <= start <= end");
}
