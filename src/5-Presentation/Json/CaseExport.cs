using System.Collections.Immutable;
using System.Text.Json;

namespace Sayso.Json;

/// <summary>A whole case as the contract's section 4 writes it: one JSON object, arrays that name each other's items by id.</summary>
public static class CaseExport
{
    public const int Format = 1;

    /// <summary>Writes the case to a stream as UTF-8. Without <paramref name="indented"/> it is one line and no line break follows it.</summary>
    public static void Write(Stream output, Weighing weighing, string caseName, CaseParts? parts = null, IEnumerable<AttemptedInput>? attempted = null, bool indented = false)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = indented });
        Write(json, weighing, caseName, parts, attempted);
    }

    /// <summary>Writes the case as one value of a larger JSON text.</summary>
    public static void Write(Utf8JsonWriter json, Weighing weighing, string caseName, CaseParts? parts = null, IEnumerable<AttemptedInput>? attempted = null)
    {
        parts ??= CaseParts.All;
        var comparison = weighing.Comparison;
        json.WriteStartObject();
        json.WriteNumber("format", Format);
        json.WriteStartObject("case");
        json.WriteString("name", WellFormed.Text(caseName));
        json.WriteNumber("documents", comparison.Readings.Length);
        json.WriteTexts("models", comparison.Readings.Select(reading => reading.ModelVersion).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        json.WriteEndObject();
        json.WriteStartArray("documents");
        foreach (var reading in comparison.Readings) DocumentJson.Write(json, reading.Document, parts.Text);
        json.WriteEndArray();
        if (parts.Readings)
        {
            json.WriteStartArray("readings");
            foreach (var reading in comparison.Readings) ReadingJson.Write(json, reading, parts.Layers);
            json.WriteEndArray();
        }

        ComparisonJson.Write(json, comparison);
        WeighingJson.Write(json, weighing);
        RulingsJson.Write(json, weighing.Rulings);
        WriteDiagnostics(json, comparison);
        WriteAttempted(json, attempted ?? []);
        json.WriteEndObject();
    }

    // Every stage's diagnostics once more in one list, each with its document, so that a script finds in one place what was skipped.
    private static void WriteDiagnostics(Utf8JsonWriter json, Comparison comparison)
    {
        json.WriteStartArray("diagnostics");
        foreach (var reading in comparison.Readings)
        {
            foreach (var diagnostic in reading.Document.Diagnostics.Concat(reading.Diagnostics)) WriteDiagnostic(json, diagnostic, reading.Document.Id);
        }

        foreach (var diagnostic in comparison.Diagnostics) WriteDiagnostic(json, diagnostic, null);
        json.WriteEndArray();
    }

    private static void WriteDiagnostic(Utf8JsonWriter json, Diagnostic diagnostic, DocumentId? document)
    {
        json.WriteStartObject();
        if (document is { } id) json.WriteString("document", id.Value);
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", WireName.Of(diagnostic.Severity));
        json.WriteString("message", WellFormed.Text(diagnostic.Message));
        if (diagnostic.Span is { } span) json.WriteBounds(span);
        json.WriteEndObject();
    }

    private static void WriteAttempted(Utf8JsonWriter json, IEnumerable<AttemptedInput> attempted)
    {
        json.WriteStartArray("attempted");
        foreach (var input in attempted)
        {
            json.WriteStartObject();
            json.WriteString("input", WellFormed.Text(input.Input));
            json.WriteString("error", WellFormed.Text(input.Error));
            if (input.Line is { } line) json.WriteNumber("line", line);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static void Array<T>(Utf8JsonWriter json, string name, ImmutableArray<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
