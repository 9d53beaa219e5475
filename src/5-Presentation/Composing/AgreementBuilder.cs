using System.Collections.Immutable;
using Sayso.Wording;

namespace Sayso.Composing;

/// <summary>Sorts propositions into what is agreed, contested, said by one, and left out by somebody.</summary>
internal sealed class AgreementBuilder
{
    private readonly CaseIndex index;
    private readonly Dictionary<string, Proposition> propositionOf = new(StringComparer.Ordinal);
    private readonly HashSet<string> quarrelling = new(StringComparer.Ordinal);

    public AgreementBuilder(CaseIndex index)
    {
        this.index = index;
        foreach (var proposition in index.Comparison.Propositions)
        {
            foreach (var claim in proposition.Stances.SelectMany(stance => stance.Claims)) propositionOf.TryAdd(claim, proposition);
        }

        Contested = [.. Quarrels().Select(Row).Where(row => row.Left.Length > 0 && row.Right.Length > 0)
            .OrderByDescending(row => row.Weight).ThenByDescending(row => row.Left.Length + row.Right.Length).ThenBy(row => row.Id, StringComparer.Ordinal)];
        Agreed = [.. Propositions(speaking => speaking > 1).OrderByDescending(row => index.IndependenceOf(row.All.Select(statement => statement.Document)))];
        SingleSource = [.. Told(Propositions(speaking => speaking == 1).Concat(Alone())).OrderByDescending(row => Checkable(row.Shown))];
        var omitted = Agreed.SelectMany(row => row.Silent, (row, document) => (row, document)).ToLookup(pair => pair.document, pair => pair.row);
        Silent = [.. index.Comparison.Readings.Select(reading => reading.Document.Id).Where(omitted.Contains).Select(document => new SilentRow(document, [.. omitted[document]]))];
    }

    public ImmutableArray<ContestedRow> Contested { get; }

    public ImmutableArray<SharedRow> Agreed { get; }

    public ImmutableArray<SharedRow> SingleSource { get; }

    public ImmutableArray<SilentRow> Silent { get; }

    public ImmutableArray<MatrixRow> Matrix()
    {
        var silence = index.Comparison.Readings.Select(reading => new StanceCell(reading.Document.Id, StanceKind.Silent, [])).ToImmutableArray();
        return [.. index.Comparison.Propositions.Select(proposition => MatrixRow(proposition, silence)).OrderByDescending(row => row.IsContested).ThenByDescending(row => row.Speaking)];
    }

    private MatrixRow MatrixRow(Proposition proposition, ImmutableArray<StanceCell> silence)
    {
        var stances = proposition.Stances.DistinctBy(stance => stance.Document).ToDictionary(stance => stance.Document);
        return new MatrixRow(
            proposition.Id, proposition.Text, Shown(proposition), quarrelling.Contains(proposition.Id),
            [.. silence.Select(silent => stances.TryGetValue(silent.Document, out var stance) ? new StanceCell(silent.Document, stance.Kind, Statements(stance.Claims)) : silent)]);
    }

    private IEnumerable<SharedRow> Propositions(Func<int, bool> wanted)
    {
        foreach (var proposition in index.Comparison.Propositions)
        {
            var speaking = proposition.Stances.Where(stance => stance.Kind != StanceKind.Silent).Select(stance => stance.Document).Distinct().Count();
            if (quarrelling.Contains(proposition.Id) || !wanted(speaking) || Shown(proposition) is not { } shown) continue;
            var others = Statements(proposition.Stances.Where(stance => stance.Document != shown.Document).SelectMany(stance => stance.Claims));
            yield return new SharedRow(proposition.Id, shown, OnePerDocument(others), SilentOn(proposition));
        }
    }

    private IEnumerable<SharedRow> Alone() =>
        from claim in index.Comparison.Claims
        where !propositionOf.ContainsKey(claim.Id) && !quarrelling.Contains(claim.Id) && index.Knows(claim.Document)
        select new SharedRow(claim.Id, index.Statement(claim), [], []);

    // What an account says word for word again is one row with every place.
    private static IEnumerable<SharedRow> Told(IEnumerable<SharedRow> rows) =>
        from row in rows
        group row by (row.Shown.Document, Views.ViewLines.Flat(row.Shown.Text), row.Shown.Via) into same
        select same.First() with { Others = [.. same.Skip(1).Select(row => row.Shown)] };

    private double Checkable(Statement statement)
    {
        var reading = index[statement.Document];
        return index.Claim(statement.Id) is { } claim && claim.Claim.Index < reading.Claims.Length ? reading[claim.Claim].Checkable : 0;
    }

    private Statement? Shown(Proposition proposition)
    {
        var claims = proposition.Stances.Where(IsFor).Concat(proposition.Stances.Where(IsAgainst)).SelectMany(stance => stance.Claims).Select(index.Claim).OfType<CaseClaim>().ToList();
        return index.Statement((claims.Find(claim => claim.Text == proposition.Text) ?? claims.FirstOrDefault())?.Id);
    }

