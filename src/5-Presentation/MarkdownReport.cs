using Sayso.Report;

namespace Sayso;

/// <summary>A dossier as Markdown, in the order of the HTML report; each citation is a footnote with the words of the passage.</summary>
public static class MarkdownReport
{
    public static void Write(Dossier dossier, TextWriter output) => new MarkdownBody(dossier, output).Write();

    public static string Render(Dossier dossier)
    {
        using var output = new StringWriter(System.Globalization.CultureInfo.InvariantCulture) { NewLine = "\n" };
        Write(dossier, output);
        return output.ToString();
    }
}
