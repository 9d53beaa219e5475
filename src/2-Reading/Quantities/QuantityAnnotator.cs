using Sayso.Pipeline;
using Sayso.Scanning;

namespace Sayso.Quantities;

/// <summary>Finds numbers that count or measure, with their bounds, units and nouns; what times are made of is not counted again.</summary>
internal sealed class QuantityAnnotator : IAnnotator
{
    /// <summary>Tokens only for the counted noun; without a model the nearest noun-like word is taken.</summary>
    public Layers Needs => Layers.Times | Layers.Tokens;

    public Layers Adds => Layers.Quantities;

    public void Annotate(ReadingBuilder reading)
    {
        var lexemes = LexemeScanner.Scan(reading.Text);
        var nominal = new NominalNumbers(reading.Text, lexemes);
        var nouns = new CountedNoun(reading, lexemes);
        var spans = reading.Times.ConvertAll(time => time.Span);
        foreach (var item in AmountGrammar.Find(lexemes, numbers => nominal.LeaveOut(numbers, span => IsTime(spans, span))))
        {
            var amount = item.Meaning;
            var start = lexemes[item.Start].Is(",") ? item.Start + 1 : item.Start; // the comma of an age in commas is not its own
            var span = TextSpan.FromBounds(lexemes[start].Span.Start, lexemes[item.End - 1].Span.End);
            var noun = amount.Kind is QuantityKind.Count or QuantityKind.Ordinal or QuantityKind.Percent && amount.Unit is null or "%" ? nouns.After(item.Start, item.End) : null;
            var unit = amount.Unit ?? (amount.Kind == QuantityKind.Count ? noun?.Lemma : null);
            reading.Quantities.Add(new Quantity(new QuantityId(reading.Quantities.Count), span, amount.Low, amount.High, amount.Bound, unit, noun?.Span, amount.Kind));
        }
    }

    private static bool IsTime(List<TextSpan> times, TextSpan span)
    {
        var at = times.BinarySearch(span);
        at = at < 0 ? ~at : at;
        return at < times.Count && times[at].Overlaps(span) || at > 0 && times[at - 1].Overlaps(span);
    }
}
