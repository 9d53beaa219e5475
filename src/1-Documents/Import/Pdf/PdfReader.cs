using Sayso.Import.Structure;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace Sayso.Import.Pdf;

/// <summary>A PDF with a text layer. Its text is put together from its lines, so words divided at line ends are joined.</summary>
internal static class PdfReader
{
    private const string Form = "PDF";

    public static IEnumerable<Piece> Read(ImportFile file)
    {
        try
        {
            using var pdf = PdfDocument.Open(file.Content.ToArray(), new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            return [Of(file, pdf)];
        }
        catch (PdfDocumentEncryptedException)
        {
            return [Piece.Failed(ImportMessages.EncryptedPdf(file.Name))];
        }
        catch (Exception damage) when (damage is not OutOfMemoryException)
        {
            // The library throws whatever its parser stumbles over, down to index errors.
            return [Piece.Failed(ImportMessages.Damaged(file.Name, Form, damage.GetType().Name))];
        }
    }

    private static Piece Of(ImportFile file, PdfDocument pdf)
    {
        var pages = new List<IReadOnlyList<PdfBlock>>();
        var leftOut = new List<int>();
        for (var number = 1; number <= Math.Min(pdf.NumberOfPages, ImportLimits.PdfPages); number++)
        {
            try
            {
                pages.Add(PdfLayout.Read(pdf.GetPage(number)));
            }
            catch (Exception damage) when (damage is not OutOfMemoryException)
            {
                leftOut.Add(number);
            }
        }

        var body = PdfText.Join(pages);
        if (body.Blocks.Count == 0) return Piece.Failed(leftOut.Count > 0 ? ImportMessages.Damaged(file.Name, Form, "none of its pages can be read") : ImportMessages.NoText(file.Name, Form));
        var draft = new Draft("application/pdf", body);
        if (leftOut.Count > 0) draft.Diagnostics.Add(ImportMessages.PagesLeftOut(string.Join(", ", leftOut.Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)))));
        Describe(draft, pdf.Information);
        return Piece.Of(draft);
    }

    private static void Describe(Draft draft, DocumentInformation information)
    {
        var title = information.Title is { } given && Whitespace.Collapse(given) is { Length: > 3 } told && !told.EndsWith(".doc", StringComparison.OrdinalIgnoreCase) && !told.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) && !told.StartsWith("Microsoft Word", StringComparison.Ordinal) ? told : null;
        if (draft.Body.Blocks.Find(block => block.Kind == PassageKind.Headline) is { } headline) draft.Title = Whitespace.Collapse(draft.Body.Of(headline));
        else if (draft.Body.Blocks.Find(block => title is not null && Whitespace.Collapse(draft.Body.Of(block)) == title) is { } named) (named.Kind, draft.Title) = (PassageKind.Headline, title);
        StructureFinder.Find(draft);
        draft.Title = draft.Title is { Length: > 0 } found && title is not null && !title.Contains(found, StringComparison.OrdinalIgnoreCase) ? found : title ?? draft.Title;
        draft.Byline ??= information.Author is { Length: > 2 } author ? author : null;
        draft.OfferDate(DateReader.Iso(information.CreationDate?.Replace("D:", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal)), PublishedFrom.File);
    }
}
