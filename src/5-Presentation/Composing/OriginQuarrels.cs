using System.Collections.Immutable;

namespace Sayso.Composing;

/// <summary>The explanations as quarrels: who says that it came from there, against who says that it did not or that it came from elsewhere.</summary>
internal static class OriginQuarrels
{
    private const int PerSide = 4;

    public static ImmutableArray<ContestedRow> Of(CaseIndex index, ImmutableArray<ExplanationRow> explanations)
    {
        var rows = ImmutableArray.CreateBuilder<ContestedRow>();
        var told = new HashSet<(string, string)>();
        foreach (var explanation in explanations)
        {
            var (left, right) = (Side(index, explanation.For), Side(index, explanation.Against));
            if (left.Length == 0 || right.Length == 0 || left[0].Document == right[0].Document && left.Length + right.Length == 2) continue;
            // Where two explanations exclude each other, the second is the first turned round.
            if (!told.Add((left[0].Id, right[0].Id)) || told.Contains((right[0].Id, left[0].Id))) continue;
            var speaking = left.Concat(right).Select(statement => statement.Document).ToHashSet();
            rows.Add(new ContestedRow(
                explanation.Id, [Aspect.Cause], left, right,
                [.. index.Comparison.Readings.Select(reading => reading.Document.Id).Where(document => !speaking.Contains(document))],
                Math.Min(index.IndependenceOf(left.Select(s => s.Document)), index.IndependenceOf(right.Select(s => s.Document))),
                [$"the one side says “{explanation.Label}” and the other denies or excludes it"]));
        }

        return rows.ToImmutable();
    }

    // The weightiest statement of each account.
    private static ImmutableArray<Statement> Side(CaseIndex index, ImmutableArray<EvidenceRow> evidence) =>
        [.. evidence.Where(row => row.IsStated).Select(row => row.Statement).DistinctBy(statement => statement.Document).Take(PerSide).OrderBy(statement => index.OrderOf(statement.Document))];
}
