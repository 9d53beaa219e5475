using System.IO.Compression;

namespace Sayso.Storage;

/// <summary>Blobs are kept in Brotli where that makes them smaller; the first byte says which.</summary>
internal static class Packing
{
    private const byte Plain = 0;
    private const byte Brotli = 1;

    public static byte[] Pack(ReadOnlySpan<byte> content)
    {
        var buffer = new byte[BrotliEncoder.GetMaxCompressedLength(content.Length) + 1];
        if (BrotliEncoder.TryCompress(content, buffer.AsSpan(1), out var written, quality: 4, window: 22) && written < content.Length)
        {
            buffer[0] = Brotli;
            return buffer[..(written + 1)];
        }

        var plain = new byte[content.Length + 1];
        plain[0] = Plain;
        content.CopyTo(plain.AsSpan(1));
        return plain;
    }

    /// <summary>Throws <see cref="InvalidDataException"/> where the bytes are not what <see cref="Pack"/> made.</summary>
    public static byte[] Unpack(byte[] packed)
    {
        if (packed is [Plain, ..]) return packed[1..];
        if (packed is not [Brotli, ..]) throw new InvalidDataException("neither plain nor Brotli");
        using var source = new MemoryStream(packed, 1, packed.Length - 1);
        using var stream = new BrotliStream(source, CompressionMode.Decompress);
        using var target = new MemoryStream();
        try
        {
            stream.CopyTo(target);
        }
        catch (InvalidOperationException problem)
        {
            throw new InvalidDataException(problem.Message, problem);
        }

        return target.ToArray();
    }
}
