using System.Buffers.Binary;

namespace Sayso.Places;

/// <summary>
/// The normal form under which names are indexed: letters without marks and in lower case, apostrophes gone, other punctuation a space, "saint", "mount" and "fort"
/// shortened, single letters joined ("U. S." is "us"). The tables come with the data, so that the form cannot differ from the one the index was built with,
/// whatever Unicode version the machine has.
/// </summary>
internal sealed class NameForm
{
    private const byte Kept = 1, Folded = 3;
    private readonly ReadOnlyMemory<byte> classes;
    private readonly ReadOnlyMemory<byte> folds;

    /// <param name="classes">One byte for each UTF-16 unit: 0 separator, 1 kept, 2 dropped, 3 folded.</param>
    /// <param name="folds">Rows of four little-endian units sorted by the first: the unit, and up to three it becomes.</param>
    public NameForm(ReadOnlyMemory<byte> classes, ReadOnlyMemory<byte> folds) => (this.classes, this.folds) = (classes, folds);

    /// <summary>The longest form that a text of some length can have.</summary>
    public static int Capacity(int length) => 3 * length;

    /// <summary>Writes the form and returns its length.</summary>
    public int Write(ReadOnlySpan<char> text, Span<char> form)
    {
        var length = Fold(text, form);
        var (from, to) = (0, 0);
        var lastIsSingle = false;
        while (from < length)
        {
            if (form[from] == ' ')
            {
                from++;
                continue;
            }

            var end = from;
            while (end < length && form[end] != ' ') end++;
            // What is written never overtakes what is read: words only get shorter, and a space stood between them.
            var word = Shortened(form[from..end]);
            var isSingle = word.Length == 1;
            if (to > 0 && !(isSingle && lastIsSingle)) form[to++] = ' ';
            word.CopyTo(form[to..]);
            to += word.Length;
            (from, lastIsSingle) = (end, isSingle);
        }

        return to;
    }

    public string Of(ReadOnlySpan<char> text)
    {
        var form = new char[Capacity(text.Length)];
        return new string(form, 0, Write(text, form));
    }

    private static ReadOnlySpan<char> Shortened(ReadOnlySpan<char> word) => word switch
    {
        "saint" => "st",
        "sainte" => "ste",
        "mount" => "mt",
        "fort" => "ft",
        _ => word,
    };

    private int Fold(ReadOnlySpan<char> text, Span<char> form)
    {
        var kinds = classes.Span;
        var to = 0;
        foreach (var unit in text)
        {
            if (char.IsAsciiLetterUpper(unit)) form[to++] = (char)(unit | 0x20);
            else if (kinds[unit] == Kept) form[to++] = unit;
            else if (kinds[unit] == 0) form[to++] = ' ';
            else if (kinds[unit] == Folded) to += WriteFold(unit, form[to..]);
        }

        return to;
    }

    private int WriteFold(char unit, Span<char> form)
    {
        var rows = folds.Span;
        var (low, high) = (0, rows.Length / 8 - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var row = rows.Slice(8 * middle, 8);
            var key = BinaryPrimitives.ReadUInt16LittleEndian(row);
            if (key < unit) low = middle + 1;
            else if (unit < key) high = middle - 1;
            else return CopyFold(row, form);
        }

        return 0;
    }

    private static int CopyFold(ReadOnlySpan<byte> row, Span<char> form)
    {
        var count = 0;
        for (var i = 1; i < 4; i++)
        {
            var unit = (char)BinaryPrimitives.ReadUInt16LittleEndian(row[(2 * i)..]);
            if (unit == 0) break;
            form[count++] = unit;
        }

        return count;
    }
}
