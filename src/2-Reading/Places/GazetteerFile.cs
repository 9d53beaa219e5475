using System.Buffers.Binary;
using System.Text;

namespace Sayso.Places;

/// <summary>
/// The sections of <c>models/gazetteer/places.bin</c>, read where they lie; nothing is unpacked at load. The format is described at the head of
/// <c>train/gazetteer/build.py</c>: little endian, columns rather than rows, names found by hash.
/// </summary>
internal sealed class GazetteerFile
{
    private const int HeaderLength = 8 + 9 * 4;
    private const int RegionLength = 12;
    private const int EntryLength = 6;
    private readonly ReadOnlyMemory<byte> bytes;
    private readonly int ids, latitudes, longitudes, populations, nameOffsets, regions, kinds, regionCodes, regionPlaces, buckets, entries, names;
    private readonly int bucketBits;

    /// <exception cref="FormatException">The bytes are not a gazetteer of this format.</exception>
    public GazetteerFile(ReadOnlyMemory<byte> bytes)
    {
        this.bytes = bytes;
        if (bytes.Length < HeaderLength || !bytes.Span.StartsWith("SAYGAZ1\0"u8)) throw new FormatException("The gazetteer does not begin with SAYGAZ1.");
        (Count, RegionCount, var entryCount, bucketBits) = (Int32(8), Int32(12), Int32(16), Int32(20));
        var (namesLength, foldCount) = (Int32(24), Int32(28));
        var at = HeaderLength;
        int Section(int length)
        {
            var start = at;
            at += (length + 3) & ~3;
            return start;
        }

        (ids, latitudes, longitudes, populations) = (Section(4 * Count), Section(4 * Count), Section(4 * Count), Section(4 * Count));
        (nameOffsets, regions, kinds) = (Section(4 * (Count + 1)), Section(2 * Count), Section(Count));
        (regionCodes, regionPlaces) = (Section(RegionLength * RegionCount), Section(4 * RegionCount));
        (buckets, entries) = (Section(4 * ((1 << bucketBits) + 1)), Section(EntryLength * entryCount));
        var (classes, folds) = (Section(65536), Section(8 * foldCount));
        names = at;
        if (bytes.Length < names + namesLength) throw new FormatException("The gazetteer is cut short.");
        Form = new NameForm(bytes.Slice(classes, 65536), bytes.Slice(folds, 8 * foldCount));
    }

    /// <summary>Number of places.</summary>
    public int Count { get; }

    public int RegionCount { get; }

    public NameForm Form { get; }

    public Place Read(int place)
    {
        var region = RegionOf(place);
        return new Place(Int32(ids + 4 * place), Name(place), region < 0 ? string.Empty : Country(region), region < 0 ? string.Empty : Admin1(region),
            Single(latitudes + 4 * place), Single(longitudes + 4 * place), Population(place), Kind(place));
    }

    public string Name(int place)
    {
        var (start, end) = (Int32(nameOffsets + 4 * place), Int32(nameOffsets + 4 * place + 4));
        return Encoding.UTF8.GetString(bytes.Span[(names + start)..(names + end)]);
    }

    public int GeoNamesId(int place) => Int32(ids + 4 * place);

    public int Population(int place) => Int32(populations + 4 * place);

    public PlaceKind Kind(int place) => (PlaceKind)bytes.Span[kinds + place];

    /// <summary>Row of the place's region in the region table, -1 for none.</summary>
    public int RegionOf(int place)
    {
        var region = BinaryPrimitives.ReadUInt16LittleEndian(bytes.Span[(regions + 2 * place)..]);
        return region == ushort.MaxValue ? -1 : region;
    }

    public string Country(int region) => Ascii(regionCodes + RegionLength * region, 2);

    /// <summary>GeoNames code of a first-level region, empty for the row of the country itself.</summary>
    public string Admin1(int region) => Ascii(regionCodes + RegionLength * region + 2, RegionLength - 2);

    /// <summary>The place that is this region or country, -1 for none.</summary>
    public int PlaceOf(int region) => Int32(regionPlaces + 4 * region);

    /// <summary>Adds the entries under a name, which is a normal form or "=" with an exact spelling; a wrong one comes up about once in three million names.</summary>
    public void Look(ReadOnlySpan<char> name, List<(int Place, NameMatch Match)> found)
    {
        var hash = Hash(name);
        var bucket = (int)(hash >> (64 - bucketBits));
        var check = (int)(hash >> (64 - bucketBits - 24)) & 0xFFFFFF;
        var (first, end) = (Int32(buckets + 4 * bucket), Int32(buckets + 4 * bucket + 4));
        var rows = bytes.Span[(entries + EntryLength * first)..(entries + EntryLength * end)];
        for (; !rows.IsEmpty; rows = rows[EntryLength..])
        {
            if (UInt24(rows) != check) continue;
            var value = UInt24(rows[3..]);
            found.Add((value & 0xFFFFF, (NameMatch)(value >> 20)));
        }
    }

    /// <summary>FNV-1a over the low and high bytes of each UTF-16 unit, finished with the mixer of MurmurHash3.</summary>
    private static ulong Hash(ReadOnlySpan<char> name)
    {
        unchecked
        {
            var hash = 0xCBF29CE484222325UL;
            foreach (var unit in name)
            {
                hash = (hash ^ (byte)unit) * 0x100000001B3UL;
                hash = (hash ^ (byte)(unit >> 8)) * 0x100000001B3UL;
            }

            hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCDUL;
            hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53UL;
            return hash ^ (hash >> 33);
        }
    }

    private static int UInt24(ReadOnlySpan<byte> at) => at[0] | at[1] << 8 | at[2] << 16;

    private int Int32(int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[at..]);

    private float Single(int at) => BinaryPrimitives.ReadSingleLittleEndian(bytes.Span[at..]);

    private string Ascii(int at, int length) => Encoding.ASCII.GetString(bytes.Span.Slice(at, length).TrimEnd((byte)0));
}
