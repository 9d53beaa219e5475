using System.Text.Json;
using Sayso.Import.Plain;
using Sayso.Json;

namespace Sayso.Import.Ndjson;

/// <summary>Documents as Sayso itself writes them: one object a line, or one object or array as a whole. A bad line is a failure of its own.</summary>
internal static class NdjsonReader
{
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static IEnumerable<Piece> Read(ImportFile file)
    {
        var text = TextDecoder.Decode(file.Bytes).Text;
        return Whole(file, text) ?? Lines(file, text);
    }

    /// <summary>A file that is one JSON value over several lines; null where it is not.</summary>
    private static List<Piece>? Whole(ImportFile file, string text)
    {
        var start = text.AsSpan().TrimStart();
        if (!start.StartsWith("[") && (file.Extension is ".ndjson" or ".jsonl" || start.IndexOf('\n') < 0)) return null;
        try
        {
            using var json = JsonDocument.Parse(text, Options);
            return json.RootElement.ValueKind == JsonValueKind.Array
                ? [.. json.RootElement.EnumerateArray().Select((item, index) => One(file, item, index + 1))]
                : [One(file, json.RootElement, 1)];
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<Piece> Lines(ImportFile file, string text)
    {
        var number = 0;
        var any = false;
        foreach (var span in BlockSplitter.Lines(text, 0, text.Length))
        {
            number++;
            var line = text.AsMemory(span.Start, span.Length);
            if (line.Span.IsWhiteSpace()) continue;
            any = true;
            yield return Line(file, line, number);
        }

        if (!any) yield return Piece.Failed(ImportMessages.NoText(file.Name, "list of documents"));
    }

    private static Piece Line(ImportFile file, ReadOnlyMemory<char> line, int number)
    {
        try
        {
            using var json = JsonDocument.Parse(line, Options);
            return One(file, json.RootElement, number);
        }
        catch (JsonException problem)
        {
            return Piece.Failed(ImportMessages.BadJson(file.Name, number, $"not valid JSON at character {(problem.BytePositionInLine ?? 0) + 1}"));
        }
    }

    private static Piece One(ImportFile file, JsonElement json, int number)
    {
        try
        {
            var document = DocumentJson.Read(json, _ => default);
            var cleaned = TextDecoder.Clean(document.Text);
            if (string.IsNullOrWhiteSpace(cleaned)) return Piece.Failed(ImportMessages.BadJson(file.Name, number, "\"text\" is empty"));
            var draft = document.Passages.IsEmpty || cleaned.Length != document.Text.Length ? Found(document, cleaned) : Given(document, cleaned);
            draft.Id = document.Id.Value is null ? null : document.Id;
            draft.Source = document.Source;
            draft.Diagnostics.AddRange(document.Diagnostics.Where(d => d.Code != "SAY1019"));
            return Piece.OneOf(draft);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            return Piece.Failed(ImportMessages.BadJson(file.Name, number, problem.Message.TrimEnd('.')));
        }
    }

    private static Draft Given(Document document, string text)
    {
        var blocks = document.Passages.Select(p => new Block(p.Span.Start, p.Span.End, p.Kind) { By = p.By, PostedAt = p.PostedAt }).ToList();
        return WithMetadata(new Draft(document.MediaType ?? "text/plain", new PassageText(text, blocks)), document);
    }

    private static Draft Found(Document document, string text)
    {
        var draft = WithMetadata(new Draft(document.MediaType ?? "text/plain", new PassageText(text, BlockSplitter.Split(text))), document);
        Structure.StructureFinder.Find(draft);
        return draft;
    }

    private static Draft WithMetadata(Draft draft, Document document)
    {
        (draft.Title, draft.Byline, draft.Publisher) = (document.Title, document.Byline, document.Publisher);
        (draft.Url, draft.Language) = (document.Url, document.Language);
        draft.OfferDate(document.Published, document.PublishedFrom);
        return draft;
    }
}
