using System.Text;
using Xunit;

namespace Sayso.Tests.Documents;

public sealed class OfficeAndMailTests
{
    [Fact]
    public void Styles_of_a_word_document_give_the_kinds_and_tables_go_row_by_row()
    {
        var document = Imported.One("a.docx", Office.Docx());
        Assert.Equal(("The Lowmere Ferry", "Ines Calder", "2021-03-04T08:00:00Z", PublishedFrom.File), (document.Title, document.Byline, document.Published, document.PublishedFrom));
        Assert.Equal([PassageKind.Headline, PassageKind.Heading, PassageKind.Paragraph, PassageKind.Quote, PassageKind.List, PassageKind.Paragraph, PassageKind.Paragraph], document.Passages.Select(p => p.Kind));
        Assert.EndsWith("Friday\t12", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_word_document_is_named() =>
        Imported.Fails("SAY1015", "a.docx", Imported.Zip(("word/document.xml", Imported.Utf8("<w:document"))));

    [Fact]
    public void Lines_of_a_pdf_join_and_running_headers_are_boilerplate()
    {
        var document = Imported.One("a.pdf", Office.Pdf("The Lowmere Ferry", "The ferry left the pier in fog and the har-\nbour master said nothing on the radio that\nevening.", "The lifeboat was never called by anyone on shore.", "In May a piano came ashore."));
        Assert.Equal("The Lowmere Ferry", document.Title);
        Assert.Contains("the harbour master said nothing on the radio that evening.", document.Text, StringComparison.Ordinal);
        Assert.Equal(3, document.Passages.Count(p => p.Kind == PassageKind.Boilerplate));
    }

    [Fact]
    public void A_pdf_with_a_password_and_a_broken_one_fail_politely()
    {
        Imported.Fails("SAY1014", "locked.pdf", Office.LockedPdf());
        Imported.Fails("SAY1015", "broken.pdf", Imported.Utf8("%PDF-1.7\nnothing of the kind"));
    }

    [Fact]
    public void A_message_gives_subject_sender_date_and_whom_it_quotes()
    {
        var document = Imported.One("m.eml", "From: Ines Calder <ines@news.example>\nTo: desk@news.example\nSubject: The ferry\nDate: Thu, 04 Mar 2021 08:00:00 +0100\nContent-Type: text/plain; charset=utf-8\n\nI went to the pier this morning and asked around.\n\nOn Wed, Mar 3, 2021 at 9:15 PM, Tomas Reed <tomas@news.example> wrote:\n> Nobody called the lifeboat.\n>\n> Ask Lind.\n");
        Assert.Equal(("The ferry", "Ines Calder", "2021-03-04T08:00:00+01:00"), (document.Title, document.Byline, document.Published));
        Assert.Equal(["Tomas Reed", "Tomas Reed"], document.Passages.Where(p => p.Kind == PassageKind.Quote).Select(p => p.By!));
    }

    [Fact]
    public void A_forwarded_message_is_its_first_senders()
    {
        var document = Imported.One("m.eml", "From: a@news.example\nSubject: Fwd: pier\n\nSee below, please, before the meeting.\n\n---------- Forwarded message ---------\nFrom: Edda Lind <edda@pier.example>\nDate: Wed, 3 Mar 2021 21:00\nSubject: pier\n\nWe heard nothing that night.\n");
        var quote = Assert.Single(document.Passages, p => p.Kind == PassageKind.Quote);
        Assert.Equal(("Edda Lind", "2021-03-03T21:00:00"), (quote.By, quote.PostedAt));
    }

    [Fact]
    public void Attachments_with_text_are_documents_and_pictures_are_mentioned()
    {
        var results = Imported.All("m.eml", Imported.Utf8("From: a@news.example\nSubject: pier\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=q\n\n--q\nContent-Type: text/plain\n\nTwo things attached.\n--q\nContent-Type: text/plain; name=log.txt\nContent-Disposition: attachment; filename=log.txt\n\nThe log book says fog.\n--q\nContent-Type: image/png\nContent-Disposition: attachment; filename=pier.png\nContent-Transfer-Encoding: base64\n\niVBORw==\n--q--\n"));
        Assert.Equal(2, results.Count);
        Assert.Contains(results[0].Document!.Diagnostics, d => d.Code == "SAY1026" && d.Message.Contains("pier.png", StringComparison.Ordinal));
        Assert.Contains(results[1].Document!.Diagnostics, d => d.Code == "SAY1023");
    }

    [Fact]
    public void A_mailbox_holds_one_document_a_message()
    {
        var message = "From a@b.example Thu Mar  4 08:00:00 2021\nFrom: a@b.example\nSubject: One\nDate: Thu, 04 Mar 2021 08:00:00 +0000\n\nThe ferry sank.\n\n";
        Assert.Equal(["One", "Two"], Imported.All("box.mbox", Imported.Utf8(message + message.Replace("One", "Two", StringComparison.Ordinal))).Select(r => r.Document!.Title!));
    }

    [Theory]
    [InlineData("windows-1251", "Паром ушёл от пристани в тумане, и начальник порта ничего не сказал по радио.")]
    [InlineData("koi8-r", "Паром ушёл от пристани в тумане, и начальник порта ничего не сказал по радио.")]
    [InlineData("windows-1252", "Le bac a quitté la jetée dans la brume et personne n’a appelé le canot à vapeur, “hélas”.")]
    [InlineData("utf-16", "The ferry left the pier in fog.")]
    [InlineData("utf-16BE", "The ferry left the pier in fog.")]
    public void Undeclared_encodings_are_told_by_their_letters(string encoding, string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var document = Imported.One("a.txt", Encoding.GetEncoding(encoding).GetBytes(text));
        Assert.Equal(text, document.Text);
        Assert.Equal(!encoding.StartsWith("utf", StringComparison.Ordinal), document.Diagnostics.Any(d => d.Code == "SAY1006"));
    }

    [Fact]
    public void A_page_that_is_plainly_utf8_is_not_read_by_its_outdated_declaration() =>
        Assert.Contains("Паром ушёл", Imported.One("a.html", $"<html><head><meta charset=gb2312></head><body><p>Паром ушёл от пристани.</p><p>{Imported.Paragraph(1)}</p></body></html>").Text, StringComparison.Ordinal);

    [Fact]
    public void Forms_are_told_by_content_where_the_name_misleads()
    {
        Assert.Equal("text/html", Imported.One("page.txt", $"<!DOCTYPE html><html><body><p>{Imported.Paragraph(1)}</p></body></html>").MediaType);
        Assert.Equal("application/rss+xml", Imported.One("page.html", "<?xml version='1.0'?><rss><channel><item><title>Ferry</title></item></channel></rss>").MediaType);
        Assert.Equal("application/pdf", Imported.One("noname", Office.Pdf("Ferry lost", "It sank in the night.")).MediaType);
    }
}
