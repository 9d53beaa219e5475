using Sayso.Models;

namespace Sayso;

/// <summary>
/// The seam for a trained encoder: a folder with <c>encoder.onnx</c>, <c>encoder.json</c> and <c>words.txt</c> can replace the built-in one. Immutable
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

    /// <summary>Makes an encoder from the content of its three files and the table of lemma exceptions. Throws <see cref="InvalidDataException"/> where they do not fit together.</summary>
    public static Encoder Load(byte[] onnx, ReadOnlyMemory<byte> manifest, string words, string lemmas)
    {
        ArgumentNullException.ThrowIfNull(words);
        try
        {
            return new OnnxEncoder(EncoderManifest.Parse(manifest), words.Split('\n', StringSplitOptions.RemoveEmptyEntries), lemmas, onnx);
        }
        catch (Microsoft.ML.OnnxRuntime.OnnxRuntimeException problem)
        {
            throw new InvalidDataException($"encoder.onnx is not usable: {problem.Message}", problem);
        }
    }
}
