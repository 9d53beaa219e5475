namespace Sayso;

/// <summary>
/// The seam for a trained encoder: a folder with an ONNX file, its vocabulary and a manifest can replace the built-in one. Immutable after
/// loading; one encoder serves any number of threads.
/// </summary>
public abstract class Encoder
{
    private protected Encoder()
    {
    }

    /// <summary>Names the weights; part of the key under which readings are cached.</summary>
    public abstract string Version { get; }
}
