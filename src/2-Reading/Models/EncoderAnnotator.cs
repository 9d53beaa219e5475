using Sayso.Pipeline;

namespace Sayso.Models;

/// <summary>
/// Part of speech, features, lemma, dependencies and the tags of the further heads, for all sentences of a document in batches of similar length.
/// </summary>
internal sealed class EncoderAnnotator(OnnxEncoder encoder) : IAnnotator
{
    // Added to B and I of source, cue and content, and of cause, effect and signal: the heads are shyer than the figures of a task reward.
    private static readonly float[] AttributionBias = [0.7f, 0.5f, 0];
    private static readonly float[] CauseBias = [0, 0, 1];

    private const int LongestSentence = 160;
    private const int BatchTokens = 1024;

    // What a run costs whatever is in it, in tokens.
    private const int RunTokens = 25;

    private readonly Upos[] partsOfSpeech = [.. encoder.Manifest.Labels[Heads.Upos].Select(l => Enum.TryParse<Upos>(l, ignoreCase: true, out var known) ? known : Upos.X)];

    public Layers Needs => Layers.Sentences;

    public Layers Adds => Layers.Tokens;

    /// <summary>A stretch of at most <see cref="LongestSentence"/> tokens of one sentence.</summary>
    private readonly record struct Piece(int First, int Count, int Sentence, bool IsStart);

    public void Annotate(ReadingBuilder reading)
    {
        var count = reading.Tokens.Count;
        var tags = new TaggerOutput(Filled(count), encoder.Manifest.Labels.ContainsKey(Heads.Phrases) ? Filled(count) : [], [Filled(count), Filled(count), Filled(count)],
            [Filled(count), Filled(count), Filled(count)], new float[reading.Sentences.Count], new float[count]);
        var quotes = Quotes(reading);
        var capitals = Capitals.Find(reading);
        if (capitals is not null)
        {
            // Once in small letters, to see which words are names; then again with those written as names.
            RunAll(reading, tags, quotes, capitals, [.. Pieces(reading).Where(p => capitals.Holds(p.First, p.Count))]);
            capitals.RestoreNames(reading, tags, encoder.Features);
        }

        RunAll(reading, tags, quotes, capitals, [.. Pieces(reading)]);
        reading.Tags = tags;
        reading.ForgetSyntax();
    }

    private void RunAll(ReadingBuilder reading, TaggerOutput tags, byte[] quotes, Capitals? capitals, List<Piece> unordered)
    {
        var pieces = unordered.OrderBy(p => p.Count).ThenBy(p => p.First).ToList();
        foreach (var (from, to) in Batches([.. pieces.Select(p => p.Count)])) Run(reading, tags, quotes, capitals, pieces.GetRange(from, to - from));
    }

    /// <summary>
    /// Cuts a rising list of lengths into batches so that padding and the fixed cost of a run together cost least (dynamic programming over the cuts).
    /// </summary>
    internal static List<(int From, int To)> Batches(int[] lengths)
    {
        var cost = new int[lengths.Length + 1];
        var cut = new int[lengths.Length + 1];
        for (var to = 1; to <= lengths.Length; to++)
        {
            cost[to] = int.MaxValue;
            for (var from = to - 1; from >= 0; from--)
            {
                var padded = (to - from) * lengths[to - 1];
                if (padded > BatchTokens && from < to - 1) break;
                if (cost[from] + RunTokens + padded < cost[to]) (cost[to], cut[to]) = (cost[from] + RunTokens + padded, from);
            }
        }

        var batches = new List<(int From, int To)>();
        for (var to = lengths.Length; to > 0; to = cut[to]) batches.Add((cut[to], to));
        batches.Reverse();
        return batches;
    }

    // The quotation state runs on from sentence to sentence and starts anew behind a line break.
    private static byte[] Quotes(ReadingBuilder reading)
    {
        var quotes = new byte[reading.Tokens.Count];
        var inside = false;
        var end = 0;
        for (var i = 0; i < quotes.Length; i++)
        {
            var span = reading.Tokens[i].Span;
            if (reading.Text.AsSpan(end, Math.Max(0, span.Start - end)).Contains('\n') && reading.SentenceStarts(i)) inside = false;
            quotes[i] = (byte)TokenFeatures.QuoteState(reading.Slice(span), ref inside);
            end = span.End;
        }

        return quotes;
    }

    private static string[] Filled(int count)
    {
        var tags = new string[count];
        Array.Fill(tags, "O");
        return tags;
    }

    private static IEnumerable<Piece> Pieces(ReadingBuilder reading)
    {
        for (var s = 0; s < reading.Sentences.Count; s++)
        {
            var sentence = reading.Sentences[s];
            for (var first = sentence.FirstToken; first < sentence.EndToken; first += LongestSentence)
            {
                yield return new Piece(first, Math.Min(LongestSentence, sentence.EndToken - first), s, first == sentence.FirstToken);
            }
        }
    }

