using System.Globalization;
using System.Text;

namespace Sayso.Rendering;

/// <summary>
/// A view as CSV (RFC 4180). One table gives its columns and a last one with the citations as <c>label=document#start-end</c>; several tables give
/// one line a cell: table, row, column, text, citations.
/// </summary>
public static class CsvRenderer
{
    public static void Write(View view, TextWriter output)
    {
        if (view.Tables.Length == 1) WriteWide(view.Tables[0], output);
        else WriteLong(view, output);
    }

    private static void WriteWide(ViewTable table, TextWriter output)
    {
        Record(output, table.Columns.Select(column => column.Name).Append("citations"));
        foreach (var row in table.Rows) Record(output, row.Select(cell => cell.Text).Append(Citations(row)));
    }

    private static void WriteLong(View view, TextWriter output)
    {
        Record(output, ["table", "row", "column", "text", "citations"]);
        var sentences = 0;
        foreach (var sentence in view.Lead)
        {
            var passages = sentence.Parts.SelectMany(part => part.Citations).Distinct().Select(view.Dossier.PassageOf);
            Record(output, ["lead", Number(++sentences), "sentence", sentence.ToString(), Citations(passages)]);
        }

        foreach (var table in view.Tables)
        {
            for (var row = 0; row < table.Rows.Length; row++)
            {
                for (var column = 0; column < table.Columns.Length; column++)
                {
                    var cell = table.Rows[row][column];
                    Record(output, [table.Name, Number(row + 1), table.Columns[column].Name, cell.Text, Citations([cell])]);
                }
            }
        }
    }

    private static string Citations(IEnumerable<Cell> cells) => Citations(cells.Where(cell => !cell.IsSilent).SelectMany(cell => cell.Lines).SelectMany(line => line.Citations).Distinct());

    private static string Citations(IEnumerable<CitedPassage> passages) => string.Join(' ', passages.Select(passage =>
        string.Create(CultureInfo.InvariantCulture, $"{passage.Label}={passage.Citation.Document.Value}#{passage.Citation.Span.Start}-{passage.Citation.Span.End}")));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Record(TextWriter output, IEnumerable<string> fields)
    {
        output.Write(string.Join(',', fields.Select(Field)));
        output.Write("\r\n");
    }

    /// <summary>Quoted where it must be; a text that a spreadsheet would run as a formula gets an apostrophe before it.</summary>
    internal static string Field(string text)
    {
        if (text.Length > 0 && text[0] is '=' or '@' or '\t' or '\r' or '+' or '-' && !decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _)) text = "'" + text;
        if (text.AsSpan().IndexOfAny(",\"\r\n") < 0) return text;
        return new StringBuilder(text).Replace("\"", "\"\"").Insert(0, '"').Append('"').ToString();
    }
}
