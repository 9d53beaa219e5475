using System.Collections.Immutable;

namespace Sayso.Truth;

/// <summary>A claim is a value for an item; it knows who makes it.</summary>
internal sealed record ValueClaim(int Item, string Value, ImmutableArray<int> Sources);

/// <summary>Trust in sources and belief in claims, by index.</summary>
internal readonly record struct Estimate(double[] Trust, double[] Belief);

/// <summary>Sources, items and claims by index, in order of first appearance.</summary>
internal sealed class StatementGraph
{
    public StatementGraph(IEnumerable<SourceStatement> statements)
    {
        var sources = new Order<string>(StringComparer.Ordinal);
        var items = new Order<string>(StringComparer.Ordinal);
        var claims = new Order<(int Item, string Value)>(EqualityComparer<(int, string)>.Default);
        var claimants = new List<List<int>>();
        foreach (var statement in statements)
        {
            var source = sources.IndexOf(statement.Source);
            var claim = claims.IndexOf((items.IndexOf(statement.Item), statement.Value));
            if (claim == claimants.Count) claimants.Add([]);
            if (!claimants[claim].Contains(source)) claimants[claim].Add(source);
        }

        Sources = [.. sources.All];
        Items = [.. items.All];
        Claims = [.. claims.All.Select((claim, index) => new ValueClaim(claim.Item, claim.Value, [.. claimants[index]]))];
        ClaimsOfItem = Group(Items.Length, (add, index) => add(Claims[index].Item));
        ClaimsOfSource = Group(Sources.Length, (add, index) =>
        {
            foreach (var source in Claims[index].Sources) add(source);
        });
    }

    public ImmutableArray<string> Sources { get; }

    public ImmutableArray<string> Items { get; }

    public ImmutableArray<ValueClaim> Claims { get; }

    public ImmutableArray<ImmutableArray<int>> ClaimsOfItem { get; }

    public ImmutableArray<ImmutableArray<int>> ClaimsOfSource { get; }

    public TruthResult Result(TruthMethod method, Estimate estimate, ImmutableArray<SourceDependence> dependence = default) => new(
        method,
        [.. ClaimsOfItem.SelectMany(claims => claims).Select(claim => new ItemValue(Items[Claims[claim].Item], Claims[claim].Value, estimate.Belief[claim]))],
        [.. Sources.Select((source, index) => new SourceAccuracy(source, estimate.Trust[index]))],
        dependence.IsDefault ? [] : dependence);

    /// <summary>Sum of a number over the sources of a claim.</summary>
    public double OverSources(int claim, double[] perSource)
    {
        var sum = 0.0;
        foreach (var source in Claims[claim].Sources) sum += perSource[source];
        return sum;
    }

    /// <summary>Sum of a number over the claims of a source.</summary>
    public double OverClaims(int source, double[] perClaim)
    {
        var sum = 0.0;
        foreach (var claim in ClaimsOfSource[source]) sum += perClaim[claim];
        return sum;
    }

    /// <summary>Everything divided by the greatest; unchanged where that is 0.</summary>
    public static double[] ByGreatest(double[] values)
    {
        var greatest = values.Max();
        if (greatest > 0)
        {
            for (var i = 0; i < values.Length; i++) values[i] /= greatest;
        }

        return values;
    }

    public static double[] Each(int count, Func<int, double> value)
    {
        var all = new double[count];
        for (var i = 0; i < count; i++) all[i] = value(i);
        return all;
    }

    private ImmutableArray<ImmutableArray<int>> Group(int count, Action<Action<int>, int> assign)
    {
        var groups = Enumerable.Range(0, count).Select(_ => ImmutableArray.CreateBuilder<int>()).ToArray();
        for (var claim = 0; claim < Claims.Length; claim++)
        {
            var index = claim;
            assign(group => groups[group].Add(index), index);
        }

        return [.. groups.Select(group => group.ToImmutable())];
    }

    /// <summary>Numbers things in order of first appearance.</summary>
    private sealed class Order<T>(IEqualityComparer<T> comparer) where T : notnull
    {
        private readonly Dictionary<T, int> index = new(comparer);

        public List<T> All { get; } = [];

        public int IndexOf(T item)
        {
            if (index.TryGetValue(item, out var at)) return at;
            index.Add(item, All.Count);
            All.Add(item);
            return All.Count - 1;
        }
    }
}
