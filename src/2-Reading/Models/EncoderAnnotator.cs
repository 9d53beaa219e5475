using Sayso.Pipeline;

namespace Sayso.Models;

/// <summary>
/// Part of speech, features, lemma, dependencies and the tags of the further heads, for all sentences of a document in batches of similar length.
/// </summary>
internal sealed class EncoderAnnotator(OnnxEncoder encoder) : IAnnotator
{
    private const int LongestSentence = 160;
    private const int BatchTokens = 2048;

    public Layers Needs => Layers.Sentences;

    public Layers Adds => Layers.Tokens;

    /// <summary>A stretch of at most <see cref="LongestSentence"/> tokens of one sentence.</summary>
    private readonly record struct Piece(int First, int Count, int Sentence, bool IsStart);

    public void Annotate(ReadingBuilder reading)
    {
        var tags = new TaggerOutput(Filled(reading.Tokens.Count), [Filled(reading.Tokens.Count), Filled(reading.Tokens.Count), Filled(reading.Tokens.Count)],
            [Filled(reading.Tokens.Count), Filled(reading.Tokens.Count), Filled(reading.Tokens.Count)], new float[reading.Sentences.Count], new float[reading.Tokens.Count]);
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
        for (var from = 0; from < pieces.Count;)
        {
            var length = pieces[from].Count;
            var to = from + 1;
            while (to < pieces.Count && (to - from + 1) * pieces[to].Count <= BatchTokens && pieces[to].Count <= length + 4 + length / 4) to++;
            Run(reading, tags, quotes, capitals, pieces.GetRange(from, to - from));
            from = to;
        }
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
        var length = batch[^1].Count;
        var ids = new long[batch.Count * length * TokenFeatures.Count];
        var mask = new float[batch.Count * length];
        for (var row = 0; row < batch.Count; row++)
        {
            for (var i = 0; i < batch[row].Count; i++)
            {
                var span = reading.Tokens[batch[row].First + i].Span;
                var (before, behind) = (span.Start == 0 || char.IsWhiteSpace(reading.Text[span.Start - 1]), span.End == reading.Text.Length || char.IsWhiteSpace(reading.Text[span.End]));
                encoder.Features.Write(capitals?[batch[row].First + i] ?? reading.Slice(span), quotes[batch[row].First + i], before, behind, ids.AsSpan((row * length + i) * TokenFeatures.Count, TokenFeatures.Count));
                mask[row * length + i] = 1;
            }
        }

        encoder.Run(ids, mask, batch.Count, length, outputs =>
        {
            for (var row = 0; row < batch.Count; row++) Fill(reading, tags, capitals, batch[row], row, length, outputs);
        });
    }

    private void Fill(ReadingBuilder reading, TaggerOutput tags, Capitals? capitals, Piece piece, int row, int length, EncoderOutputs outputs)
    {
        var heads = DependencyTree.Build(outputs[Heads.Arcs].Slice(row * length * (length + 1), length * (length + 1)), piece.Count, length + 1);
        var start = row * length;
        for (var i = 0; i < piece.Count; i++)
        {
            var token = reading.Tokens[piece.First + i];
            var upos = Enum.TryParse<Upos>(Label(Heads.Upos, outputs, start + i), ignoreCase: true, out var known) ? known : Upos.X;
            var feats = Label(Heads.Feats, outputs, start + i);
            // The rest of an overlong sentence hangs on its first word.
            var head = heads[i] >= 0 ? piece.First + heads[i] : piece.IsStart ? -1 : reading.Sentences[piece.Sentence].FirstToken;
            var relation = heads[i] < 0 ? piece.IsStart ? "root" : "parataxis" : Relation(outputs, start + i);
            reading.Tokens[piece.First + i] = token with
            {
                Upos = upos,
                Feats = feats == "_" ? null : feats,
                Lemma = encoder.Lemmatizer.Lemma(capitals?[piece.First + i] ?? reading.Slice(token.Span), upos),
                Head = head,
                Deprel = relation,
            };
            tags.Names[piece.First + i] = Label(Heads.Names, outputs, start + i);
            tags.Attribution[0][piece.First + i] = Label(Heads.Source, outputs, start + i);
            tags.Attribution[1][piece.First + i] = Label(Heads.Cue, outputs, start + i);
            tags.Attribution[2][piece.First + i] = Label(Heads.Content, outputs, start + i);
            tags.Causes[0][piece.First + i] = Label(Heads.Cause, outputs, start + i);
            tags.Causes[1][piece.First + i] = Label(Heads.Effect, outputs, start + i);
            tags.Causes[2][piece.First + i] = Label(Heads.Signal, outputs, start + i);
            tags.Factuality[piece.First + i] = outputs[Heads.Factuality][start + i];
        }

        var causal = 1 / (1 + MathF.Exp(-outputs[Heads.Causal][row]));
        tags.CausalSentence[piece.Sentence] = Math.Max(tags.CausalSentence[piece.Sentence], causal);
    }

    private string Label(string head, EncoderOutputs outputs, int position)
    {
        var labels = encoder.Manifest.Labels[head];
        return labels[Best(outputs[head].Slice(position * labels.Length, labels.Length))];
    }

    private string Relation(EncoderOutputs outputs, int position)
    {
        var labels = encoder.Manifest.Labels[Heads.Deprel];
        var logits = outputs[Heads.Deprel].Slice(position * labels.Length, labels.Length);
        var best = Best(logits);
        if (labels[best] != "root") return labels[best];
        // A word with a head is no root: the next best relation.
        var second = best == 0 ? 1 : 0;
        for (var i = 0; i < logits.Length; i++)
        {
            if (i != best && logits[i] > logits[second]) second = i;
        }

        return labels[second];
    }

    private static int Best(ReadOnlySpan<float> logits)
    {
        var best = 0;
        for (var i = 1; i < logits.Length; i++)
        {
            if (logits[i] > logits[best]) best = i;
        }

        return best;
    }
}
