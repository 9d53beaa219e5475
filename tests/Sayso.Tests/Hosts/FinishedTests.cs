using System.IO.Compression;
using Sayso.Cli.Cases;
using Sayso.Json;
using Sayso.Storage;
using Sayso.Tests.Presentation;

namespace Sayso.Tests.Hosts;

/// <summary>What was parsed or worked out once is not parsed or worked out again, and never shown once it is out of date.</summary>
public sealed class FinishedTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_kept_dossier_shows_exactly_what_the_fresh_one_shows()
    {
        var kept = DossierJson.Read(DossierJson.Write(FerryCase.Dossier));
        Assert.Equal(HtmlReport.Render(FerryCase.Dossier), HtmlReport.Render(kept));
        Assert.Equal(MarkdownReport.Render(FerryCase.Dossier), MarkdownReport.Render(kept));
        foreach (var name in ViewCatalog.Names)
        {
            foreach (var format in Enum.GetValues<ViewFormat>()) Assert.Equal(Shown(FerryCase.Dossier, name, format), Shown(kept, name, format));
        }
    }

    [Fact]
    public void The_second_look_loads_no_reading()
    {
        var path = SmallCase.Make(folder);
        using var file = CaseFile.Open(path, create: false);
        var first = CaseLoader.Present(file);
        Assert.True(file.Finished.Contains(CaseLoader.Key(file)));
        Assert.Equal(HtmlReport.Render(first), HtmlReport.Render(CaseLoader.Present(file)));
    }

    [Fact]
    public void Whatever_changes_the_case_makes_what_was_finished_out_of_date()
    {
        var path = SmallCase.Make(folder);
        var keys = new HashSet<string> { Key(path) };
        Assert.False(keys.Add(Key(path)));
        SmallCase.Add(path, folder.Write("later.txt", Accounts.Text(40)));
        Assert.True(keys.Add(Key(path)), "a document");
        SmallCase.Add(path, BadFiles.Make("empty", folder));
        Assert.True(keys.Add(Key(path)), "a failed input");
        using (var file = CaseFile.Open(path, create: false)) file.Write(t => file.Corrections.Add(t, "analyst", "reject", """{"what":["C1"]}"""));
        Assert.True(keys.Add(Key(path)), "a correction");
        RawDatabase.Run(path, "update readings set json = x'007B' where rowid = 1");
        Assert.True(keys.Add(Key(path)), "a reading");
    }

    [Fact]
    public void A_kept_result_that_cannot_be_unpacked_is_worked_out_again()
    {
        var path = SmallCase.Make(folder);
        var brief = CommandLine.Run("brief", path).Gave(0).Output;
        foreach (var content in new[] { "x'01424242'", "x'007B'", "x'00'" })
        {
            RawDatabase.Run(path, $"update finished set content = {content}");
            Assert.Equal(brief, CommandLine.Run("brief", path).Gave(0).Output);
        }
    }

    [Fact]
    public void A_file_known_by_its_bytes_is_not_parsed_again_whatever_it_holds()
    {
        folder.Write("pile/feed.ndjson", """{"id":"a","text":"The ferry was late."}""" + "\n" + """{"id":"b","text":"The ferry was on time."}""" + "\n");
        folder.Write("pile/note.txt", Accounts.Text(3));
        using (var zip = ZipFile.Open(folder["pile/two.zip"], ZipArchiveMode.Create))
        {
            zip.CreateEntryFromFile(folder.Write("x.txt", Accounts.Text(4)), "x.txt");
            zip.CreateEntryFromFile(folder.Write("y.txt", Accounts.Text(5)), "y.txt");
        }

        var path = folder["ferry.sayso"];
        Assert.Equal(new AddResult(5, 0, 5, 0), SmallCase.Add(path, folder["pile"]));
        Assert.Equal((3, 5), (RawDatabase.Count(path, "imports"), RawDatabase.Count(path, "import_documents")));
        var parsed = new Importer().Import([folder["pile"]], (source, original) =>
        {
            using var file = CaseFile.Open(path, create: false);
            return file.Imports.Find(source, original) is not null;
        });
        Assert.Empty(parsed);
        Assert.Equal(new AddResult(0, 5, 0, 0), SmallCase.Add(path, folder["pile"]));
    }

    [Fact]
    public void A_file_of_which_a_part_failed_is_tried_again_and_says_so_again()
    {
        var mixed = folder.Write("mixed.ndjson", """{"id":"a","text":"The ferry was late."}""" + "\nnot json\n");
        var path = folder["ferry.sayso"];
        Assert.Equal(new AddResult(1, 0, 1, 1), SmallCase.Add(path, mixed));
        Assert.Equal(new AddResult(0, 1, 0, 1), SmallCase.Add(path, mixed));
        Assert.Equal(0, RawDatabase.Count(path, "imports"));
    }

    private static string Key(string path)
    {
        using var file = CaseFile.Open(path, create: false);
        return CaseLoader.Key(file);
    }

    private static string Shown(Dossier dossier, string view, ViewFormat format)
    {
        using var output = new StringWriter();
        ViewRenderer.Write(ViewCatalog.Make(view, dossier), format, output);
        return output.ToString();
    }
}
