using Microsoft.Data.Sqlite;
using Sayso.Cli.Cases;
using Sayso.Storage;

namespace Sayso.Tests.Hosts;

public sealed class CaseFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Adding_the_same_files_again_changes_nothing()
    {
        var path = SmallCase.Make(folder);
        var before = SmallCase.State(path);
        Assert.Equal(new AddResult(0, 3, 0, 0), SmallCase.Add(path, folder["accounts"]));
        Assert.Equal(before, SmallCase.State(path));
    }

    [Fact]
    public void The_same_bytes_under_another_name_are_there_already()
    {
        var path = SmallCase.Make(folder);
        var before = SmallCase.State(path);
        Assert.Equal(new AddResult(0, 1, 0, 0), SmallCase.Add(path, folder.Write("renamed.txt", Accounts.Text(2))));
        Assert.Equal(before, SmallCase.State(path));
    }

    [Fact]
    public void Adding_a_new_file_reads_nothing_else_again()
    {
        Accounts.WriteTo(folder, 3);
        var path = folder["ferry.sayso"];
        var first = CommandLine.Run("add", path, folder["accounts"], "--model", CommandLine.NoModels).Gave(0);
        Assert.Equal("3 added, 0 already there, 3 read, 0 failed", first.Lines[^1]);
        Assert.Equal(4, first.Lines.Length);
        var readings = RawDatabase.Value(path, "select group_concat(rowid || hex(json)) from readings");

        folder.Write("accounts/later.txt", Accounts.Text(50));
        var second = CommandLine.Run("add", path, folder["accounts"], "--model", CommandLine.NoModels).Gave(0);
        Assert.Equal("1 added, 3 already there, 1 read, 0 failed", second.Lines[^1]);
        Assert.Contains("later.txt", second.Lines[0], StringComparison.Ordinal);
        Assert.Equal(2, second.Lines.Length);
        Assert.Equal(readings, RawDatabase.Value(path, "select group_concat(rowid || hex(json)) from readings where rowid <= 3"));
    }

    [Fact]
    public void An_input_that_fails_twice_is_noted_once()
    {
        var path = SmallCase.Make(folder);
        var empty = folder.Write("empty.txt", "");
        Assert.Equal(new AddResult(0, 0, 0, 1), SmallCase.Add(path, empty));
        var before = SmallCase.State(path);
        Assert.Equal(new AddResult(0, 0, 0, 1), SmallCase.Add(path, empty));
        Assert.Equal(before, SmallCase.State(path));
        Assert.Equal(1, RawDatabase.Count(path, "attempted"));
    }

    [Fact]
    public void A_case_that_lies_in_the_folder_added_to_it_is_no_account()
    {
        Accounts.WriteTo(folder, 2);
        Assert.Equal(new AddResult(2, 0, 2, 0), SmallCase.Add(folder["accounts/ferry.sayso"], folder["accounts"]));
        Assert.Equal(new AddResult(0, 2, 0, 0), SmallCase.Add(folder["accounts/ferry.sayso"], folder["accounts"]));
        Assert.Equal(0, RawDatabase.Count(folder["accounts/ferry.sayso"], "attempted"));
    }

    [Fact]
    public void A_second_document_under_a_taken_id_is_refused_by_name_and_the_first_kept()
    {
        var path = SmallCase.Make(folder, accounts: 1);
        Assert.Equal(new AddResult(1, 0, 1, 0), SmallCase.Add(path, folder.Write("one.ndjson", """{"id":"wire-7","text":"The ferry was late."}""" + "\n")));
        Assert.Equal(new AddResult(0, 1, 0, 0), SmallCase.Add(path, folder["one.ndjson"]));
        Assert.Equal(new AddResult(0, 0, 0, 1), SmallCase.Add(path, folder.Write("two.ndjson", """{"id":"wire-7","text":"The ferry was on time."}""" + "\n")));
        using var file = CaseFile.Open(path, create: false);
        Assert.Equal(StorageMessages.IdTakenCode, Assert.Single(file.Documents.Attempted()).Diagnostic.Code);
        Assert.Equal("The ferry was late.", file.Documents.Find(new DocumentId("wire-7"))!.Text);
    }

    [Fact]
    public void An_unreadable_reading_is_read_again_when_its_document_is_added_again()
    {
        var path = SmallCase.Make(folder);
        var before = SmallCase.State(path);
        RawDatabase.Run(path, "update readings set json = x'0142424242' where rowid = 2");
        Assert.Equal([StorageMessages.ReadingUnreadableCode], SmallCase.Problems(path));
        Assert.Equal(new AddResult(0, 3, 1, 0), SmallCase.Add(path, folder["accounts"]));
        Assert.Equal(before, SmallCase.State(path));
        Assert.Empty(SmallCase.Problems(path));
    }

    [Fact]
    public void A_change_that_fails_half_way_leaves_nothing()
    {
        var path = SmallCase.Make(folder);
        var before = SmallCase.State(path);
        using (var file = CaseFile.Open(path, create: false))
        {
            Assert.Throws<InvalidOperationException>(() => file.Write(t =>
            {
                file.Corrections.Add(t, "analyst", "reject", "{}");
                throw new InvalidOperationException("half way");
            }));
        }

        Assert.Equal(before, SmallCase.State(path));
    }

    [Theory]
    [InlineData("update audit set actor = 'nobody'")]
    [InlineData("delete from audit")]
    [InlineData("update corrections set kind = 'confirm'")]
    [InlineData("delete from corrections")]
    public void The_audit_log_and_the_corrections_can_only_grow(string statement)
    {
        var path = SmallCase.Make(folder, accounts: 1);
        using (var file = CaseFile.Open(path, create: false)) file.Write(t => file.Corrections.Add(t, "analyst", "reject", """{"what":["c1"]}"""));
        var before = SmallCase.State(path);
        var refusal = Assert.Throws<SqliteException>(() => RawDatabase.Run(path, statement));
        Assert.Contains("append-only", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, SmallCase.State(path));
    }

    [Fact]
    public void A_correction_is_recorded_with_its_author_and_survives_the_next_addition()
    {
        var path = SmallCase.Make(folder);
        CommandLine.Run("correct", path, "reject", "c1", "--by", "Ana", "--note", "not said").Gave(0);
        SmallCase.Add(path, folder.Write("later.txt", Accounts.Text(60)));
        using var file = CaseFile.Open(path, create: false);
        var correction = Assert.Single(file.Corrections.All());
        Assert.Equal((1, "Ana", "reject"), (correction.Number, correction.Actor, correction.Kind));
        Assert.StartsWith("""{"what":["c1"],"note":"not said","targets":[{"kind":"claim","text":""", correction.Detail, StringComparison.Ordinal);
        Assert.Contains(file.Audit.Entries(), e => e is { Action: "correct", Actor: "Ana" });
        Assert.Empty(CaseVerifier.Verify(file));
    }

    [Fact]
    public void Each_audit_entry_carries_the_hash_of_the_one_before()
    {
        var path = SmallCase.Make(folder);
        using var file = CaseFile.Open(path, create: false);
        var entries = file.Audit.Entries().ToList();
        Assert.Equal([1, 2, 3], entries.Select(e => e.Number));
        Assert.Equal(["", entries[0].Hash, entries[1].Hash], entries.Select(e => e.Previous));
        Assert.Null(file.Audit.FirstBroken());
    }

    [Fact]
    public void Two_programs_that_add_to_one_case_at_once_both_get_everything_in()
    {
        var files = Accounts.WriteTo(folder, 12);
        var path = folder["ferry.sayso"];
        Parallel.Invoke(
            () => CommandLine.Run(["add", path, .. files[..6], "--model", CommandLine.NoModels]).Gave(0),
            () => CommandLine.Run(["add", path, .. files[6..], "--model", CommandLine.NoModels]).Gave(0));
        CommandLine.Run("verify", path).Gave(0);
        Assert.Equal((12, 12, 12), (RawDatabase.Count(path, "documents"), RawDatabase.Count(path, "readings"), RawDatabase.Count(path, "audit")));
    }

    [Fact]
    public void Comparison_and_content_do_not_depend_on_the_time_of_day()
    {
        var files = Accounts.WriteTo(folder, 2);
        SmallCase.Add(folder["first.sayso"], files);
        SmallCase.Add(folder["second.sayso"], files);
        Assert.Equal(SmallCase.State(folder["first.sayso"]).Content, SmallCase.State(folder["second.sayso"]).Content);
    }
}
