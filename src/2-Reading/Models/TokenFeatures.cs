using System.Globalization;
using System.Text;
using Sayso.Pipeline;

namespace Sayso.Models;

/// <summary>
/// What the encoder is told about a token: word id, hashed prefix and suffixes, shape, place relative to quotation marks, the blanks around it, and
/// where the encoder asks for it, the word's class in the lexicon.
/// The same recipe as <c>train/features.py</c>; a test compares both on <c>train/golden.json</c>.
/// </summary>
internal sealed class TokenFeatures
{
    private const int WithoutLexicon = 8;

    private readonly Dictionary<string, int> vocabulary = new(StringComparer.Ordinal);
    private readonly int[] sizes;
    private readonly WordLexicon? lexicon;

    /// <param name="words">One word a line; the first has id 2 (0 is padding, 1 unknown).</param>
    /// <param name="sizes">Table sizes of prefix3, suffix2, suffix3, suffix4 and shape.</param>
    /// <param name="lexicon">Null where the encoder knows no such feature.</param>
    public TokenFeatures(IEnumerable<string> words, int[] sizes, WordLexicon? lexicon)
    {
        var id = 2;
        foreach (var word in words) vocabulary.TryAdd(word, id++);
        (this.sizes, this.lexicon) = (sizes, lexicon);
    }

    /// <summary>How many ids a token has.</summary>
    public int Count => lexicon is null ? WithoutLexicon : WithoutLexicon + 1;

    /// <summary>Writes the <see cref="Count"/> ids of a token.</summary>
    /// <param name="quote">From <see cref="QuoteState"/>.</param>
    public void Write(ReadOnlySpan<char> form, int quote, bool blankBefore, bool blankBehind, Span<long> ids)
    {
        Span<char> plain = form.Length <= 96 ? stackalloc char[96] : new char[form.Length];
        Span<char> norm = form.Length <= 96 ? stackalloc char[96] : new char[form.Length];
        var length = 0;
        foreach (var c in form)
        {
            var p = WordForm.Plain(c);
            if (p == '\0') continue;
            plain[length] = p;
            norm[length++] = p is >= '0' and <= '9' ? '0' : char.ToLowerInvariant(p);
        }

        plain = plain[..length];
        norm = norm[..length];
        ids[0] = vocabulary.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(norm, out var id) ? id : 1;
        ids[1] = Bucket(First(norm, 3), sizes[0]);
        ids[2] = Bucket(Last(norm, 2), sizes[1]);
        ids[3] = Bucket(Last(norm, 3), sizes[2]);
        ids[4] = Bucket(Last(norm, 4), sizes[3]);
        ids[5] = Shape(plain, sizes[4]);
        ids[6] = quote;
        ids[7] = 1 + (blankBefore ? 1 : 0) + (blankBehind ? 2 : 0);
        if (lexicon is not null) ids[8] = 1 + lexicon.ClassOf(Hash(norm));
    }

    /// <summary>Whether a word in lower case stands in the vocabulary.</summary>
    public bool Knows(string lower) => vocabulary.ContainsKey(lower);

    /// <summary>1 outside quotation marks, 2 inside, 3 an opening mark, 4 a closing mark; the state is carried from token to token.</summary>
    public static int QuoteState(ReadOnlySpan<char> form, ref bool inside)
    {
        if (form is "\u201C" or "\u201E" or "\u00AB" or "``" || form is "\"" && !inside)
        {
            inside = true;
            return 3;
        }

        if (form is "\u201D" or "\u00BB" or "\"" or "''")
        {
            inside = false;
            return 4;
        }

        return inside ? 2 : 1;
    }

    // Cuts count code points, not code units.
    private static ReadOnlySpan<char> First(ReadOnlySpan<char> text, int points)
    {
        var at = 0;
        for (; points > 0 && at < text.Length; points--) at += char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
        return text[..at];
    }

    private static ReadOnlySpan<char> Last(ReadOnlySpan<char> text, int points)
    {
        var at = text.Length;
        for (; points > 0 && at > 0; points--) at -= at > 1 && char.IsLowSurrogate(text[at - 1]) && char.IsHighSurrogate(text[at - 2]) ? 2 : 1;
        return text[at..];
    }

    private static long Shape(ReadOnlySpan<char> plain, int size)
    {
        Span<char> shape = stackalloc char[20];
        Span<int> starts = stackalloc int[8];
        int length = 0, marks = 0;
        for (var i = 0; i < plain.Length && marks < 8;)
        {
            var width = char.IsHighSurrogate(plain[i]) && i + 1 < plain.Length && char.IsLowSurrogate(plain[i + 1]) ? 2 : 1;
            var category = width == 2 ? Rune.GetUnicodeCategory(new Rune(plain[i], plain[i + 1])) : char.GetUnicodeCategory(plain[i]);
            var mark = category switch
            {
                UnicodeCategory.UppercaseLetter => "X",
                UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => "x",
                UnicodeCategory.DecimalDigitNumber => "0",
                _ => plain.Slice(i, width),
            };
            var repeated = marks >= 2 && shape[starts[marks - 1]..length].SequenceEqual(mark) && shape[starts[marks - 2]..starts[marks - 1]].SequenceEqual(mark);
            if (!repeated)
            {
                starts[marks++] = length;
                mark.CopyTo(shape[length..]);
                length += mark.Length;
            }

            i += width;
        }

        return Bucket(shape[..length], size);
    }

    private static long Bucket(ReadOnlySpan<char> text, int size) => 1 + Hash(text) % (uint)(size - 1);

    // FNV-1a, 32 bits, over the UTF-8 bytes; a lone surrogate counts as the three bytes it would have.
    private static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        for (var i = 0; i < text.Length; i++)
        {
            int point = text[i];
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) point = char.ConvertToUtf32(text[i], text[++i]);
            if (point < 0x80)
            {
                hash = (hash ^ (uint)point) * 16777619u;
                continue;
            }

            if (point < 0x800)
            {
                hash = (hash ^ (uint)(0xC0 | point >> 6)) * 16777619u;
            }
            else
            {
                if (point < 0x10000)
                {
                    hash = (hash ^ (uint)(0xE0 | point >> 12)) * 16777619u;
                }
                else
                {
                    hash = (hash ^ (uint)(0xF0 | point >> 18)) * 16777619u;
                    hash = (hash ^ (uint)(0x80 | point >> 12 & 0x3F)) * 16777619u;
                }

                hash = (hash ^ (uint)(0x80 | point >> 6 & 0x3F)) * 16777619u;
            }

            hash = (hash ^ (uint)(0x80 | point & 0x3F)) * 16777619u;
        }

        return hash;
    }
}
