namespace Sayso.Import;

/// <summary>Content with the name to tell its form by and to speak of it: a file, or a member of an archive or message.</summary>
internal sealed record ImportFile(string Name, ReadOnlyMemory<byte> Content)
{
    /// <summary>Lower case, with its dot; empty where there is none.</summary>
    public string Extension { get; } = Path.GetExtension(Name).ToLowerInvariant();

    public ReadOnlySpan<byte> Bytes => Content.Span;

    public MemoryStream Open() => System.Runtime.InteropServices.MemoryMarshal.TryGetArray(Content, out var segment)
        ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
        : new MemoryStream(Content.ToArray(), writable: false);
}
