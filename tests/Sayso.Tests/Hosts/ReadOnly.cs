using System.Diagnostics;

namespace Sayso.Tests.Hosts;

/// <summary>Makes a folder and a file in it read-only for as long as the object lives; by permissions, or for the superuser by an attribute.</summary>
internal sealed class ReadOnly : IDisposable
{
    private readonly string[] paths;
    private readonly bool byAttribute;

    private ReadOnly(string[] paths, bool byAttribute) => (this.paths, this.byAttribute) = (paths, byAttribute);

    /// <summary>Null where this user can write all the same.</summary>
    public static ReadOnly? TryMake(string folder, string file)
    {
        if (OperatingSystem.IsWindows()) return null;
        foreach (var byAttribute in new[] { false, true })
        {
            var shelf = new ReadOnly([folder, file], byAttribute);
            shelf.Set(locked: true);
            if (!CanWrite(folder)) return shelf;
            shelf.Dispose();
        }

        return null;
    }

    public void Dispose() => Set(locked: false);

    private void Set(bool locked)
    {
        var (program, mode) = (byAttribute, locked) switch
        {
            (true, true) => ("chattr", "+i"),
            (true, false) => ("chattr", "-i"),
            (false, true) => ("chmod", "a-w"),
            (false, false) => ("chmod", "u+w"),
        };
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, [mode, .. paths]) { RedirectStandardError = true })!;
            process.WaitForExit();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // The program is not installed; the probe says whether that matters.
        }
    }

    private static bool CanWrite(string folder)
    {
        var probe = Path.Combine(folder, "probe");
        try
        {
            File.WriteAllText(probe, "probe");
            File.Delete(probe);
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
