using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Sayso.Tests.Documents;

/// <summary>Small PDF and Word files, made on the spot.</summary>
internal static class Office
{
    public static byte[] Docx()
    {
        using var bytes = new MemoryStream();
        using (var word = WordprocessingDocument.Create(bytes, DocumentFormat.OpenXml.WordprocessingDocumentType.Document))
        {
            word.AddMainDocumentPart().Document = new DocumentFormat.OpenXml.Wordprocessing.Document(new Body(
                Styled("Title", "The Lowmere Ferry"), Styled("Heading1", "Before"), Styled(null, Imported.Paragraph(1)), Styled("Quote", "We heard nothing."), Styled("ListBullet", "a piano"),
                new Table(Row("Day", "Missing"), Row("Friday", "12"))));
            word.PackageProperties.Creator = "Ines Calder";
            word.PackageProperties.Created = new DateTime(2021, 3, 4, 8, 0, 0, DateTimeKind.Utc);
        }

        return bytes.ToArray();
    }

    /// <summary>One page a text, the title in large letters above the first.</summary>
    public static byte[] Pdf(string title, params string[] pages)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var (text, index) in pages.Select((text, index) => (text, index)))
        {
            var page = builder.AddPage(UglyToad.PdfPig.Content.PageSize.A4);
            page.AddText($"Lowmere Herald page {index + 1}", 8, new PdfPoint(50, 810), font);
            if (index == 0) page.AddText(title, 24, new PdfPoint(50, 760), font);
            var top = 700.0;
            foreach (var line in text.Split('\n'))
            {
                page.AddText(line, 11, new PdfPoint(50, top), font);
                top -= 14;
            }
        }

        return builder.Build();
    }

    /// <summary>Encrypted with a password that nobody knows.</summary>
    public static byte[] LockedPdf()
    {
        var key = "00112233445566778899aabbccddeeff";
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[4 0 R]/Count 1>>", $"<</Filter/Standard/V 1/R 2/Length 40/P -4/O<{key}{key}>/U<{key}{key}>>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        for (var i = 0; i < objects.Length; i++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{pdf.Length:0000000000} 00000 n \n");
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = pdf.Length;
        return Encoding.Latin1.GetBytes($"{pdf}{table}trailer\n<</Root 1 0 R/Size {objects.Length + 1}/Encrypt 3 0 R/ID[<{key}><{key}>]>>\nstartxref\n{start}\n%%EOF");
    }

    private static Paragraph Styled(string? style, string text)
    {
        var paragraph = new Paragraph(new Run(new DocumentFormat.OpenXml.Wordprocessing.Text(text)));
        if (style is not null) paragraph.ParagraphProperties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        return paragraph;
    }

    private static TableRow Row(params string[] cells) => new(cells.Select(cell => new TableCell(new Paragraph(new Run(new DocumentFormat.OpenXml.Wordprocessing.Text(cell))))));
}
