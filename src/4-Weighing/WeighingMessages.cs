using System.Globalization;

namespace Sayso;

/// <summary>Every message of the weighing stage, by code.</summary>
internal static class WeighingMessages
{
    public const string NoHeaderCode = "SAY4001";
    public const string MissingColumnCode = "SAY4002";
    public const string UnclosedQuoteCode = "SAY4003";
    public const string CellCountCode = "SAY4004";
    public const string EmptyCellCode = "SAY4005";
    public const string BadCellCode = "SAY4006";
    public const string BadWeightCode = "SAY4007";
    public const string NoRowsCode = "SAY4008";
    public const string RepeatedColumnCode = "SAY4009";

    public static Diagnostic NoHeader() => new(NoHeaderCode, Severity.Error, "The table is empty; its first row should name the columns.");

    public static Diagnostic MissingColumn(string column, IEnumerable<string> found) => new(
        MissingColumnCode, Severity.Error, $"The table has no column \"{column}\"; it has {string.Join(", ", found.Select(name => $"\"{name}\""))}.");

    public static Diagnostic RepeatedColumn(string column) => new(
        RepeatedColumnCode, Severity.Error, $"The table has more than one column \"{column}\"; the first one is read.");

    public static Diagnostic NoHypotheses() => new(MissingColumnCode, Severity.Error, "The matrix has no column of a hypothesis: after the evidence, one column a hypothesis.");

    public static Diagnostic NoRows() => new(NoRowsCode, Severity.Warning, "The table has no row that could be read.");

    public static Diagnostic UnclosedQuote(int line, TextSpan span) => new(
        UnclosedQuoteCode, Severity.Warning, $"Line {Number(line)}: a quoted cell is opened here and never closed; it was taken to end with the table.", span);

    public static Diagnostic CellCount(int line, int found, int expected, TextSpan span) => new(
        CellCountCode, Severity.Error, $"Line {Number(line)}: the row has {Number(found)} cells where the header has {Number(expected)}; it was skipped.", span);

    public static Diagnostic EmptyCell(int line, string column, TextSpan span) => new(
        EmptyCellCode, Severity.Error, $"Line {Number(line)}: \"{column}\" is empty; the row was skipped.", span);

    public static Diagnostic BadConsistency(int line, string hypothesis, string value, TextSpan span) => new(
        BadCellCode, Severity.Error, $"Line {Number(line)}: \"{value}\" under \"{hypothesis}\" is none of CC, C, N, I, II, NA; the row was skipped.", span);

    public static Diagnostic BadFactor(int line, string column, string value, TextSpan span) => new(
        BadCellCode, Severity.Error, $"Line {Number(line)}: {column} \"{value}\" is neither a number of 0 or more nor low, medium or high; the row was skipped.", span);

    public static Diagnostic BadWeight(int line, string value, TextSpan span) => new(
        BadWeightCode, Severity.Error, $"Line {Number(line)}: weight \"{value}\" is neither a number from -1 to 1 nor a range \"low..high\" of them; the row was skipped.", span);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
