using System.Text;

namespace Sayso.Rendering;

/// <summary>Text that Markdown shows as it is: nothing in it is taken for markup, HTML or a link.</summary>
internal static class MarkdownText
{
    private const string Special = "\\`*_{}[]<>#|~^$&!";

    public static string Escape(string text)
    {
        var flat = LineText.Clean(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        var escaped = new StringBuilder(flat.Length + 8);
        foreach (var c in flat)
        {
            if (c is '<') escaped.Append("&lt;");
            else if (c is '>') escaped.Append("&gt;");
            else if (c is '&') escaped.Append("&amp;");
            else if (Special.Contains(c, StringComparison.Ordinal)) escaped.Append('\\').Append(c);
            else escaped.Append(c);
        }

        // A bare address would become a link, and a leading number or dash a list.
        escaped.Replace("://", ":\u200B//").Replace("www.", "www\u200B.");
        if (escaped.Length > 0 && escaped[0] is '-' or '+') escaped.Insert(0, '\\');
        return escaped.ToString();
    }

    public static string Marks(IEnumerable<CitedPassage> passages) => string.Concat(passages.Select(passage => $"[^{passage.Label}]"));

    /// <summary>The footnotes of the labels that were used, in the order of the dossier.</summary>
    public static void WriteNotes(TextWriter output, Dossier dossier, IReadOnlySet<Citation> used)
    {
        foreach (var passage in dossier.Passages.Where(passage => used.Contains(passage.Citation)))
        {
            var source = dossier.SourceOf(passage.Citation.Document);
            var span = passage.Citation.Span;
            output.Write($"[^{passage.Label}]: {source.Letter}, {Escape(source.Name)}, characters {Wording.NumberWording.Plain(span.Start)}–{Wording.NumberWording.Plain(span.End)}: “{Escape(passage.Text)}”\n");
        }
    }
}
