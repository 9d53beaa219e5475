using System.Text.Json;
using Sayso.Storage;

namespace Sayso.Tests.Hosts;

/// <summary>What goes wrong in the world: each has its message and exit code, and costs an existing case nothing.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("empty", "SAY1001")]
    [InlineData("missing", "SAY1002")]
    [InlineData("huge", "SAY1003")]
    [InlineData("picture", "SAY1005")]
    [InlineData("cut off", "SAY1008")]
    [InlineData("bomb", "SAY1010")]
    [InlineData("locked", "SAY1014")]
    [InlineData("garbled", "SAY1015")]
    public void An_input_that_cannot_be_imported_costs_only_itself(string kind, string code)
    {
        var path = SmallCase.Make(folder);
        var bad = BadFiles.Make(kind, folder);
        var outcome = CommandLine.Run("add", path, bad, folder.Write("later.txt", Accounts.Text(30)), "--model", CommandLine.NoModels).Gave(1);
        Assert.StartsWith(code, outcome.Errors, StringComparison.Ordinal);
        Assert.Contains(Path.GetFileName(bad), outcome.Errors, StringComparison.Ordinal);
        Assert.EndsWith("1 failed", outcome.Lines[^1], StringComparison.Ordinal);
        using var file = CaseFile.Open(path, create: false);
        Assert.Equal(folder["accounts/account-001.txt"], file.Documents.All()[0].Source);
        Assert.Contains(file.Documents.All(), d => d.Source == folder["later.txt"]);
        Assert.Equal(file.Documents.All().Count, file.Readings.Keys().Count);
        Assert.Equal((bad, code), (file.Documents.Attempted()[0].Source, file.Documents.Attempted()[0].Diagnostic.Code));
        Assert.Empty(CaseVerifier.Verify(file));
    }

    [Fact]
    public void What_failed_is_told_in_the_export()
    {
        var path = SmallCase.Make(folder, accounts: 1);
        SmallCase.Add(path, BadFiles.Make("locked", folder));
        using var export = JsonDocument.Parse(CommandLine.Run("export", path, "--to", "json").Gave(0).Output);
        var attempted = Assert.Single(export.RootElement.GetProperty("attempted").EnumerateArray());
        Assert.Equal(folder["locked.pdf"], attempted.GetProperty("input").GetString());
        Assert.StartsWith("SAY1014", attempted.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://news.example/story")]
    [InlineData("HTTPS://news.example/story")]
    public void An_address_is_not_fetched(string address)
    {
        Assert.StartsWith("SAY6111", CommandLine.Run("add", folder["ferry.sayso"], address).Gave(2).Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["ferry.sayso"]));
    }

    [Fact]
    public void A_case_where_nothing_may_be_written_is_refused()
    {
        Assert.SkipUnless(Directory.Exists("/proc/self"), "there is no /proc");
        var outcome = CommandLine.Run("add", "/proc/ferry.sayso", folder.Write("a.txt", Accounts.Text(1)), "--model", CommandLine.NoModels).Gave(2);
        Assert.StartsWith(StorageMessages.ReadOnlyCode, outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_below_a_file_is_refused()
    {
        var outcome = CommandLine.Run("add", folder.Write("a.txt", "A.") + "/ferry.sayso", folder["a.txt"]).Gave(2);
        Assert.StartsWith(StorageMessages.NoFolderCode, outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_in_a_read_only_folder_can_be_looked_at_but_not_changed()
    {
        var path = SmallCase.Make(folder, name: "shelf.sayso");
        var brief = CommandLine.Run("brief", path).Gave(0).Output;
        var before = SmallCase.State(path);
        using (var shelf = ReadOnly.TryMake(folder.Root, path))
        {
            Assert.SkipWhen(shelf is null, "nothing here is read-only to this user");
            Assert.Equal(brief, CommandLine.Run("brief", path).Gave(0).Output);
            CommandLine.Run("verify", path).Gave(0);
            Assert.StartsWith(StorageMessages.ReadOnlyCode, CommandLine.Run("correct", path, "reject", "c1").Gave(2).Errors, StringComparison.Ordinal);
            Assert.StartsWith(StorageMessages.ReadOnlyCode, CommandLine.Run("add", path, folder["accounts"], "--model", CommandLine.NoModels).Gave(2).Errors, StringComparison.Ordinal);
            Assert.StartsWith("SAY6105", CommandLine.Run("export", path, "--to", "json", "-o", folder["export.json"]).Gave(2).Errors, StringComparison.Ordinal);
        }

        Assert.Equal(before, SmallCase.State(path));
    }

    [Fact]
    public void A_full_disk_keeps_what_was_finished_and_the_next_run_does_the_rest()
    {
        Accounts.WriteTo(folder, 30, paragraphs: 10);
        Directory.CreateDirectory(folder["disk"]);
        Assert.SkipUnless(CommandLine.Bash($"unshare -rm mount -t tmpfs none {folder["disk"]}").Code == 0, "no small disk can be mounted here");
        var add = $"$SAYSO add {folder["disk/ferry.sayso"]} {folder["accounts"]} --model {CommandLine.NoModels}";
        var outcome = CommandLine.Bash($"""
            unshare -rm bash -c '
              mount -t tmpfs -o size=400k none {folder["disk"]}
              {add} >/dev/null; echo "first $?"
              mount -o remount,size=40m {folder["disk"]}
              $SAYSO verify {folder["disk/ferry.sayso"]} >/dev/null; echo "verify $?"
              {add} | tail -n 1; echo "second $?"
              $SAYSO verify {folder["disk/ferry.sayso"]}; echo "verify $?"'
            """).Gave(0);
        Assert.StartsWith(StorageMessages.FullCode, outcome.Errors, StringComparison.Ordinal);
        Assert.Equal(["first 1", "verify 0"], outcome.Lines[..2]);
        Assert.Contains(" added, ", outcome.Lines[2], StringComparison.Ordinal);
        Assert.DoesNotContain("0 already there", outcome.Lines[2], StringComparison.Ordinal);
        Assert.Contains("30 documents, 30 readings, 30 audit entries", outcome.Lines[4], StringComparison.Ordinal);
        Assert.Equal("verify 0", outcome.Lines[5]);
    }

    [Fact]
    public void A_quota_that_is_reached_keeps_what_was_finished()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "ulimit -f is tried on Linux");
        Accounts.WriteTo(folder, 30, paragraphs: 10);
        var path = folder["ferry.sayso"];
        var outcome = CommandLine.Bash(
            $"trap '' XFSZ; ulimit -f 200; $SAYSO add {path} {folder["accounts"]} --model {CommandLine.NoModels}", ("DOTNET_EnableWriteXorExecute", "0")).Gave(1);
        Assert.StartsWith(StorageMessages.FullCode, outcome.Errors, StringComparison.Ordinal);
        CommandLine.Run("verify", path).Gave(0);
        CommandLine.Run("add", path, folder["accounts"], "--model", CommandLine.NoModels).Gave(0);
        Assert.Equal((30, 30), (RawDatabase.Count(path, "documents"), RawDatabase.Count(path, "readings")));
    }

    [Theory]
    [InlineData("/dev/full")]
    [InlineData("/proc/nothing/here.json")]
    public void An_output_that_cannot_be_written_is_refused(string output)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "there is no /dev/full");
        var outcome = CommandLine.Run("export", SmallCase.Make(folder), "--to", "json", "-o", output).Gave(2);
        Assert.StartsWith("SAY6105", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_device_given_as_the_output_stays_a_device()
    {
        Assert.SkipUnless(File.Exists("/dev/null"), "there is no /dev/null");
        CommandLine.Run("export", SmallCase.Make(folder), "--to", "json", "-o", "/dev/null").Gave(0);
        Assert.Equal("", File.ReadAllText("/dev/null"));
        Assert.False(File.Exists("/dev/null.part"));
    }

    [Fact]
    public void An_output_that_fails_leaves_the_earlier_file_as_it_was()
    {
        var earlier = folder.Write("export.json", "earlier");
        var path = SmallCase.Make(folder);
        RawDatabase.Run(path, "update readings set json = x'007B'");
        CommandLine.Run("export", path, "--to", "json", "-o", earlier).Gave(3);
        Assert.Equal("earlier", File.ReadAllText(earlier));
        Assert.Equal(["export.json"], Directory.EnumerateFiles(folder.Root, "export*").Select(Path.GetFileName));
    }
}
