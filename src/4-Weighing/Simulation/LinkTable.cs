using System.Collections.Immutable;
using System.Globalization;
using Sayso.Tables;

namespace Sayso.Simulation;

/// <summary>Reads the links of a causal map from CSV.</summary>
internal static class LinkTable
{
    public static SimulationInput Read(string csv)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var table = CsvTable.Parse(csv, diagnostics);
        var columns = new[] { "from", "to", "weight" };
        var at = columns.Select(table.Column).ToArray();
        foreach (var (column, index) in columns.Zip(at))
        {
            if (index < 0 && table.Header.Length > 0) diagnostics.Add(WeighingMessages.MissingColumn(column, table.Header));
        }

        if (at.Any(index => index < 0)) return new([], diagnostics.ToImmutable());
        var links = ImmutableArray.CreateBuilder<WeightedLink>();
        foreach (var row in table.Rows)
        {
            if (row.Cells.Length != table.Header.Length)
            {
                diagnostics.Add(WeighingMessages.CellCount(row.Line, row.Cells.Length, table.Header.Length, row.Span));
                continue;
            }

            var cells = at.Select(index => row.Cells[index].Trim()).ToArray();
            var empty = Array.FindIndex(cells, cell => cell.Length == 0);
            if (empty >= 0) diagnostics.Add(WeighingMessages.EmptyCell(row.Line, columns[empty], row.Span));
            else if (Weight(cells[2]) is var (low, high)) links.Add(new(cells[0], cells[1], low, high));
            else diagnostics.Add(WeighingMessages.BadWeight(row.Line, cells[2], row.Span));
        }

        if (links.Count == 0) diagnostics.Add(WeighingMessages.NoRows());
        return new(links.ToImmutable(), diagnostics.ToImmutable());
    }

    private static (double Low, double High)? Weight(string text)
    {
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0) return Number(text) is { } weight ? (weight, weight) : null;
        return Number(text[..dots]) is { } low && Number(text[(dots + 2)..]) is { } high && low <= high ? (low, high) : null;
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= -1 and <= 1 ? number : null;
}
