using Sayso.Cli.Cases;
using Sayso.Storage;

namespace Sayso.Tests.Hosts;

/// <summary>Cases of a few accounts, read by rules alone, made inside the test's own process.</summary>
internal static class SmallCase
{
    public static string Make(TemporaryFolder folder, int accounts = 3, string name = "ferry.sayso")
    {
        Add(folder[name], Accounts.WriteTo(folder, accounts));
        return folder[name];
    }

    public static AddResult Add(string path, params string[] files)
    {
        using var file = CaseFile.Open(path, create: true);
        return new CaseAdder(file, TestReader.Bare.ModelVersion, () => TestReader.Bare, 2, "analyst", CancellationToken.None).Add(files);
    }

    /// <summary>Everything that a case holds, in one comparable value.</summary>
    public static (string Content, string Audit) State(string path)
    {
        using var file = CaseFile.Open(path, create: false);
        return (file.ContentHash(), string.Join('\n', file.Audit.Entries()));
    }

    public static string[] Problems(string path)
    {
        using var file = CaseFile.Open(path, create: false);
        return [.. CaseVerifier.Verify(file).Select(p => p.Code)];
    }
}
