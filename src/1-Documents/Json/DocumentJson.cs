using System.Collections.Immutable;
using System.Text.Json;

namespace Sayso.Json;

/// <summary>Documents as the contract's section 2 writes them, one object a line.</summary>
public static class DocumentJson
{
    public const int Format = 1;

    public static void Write(Utf8JsonWriter json, Document document, bool withText = true)
    {
        json.WriteStartObject();
        json.WriteNumber("format", Format);
        json.WriteString("id", document.Id.Value);
        json.WriteOptional("title", document.Title);
        json.WriteOptional("byline", document.Byline);
        json.WriteOptional("publisher", document.Publisher);
        json.WriteOptional("published", document.Published);
        json.WriteString("publishedFrom", document.PublishedFrom == PublishedFrom.JsonLd ? "jsonld" : WireName.Of(document.PublishedFrom));
        json.WriteOptional("source", document.Source);
        json.WriteNumber("entry", document.Entry);
        json.WriteOptional("url", document.Url);
        json.WriteOptional("language", document.Language);
        json.WriteOptional("mediaType", document.MediaType);
        if (withText) json.WriteString("text", WellFormed.Text(document.Text));
        json.WriteStartArray("passages");
        foreach (var passage in document.Passages)
        {
            json.WriteStartObject();
            json.WriteString("kind", WireName.Of(passage.Kind));
            json.WriteBounds(passage.Span);
            json.WriteOptional("by", passage.By);
            json.WriteOptional("postedAt", passage.PostedAt);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteDiagnostics(document.Diagnostics);
        json.WriteEndObject();
    }

    /// <summary>Reads a document; only <c>text</c> is required. Throws <see cref="JsonException"/> naming what is wrong.</summary>
    /// <param name="fallbackId">Makes the id of a document that comes without one, from its text.</param>
    public static Document Read(JsonElement json, Func<string, DocumentId> fallbackId)
    {
        if (json.ValueKind != JsonValueKind.Object) throw new JsonException("a document is a JSON object");
        var text = WellFormed.Text(json.GetText("text") ?? throw new JsonException("\"text\" is missing"));
        var from = json.GetText("publishedFrom");
        var published = json.GetText("published");
        return new Document
        {
            Id = json.GetText("id") is { Length: > 0 } id ? new DocumentId(id) : fallbackId(text),
            Text = text,
            Title = json.GetText("title"),
            Byline = json.GetText("byline"),
            Publisher = json.GetText("publisher"),
            Published = published,
            PublishedFrom = from == "jsonld" ? PublishedFrom.JsonLd
                : WireName.TryParse<PublishedFrom>(from, out var known) ? known
                : published is null ? PublishedFrom.None : PublishedFrom.Given,
            Source = json.GetText("source"),
            Entry = json.GetInt("entry") ?? 0,
            Url = json.GetText("url"),
            Language = json.GetText("language"),
            MediaType = json.GetText("mediaType"),
            Passages = ReadPassages(json, text.Length),
            Diagnostics = json.ReadDiagnostics(),
        };
    }

    private static ImmutableArray<Passage> ReadPassages(JsonElement json, int length)
    {
        var passages = ImmutableArray.CreateBuilder<Passage>();
        var last = 0;
        foreach (var item in json.GetItems("passages"))
        {
            if (!WireName.TryParse<PassageKind>(item.GetText("kind"), out var kind)) throw new JsonException($"passage kind \"{item.GetText("kind")}\" is not known");
            var span = item.ReadBounds();
            if (span.End > length || span.Start < last) throw new JsonException($"passage {span} lies outside the text or overlaps the one before");
            passages.Add(new Passage(kind, span, item.GetText("by"), item.GetText("postedAt")));
            last = span.End;
        }

        return passages.ToImmutable();
    }
}
