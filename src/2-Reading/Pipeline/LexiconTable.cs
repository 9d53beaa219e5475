using System.Collections.Immutable;
using System.Globalization;

namespace Sayso.Pipeline;

/// <summary>A lexicon shipped with the program: tab-separated rows under a header line; <c>#</c> begins a comment line.</summary>
internal sealed class LexiconTable
{
    private readonly Dictionary<string, int> columns;

    private LexiconTable(Dictionary<string, int> columns, ImmutableArray<string[]> rows) => (this.columns, Rows) = (columns, rows);

    public ImmutableArray<string[]> Rows { get; }

    /// <summary>Loads <c>Lexicons/NAME.tsv</c> from the assembly; an empty table where there is none.</summary>
    public static LexiconTable Load(string name)
    {
        using var stream = typeof(LexiconTable).Assembly.GetManifestResourceStream(name + ".tsv");
        if (stream is null) return new LexiconTable([], []);
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }

    public static LexiconTable Parse(string text)
    {
        Dictionary<string, int>? columns = null;
        var rows = ImmutableArray.CreateBuilder<string[]>();
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.TrimEnd('\r');
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            if (columns is null)
            {
                columns = new Dictionary<string, int>(StringComparer.Ordinal);
                for (var i = 0; i < cells.Length; i++) columns[cells[i].Trim()] = i;
                continue;
            }

            for (var i = 0; i < cells.Length; i++) cells[i] = cells[i].Trim();
            rows.Add(cells);
        }

        return new LexiconTable(columns ?? [], rows.ToImmutable());
    }

    /// <summary>A cell of a row, or the empty string where the column or the cell is missing.</summary>
    public string Cell(string[] row, string column) => columns.TryGetValue(column, out var at) && at < row.Length ? row[at] : string.Empty;

    public double Number(string[] row, string column, double otherwise) =>
        double.TryParse(Cell(row, column), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
