using Microsoft.ML.OnnxRuntime;

namespace Sayso.Models;

/// <summary>The encoder through ONNX Runtime. One session serves any number of threads; each call runs on the caller's thread.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001", Justification = "Lives as long as the process; the session is freed by its finalizer.")]
internal sealed class OnnxEncoder : Encoder
{
    private static readonly RunOptions RunOptions = new();

    private readonly InferenceSession session;
    private readonly string[] outputs;

    public OnnxEncoder(EncoderManifest manifest, string[] words, string lemmas, byte[] model, WordLexicon lexicon)
    {
        Manifest = manifest;
        Features = new TokenFeatures(words, manifest.TableSizes, manifest.HasLexicon ? lexicon : null);
        Lemmatizer = new Lemmatizer(lemmas, words);
        using var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
        };
        session = new InferenceSession(model, options);
        outputs = [.. session.OutputMetadata.Keys];
    }

    public override string Version => Manifest.Version;

    public EncoderManifest Manifest { get; }

    public TokenFeatures Features { get; }

    public Lemmatizer Lemmatizer { get; }

    /// <summary>Runs a batch: ids is [sentences, length, features], mask [sentences, length] with 1 for a token, row-major; the callback reads the outputs before they are freed.</summary>
    public void Run(long[] ids, float[] mask, int sentences, int length, Action<EncoderOutputs> read)
    {
        using var input = OrtValue.CreateTensorValueFromMemory(ids, [sentences, length, Features.Count]);
        using var present = OrtValue.CreateTensorValueFromMemory(mask, [sentences, length]);
        using var results = session.Run(RunOptions, ["ids", "mask"], [input, present], outputs);
        read(new EncoderOutputs(outputs, results));
    }
}

/// <summary>The tensors of one run, valid while the run's callback runs.</summary>
internal sealed class EncoderOutputs(string[] names, IReadOnlyList<OrtValue> values)
{
    public ReadOnlySpan<float> this[string name] => values[Array.IndexOf(names, name)].GetTensorDataAsSpan<float>();
}
