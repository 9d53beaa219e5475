namespace Sayso.Rendering;

/// <summary>A view as Markdown: tables whose citations are footnotes with the words of the passage.</summary>
public static class MarkdownRenderer
{
    public static void Write(View view, TextWriter output)
    {
        var used = new HashSet<Citation>();
        output.Write($"# {MarkdownText.Escape(view.Title)}\n\n");
        WriteProse(view.Lead, view.Dossier, used, output);
        foreach (var table in view.Tables)
        {
            output.Write($"## {MarkdownText.Escape(table.Title)}\n\n");
            WriteTable(table, used, output);
        }

        MarkdownText.WriteNotes(output, view.Dossier, used);
    }

    internal static void WriteProse(IEnumerable<ProseSentence> prose, Dossier dossier, HashSet<Citation> used, TextWriter output)
    {
        var any = false;
        foreach (var sentence in prose)
        {
            output.Write(any ? " " : string.Empty);
            any = true;
            foreach (var part in sentence.Parts)
            {
                used.UnionWith(part.Citations);
                var (before, words, after) = Framed(part.Text);
                output.Write(part.IsQuote ? $"“{MarkdownText.Escape(part.Text)}”" : before + MarkdownText.Escape(words) + after);
                output.Write(MarkdownText.Marks(part.Citations.Select(dossier.PassageOf)));
            }
        }

        if (any) output.Write("\n\n");
    }

    internal static void WriteTable(ViewTable table, HashSet<Citation> used, TextWriter output)
    {
        if (table.Rows.Length == 0)
        {
            output.Write($"{MarkdownText.Escape(table.Empty)}\n\n");
            return;
        }

        output.Write($"| {string.Join(" | ", table.Columns.Select(column => MarkdownText.Escape(column.Heading)))} |\n");
        output.Write($"|{string.Join('|', table.Columns.Select(column => column.Align == Align.Right ? "---:" : "---"))}|\n");
        foreach (var row in table.Rows) output.Write($"| {string.Join(" | ", row.Select(cell => CellText(cell, used)))} |\n");
        output.Write('\n');
    }

    private static string CellText(Cell cell, HashSet<Citation> used)
    {
        if (cell.IsSilent) return string.Empty;
        used.UnionWith(cell.Lines.SelectMany(line => line.Citations).Select(passage => passage.Citation));
        return string.Join("<br>", cell.Lines.Select(line =>
            (line.Source is { } source ? $"**{source.Letter}** " : string.Empty) + MarkdownText.Escape(LineText.Words(line)) + MarkdownText.Marks(line.Citations)));
    }

    // Escaping trims; the spaces around a part of a sentence must stay.
    private static (string Before, string Words, string After) Framed(string text)
    {
        var words = text.Trim();
        if (words.Length == 0) return (text, words, string.Empty);
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return (text[..start], words, text[(start + words.Length)..]);
    }
}
