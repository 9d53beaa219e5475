using Sayso.Import.Docx;
using Sayso.Import.Feeds;
using Sayso.Import.Html;
using Sayso.Import.Mail;
using Sayso.Import.Ndjson;
using Sayso.Import.Pdf;
using Sayso.Import.Plain;
using Sayso.Import.Zip;

namespace Sayso.Import;

/// <summary>Sends content to the reader of its form. Whatever a reader's library throws at bad content ends here as a failure.</summary>
internal static class FormatReader
{
    public static IEnumerable<Piece> Read(ImportFile file, ImportBudget budget)
    {
        var format = FormatSniffer.Tell(file, out var looksLike);
        return format switch
        {
            SourceFormat.Empty => [Piece.Failed(ImportMessages.Empty(file.Name))],
            SourceFormat.Unsupported => [Piece.Failed(ImportMessages.Unsupported(file.Name, looksLike))],
            _ => Guarded(file, format, budget),
        };
    }

    private static IEnumerable<Piece> Guarded(ImportFile file, SourceFormat format, ImportBudget budget)
    {
        using var pieces = Pieces(file, format, budget).GetEnumerator();
        while (true)
        {
            Piece piece;
            try
            {
                if (!pieces.MoveNext()) yield break;
                piece = pieces.Current;
            }
            catch (Exception problem) when (problem is not OutOfMemoryException and not OperationCanceledException)
            {
                piece = Piece.Failed(ImportMessages.ReaderGaveUp(file.Name, Name(format), problem.GetType().Name));
            }

            yield return piece;
            if (piece.Failure is { Code: "SAY1024" }) yield break;
        }
    }

    private static IEnumerable<Piece> Pieces(ImportFile file, SourceFormat format, ImportBudget budget) => format switch
    {
        SourceFormat.Html => HtmlReader.Read(file),
        SourceFormat.Markdown => MarkdownReader.Read(file),
        SourceFormat.Pdf => PdfReader.Read(file),
        SourceFormat.Docx => DocxReader.Read(file),
        SourceFormat.Mail => MailReader.Read(file, budget),
        SourceFormat.Mailbox => MailReader.ReadMailbox(file, budget),
        SourceFormat.Feed => FeedReader.Read(file),
        SourceFormat.Ndjson => NdjsonReader.Read(file),
        SourceFormat.Zip => ZipReader.Read(file, budget),
        _ => PlainReader.Read(file),
    };

    private static string Name(SourceFormat format) => WireName.Of(format);
}
