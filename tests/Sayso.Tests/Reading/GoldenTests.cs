using System.Text.Json;
using Sayso.Models;

namespace Sayso.Tests.ReadingTests;

/// <summary>
/// The program tells the encoder what the training told it, and understands its answers: <c>train/golden.json</c> holds sentences with their tokens,
/// features and best labels as the training side computed them, in 32-bit numbers where the program uses 8.
/// </summary>
public sealed class GoldenTests
{
    // The 8-bit products may turn a close call.
    private const double LeastAgreement = 0.97;

    private static readonly JsonElement[] Rows = [.. JsonDocument.Parse(File.ReadAllText(Repository.Path("train", "golden.json"))).RootElement.EnumerateArray()];

    private static readonly OnnxEncoder Encoder = (OnnxEncoder)ModelFolder.Load(Repository.Models).Encoder!;

    [Fact]
    public void Words_are_parted_as_in_training()
    {
        foreach (var text in Rows.GroupBy(r => r.GetProperty("text").GetString()!))
        {
            var expected = text.SelectMany(r => r.GetProperty("forms").EnumerateArray().Select(f => f.GetString()!));
            var reading = TestReader.Read(text.Key);
            Assert.Equal(expected, reading.Tokens.Select(t => text.Key.Substring(t.Span.Start, t.Span.Length)));
        }
    }

    [Fact]
    public void Features_are_those_of_training()
    {
        foreach (var row in Rows)
        {
            var text = row.GetProperty("text").GetString()!;
            var spans = row.GetProperty("tokens").EnumerateArray().Select(s => (Start: s[0].GetInt32(), End: s[1].GetInt32())).ToList();
            var expected = row.GetProperty("ids").EnumerateArray().Select(t => t.EnumerateArray().Select(i => i.GetInt64()).ToArray()).ToList();
            for (var i = 0; i < spans.Count; i++)
            {
                var (start, end) = spans[i];
                var ids = new long[Encoder.Features.Count];
                Encoder.Features.Write(text.AsSpan(start, end - start), (int)expected[i][6], start == 0 || text[start - 1] == ' ', end == text.Length || text[end] == ' ', ids);
                Assert.Equal(expected[i], ids);
            }
        }
    }

    [Theory]
    [InlineData("upos")]
    [InlineData("feats")]
    [InlineData("ner")]
    [InlineData("source")]
    [InlineData("cue")]
    [InlineData("content")]
    [InlineData("cause")]
    [InlineData("effect")]
    [InlineData("signal")]
    [InlineData("deprel")]
    public void Labels_are_those_of_training(string head)
    {
        int same = 0, all = 0;
        foreach (var row in Rows)
        {
            var expected = row.GetProperty(head).EnumerateArray().Select(l => l.GetString()!).ToArray();
            var said = Best(row, head, expected.Length);
            same += expected.Zip(said).Count(p => p.First == p.Second);
            all += expected.Length;
        }

        Assert.True(same >= LeastAgreement * all, $"{same} of {all} labels of {head} agree");
    }

    private static string[] Best(JsonElement row, string head, int count)
    {
        var ids = row.GetProperty("ids").EnumerateArray().SelectMany(t => t.EnumerateArray().Select(i => i.GetInt64())).ToArray();
        var labels = Encoder.Manifest.Labels[head];
        string[] best = [];
        Encoder.Run(ids, [.. Enumerable.Repeat(1f, count)], 1, count, outputs =>
        {
            var logits = outputs[head].ToArray();
            best = [.. Enumerable.Range(0, count).Select(i => labels[TagDecoder.Highest(logits.AsSpan(i * labels.Length, labels.Length))])];
        });
        return best;
    }
}
