using System.Collections.Immutable;
using System.Text.Json;
using Sayso.Json;

namespace Sayso.Models;

/// <summary>What <c>encoder.json</c> says: version, features with their table sizes, heads and their labels.</summary>
internal sealed record EncoderManifest(string Version, int[] TableSizes, ImmutableDictionary<string, string[]> Labels)
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
        var labels = root.GetProperty("labels").EnumerateObject().ToImmutableDictionary(p => p.Name, p => p.Value.EnumerateArray().Select(v => v.GetString() ?? string.Empty).ToArray());
        foreach (var head in Heads.Labelled)
        {
            if (!labels.ContainsKey(head)) throw new InvalidDataException($"encoder.json has no labels for \"{head}\"");
        }

        return new EncoderManifest(root.GetText("version") ?? "unnamed", sizes, labels);
    }

    // Table sizes of the hashed features, by name, wherever they stand: "sizes": {"prefix3": 8192, …}.
    private static int[] Sizes(JsonElement root)
    {
        if (!root.TryGetProperty("sizes", out var sizes)) throw new InvalidDataException("encoder.json has no \"sizes\" of the hashed features");
        return [.. HashedFeatures.Select(name => sizes.GetInt(name) ?? throw new InvalidDataException($"encoder.json has no size for \"{name}\""))];
    }
}
