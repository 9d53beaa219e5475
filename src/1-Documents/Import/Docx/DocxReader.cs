using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Sayso.Import.Html;
using Sayso.Import.Structure;

namespace Sayso.Import.Docx;

/// <summary>A word processor's document: paragraphs with the kinds that their styles give them, tables row by row.</summary>
internal static class DocxReader
{
    private const string Form = "Word document";

    public static IEnumerable<Piece> Read(ImportFile file)
    {
        if (Problem(file) is { } problem) return [Piece.Failed(problem)];
        try
        {
            using var word = WordprocessingDocument.Open(file.Open(), false);
            if (word.MainDocumentPart?.Document?.Body is not { } content) return [Piece.Failed(ImportMessages.Damaged(file.Name, Form, "it has no body"))];
            var writer = new PassageWriter();
            foreach (var element in content.ChildElements) Write(element, word.MainDocumentPart, writer, 0);
            var body = writer.Finish();
            if (body.Blocks.Count == 0) return [Piece.Failed(ImportMessages.NoText(file.Name, Form))];
            return [Piece.Of(Drafted(body, word))];
        }
        catch (Exception damage) when (damage is OpenXmlPackageException or InvalidDataException or System.Xml.XmlException or IOException or FormatException or InvalidOperationException or ArgumentException or KeyNotFoundException)
        {
            return [Piece.Failed(ImportMessages.Damaged(file.Name, Form, damage.GetType().Name))];
        }
    }

    private static Draft Drafted(PassageText body, WordprocessingDocument word)
    {
        var properties = word.PackageProperties;
        var draft = new Draft("application/vnd.openxmlformats-officedocument.wordprocessingml.document", body) { Language = properties.Language };
        if (body.Blocks.Find(block => block.Kind == PassageKind.Headline) is { } headline) draft.Title = body.Of(headline);
        else if (body.Blocks[0] is { Kind: PassageKind.Heading } first) (draft.Title, first.Kind) = (body.Of(first), PassageKind.Headline);
        StructureFinder.Find(draft);
        draft.Title ??= properties.Title;
        draft.Byline ??= properties.Creator;
        draft.OfferDate(properties.Created?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture), PublishedFrom.File);
        return draft;
    }

    /// <summary>Expands the main part once, within the limit, before the library takes its word for the size.</summary>
    private static Diagnostic? Problem(ImportFile file)
    {
        try
        {
            using var archive = new ZipArchive(file.Open(), ZipArchiveMode.Read);
            long total = 0;
            var part = new byte[81920];
            foreach (var entry in archive.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
            {
                using var stream = entry.Open();
                for (int count; (count = stream.Read(part)) > 0;)
                {
                    if ((total += count) > ImportLimits.TextFileBytes) return ImportMessages.ExpandsTooFar(file.Name, entry.FullName);
                }
            }

            return null;
        }
        catch (Exception damage) when (damage is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return ImportMessages.Damaged(file.Name, Form, "its packing is broken");
        }
    }

    private static void Write(OpenXmlElement element, MainDocumentPart part, PassageWriter writer, int depth)
    {
        switch (element)
        {
            case Paragraph paragraph:
                WriteParagraph(paragraph, part, writer);
                break;
            case Table table:
                foreach (var row in table.Elements<TableRow>())
                {
                    var cells = row.Elements<TableCell>().Select(cell => string.Join(' ', cell.Descendants<Paragraph>().Select(TextOf).Where(text => text.Length > 0))).ToList();
                    if (cells.TrueForAll(string.IsNullOrWhiteSpace)) continue;
                    writer.Begin(PassageKind.Paragraph);
                    writer.AppendVerbatim(string.Join('\t', cells));
                    writer.End();
                }

                break;
            case SdtBlock or SdtContentBlock or CustomXmlBlock when depth < ImportLimits.MarkupDepth:
                foreach (var inner in element.ChildElements) Write(inner, part, writer, depth + 1);
                break;
        }
    }

    private static void WriteParagraph(Paragraph paragraph, MainDocumentPart part, PassageWriter writer)
    {
        var text = TextOf(paragraph);
        if (string.IsNullOrWhiteSpace(text)) return;
        var properties = paragraph.ParagraphProperties;
        writer.Begin(KindOf(StyleName(properties?.ParagraphStyleId?.Val?.Value, part), properties));
        writer.AppendVerbatim(TextDecoder.Clean(text).Trim('\n', ' '));
        writer.End();
    }

    private static PassageKind KindOf(string style, ParagraphProperties? properties) => style switch
    {
        "title" => PassageKind.Headline,
        _ when style.StartsWith("heading", StringComparison.Ordinal) || style == "subtitle" || properties?.OutlineLevel is not null => PassageKind.Heading,
        "caption" => PassageKind.Caption,
        "quote" or "intense quote" or "block text" => PassageKind.Quote,
        _ when style.StartsWith("list", StringComparison.Ordinal) || properties?.NumberingProperties is not null => PassageKind.List,
        _ => PassageKind.Paragraph,
    };

    /// <summary>A style's built-in name, which stays English in every language of the program; its id does not.</summary>
    private static string StyleName(string? id, MainDocumentPart part)
    {
        if (id is null) return "";
        var style = part.StyleDefinitionsPart?.Styles?.Elements<Style>().FirstOrDefault(s => s.StyleId?.Value == id);
        return (style?.StyleName?.Val?.Value ?? id).ToLowerInvariant();
    }

    private static string TextOf(Paragraph paragraph)
    {
        var text = new StringBuilder();
        foreach (var element in paragraph.Descendants())
        {
            switch (element)
            {
                case Text run when run.Ancestors<AlternateContentFallback>().FirstOrDefault() is null: text.Append(run.Text); break;
                case TabChar: text.Append('\t'); break;
                case Break or CarriageReturn: text.Append('\n'); break;
                case NoBreakHyphen: text.Append('\u2011'); break;
                case SoftHyphen: text.Append('\u00AD'); break;
            }
        }

        return text.ToString();
    }
}
