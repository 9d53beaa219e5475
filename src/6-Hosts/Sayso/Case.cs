using System.Collections.Immutable;

namespace Sayso;

/// <summary>The way of the data in one place: it holds the order of the steps and nothing else.</summary>
public static class Case
{
    /// <summary>Compares and weighs readings, in the order in which the case lists its documents, with what persons decided laid over.</summary>
    public static Weighing Weigh(IEnumerable<Reading> readings, IReadOnlyList<Ruling>? rulings = null)
    {
        var comparison = Comparer.Compare([.. readings]);
        return Weigher.Weigh(rulings is { Count: > 0 } ? Comparer.Correct(comparison, rulings) : comparison);
    }

    /// <summary>Reads documents on several threads; results come in input order.</summary>
    public static IEnumerable<Reading> Read(Reader reader, IEnumerable<Document> documents, int jobs)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (jobs <= 1) return documents.Select(reader.Read);
        return documents.AsParallel().AsOrdered().WithDegreeOfParallelism(Math.Min(jobs, 512)).WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(reader.Read);
    }
}
