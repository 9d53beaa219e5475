using System.Collections.Immutable;
using System.Text.Json;
using Sayso.Storage;

namespace Sayso.Cli.Cases;

/// <summary>A ruling as the detail of a stored correction, and back. What it is about is kept by places and words, not by running ids.</summary>
internal static class RulingJson
{
    public static void Write(Utf8JsonWriter json, IEnumerable<string> what, string? value, string? note, IEnumerable<Target> targets)
    {
        json.WriteStartObject();
        json.WriteStartArray("what");
        foreach (var item in what) json.WriteStringValue(item);
        json.WriteEndArray();
        if (value is not null) json.WriteString("value", value);
        if (note is not null) json.WriteString("note", note);
        json.WriteStartArray("targets");
        foreach (var target in targets)
        {
            json.WriteStartObject();
            json.WriteString("kind", WireName.Of(target.Kind));
            json.WriteString("text", target.Text);
            json.WriteStartArray("places");
            foreach (var place in target.Places)
            {
                json.WriteStartArray();
                json.WriteStringValue(place.Document.Value);
                json.WriteNumberValue(place.Span.Start);
                json.WriteNumberValue(place.Span.End);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A detail that says nothing of targets, or is not JSON, gives a ruling that meets nothing.</summary>
    public static Ruling Read(Correction correction)
    {
        if (!WireName.TryParse<RulingKind>(correction.Kind, out var kind)) return new Ruling(correction.Number, RulingKind.Confirm, [], null, null, correction.Actor);
        try
        {
            using var json = JsonDocument.Parse(correction.Detail);
            var root = json.RootElement;
            ImmutableArray<Target> targets = root.TryGetProperty("targets", out var list) ? [.. list.EnumerateArray().Select(ReadTarget)] : [];
            return new Ruling(correction.Number, kind, targets, Text(root, "value"), Text(root, "note"), correction.Actor);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or KeyNotFoundException or ArgumentException or FormatException)
        {
            return new Ruling(correction.Number, kind, [], null, null, correction.Actor);
        }
    }

    private static Target ReadTarget(JsonElement json) => new(
        WireName.TryParse<TargetKind>(json.GetProperty("kind").GetString(), out var kind) ? kind : throw new FormatException("kind"),
        json.GetProperty("text").GetString() ?? string.Empty,
        [.. json.GetProperty("places").EnumerateArray().Select(p => new Citation(new DocumentId(p[0].GetString() ?? string.Empty), TextSpan.FromBounds(p[1].GetInt32(), p[2].GetInt32())))]);

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
}
