using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Sayso.Cli.Streams;

/// <summary>Adds up how long each annotator works, over all threads.</summary>
internal sealed class LayerTimes
{
    private readonly ConcurrentDictionary<string, long> ticks = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> order = new();

    public IDisposable Watch(string name)
    {
        if (ticks.TryAdd(name, 0)) order.Enqueue(name);
        return new Span(this, name, Stopwatch.GetTimestamp());
    }

    public void Write(TextWriter output)
    {
        var all = Math.Max(1, ticks.Values.Sum());
        output.WriteLine("annotator\tms\tshare");
        foreach (var name in order)
        {
            var spent = ticks[name];
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{spent * 1000.0 / Stopwatch.Frequency:0.0}\t{100.0 * spent / all:0.0} %"));
        }
    }

    private sealed class Span(LayerTimes times, string name, long from) : IDisposable
    {
        public void Dispose() => times.ticks.AddOrUpdate(name, 0, (_, sum) => sum + Stopwatch.GetTimestamp() - from);
    }
}
