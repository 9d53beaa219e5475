using System.Collections.Immutable;

namespace Sayso.Figures;

/// <summary>A number of one document with what it counts.</summary>
internal sealed record FigureCandidate(Reading Reading, Quantity Quantity, string What, EventMention? Event, string? AsOf, AttributionId? Attribution, string OfLemma);

/// <summary>Finds which quantities of a reading are figures of the event: killed, detained, participants, money …</summary>
internal static class FigureFinder
{
    public static IEnumerable<FigureCandidate> Find(Reading reading)
    {
        foreach (var quantity in reading.Quantities)
        {
            if (quantity.Kind is QuantityKind.Ordinal or QuantityKind.Age or QuantityKind.Percent or QuantityKind.Measure) continue;
            var sentence = reading.SentenceAt(quantity.Span.Start);
            if (sentence is null) continue;
            var happening = EventOf(reading, quantity, sentence);
            if (IsYear(reading, quantity)) continue;
            var (what, of) = What(reading, quantity, sentence, happening);
            if (what is null) continue;
            yield return new FigureCandidate(reading, quantity, what, happening, AsOf(reading, happening), Attribution(reading, quantity.Span), of);
        }
    }

    // "19 JAN 89": the rest of a date that was read as day and month.
    private static bool IsYear(Reading reading, Quantity quantity) => quantity.Of is null && reading.Times.Any(t => t.Span.End < quantity.Span.Start && quantity.Span.Start - t.Span.End <= 1);

    private static EventMention? EventOf(Reading reading, Quantity quantity, Sentence sentence)
    {
        EventMention? best = null;
        foreach (var mention in reading.Events)
        {
            if (mention.Figures.Contains(quantity.Id)) return mention;
            if (!sentence.Span.Contains(mention.Trigger)) continue;
            if (best is null || Math.Abs(mention.Trigger.Start - quantity.Span.Start) < Math.Abs(best.Trigger.Start - quantity.Span.Start)) best = mention;
        }

        return best;
    }

    // The verb or noun that governs the number decides, then the counted noun, then words close by.
    private static (string? What, string Of) What(Reading reading, Quantity quantity, Sentence sentence, EventMention? happening)
    {
        var at = HeadToken(reading, quantity, sentence);
        var of = at >= 0 ? reading.Tokens[at].Lemma.ToLowerInvariant() : string.Empty;
        if (quantity.Kind == QuantityKind.Money) return ("money", of);
        for (int token = at, steps = 0; token >= sentence.FirstToken && token < sentence.EndToken && steps < 4; token = reading.Tokens[token].Head, steps++)
        {
            var lemma = reading.Tokens[token].Lemma.ToLowerInvariant();
            if (steps == 0 && FigureLexicon.Of(lemma) is "participants" or "troops" or "force" && Governing(reading, token, sentence) is { } governing) return (governing, of);
            if (FigureLexicon.Of(lemma) is { } what) return (what, of);
            foreach (var child in Children(reading, token, sentence))
            {
                if (reading.Tokens[child].Upos is Upos.Verb or Upos.Adj && FigureLexicon.Of(reading.Tokens[child].Lemma.ToLowerInvariant()) is { } by && Math.Abs(child - at) <= 5) return (by, of);
            }
        }

        if (happening is not null && happening.Figures.Contains(quantity.Id) && FigureLexicon.Of(happening.Text) is { } known) return (known, of);
        return (null, of);
    }

    // "200 protesters were arrested": what happened to those counted beats what they are.
    private static string? Governing(Reading reading, int token, Sentence sentence)
    {
        var head = reading.Tokens[token].Head;
        if (head < sentence.FirstToken || head >= sentence.EndToken) return null;
        var affected = reading.Tokens[token].Deprel is "nsubj:pass" or "obj" || reading.Tokens[head].Lemma is "die" or "perish" or "flee" or "escape";
        return affected && reading.Tokens[head].Upos == Upos.Verb ? FigureLexicon.Of(reading.Tokens[head].Lemma.ToLowerInvariant()) : null;
    }

    private static int HeadToken(Reading reading, Quantity quantity, Sentence sentence)
    {
        var span = quantity.Of ?? quantity.Span;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (!reading.Tokens[i].Span.Overlaps(span)) continue;
            var head = reading.Tokens[i].Head;
            if (head < 0 || !reading.Tokens[head].Span.Overlaps(span)) return i;
        }

        return -1;
    }

    private static IEnumerable<int> Children(Reading reading, int token, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (reading.Tokens[i].Head == token) yield return i;
        }
    }

    internal static string? AsOf(Reading reading, EventMention? happening)
    {
        if (happening?.Time is { } time && reading[time].Interval is { Earliest: { } date, Granularity: >= Granularity.Day }) return Events.EventBuilder.Day(date);
        return reading.Document.PublishedDate is { } published ? Events.EventBuilder.Day(published.ToDateTime(TimeOnly.MinValue)) : null;
    }

    private static AttributionId? Attribution(Reading reading, TextSpan span)
    {
        AttributionId? best = null;
        var least = int.MaxValue;
        foreach (var attribution in reading.Attributions)
        {
            var length = attribution.Content.Sum(c => c.Length);
            if (length < least && attribution.Content.Any(c => c.Contains(span))) (best, least) = (attribution.Id, length);
        }

        return best;
    }
}
