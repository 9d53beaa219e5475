using System.Collections.Immutable;

namespace Sayso.Rendering;

/// <summary>Shares out the width of a terminal: every column its minimum, the rest by flex to those whose text needs it.</summary>
internal static class ColumnWidths
{
    public const int Gap = 2;

    /// <summary>The width of each column, or null where they do not fit beside each other.</summary>
    public static ImmutableArray<int>? Share(ViewTable table, int width)
    {
        var columns = table.Columns;
        var available = width - (Gap * (columns.Length - 1));
        var need = new int[columns.Length];
        var widths = new int[columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            need[i] = Math.Max(columns[i].Heading.Length, table.Rows.Length == 0 ? 0 : table.Rows.Max(row => Longest(row[i])));
            widths[i] = Math.Max(columns[i].Heading.Length, Math.Min(need[i], columns[i].MinWidth));
        }

        if (widths.Sum() > available) return null;
        for (var rest = available - widths.Sum(); rest > 0;)
        {
            var hungry = Enumerable.Range(0, columns.Length).Where(i => columns[i].Flex > 0 && widths[i] < need[i]).ToList();
            if (hungry.Count == 0) break;
            var flex = hungry.Sum(i => columns[i].Flex);
            var given = 0;
            foreach (var i in hungry)
            {
                var share = Math.Min(Math.Max(1, rest * columns[i].Flex / flex), Math.Min(need[i] - widths[i], rest - given));
                widths[i] += share;
                given += share;
            }

            rest -= given;
        }

        return [.. widths];
    }

    private static int Longest(Cell cell) => cell.IsSilent ? 0 : cell.Lines.Max(line => LineText.Plain(line).Length);
}
