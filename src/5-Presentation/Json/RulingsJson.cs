using System.Collections.Immutable;
using System.Text.Json;

namespace Sayso.Json;

/// <summary>What persons decided, for an export: each decision with the id that it met.</summary>
internal static class RulingsJson
{
    public static void Write(Utf8JsonWriter json, ImmutableArray<AppliedRuling> rulings) => CaseExport.Array(json, "corrections", rulings, (writer, applied) =>
    {
        var ruling = applied.Ruling;
        writer.WriteNumber("number", ruling.Number);
        writer.WriteString("kind", WireName.Of(ruling.Kind));
        writer.WriteString("by", WellFormed.Text(ruling.By));
        writer.WriteString("subject", applied.Subject);
        if (ruling.Value is { } value) writer.WriteString("value", WellFormed.Text(value));
        if (ruling.Note is { } note) writer.WriteString("note", WellFormed.Text(note));
        CaseExport.Array(writer, "about", ruling.Targets, (inner, target) =>
        {
            inner.WriteString("kind", WireName.Of(target.Kind));
            inner.WriteString("text", WellFormed.Text(target.Text));
            CaseExport.Array(inner, "places", target.Places, (at, place) =>
            {
                at.WriteString("document", place.Document.Value);
                at.WriteBounds(place.Span);
            });
        });
    });
}
