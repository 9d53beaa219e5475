using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Sayso.Models;

/// <summary>
/// What lists and running text say about a word (<c>lexicon.bin</c>, written by <c>train/names.py</c>): bits for place, person's name, demonym, and
/// the case in which it is mostly met. Looked up by the FNV-1a hash of the word's normal form; a word not listed has no bits.
/// </summary>
internal sealed class WordLexicon
{
    private const int BucketBits = 16;

    private readonly uint[] keys;
    private readonly byte[] classes;
    private readonly int[] buckets = new int[(1 << BucketBits) + 1];

    private WordLexicon(uint[] keys, byte[] classes)
    {
        (this.keys, this.classes) = (keys, classes);
        var at = 0;
        for (var bucket = 0; bucket < buckets.Length; bucket++)
        {
            while (at < keys.Length && keys[at] >> (32 - BucketBits) < bucket) at++;
            buckets[bucket] = at;
        }
    }

    public static WordLexicon Empty { get; } = new([], []);

    /// <summary>Throws <see cref="InvalidDataException"/> where the bytes are not a lexicon.</summary>
    public static WordLexicon Parse(ReadOnlySpan<byte> data)
    {
        if (data.Length < 12 || !data[..8].SequenceEqual("SAYLEX1\0"u8)) throw new InvalidDataException("lexicon.bin does not begin as a word lexicon does");
        var count = BinaryPrimitives.ReadInt32LittleEndian(data[8..]);
        if (count < 0 || data.Length != 12 + 5L * count) throw new InvalidDataException("lexicon.bin is cut short");
        var keys = new uint[count];
        data.Slice(12, 4 * count).CopyTo(MemoryMarshal.AsBytes(keys.AsSpan()));
        return new WordLexicon(keys, data[(12 + 4 * count)..].ToArray());
    }

    /// <summary>The class bits of the word with this hash, 0 for a word not listed.</summary>
    public byte ClassOf(uint hash)
    {
        var bucket = hash >> (32 - BucketBits);
        for (var i = buckets[bucket]; i < buckets[bucket + 1]; i++)
        {
            if (keys[i] == hash) return classes[i];
        }

        return 0;
    }
}
