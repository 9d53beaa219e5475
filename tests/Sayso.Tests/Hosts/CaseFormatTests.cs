using Sayso.Storage;

namespace Sayso.Tests.Hosts;

/// <summary>Files that are older, newer, broken, or no case at all.</summary>
public sealed class CaseFormatTests : IDisposable
{
    // What version 1 held: no table of failed inputs.
    private const string VersionOne = """
        create table meta (key text primary key, value text not null) strict;
        create table originals (sha256 text primary key, source text not null, length integer not null, content blob not null) strict;
        create table documents (position integer primary key, id text not null unique, original text references originals (sha256), json blob not null) strict;
        create table readings (document text not null, model text not null, json blob not null, primary key (document, model)) strict;
        create table comparison (key text primary key, export blob not null) strict;
        create table corrections (number integer primary key, actor text not null, kind text not null, detail text not null) strict;
        create table audit (number integer primary key, time text not null, actor text not null, action text not null, detail text not null, previous text not null, hash text not null) strict;
        create virtual table passages using fts5 (document unindexed, start unindexed, finish unindexed, text);
        insert into meta values ('format', '1');
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_file_of_version_1_is_brought_up_to_date_with_everything_in_it()
    {
        var newest = SmallCase.Make(folder);
        var old = folder["old.sayso"];
        RawDatabase.Run(old, VersionOne, $"attach '{newest}' as newest",
            "insert into originals select * from newest.originals", "insert into documents select * from newest.documents", "insert into readings select * from newest.readings",
            "insert into audit select * from newest.audit");

        CommandLine.Run("verify", old).Gave(0);
        Assert.Equal("3", RawDatabase.Value(old, "select value from meta where key = 'format'"));
        Assert.Equal(SmallCase.State(newest), SmallCase.State(old));
        Assert.Equal(new Cli.Cases.AddResult(0, 3, 0, 0), SmallCase.Add(old, folder["accounts"]));
        Assert.Throws<Microsoft.Data.Sqlite.SqliteException>(() => RawDatabase.Run(old, "delete from audit"));
    }

    [Fact]
    public void A_file_of_version_2_learns_to_know_files_by_their_bytes()
    {
        var path = SmallCase.Make(folder);
        var before = SmallCase.State(path);
        RawDatabase.Run(path, "drop table finished", "drop table import_documents", "drop table imports", "create table comparison (key text primary key, export blob not null) strict",
            "update meta set value = '2' where key = 'format'");

        CommandLine.Run("brief", path).Gave(0);
        Assert.Equal("3", RawDatabase.Value(path, "select value from meta where key = 'format'"));
        Assert.Equal(new Cli.Cases.AddResult(0, 3, 0, 0), SmallCase.Add(path, folder["accounts"]));
        Assert.Equal(before, SmallCase.State(path));
        Assert.Equal((3, 1), (RawDatabase.Count(path, "imports"), RawDatabase.Count(path, "finished")));
    }

    [Theory]
    [InlineData("brief")]
    [InlineData("verify")]
    [InlineData("add")]
    [InlineData("export")]
    [InlineData("correct")]
    public void A_newer_case_is_left_exactly_as_it_is(string command)
    {
        var path = SmallCase.Make(folder, accounts: 1);
        RawDatabase.Run(path, "update meta set value = '4' where key = 'format'");
        Unusable(command, path, StorageMessages.NewerCode);
    }

    [Theory]
    [InlineData("brief")]
    [InlineData("verify")]
    [InlineData("add")]
    public void Random_bytes_are_a_damaged_case(string command)
    {
        var bytes = new byte[70_000];
        new Random(7).NextBytes(bytes);
        Unusable(command, folder.Write("ferry.sayso", bytes), StorageMessages.DamagedCode);
    }

    [Theory]
    [InlineData("brief")]
    [InlineData("add")]
    public void A_text_given_as_the_case_is_left_exactly_as_it_is(string command) => Unusable(command, folder.Write("notes.txt", "Notes."), StorageMessages.DamagedCode);

    [Theory]
    [InlineData("brief", 2)]
    [InlineData("verify", 2)]
    [InlineData("add", 2)]
    [InlineData("export", 10)]
    public void A_case_cut_off_is_a_damaged_case(string command, int tenths)
    {
        var path = SmallCase.Make(folder);
        using (var file = new FileStream(path, FileMode.Open)) file.SetLength(Math.Min(file.Length - 4096, file.Length * tenths / 10));
        Unusable(command, path, StorageMessages.DamagedCode);
    }

    [Theory]
    [InlineData("brief")]
    [InlineData("verify")]
    [InlineData("add")]
    [InlineData("export")]
    public void A_case_overwritten_in_the_middle_is_a_damaged_case(string command)
    {
        var path = SmallCase.Make(folder);
        var page = (long)RawDatabase.Value(path, "select rootpage from sqlite_master where name = 'documents'")!;
        using (var file = new FileStream(path, FileMode.Open))
        {
            file.Position = (page - 1) * 4096;
            file.Write(new byte[4096]);
        }

        Unusable(command, path, StorageMessages.DamagedCode);
    }

    [Theory]
    [InlineData("brief")]
    [InlineData("add")]
    public void A_database_of_another_program_is_left_exactly_as_it_is(string command)
    {
        RawDatabase.Run(folder["recipes.db"], "create table recipes (name text)", "insert into recipes values ('Fish soup')");
        Unusable(command, folder["recipes.db"], StorageMessages.NotACaseCode);
    }

    [Fact]
    public void Another_database_with_a_table_of_the_same_name_is_no_case()
    {
        RawDatabase.Run(folder["other.db"], "create table meta (key text, value text)", "insert into meta values ('format', 'wide')");
        Unusable("add", folder["other.db"], StorageMessages.NotACaseCode);
    }

    [Fact]
    public void An_empty_file_becomes_a_case_only_when_something_is_added()
    {
        var path = folder.Write("empty.sayso", "");
        Unusable("brief", path, StorageMessages.NotACaseCode);
        SmallCase.Add(path, Accounts.WriteTo(folder, 1));
        CommandLine.Run("verify", path).Gave(0);
    }

    [Fact]
    public void A_case_that_does_not_exist_is_not_made_by_looking_at_it()
    {
        Refused(StorageMessages.NoCaseCode, "brief", folder["nothing.sayso"]);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Root));
    }

    [Fact]
    public void A_folder_is_not_a_case() => Refused(StorageMessages.IsFolderCode, "add", folder.Root, folder.Write("a.txt", "A."));

    [Fact]
    public void A_case_in_a_folder_that_does_not_exist_is_refused() => Refused(StorageMessages.NoFolderCode, "add", folder["nowhere/ferry.sayso"], folder.Write("a.txt", "A."));

    private static void Refused(string code, params string[] arguments) =>
        Assert.StartsWith(code, CommandLine.Run(arguments).Gave(2).Errors, StringComparison.Ordinal);

    private void Unusable(string command, string path, string code)
    {
        var before = File.ReadAllBytes(path);
        string[] rest = command switch
        {
            "add" => [folder.Write("later.txt", Accounts.Text(40)), "--model", CommandLine.NoModels],
            "export" => ["--to", "json", "-o", folder["export.json"]],
            "correct" => ["reject", "c1"],
            _ => [],
        };
        var outcome = CommandLine.Run([command, path, .. rest]).Gave(3);
        Assert.Contains(code, outcome.Errors, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(path));
        Assert.Empty(Directory.EnumerateFiles(folder.Root, "export.json*"));
        Assert.False(File.Exists(path + "-wal"), "a write-ahead log was left behind");
    }
}
