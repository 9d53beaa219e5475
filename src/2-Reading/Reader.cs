using System.Collections.Immutable;
using Sayso.Pipeline;

namespace Sayso;

/// <summary>
/// Reads one document: sentences, mentions, times, quantities, and who says what. Holds only immutable models, so that one reader serves any
/// number of threads. It never sees a second document, does no I/O and does not throw on odd text.
/// </summary>
public sealed class Reader
{
    private readonly ImmutableArray<IAnnotator> annotators;

    private readonly Func<string, IDisposable>? watch;

    internal Reader(string modelVersion, ImmutableArray<IAnnotator> annotators, Func<string, IDisposable>? watch = null) =>
        (ModelVersion, this.annotators, this.watch) = (modelVersion, annotators, watch);

    /// <summary>Names the rules and weights; part of the key under which readings are cached.</summary>
    public string ModelVersion { get; }

    /// <summary>The same reader, which calls <paramref name="watch"/> with an annotator's name before it works and disposes the answer after.</summary>
    public Reader WatchedBy(Func<string, IDisposable> watch) => new(ModelVersion, annotators, watch);

    /// <summary>Reads the whole document.</summary>
    public Reading Read(Document document) => Read(document, Layers.All);

    /// <summary>Reads the layers asked for, and those that they need.</summary>
    public Reading Read(Document document, Layers layers)
    {
        var reading = new ReadingBuilder(document);
        foreach (var annotator in Wanted(layers))
        {
            try
            {
                using (watch?.Invoke(annotator.GetType().Name)) annotator.Annotate(reading);
            }
            catch (Exception problem) when (problem is not OutOfMemoryException)
            {
                // A defect in one layer must not cost the document its others; it is reported, and a test fails on it.
                reading.Diagnostics.Add(ReadingMessages.LayerFailed(annotator.GetType().Name, problem));
            }
        }

        return reading.Build(ModelVersion);
    }

    private IEnumerable<IAnnotator> Wanted(Layers layers)
    {
        var needed = layers;
        var chosen = new Stack<IAnnotator>();
        foreach (var annotator in annotators.Reverse())
        {
            if ((annotator.Adds & needed) == 0) continue;
            needed |= annotator.Needs;
            chosen.Push(annotator);
        }

        return chosen;
    }
}