    private void Run(ReadingBuilder reading, TaggerOutput tags, byte[] quotes, Capitals? capitals, List<Piece> batch)
    {
        var (length, width) = (batch[^1].Count, encoder.Features.Count);
        var ids = new long[batch.Count * length * width];
        var mask = new float[batch.Count * length];
        for (var row = 0; row < batch.Count; row++)
        {
            for (var i = 0; i < batch[row].Count; i++)
            {
                var span = reading.Tokens[batch[row].First + i].Span;
                var (before, behind) = (span.Start == 0 || char.IsWhiteSpace(reading.Text[span.Start - 1]), span.End == reading.Text.Length || char.IsWhiteSpace(reading.Text[span.End]));
                encoder.Features.Write(capitals?[batch[row].First + i] ?? reading.Slice(span), quotes[batch[row].First + i], before, behind, ids.AsSpan((row * length + i) * width, width));
                mask[row * length + i] = 1;
            }
        }

        encoder.Run(ids, mask, batch.Count, length, outputs =>
        {
            var logits = new BatchOutputs(outputs, tags.Phrases.Length > 0);
            for (var row = 0; row < batch.Count; row++) Fill(reading, tags, capitals, batch[row], row, length, logits);
        });
    }

    private void Fill(ReadingBuilder reading, TaggerOutput tags, Capitals? capitals, Piece piece, int row, int length, in BatchOutputs logits)
    {
        var heads = DependencyTree.Build(logits.Arcs.Slice(row * length * (length + 1), length * (length + 1)), piece.Count, length + 1);
        var start = row * length;
        var (featLabels, relationLabels) = (encoder.Manifest.Labels[Heads.Feats], encoder.Manifest.Labels[Heads.Deprel]);
        for (var i = 0; i < piece.Count; i++)
        {
            var token = reading.Tokens[piece.First + i];
            var pos = partsOfSpeech[Best(logits.Upos, start + i, partsOfSpeech.Length)];
            var feat = featLabels[Best(logits.Feats, start + i, featLabels.Length)];
            // The rest of an overlong sentence hangs on its first word.
            var head = heads[i] >= 0 ? piece.First + heads[i] : piece.IsStart ? -1 : reading.Sentences[piece.Sentence].FirstToken;
            var relation = heads[i] < 0 ? piece.IsStart ? "root" : "parataxis" : Relation(logits.Deprel.Slice((start + i) * relationLabels.Length, relationLabels.Length), relationLabels);
            reading.Tokens[piece.First + i] = token with
            {
                Upos = pos,
                Feats = feat == "_" ? null : feat,
                Lemma = encoder.Lemmatizer.Lemma(capitals?[piece.First + i] ?? reading.Slice(token.Span), pos),
                Head = head,
                Deprel = relation,
            };
        }

        Decode(Heads.Names, logits.Names, tags.Names, piece, start);
        if (tags.Phrases.Length > 0) Decode(Heads.Phrases, logits.Phrases, tags.Phrases, piece, start);
        Label(Heads.Attribution[0], logits.Source, tags.Attribution[0], piece, start, AttributionBias[0]);
        Label(Heads.Attribution[1], logits.Cue, tags.Attribution[1], piece, start, AttributionBias[1]);
        Label(Heads.Attribution[2], logits.Content, tags.Attribution[2], piece, start, AttributionBias[2]);
        Label(Heads.Causes[0], logits.Cause, tags.Causes[0], piece, start, CauseBias[0]);
        Label(Heads.Causes[1], logits.Effect, tags.Causes[1], piece, start, CauseBias[1]);
        Label(Heads.Causes[2], logits.Signal, tags.Causes[2], piece, start, CauseBias[2]);
        logits.Factuality.Slice(start, piece.Count).CopyTo(tags.Factuality.AsSpan(piece.First));
        var causal = 1 / (1 + MathF.Exp(-logits.Causal[row]));
        tags.CausalSentence[piece.Sentence] = Math.Max(tags.CausalSentence[piece.Sentence], causal);
    }

    // Whole names and phrases: the best sequence of labels.
    private void Decode(string head, ReadOnlySpan<float> logits, string[] into, Piece piece, int start)
    {
        var labels = encoder.Manifest.Labels[head];
        var best = new int[piece.Count];
        TagDecoder.Decode(logits.Slice(start * labels.Length, piece.Count * labels.Length), labels.Length, best);
        for (var i = 0; i < best.Length; i++) into[piece.First + i] = labels[best[i]];
    }

    // The parts of attributions and causes, which need not hang together: the best label of each word.
    private void Label(string head, ReadOnlySpan<float> logits, string[] into, Piece piece, int start, float bias)
    {
        var labels = encoder.Manifest.Labels[head];
        for (var i = 0; i < piece.Count; i++)
        {
            var row = logits.Slice((start + i) * labels.Length, labels.Length);
            var best = TagDecoder.Highest(row[1..]) + 1;
            into[piece.First + i] = labels[row[best] + bias > row[0] ? best : 0];
        }
    }

    private static int Best(ReadOnlySpan<float> logits, int position, int labels) => TagDecoder.Highest(logits.Slice(position * labels, labels));

    private static string Relation(ReadOnlySpan<float> logits, string[] labels)
    {
        var best = TagDecoder.Highest(logits);
        if (labels[best] != "root") return labels[best];
        // A word with a head is no root: the next best relation.
        var second = best == 0 ? 1 : 0;
        for (var i = 0; i < logits.Length; i++)
        {
            if (i != best && logits[i] > logits[second]) second = i;
        }

        return labels[second];
    }
}
