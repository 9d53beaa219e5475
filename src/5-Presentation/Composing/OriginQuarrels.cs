using System.Collections.Immutable;

namespace Sayso.Composing;

/// <summary>The explanations as quarrels: who says that it came from there, against who doubts or denies it.</summary>
internal static class OriginQuarrels
{
    private const int PerSide = 4;
    private const int Stem = 5;

    public static ImmutableArray<ContestedRow> Of(CaseIndex index, ImmutableArray<ExplanationRow> explanations)
    {
        var rows = ImmutableArray.CreateBuilder<ContestedRow>();
        foreach (var explanation in explanations)
        {
            var words = Words(explanation.Label);
            var (left, right) = (Side(index, explanation.For, words), Side(index, explanation.Against, words));
            if (left.Length == 0 || right.Length == 0 || left[0].Document == right[0].Document && left.Length + right.Length == 2) continue;
            var speaking = left.Concat(right).Select(statement => statement.Document).ToHashSet();
            rows.Add(new ContestedRow(
                explanation.Id, [Aspect.Cause], left, right,
                [.. index.Comparison.Readings.Select(reading => reading.Document.Id).Where(document => !speaking.Contains(document))],
                Math.Min(index.IndependenceOf(left.Select(s => s.Document)), index.IndependenceOf(right.Select(s => s.Document))),
                ["the one side names this origin and the other doubts or denies it"],
                explanation.Label));
        }

        return rows.ToImmutable();
    }

    // Of each account the statement in the explanation's own words, else the weightiest.
    private static ImmutableArray<Statement> Side(CaseIndex index, ImmutableArray<EvidenceRow> evidence, ImmutableArray<string> words) =>
    [
        .. evidence.Where(row => row.IsStated).OrderByDescending(row => words.Any(word => row.Statement.Text.Contains(word, StringComparison.OrdinalIgnoreCase)))
            .Select(row => row.Statement).DistinctBy(statement => statement.Document).Take(PerSide).OrderBy(statement => index.OrderOf(statement.Document)),
    ];

    // The beginnings of the longer words of what stands behind the kind in a label.
    private static ImmutableArray<string> Words(string label) =>
        [.. label[(label.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(' ').Where(word => word.Length >= Stem).Select(word => word[..Stem])];
}
