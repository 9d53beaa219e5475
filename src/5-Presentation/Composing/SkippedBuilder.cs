using System.Collections.Immutable;

namespace Sayso.Composing;

/// <summary>Everything that was not read, skipped, truncated or is doubtful, errors first.</summary>
internal static class SkippedBuilder
{
    public static ImmutableArray<SkippedRow> Build(CaseIndex index, IEnumerable<AttemptedInput> attempted)
    {
        var rows = new List<SkippedRow>();
        foreach (var input in attempted)
        {
            var where = input.Line is { } line ? $"{input.Input}, line {Wording.NumberWording.Plain(line)}" : input.Input;
            rows.Add(new SkippedRow(null, where, string.Empty, Severity.Error, input.Error, null));
        }

        foreach (var reading in index.Comparison.Readings)
        {
            var document = reading.Document;
            var where = $"{index.LetterOf(document.Id)} {index.NameOf(document.Id)}";
            rows.AddRange(document.Diagnostics.Concat(reading.Diagnostics).Select(diagnostic => new SkippedRow(
                document.Id, where, diagnostic.Code, diagnostic.Severity, diagnostic.Message,
                diagnostic.Span is { IsEmpty: false } span ? index.Book.Cite(document.Id, span) : null)));
        }

        rows.AddRange(index.Comparison.Diagnostics.Select(diagnostic => new SkippedRow(null, "the case", diagnostic.Code, diagnostic.Severity, diagnostic.Message, null)));
        return [.. rows.OrderByDescending(row => row.Severity)];
    }
}
