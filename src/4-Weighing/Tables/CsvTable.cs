using System.Collections.Immutable;
using System.Text;

namespace Sayso.Tables;

/// <summary>One row of a table: its cells, the line it starts on (counted from 1) and where it stands in the text.</summary>
internal sealed record CsvRow(int Line, TextSpan Span, ImmutableArray<string> Cells)
{
    public bool IsBlank => Cells is [var only] && only.Length == 0;
}

/// <summary>
/// A CSV text after RFC 4180: commas, quoted cells with doubled quotes, line breaks inside quotes. Line ends may be CRLF, LF or CR; a byte order
/// mark and blank lines are passed over; a quote inside an unquoted cell is an ordinary character.
/// </summary>
internal sealed class CsvTable
{
    private CsvTable(ImmutableArray<string> header, ImmutableArray<CsvRow> rows) => (Header, Rows) = (header, rows);

    /// <summary>Column names, trimmed; empty where the text is.</summary>
    public ImmutableArray<string> Header { get; }

    public ImmutableArray<CsvRow> Rows { get; }

    /// <summary>The index of a column by name in any case, or -1.</summary>
    public int Column(string name)
    {
        for (var i = 0; i < Header.Length; i++)
        {
            if (string.Equals(Header[i], name, StringComparison.OrdinalIgnoreCase)) return i;
        }

        return -1;
    }

    public static CsvTable Parse(string text, ICollection<Diagnostic> diagnostics)
    {
        var rows = Split(text, diagnostics).Where(row => !row.IsBlank).ToList();
        if (rows.Count == 0)
        {
            diagnostics.Add(WeighingMessages.NoHeader());
            return new([], []);
        }

        var header = rows[0].Cells.Select(cell => cell.Trim()).ToImmutableArray();
        foreach (var twice in header.Where(name => name.Length > 0).GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            diagnostics.Add(WeighingMessages.RepeatedColumn(twice.Key));
        }

        return new(header, [.. rows.Skip(1)]);
    }

    private static IEnumerable<CsvRow> Split(string text, ICollection<Diagnostic> diagnostics)
    {
        var at = text.StartsWith('\uFEFF') ? 1 : 0;
        var line = 1;
        while (at < text.Length)
        {
            int start = at, first = line;
            var cells = ImmutableArray.CreateBuilder<string>();
            while (true)
            {
                cells.Add(Cell(text, ref at, ref line, diagnostics));
                if (at >= text.Length || text[at] != ',') break;
                at++;
            }

            var end = at;
            if (at < text.Length)
            {
                at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
                line++;
            }

            yield return new(first, TextSpan.FromBounds(start, end), cells.ToImmutable());
        }
    }

    private static string Cell(string text, ref int at, ref int line, ICollection<Diagnostic> diagnostics)
    {
        if (at < text.Length && text[at] == '"') return Quoted(text, ref at, ref line, diagnostics);
        var start = at;
        while (at < text.Length && text[at] is not (',' or '\r' or '\n')) at++;
        return text[start..at];
    }

    private static string Quoted(string text, ref int at, ref int line, ICollection<Diagnostic> diagnostics)
    {
        int start = at, first = line;
        var cell = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            var c = text[at];
            if (c == '"')
            {
                if (at + 1 >= text.Length || text[at + 1] != '"')
                {
                    at++;
                    while (at < text.Length && text[at] is not (',' or '\r' or '\n')) cell.Append(text[at++]);
                    return cell.ToString();
                }

                at++;
            }
            else if (c == '\n' || c == '\r' && (at + 1 >= text.Length || text[at + 1] != '\n'))
            {
                line++;
            }

            cell.Append(c);
        }

        diagnostics.Add(WeighingMessages.UnclosedQuote(first, TextSpan.FromBounds(start, text.Length)));
        return cell.ToString();
    }
}
