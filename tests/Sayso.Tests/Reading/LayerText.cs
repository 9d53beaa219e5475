using System.Collections.Immutable;
using System.Globalization;
using Sayso.Json;
using Sayso.Pipeline;
using Sayso.Quantities;
using Sayso.Times;

namespace Sayso.Tests.ReadingTests;

/// <summary>Times and quantities as one line of text, read by the rules alone, for expectations that can be read at a glance.</summary>
internal static class LayerText
{
    public static string Times(Document document)
    {
        var reading = Read(document);
        return Line(reading.Times.Select(time => Text(reading, time)));
    }

    public static string Quantities(Document document)
    {
        var reading = Read(document);
        return Line(reading.Quantities.Select(quantity => Text(reading, quantity)));
    }

    /// <summary>The coded events of a reading: lemma, PLOVER type, who, to whom.</summary>
    public static string Events(Reading reading) => Line(reading.Events.Where(e => e.Plover is not null).Select(e => $"{e.Text} {e.Plover}{Names(reading, " by ", e.Actors)}{Names(reading, " on ", e.Targets)}"));

    /// <summary>All events of a reading: lemma, polarity, modality, tense.</summary>
    public static string Factuality(Reading reading) =>
        Line(reading.Events.Select(e => $"{e.Text} {(e.Factuality.Polarity == Polarity.Negative ? "not " : "")}{WireName.Of(e.Factuality.Modality)} {WireName.Of(e.Tense)}"));

    private static string Names(Reading reading, string word, ImmutableArray<MentionId> mentions) =>
        mentions.IsEmpty ? "" : word + string.Join(", ", mentions.Select(m => reading.Slice(reading[m].Span).ToString()));

    public static ReadingBuilder Read(Document document)
    {
        var reading = new ReadingBuilder(document);
        new TimeAnnotator().Annotate(reading);
        new QuantityAnnotator().Annotate(reading);
        return reading;
    }

    private static string Line(IEnumerable<string> items) => string.Join("; ", items) is { Length: > 0 } line ? line : "none";

    private static string Text(ReadingBuilder reading, TimeExpression time)
    {
        var text = $"{reading.Slice(time.Span)} = {WireName.Of(time.Type).ToUpperInvariant()} {time.Value}";
        if (time.Mod is { } mod) text += " " + mod;
        if (time.Interval is { } interval) text += $" [{ReadingJson.IsoText(interval.Earliest, interval.Granularity)}..{ReadingJson.IsoText(interval.Latest, interval.Granularity)}]";
        return time.Anchor is { } anchor ? $"{text} from {reading.Slice(anchor)}" : text;
    }

    private static string Text(ReadingBuilder reading, Quantity quantity)
    {
        var text = $"{reading.Slice(quantity.Span)} = {WireName.Of(quantity.Kind)} {Amount(quantity.Low)}..{Amount(quantity.High)} {WireName.Of(quantity.Bound)}";
        if (quantity.Unit is { } unit) text += " " + unit;
        return quantity.Of is { } of ? $"{text} of {reading.Slice(of)}" : text;
    }

    private static string Amount(decimal? amount) => amount is { } value ? Math.Round(value, 4).ToString("0.####", CultureInfo.InvariantCulture) : "";
}
