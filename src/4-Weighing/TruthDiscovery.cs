using System.Collections.Immutable;
using Sayso.Tables;
using Sayso.Truth;

namespace Sayso;

/// <summary>
/// Estimates which of several values given for an item is right and how accurate the sources are, each from the other, over rows of
/// source, item, value. What comes out is how the claims bear on each other; no value becomes true by it.
/// </summary>
public static class TruthDiscovery
{
    /// <summary>A row given twice counts once; a source may give several values for an item.</summary>
    public static TruthResult Solve(IEnumerable<SourceStatement> statements, TruthOptions? options = null)
    {
        options ??= new TruthOptions();
        var graph = new StatementGraph(statements);
        if (graph.Claims.Length == 0) return new(options.Method, [], [], []);
        return options.Method switch
        {
            TruthMethod.Vote => graph.Result(options.Method, Counting.Vote(graph)),
            TruthMethod.Sums => graph.Result(options.Method, FactFinding.Sums(graph)),
            TruthMethod.AverageLog => graph.Result(options.Method, FactFinding.AverageLog(graph)),
            TruthMethod.Investment => graph.Result(options.Method, Investing.Investment(graph)),
            TruthMethod.PooledInvestment => graph.Result(options.Method, Investing.Pooled(graph)),
            TruthMethod.Truthfinder => graph.Result(options.Method, TruthFinding.Solve(graph)),
            TruthMethod.Accu => new AccuracyModel(graph, options).Solve(withCopying: false),
            TruthMethod.AccuCopy => new AccuracyModel(graph, options).Solve(withCopying: true),
            _ => throw new ArgumentOutOfRangeException(nameof(options), options.Method, "not a defined method"),
        };
    }

    /// <summary>Reads CSV with the columns <c>source</c>, <c>item</c>, <c>value</c> in any order; a row that cannot be read is reported by line.</summary>
    public static TruthInput Read(string csv)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var table = CsvTable.Parse(csv, diagnostics);
        var columns = new[] { "source", "item", "value" };
        var at = columns.Select(table.Column).ToArray();
        foreach (var (column, index) in columns.Zip(at))
        {
            if (index < 0 && table.Header.Length > 0) diagnostics.Add(WeighingMessages.MissingColumn(column, table.Header));
        }

        if (at.Any(index => index < 0)) return new([], diagnostics.ToImmutable());
        var statements = ImmutableArray.CreateBuilder<SourceStatement>();
        foreach (var row in table.Rows)
        {
            if (row.Cells.Length != table.Header.Length)
            {
                diagnostics.Add(WeighingMessages.CellCount(row.Line, row.Cells.Length, table.Header.Length, row.Span));
                continue;
            }

            var empty = Array.FindIndex(at, index => string.IsNullOrWhiteSpace(row.Cells[index]));
            if (empty >= 0) diagnostics.Add(WeighingMessages.EmptyCell(row.Line, columns[empty], row.Span));
            else statements.Add(new(row.Cells[at[0]], row.Cells[at[1]], row.Cells[at[2]]));
        }

        if (statements.Count == 0) diagnostics.Add(WeighingMessages.NoRows());
        return new(statements.ToImmutable(), diagnostics.ToImmutable());
    }
}
