using System.Collections.Immutable;
using System.Globalization;
using Sayso.Tables;

namespace Sayso.Hypotheses;

/// <summary>Reads a matrix from CSV.</summary>
internal static class AchTable
{
    private static readonly string[] Weights = ["credibility", "relevance", "origin"];

    public static AchInput Read(string csv)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var table = CsvTable.Parse(csv, diagnostics);
        var named = Enumerable.Range(0, table.Header.Length).Where(index => !Weights.Contains(table.Header[index], StringComparer.OrdinalIgnoreCase)).ToList();
        if (named.Count < 2)
        {
            if (table.Header.Length > 0) diagnostics.Add(WeighingMessages.NoHypotheses());
            return new(null, diagnostics.ToImmutable());
        }

        var columns = new Columns(named[0], [.. named.Skip(1)], table.Column("credibility"), table.Column("relevance"), table.Column("origin"));
        var rows = ImmutableArray.CreateBuilder<AchRow>();
        foreach (var row in table.Rows)
        {
            if (row.Cells.Length > table.Header.Length) diagnostics.Add(WeighingMessages.CellCount(row.Line, row.Cells.Length, table.Header.Length, row.Span));
            else if (Row(row, columns, table.Header, diagnostics) is { } read) rows.Add(read);
        }

        if (rows.Count == 0) diagnostics.Add(WeighingMessages.NoRows());
        return new(new AchMatrix([.. columns.Hypotheses.Select(index => table.Header[index])], rows.ToImmutable()), diagnostics.ToImmutable());
    }

    /// <summary>A row that ends early has empty cells, and an empty cell is not applicable.</summary>
    private static AchRow? Row(CsvRow row, Columns columns, ImmutableArray<string> header, ICollection<Diagnostic> diagnostics)
    {
        string At(int column) => column >= 0 && column < row.Cells.Length ? row.Cells[column].Trim() : string.Empty;
        if (At(columns.Evidence).Length == 0)
        {
            diagnostics.Add(WeighingMessages.EmptyCell(row.Line, header[columns.Evidence], row.Span));
            return null;
        }

        var cells = ImmutableArray.CreateBuilder<Consistency>(columns.Hypotheses.Length);
        foreach (var column in columns.Hypotheses)
        {
            if (!TryConsistency(At(column), out var cell))
            {
                diagnostics.Add(WeighingMessages.BadConsistency(row.Line, header[column], At(column), row.Span));
                return null;
            }

            cells.Add(cell);
        }

        if (Factor(row, "credibility", At(columns.Credibility), diagnostics) is not { } credibility) return null;
        if (Factor(row, "relevance", At(columns.Relevance), diagnostics) is not { } relevance) return null;
        return new(row.Cells[columns.Evidence], cells.ToImmutable(), credibility, relevance, At(columns.Origin) is { Length: > 0 } origin ? origin : null);
    }

    private static double? Factor(CsvRow row, string column, string text, ICollection<Diagnostic> diagnostics)
    {
        if (text.Length == 0) return 1;
        if (text.Equals("low", StringComparison.OrdinalIgnoreCase)) return 1 / Math.Sqrt(2);
        if (text.Equals("medium", StringComparison.OrdinalIgnoreCase)) return 1;
        if (text.Equals("high", StringComparison.OrdinalIgnoreCase)) return Math.Sqrt(2);
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= 0 && double.IsFinite(number)) return number;
        diagnostics.Add(WeighingMessages.BadFactor(row.Line, column, text, row.Span));
        return null;
    }

    private static bool TryConsistency(string text, out Consistency cell)
    {
        Consistency? read = text.ToUpperInvariant() switch
        {
            "" or "NA" => Consistency.NotApplicable,
            "CC" => Consistency.VeryConsistent,
            "C" => Consistency.Consistent,
            "N" => Consistency.Neutral,
            "I" => Consistency.Inconsistent,
            "II" => Consistency.VeryInconsistent,
            _ => null,
        };
        cell = read ?? Consistency.NotApplicable;
        return read is not null;
    }

    private sealed record Columns(int Evidence, ImmutableArray<int> Hypotheses, int Credibility, int Relevance, int Origin);
}
