using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sayso.Json;

/// <summary>A dossier as bytes and back, so that a case can keep it. A form of our own for one version of the program; <see cref="CaseExport"/> is for others.</summary>
public static class DossierJson
{
    public static byte[] Write(Dossier dossier) => JsonSerializer.SerializeToUtf8Bytes(dossier, DossierContext.Default.Dossier);

    /// <summary>Throws <see cref="JsonException"/> where the bytes are no dossier.</summary>
    public static Dossier Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, DossierContext.Default.Dossier) ?? throw new JsonException("no dossier");
}

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata, IncludeFields = true, IgnoreReadOnlyProperties = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(DocumentIdConverter), typeof(TextSpanConverter), typeof(CitationConverter)])]
[JsonSerializable(typeof(Dossier))]
internal sealed partial class DossierContext : JsonSerializerContext;
