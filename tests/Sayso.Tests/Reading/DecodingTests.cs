using Sayso.Models;
using Sayso.Pipeline;

namespace Sayso.Tests.ReadingTests;

public sealed class DecodingTests
{
    // Labels O, B-x, I-x, B-y, I-y.
    private const int Labels = 5;

    [Fact]
    public void An_inside_label_continues_a_name_of_its_own_type()
    {
        // Word by word the best labels would be B-x, I-y, I-y.
        float[] logits = [0, 3, 0, 2.5f, 0, 0, 0, 1, 0, 2, 0, 0, 1, 0, 2];
        Assert.Equal([3, 4, 4], Decode(logits, 3));
    }

    [Fact]
    public void A_sequence_never_begins_inside() => Assert.Equal([0, 0], Decode([1, 0, 5, 0, 0, 1, 0, 0, 0, 0], 2));

    [Fact]
    public void Sure_labels_stay_as_they_are() => Assert.Equal([1, 2, 0, 3], Decode([0, 9, 0, 0, 0, 0, 0, 9, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 9, 0], 4));

    [Theory]
    [InlineData(new[] { 20, 20, 20 }, "0-3")]
    [InlineData(new[] { 3, 60, 60 }, "0-1 1-3")]
    [InlineData(new[] { 1000, 1000 }, "0-1 1-2")]
    [InlineData(new[] { 3000 }, "0-1")]
    [InlineData(new int[0], "")]
    public void Sentences_share_a_batch_where_padding_costs_less_than_another_run(int[] lengths, string batches) =>
        Assert.Equal(batches, string.Join(' ', EncoderAnnotator.Batches(lengths).Select(b => $"{b.From}-{b.To}")));

    [Fact]
    public void Spans_inside_a_span_are_found_by_place()
    {
        var index = new SpanIndex([new TextSpan(10, 5), new TextSpan(0, 3), new TextSpan(12, 9), new TextSpan(4, 2)]);
        Assert.Equal([1, 3], index.Inside(new TextSpan(0, 8)));
        Assert.Equal([0], index.Inside(new TextSpan(8, 8)));
        Assert.False(index.Any(new TextSpan(30, 5)));
    }

    [Fact]
    public void A_name_agrees_with_itself_over_a_document()
    {
        var reading = TestReader.Read("Karim Velasco founded the party. Critics of Velasco left. Velasco was arrested in Peru. Peru said nothing.");
        Assert.All(reading.Mentions.Where(m => m.Form == MentionForm.Name && Text(reading, m.Span) == "Velasco"), m => Assert.Equal(MentionType.Person, m.Type));
        Assert.Equal(2, reading.Mentions.Count(m => Text(reading, m.Span) == "Velasco"));
        Assert.All(reading.Mentions.Where(m => Text(reading, m.Span) == "Peru"), m => Assert.Equal(MentionType.Place, m.Type));
    }

    [Fact]
    public void Vague_words_make_a_sentence_uncertain_and_weaken_no_claim()
    {
        var reading = TestReader.Read("Many soldiers crossed the bridge on Friday.");
        var sentence = Assert.Single(reading.Sentences);
        Assert.Equal("Many", Text(reading, Assert.Single(sentence.Vague)));
        Assert.False(sentence.IsUncertain);
        Assert.Equal(Modality.Certain, Assert.Single(reading.Claims).Factuality.Modality);
        Assert.Empty(TestReader.Read("Some 200 soldiers crossed the bridge many times.").Sentences[0].Vague);
    }

    private static int[] Decode(float[] logits, int words)
    {
        var best = new int[words];
        TagDecoder.Decode(logits, Labels, best);
        return best;
    }

    private static string Text(Reading reading, TextSpan span) => reading.Document.Text.Substring(span.Start, span.Length);
}
