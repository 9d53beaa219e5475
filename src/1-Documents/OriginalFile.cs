using System.Security.Cryptography;

namespace Sayso;

/// <summary>A file as it was found, for a case to keep: importing these bytes again gives the same documents.</summary>
public sealed class OriginalFile
{
    public OriginalFile(ReadOnlyMemory<byte> content) =>
        (Content, Sha256) = (content, Convert.ToHexStringLower(SHA256.HashData(content.Span)));

    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; }

    /// <summary>The id of the document at a place among those the file holds; null where it holds only one by its nature.</summary>
    internal DocumentId IdOf(int? entry) => new(entry is { } number ? $"sha256:{Sha256}#{number}" : $"sha256:{Sha256}");
}
