using System.Security.Cryptography;
using System.Text;

namespace Sayso.Report;

/// <summary>The style sheet and the script that every report carries inside itself.</summary>
internal static class ReportFile
{
    public static string Css { get; } = Read("report.css");

    public static string Js { get; } = Read("report.js");

    /// <summary>Lets the page run its own script and no other, should a text ever smuggle one in, and load nothing from anywhere.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Js)))}'; base-uri 'none'; form-action 'none'";

    private static string Read(string name)
    {
        using var stream = typeof(ReportFile).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the assembly");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
