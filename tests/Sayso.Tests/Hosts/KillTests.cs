using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Sayso.Tests.Hosts;

/// <summary>The program is killed outright in the middle of its work and run again.</summary>
public sealed class KillTests : IDisposable
{
    private const int Count = 40;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void After_kills_while_importing_and_while_reading_a_second_run_makes_the_case_it_would_have_been()
    {
        Accounts.WriteTo(folder, Count, paragraphs: 12);
        var path = Directory.CreateDirectory(folder["killed"]).FullName + "/ferry.sayso";

        KillOnce(path, process =>
        {
            while (!process.HasExited && DocumentsIn(path) is 0 or Count) Thread.Sleep(1);
        });
        KillOnce(path, process => process.StandardOutput.ReadLine());
        var readings = RawDatabase.Count(path, "readings");
        Assert.True(readings < Count, "the program was through before it could be killed");

        var again = CommandLine.Run("add", path, folder["accounts"], "--jobs", "2").Gave(0);
        Assert.EndsWith(string.Create(CultureInfo.InvariantCulture, $"{Count - readings} read, 0 failed"), again.Lines[^1], StringComparison.Ordinal);
        Assert.Equal((Count, Count, Count), (RawDatabase.Count(path, "documents"), RawDatabase.Count(path, "readings"), RawDatabase.Count(path, "audit")));
        Assert.Equal((long)Count, RawDatabase.Value(path, "select count(distinct document) from readings"));
        CommandLine.Run("verify", path).Gave(0);

        var whole = Directory.CreateDirectory(folder["whole"]).FullName + "/ferry.sayso";
        CommandLine.Run("add", whole, folder["accounts"], "--jobs", "2").Gave(0);
        var expected = CommandLine.Run("export", whole, "--to", "json").Gave(0).Bytes;
        Assert.True(expected.AsSpan().SequenceEqual(CommandLine.Run("export", path, "--to", "json").Gave(0).Bytes), "the exports differ");
    }

    [Fact]
    public void Interrupting_keeps_what_was_finished_and_ends_with_130()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "interrupt signals are sent with kill");
        Accounts.WriteTo(folder, Count, paragraphs: 300);
        var path = folder["ferry.sayso"];
        using (var process = CommandLine.Start(["add", path, folder["accounts"], "--jobs", "1"]))
        {
            process.StandardOutput.ReadLine();
            using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)])) kill.WaitForExit();
            process.StandardOutput.ReadToEnd();
            Assert.True(process.WaitForExit(60_000));
            Assert.Equal(130, process.ExitCode);
        }

        Assert.Equal(Count, RawDatabase.Count(path, "documents"));
        Assert.InRange(RawDatabase.Count(path, "readings"), 1, Count - 1);
        CommandLine.Run("verify", path).Gave(0);
    }

    private void KillOnce(string path, Action<Process> wait)
    {
        using var process = CommandLine.Start(["add", path, folder["accounts"], "--jobs", "1"]);
        wait(process);
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }

    // 0 where there is no case yet, or it is being made at this moment.
    private static long DocumentsIn(string path)
    {
        try
        {
            return File.Exists(path) ? RawDatabase.Count(path, "documents") : 0;
        }
        catch (SqliteException)
        {
            return 0;
        }
    }
}
