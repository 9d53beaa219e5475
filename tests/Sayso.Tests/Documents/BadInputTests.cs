using System.Text;
using Sayso.Import.Zip;
using Sayso.Import;
using Xunit;

namespace Sayso.Tests.Documents;

public sealed class BadInputTests
{
    [Fact]
    public void An_empty_file_is_named() => Imported.Fails("SAY1001", "empty.txt", []);

    [Fact]
    public void A_path_that_leads_nowhere_is_named() =>
        Assert.Equal("SAY1002", Assert.Single(new Importer().Import(["nowhere/at-all.txt"])).Failure!.Code);

    [Fact]
    public void A_huge_file_is_refused_without_being_read()
    {
        using var folder = new TemporaryFolder();
        using (var stream = File.Create(folder.Path("huge.txt"))) stream.SetLength(200L * 1024 * 1024);
        var failure = Assert.Single(new Importer().Import([folder.Path("huge.txt")])).Failure!;
        Assert.Equal("SAY1003", failure.Code);
        Assert.Contains("200 MB", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_another_program_holds_is_a_failure_and_the_run_goes_on()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.Path("a.txt"), "The ferry sank.");
        File.WriteAllText(folder.Path("b.txt"), "The ferry did not sink.");
        using var held = new FileStream(folder.Path("a.txt"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.Equal(["SAY1004", null], new Importer().Import([folder.Root]).Select(r => r.Failure?.Code));
    }

    [Fact]
    public void Pictures_and_programs_are_unsupported()
    {
        Imported.Fails("SAY1005", "photo.txt", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16]);
        Imported.Fails("SAY1005", "data.bin", [.. Enumerable.Range(0, 512).Select(i => (byte)(i * 37))]);
    }

    [Fact]
    public void A_cut_off_archive_is_damaged()
    {
        var whole = Imported.Zip(("a.txt", Imported.Utf8(Imported.Paragraph(1))));
        Imported.Fails("SAY1008", "cut.zip", whole[..(whole.Length / 2)]);
    }

    [Fact]
    public void An_archive_stops_at_what_it_may_expand_to()
    {
        var budget = ImportBudget.Start();
        budget.Spend(ImportLimits.ExpandedBytes - 10);
        var file = new ImportFile("big.zip", Imported.Zip(("a.txt", Imported.Utf8(Imported.Paragraph(1))), ("b.txt", Imported.Utf8("x"))));
        Assert.Equal(["SAY1009"], ZipReader.Read(file, budget).Select(piece => piece.Failure?.Code));
    }

    [Fact]
    public void A_member_that_expands_a_hundredfold_is_left_out_and_the_rest_imported()
    {
        var results = Imported.All("bomb.zip", Imported.Zip(("a.txt", new byte[12 * 1024 * 1024]), ("b.txt", Imported.Utf8("The ferry sank."))));
        Assert.Equal(["SAY1010", null], results.Select(r => r.Failure?.Code));
    }

    [Fact]
    public void Archives_nested_too_deep_are_left_out()
    {
        var zip = Imported.Zip(("a.txt", Imported.Utf8("The ferry sank.")));
        for (var i = 0; i < 2; i++) zip = Imported.Zip(("inner.zip", zip));
        Assert.NotNull(Assert.Single(Imported.All("deep.zip", zip)).Document);
        Assert.Equal("SAY1011", Imported.Failure("deeper.zip", Imported.Zip(("inner.zip", zip))).Code);
    }

    [Fact]
    public void Entries_are_counted()
    {
        var budget = ImportBudget.Start();
        for (var i = 0; i < ImportLimits.Entries; i++) budget.CountEntry();
        Assert.Equal("SAY1012", Assert.Single(ZipReader.Read(new ImportFile("many.zip", Imported.Zip(("a.txt", [65]))), budget)).Failure!.Code);
    }

    [Fact]
    public void An_encrypted_member_is_named()
    {
        var zip = Imported.Zip(("secret.txt", Imported.Utf8("The ferry sank.")));
        zip[6] |= 1;
        zip[zip.AsSpan().IndexOf("PK\x1\x2"u8) + 8] |= 1;
        var failure = Imported.Failure("locked.zip", zip);
        Assert.Equal("SAY1013", failure.Code);
        Assert.Contains("secret.txt", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_line_fails_with_its_number_and_the_others_are_read()
    {
        var results = Imported.All("docs.ndjson", Imported.Utf8("{\"text\":\"The ferry sank.\"}\n\n{\"text\":\n{\"title\":\"no text\"}\n{\"text\":\"It did not.\",\"id\":\"mine\",\"published\":\"2021-03-04\"}\n"));
        Assert.Equal([null, "SAY1018", "SAY1018", null], results.Select(r => r.Failure?.Code));
        Assert.Contains("line 3", results[1].Failure!.Message, StringComparison.Ordinal);
        Assert.Contains("line 4", results[2].Failure!.Message, StringComparison.Ordinal);
        Assert.Equal(("mine", PublishedFrom.Given, 1), (results[3].Document!.Id.Value, results[3].Document!.PublishedFrom, results[3].Document!.Entry));
    }

    [Fact]
    public void Links_inside_folders_are_not_followed()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.Path("b.txt"), "The ferry sank.");
        Directory.CreateSymbolicLink(folder.Path("a-loop"), folder.Root);
        Assert.Equal(["SAY1020", null], new Importer().Import([folder.Root]).Select(r => r.Failure?.Code));
    }

    [Theory]
    [InlineData("blank.txt", "  \n\n ")]
    [InlineData("blank.html", "<html><body><p> </p></body></html>")]
    [InlineData("blank.eml", "From: a@b.example\nSubject: x\n\n")]
    public void Content_without_text_says_so(string name, string content) => Imported.Fails("SAY1021", name, Imported.Utf8(content));

    [Fact]
    public void Folders_are_walked_in_ordinal_order_all_the_way_down()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Path("b"));
        foreach (var name in new[] { "b/z.txt", "a.txt", "B.txt", "c.txt" }) File.WriteAllText(folder.Path(name), $"In {name} the ferry sank.");
        Assert.Equal(["B.txt", "a.txt", "b/z.txt", "c.txt"], new Importer().Import([folder.Root]).Select(r => r.Source[(folder.Root.Length + 1)..]));
    }

    [Fact]
    public void The_bytes_come_back_and_import_to_the_same_document()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.Path("a.txt"), Imported.Paragraph(1));
        var result = Assert.Single(new Importer().Import([folder.Path("a.txt")]));
        var again = Assert.Single(new Importer().ImportBytes(result.Source, result.Original!.Content)).Document!;
        Assert.Equal((result.Document!.Id, result.Document.Text, "sha256:" + result.Original.Sha256), (again.Id, again.Text, again.Id.Value));
    }

    [Fact]
    public void Any_prefix_of_any_form_gives_a_result()
    {
        (string Name, byte[] Content)[] samples =
        [
            ("a.html", Imported.Utf8($"<!doctype html><html><head><title>Ferry</title><script type='application/ld+json'>{{\"@type\":\"Article\",\"author\":[{{}}]}}</script></head><body><blockquote class='twitter-tweet'>x &mdash; A (@a_b) March 4, 2021</blockquote><table><tr><td>1<td>2</table></body></html>")),
            ("a.xml", Imported.Utf8("<?xml version='1.0'?><!DOCTYPE rss [ <!ENTITY a 'b'> ]><rss><channel><item><title>A &amp; <![CDATA[b]]></title><link href=x/></item></channel></rss>")),
            ("a.eml", Imported.Utf8("From: A <a@b.example>\nSubject: =?utf-8?q?x?=\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=q\n\n--q\nContent-Type: text/plain\n\nOn Mon, A wrote:\n> b\n--q--\n")),
            ("a.zip", Imported.Zip(("a.txt", Imported.Utf8("The ferry sank.")))),
            ("a.docx", Office.Docx()), ("a.pdf", Office.Pdf("Ferry lost", "It sank.")),
            ("a.json", Imported.Utf8("[{\"text\":\"a\",\"passages\":[{\"kind\":\"quote\",\"start\":0,\"end\":1}]}]")),
            ("a.txt", Imported.Utf8("Title\n\nA @b_c – 9:18 UTC · 4 Mar 2021\nText /1\n\nAnon said...\n\nx. said...\n\nThe above was posted by X on March 1.")),
        ];
        foreach (var (name, content) in samples)
        {
            var step = Math.Max(1, content.Length / 60);
            for (var length = 0; length <= content.Length; length += step) CheckSpans(Imported.All(name, content[..length]));
        }
    }

    [Fact]
    public void Random_bytes_under_any_name_give_a_result()
    {
        var random = new Random(7);
        foreach (var extension in new[] { ".txt", ".html", ".xml", ".eml", ".mbox", ".zip", ".docx", ".pdf", ".json", ".md", "" })
        {
            for (var i = 0; i < 8; i++)
            {
                var bytes = new byte[random.Next(1, 3000)];
                random.NextBytes(bytes);
                if (i % 2 == 0)
                {
                    for (var k = 0; k < bytes.Length; k++) bytes[k] = (byte)"<>/&;!-[]{}\":@ \nabcFrom 0129“"[bytes[k] % 29];
                }

                CheckSpans(Imported.All("noise" + extension, bytes));
            }
        }
    }

    private static void CheckSpans(IReadOnlyList<ImportResult> results)
    {
        foreach (var result in results)
        {
            Assert.True(result.Document is null != result.Failure is null);
            var last = 0;
            foreach (var passage in result.Document?.Passages ?? [])
            {
                Assert.True(last <= passage.Span.Start && passage.Span.End <= result.Document!.Text.Length && !passage.Span.IsEmpty);
                last = passage.Span.End;
            }
        }
    }
}
