using System.Collections.Immutable;
using System.Text.Json;
using Sayso.Json;

namespace Sayso.Models;

/// <summary>What <c>encoder.json</c> says: version, features with their table sizes, heads and their labels.</summary>
/// <param name="TableSizes">Sizes of the tables of hashed features, in the order in which they are written.</param>
/// <param name="HasLexicon">Whether the class of the word in <c>lexicon.bin</c> is a feature.</param>
/// <param name="Labels">Labels by head; a head that is not there was not trained.</param>
internal sealed record EncoderManifest(string Version, int[] TableSizes, bool HasLexicon, ImmutableDictionary<string, string[]> Labels)
{
    public const int Format = 1;

    private static readonly string[] HashedFeatures = ["prefix3", "suffix2", "suffix3", "suffix4", "shape"];

    /// <summary>Throws <see cref="InvalidDataException"/> where the manifest is not one.</summary>
    public static EncoderManifest Parse(ReadOnlyMemory<byte> json)
    {
        using var parsed = JsonDocument.Parse(json);
        var root = parsed.RootElement;
        if (root.GetInt("format") != Format) throw new InvalidDataException($"encoder.json has format {root.GetInt("format")}, this version reads {Format}");
        var sizes = Sizes(root);
        var labels = root.GetItems("heads").ToImmutableDictionary(h => h.GetText("name") ?? string.Empty, h => h.GetItems("labels").Select(l => l.GetString() ?? string.Empty).ToArray());
        foreach (var head in Heads.Labelled)
        {
            if (!labels.ContainsKey(head)) throw new InvalidDataException($"encoder.json has no labels for \"{head}\"");
        }

        return new EncoderManifest(root.GetText("version") ?? "unnamed", sizes, root.GetItems("features").Any(f => f.GetText("name") == "lex"), labels);
    }

    // Table sizes of the hashed features, in the order in which they are written.
    private static int[] Sizes(JsonElement root)
    {
        var sizes = root.GetItems("features").ToDictionary(f => f.GetText("name") ?? string.Empty, f => f.GetInt("size"));
        return [.. HashedFeatures.Select(name => sizes.GetValueOrDefault(name) ?? throw new InvalidDataException($"encoder.json has no size for the feature \"{name}\""))];
    }
}
