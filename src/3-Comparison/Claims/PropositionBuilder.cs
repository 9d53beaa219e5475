using System.Collections.Immutable;
using System.Globalization;

namespace Sayso.Claims;

/// <summary>Groups claims that say the same (or its opposite) into propositions, with every document's stance; silence is a value.</summary>
internal static class PropositionBuilder
{
    public static ImmutableArray<Proposition> Build(ImmutableArray<Reading> readings, ImmutableArray<CaseClaim> claims, ImmutableArray<Alignment> alignments)
    {
        var index = claims.Select((c, i) => (c.Id, i)).ToDictionary(p => p.Id, p => p.i);
        var parent = Enumerable.Range(0, claims.Length).ToArray();
        var opposed = new HashSet<(int, int)>();
        foreach (var alignment in alignments.OrderByDescending(a => a.Score).ThenBy(a => a.Left, StringComparer.Ordinal).ThenBy(a => a.Right, StringComparer.Ordinal))
        {
            if (alignment.Relation is Relation.Compatible or Relation.Unrelated) continue;
            // Who gives another number or date says something else; it does not deny that anything was so.
            if (alignment is { Relation: Relation.Contradicts, About: Aspect.Number or Aspect.Time }) continue;
            if (alignment.Relation is Relation.Entails or Relation.EntailedBy && alignment.Score < 0.5) continue;
            var (a, b) = (index[alignment.Left], index[alignment.Right]);
            if (alignment.Relation == Relation.Contradicts) opposed.Add((a, b));
            if (Size(parent, a) + Size(parent, b) > 12) continue;
            parent[Find(parent, b)] = Find(parent, a);
        }

        var propositions = ImmutableArray.CreateBuilder<Proposition>();
        foreach (var group in Enumerable.Range(0, claims.Length).GroupBy(i => Find(parent, i)).Where(g => g.Select(i => claims[i].Document).Distinct().Count() > 1).OrderBy(g => g.Min()))
        {
            var members = group.ToList();
            var head = members.OrderBy(i => claims[i].Certainty == Certainty.Certain ? 0 : 1).ThenBy(i => claims[i].Text.Length).ThenBy(i => i).First();
            var against = Against(members, head, opposed, claims);
            propositions.Add(new Proposition(
                "P" + (propositions.Count + 1).ToString(CultureInfo.InvariantCulture),
                claims[head].Text,
                [.. readings.Select(r => StanceOf(r, [.. members.Where(i => claims[i].Document == r.Document.Id)], claims, against))]));
        }

        return propositions.ToImmutable();
    }

    // Members on the other side of an odd number of contradictions from the head.
    private static HashSet<int> Against(List<int> members, int head, HashSet<(int, int)> opposed, ImmutableArray<CaseClaim> claims) =>
        [.. members.Where(i => i != head && (opposed.Contains((i, head)) || opposed.Contains((head, i)) || claims[i].Polarity != claims[head].Polarity && members.Any(j => opposed.Contains((i, j)) || opposed.Contains((j, i)))))];

    private static Stance StanceOf(Reading reading, List<int> members, ImmutableArray<CaseClaim> claims, HashSet<int> against)
    {
        if (members.Count == 0) return new Stance(reading.Document.Id, StanceKind.Silent, []);
        var ids = members.Select(i => claims[i].Id).ToImmutableArray();
        var kind = members.Any(against.Contains) ? StanceKind.Denies
            : members.All(i => claims[i].Certainty is Certainty.Possible or Certainty.Uncertain) ? StanceKind.Doubts
            : members.All(i => claims[i].Basis != Basis.None) ? StanceKind.Reports
            : StanceKind.Asserts;
        return new Stance(reading.Document.Id, kind, ids);
    }

    private static int Size(int[] parent, int index)
    {
        var root = Find(parent, index);
        var size = 0;
        for (var i = 0; i < parent.Length; i++)
        {
            if (Find(parent, i) == root) size++;
        }

        return size;
    }

    private static int Find(int[] parent, int index)
    {
        while (parent[index] != index) index = parent[index] = parent[parent[index]];
        return index;
    }
}