    private IEnumerable<Quarrel> Quarrels()
    {
        var found = new Dictionary<string, Quarrel>(StringComparer.Ordinal);
        foreach (var proposition in index.Comparison.Propositions)
        {
            if (!proposition.Stances.Any(IsFor) || !proposition.Stances.Any(IsAgainst)) continue;
            var quarrel = Add(found, proposition.Id);
            quarrelling.Add(proposition.Id);
            quarrel.Left.UnionWith(proposition.Stances.Where(IsFor).SelectMany(stance => stance.Claims));
            quarrel.Right.UnionWith(proposition.Stances.Where(IsAgainst).SelectMany(stance => stance.Claims));
            quarrel.About.Add(Aspect.Occurrence);
        }

        foreach (var alignment in index.Comparison.Alignments.Where(alignment => alignment.Relation == Relation.Contradicts))
        {
            var (left, right) = (propositionOf.GetValueOrDefault(alignment.Left), propositionOf.GetValueOrDefault(alignment.Right));
            var (leftId, rightId) = (left?.Id ?? alignment.Left, right?.Id ?? alignment.Right);
            quarrelling.UnionWith([leftId, rightId]);
            Quarrel quarrel;
            if (leftId == rightId)
            {
                quarrel = Add(found, leftId);
                if (!quarrel.Left.Contains(alignment.Left) && !quarrel.Right.Contains(alignment.Left)) quarrel.Left.Add(alignment.Left);
                if (!quarrel.Left.Contains(alignment.Right) && !quarrel.Right.Contains(alignment.Right)) quarrel.Right.Add(alignment.Right);
                if (quarrel.Right.Count == 0 && quarrel.Left.Remove(alignment.Right)) quarrel.Right.Add(alignment.Right);
            }
            else if (found.TryGetValue($"{rightId} {leftId}", out var turned))
            {
                quarrel = turned;
            }
            else
            {
                quarrel = Add(found, $"{leftId} {rightId}");
                quarrel.Left.UnionWith(left?.Stances.Where(IsFor).SelectMany(stance => stance.Claims).Prepend(alignment.Left) ?? [alignment.Left]);
                quarrel.Right.UnionWith(right?.Stances.Where(IsFor).SelectMany(stance => stance.Claims).Prepend(alignment.Right) ?? [alignment.Right]);
            }

            quarrel.About.Add(alignment.About);
            quarrel.Why.AddRange(alignment.Features.Select(RelationWording.Reason).OfType<string>().Where(why => !quarrel.Why.Contains(why)));
        }

        return found.Values;
    }

    private static Quarrel Add(Dictionary<string, Quarrel> found, string id) => found.TryGetValue(id, out var known) ? known : found[id] = new Quarrel(id);

    private ContestedRow Row(Quarrel quarrel)
    {
        var (left, right) = (OnePerDocument(Statements(quarrel.Left)), OnePerDocument(Statements(quarrel.Right)));
        var speaking = left.Concat(right).Select(statement => statement.Document).ToHashSet();
        var weight = Math.Min(index.IndependenceOf(left.Select(s => s.Document)), index.IndependenceOf(right.Select(s => s.Document)));
        return new ContestedRow(
            quarrel.Id, [.. quarrel.About], left, right, [.. index.Comparison.Readings.Select(reading => reading.Document.Id).Where(document => !speaking.Contains(document))], weight, [.. quarrel.Why]);
    }

    private ImmutableArray<DocumentId> SilentOn(Proposition proposition)
    {
        var speaking = proposition.Stances.Where(stance => stance.Kind != StanceKind.Silent).Select(stance => stance.Document).ToHashSet();
        return [.. index.Comparison.Readings.Select(reading => reading.Document.Id).Where(document => !speaking.Contains(document))];
    }

    private ImmutableArray<Statement> Statements(IEnumerable<string> claims) => [.. claims.Select(index.Statement).OfType<Statement>()];

    private ImmutableArray<Statement> OnePerDocument(ImmutableArray<Statement> statements) =>
        [.. statements.DistinctBy(statement => statement.Document).OrderBy(statement => index.OrderOf(statement.Document))];

    // Who says it less surely does not quarrel with it; "How sure" shows that.
    private static bool IsFor(Stance stance) => stance.Kind is StanceKind.Asserts or StanceKind.Reports or StanceKind.Doubts;

    private static bool IsAgainst(Stance stance) => stance.Kind is StanceKind.Denies;

    private sealed class Quarrel(string id)
    {
        public string Id { get; } = id;

        public HashSet<string> Left { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Right { get; } = new(StringComparer.Ordinal);

        public SortedSet<Aspect> About { get; } = [];

        public List<string> Why { get; } = [];
    }
}
