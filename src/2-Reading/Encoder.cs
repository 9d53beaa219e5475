using Sayso.Models;

namespace Sayso;

/// <summary>
/// The seam for a trained encoder: a folder with <c>encoder.onnx</c>, <c>encoder.json</c>, <c>words.txt</c> and, where it asks for one, <c>lexicon.bin</c> can replace the built-in one. Immutable
/// after loading; one encoder serves any number of threads.
/// </summary>
public abstract class Encoder
{
    private protected Encoder()
    {
    }

    /// <summary>Names the weights; part of the key under which readings are cached.</summary>
    public abstract string Version { get; }

    /// <summary>The version that a manifest names.</summary>
    public static string VersionOf(ReadOnlyMemory<byte> manifest) => EncoderManifest.Parse(manifest).Version;

    /// <summary>Makes an encoder from the content of its files and the table of lemma exceptions; an empty <paramref name="lexicon"/> knows no word. Throws <see cref="InvalidDataException"/> where they do not fit together.</summary>
    public static Encoder Load(byte[] onnx, ReadOnlyMemory<byte> manifest, string words, string lemmas, ReadOnlyMemory<byte> lexicon = default)
    {
        ArgumentNullException.ThrowIfNull(words);
        try
        {
            return new OnnxEncoder(EncoderManifest.Parse(manifest), words.Split('\n', StringSplitOptions.RemoveEmptyEntries), lemmas, onnx,
                lexicon.IsEmpty ? WordLexicon.Empty : WordLexicon.Parse(lexicon.Span));
        }
        catch (Microsoft.ML.OnnxRuntime.OnnxRuntimeException problem)
        {
            throw new InvalidDataException($"encoder.onnx is not usable: {problem.Message}", problem);
        }
    }
}
