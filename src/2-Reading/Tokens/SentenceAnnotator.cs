using System.Collections.Immutable;
using Sayso.Pipeline;

namespace Sayso.Tokens;

/// <summary>
/// Tokens (spans only) and sentences. A sentence never crosses a passage or a blank line; inside one it ends at a terminator with its closing
/// quotation marks and brackets when what follows looks like a beginning. Hard-wrapped lines are joined.
/// </summary>
internal sealed class SentenceAnnotator : IAnnotator
{
    public Layers Needs => Layers.None;

    public Layers Adds => Layers.Sentences;

    public void Annotate(ReadingBuilder reading)
    {
        var text = reading.Text;
        var spans = new List<TextSpan>();
        var careless = SentenceEnd.IsCareless(text);
        foreach (var (start, end) in Blocks.Of(reading.Document))
        {
            spans.Clear();
            Tokenizer.Tokenize(text, start, end, spans);
            Tokenizer.JoinBound(text, spans, 0);
            Split(reading, spans, careless);
        }
    }

    private static void Split(ReadingBuilder reading, List<TextSpan> spans, bool careless)
    {
        var first = 0;
        for (var i = 0; i < spans.Count; i++)
        {
            if (i + 1 < spans.Count && !SentenceEnd.IsBetween(reading.Text, spans, i, careless)) continue;
            Add(reading, spans, first, i + 1);
            first = i + 1;
        }
    }

    private static void Add(ReadingBuilder reading, List<TextSpan> spans, int first, int end)
    {
        if (first >= end) return;
        var from = reading.Tokens.Count;
        for (var i = first; i < end; i++) reading.Tokens.Add(new Token(spans[i], string.Empty, Upos.X, null, -1, "root"));
        reading.Sentences.Add(new Sentence(TextSpan.FromBounds(spans[first].Start, spans[end - 1].End), from, end - first, false, ImmutableArray<TextSpan>.Empty));
    }
}
