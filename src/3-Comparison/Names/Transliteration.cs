using System.Globalization;
using System.Text;

namespace Sayso.Names;

/// <summary>
/// Names in plain lower-case Latin letters: accents off, Cyrillic and Greek letter by letter (BGN/PCGN-like), everything else kept. And a
/// rougher form in which the usual rival transliterations of one sound are the same letter.
/// </summary>
internal static class Transliteration
{
    private static readonly Dictionary<char, string> Letters = new()
    {
        ['а'] = "a", ['б'] = "b", ['в'] = "v", ['г'] = "g", ['д'] = "d", ['е'] = "e", ['ё'] = "e", ['ж'] = "zh", ['з'] = "z", ['и'] = "i", ['й'] = "i", ['к'] = "k", ['л'] = "l", ['м'] = "m",
        ['н'] = "n", ['о'] = "o", ['п'] = "p", ['р'] = "r", ['с'] = "s", ['т'] = "t", ['у'] = "u", ['ф'] = "f", ['х'] = "kh", ['ц'] = "ts", ['ч'] = "ch", ['ш'] = "sh", ['щ'] = "shch", ['ъ'] = "",
        ['ы'] = "y", ['ь'] = "", ['э'] = "e", ['ю'] = "yu", ['я'] = "ya", ['і'] = "i", ['ї'] = "yi", ['є'] = "ye", ['ґ'] = "g", ['қ'] = "k", ['ғ'] = "g", ['ң'] = "ng", ['ә'] = "a", ['ө'] = "o",
        ['ұ'] = "u", ['ү'] = "u", ['һ'] = "h", ['ђ'] = "dj", ['ј'] = "j", ['љ'] = "lj", ['њ'] = "nj", ['ћ'] = "c", ['џ'] = "dz", ['ў'] = "u",
        ['α'] = "a", ['β'] = "v", ['γ'] = "g", ['δ'] = "d", ['ε'] = "e", ['ζ'] = "z", ['η'] = "i", ['θ'] = "th", ['ι'] = "i", ['κ'] = "k", ['λ'] = "l", ['μ'] = "m", ['ν'] = "n", ['ξ'] = "x",
        ['ο'] = "o", ['π'] = "p", ['ρ'] = "r", ['σ'] = "s", ['ς'] = "s", ['τ'] = "t", ['υ'] = "y", ['φ'] = "f", ['χ'] = "ch", ['ψ'] = "ps", ['ω'] = "o",
        ['ا'] = "a", ['أ'] = "a", ['إ'] = "i", ['آ'] = "a", ['ب'] = "b", ['ت'] = "t", ['ث'] = "th", ['ج'] = "j", ['ح'] = "h", ['خ'] = "kh", ['د'] = "d", ['ذ'] = "dh", ['ر'] = "r", ['ز'] = "z",
        ['س'] = "s", ['ش'] = "sh", ['ص'] = "s", ['ض'] = "d", ['ط'] = "t", ['ظ'] = "z", ['ع'] = "a", ['غ'] = "gh", ['ف'] = "f", ['ق'] = "q", ['ك'] = "k", ['ل'] = "l", ['م'] = "m", ['ن'] = "n",
        ['ه'] = "h", ['ة'] = "a", ['و'] = "u", ['ي'] = "i", ['ى'] = "a", ['ئ'] = "", ['ء'] = "", ['پ'] = "p", ['چ'] = "ch", ['گ'] = "g", ['ک'] = "k", ['ی'] = "i",
        ['ß'] = "ss", ['æ'] = "ae", ['ø'] = "o", ['œ'] = "oe", ['ł'] = "l", ['đ'] = "d", ['ð'] = "d", ['þ'] = "th", ['ı'] = "i", ['ə'] = "a",
    };

    // Longer patterns first; each is a sound that transliterations write in several ways.
    private static readonly (string From, string To)[] Sounds =
    [
        ("shch", "s"), ("sch", "s"), ("tch", "c"), ("dzh", "j"), ("skaya", ""), ("skoye", ""), ("skiy", "ski"), ("skij", "ski"), ("sky", "ski"), ("ksi", "xi"), ("kh", "h"), ("gh", "g"), ("zh", "j"),
        ("sh", "s"), ("ch", "c"), ("ts", "c"), ("tz", "c"), ("ph", "f"), ("th", "t"), ("dh", "d"), ("ck", "k"), ("dj", "j"), ("yo", "o"), ("yu", "u"), ("ju", "u"), ("ya", "a"), ("ja", "a"), ("ye", "e"),
        ("je", "e"), ("ia", "a"), ("iu", "u"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ii", "i"), ("iy", "i"), ("ij", "i"), ("yi", "i"), ("ei", "e"), ("ey", "e"), ("ay", "a"), ("ai", "a"), ("aj", "a"),
        ("x", "ks"), ("q", "k"), ("w", "v"), ("y", "i"), ("'", ""), ("\u2019", ""),
    ];

    public static string Plain(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormKD))
        {
            var category = CharUnicodeInfo.GetUnicodeCategory(c);
            if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) continue;
            var lower = char.ToLowerInvariant(c);
            if (Letters.TryGetValue(lower, out var latin)) text.Append(latin);
            else if (char.IsLetterOrDigit(lower)) text.Append(lower);
            else if (c is '\'' or '\u2019' or '\u02BC' or '`' or '\u2018') continue;
            else text.Append(' ');
        }

        return text.ToString();
    }

    /// <summary>A word in which rival spellings of a sound are one, doubled letters single and a final -eff or -off is -ev or -ov.</summary>
    public static string Sound(string word)
    {
        foreach (var (from, to) in Sounds) word = word.Replace(from, to, StringComparison.Ordinal);
        if (word.EndsWith("ff", StringComparison.Ordinal)) word = word[..^2] + "v";
        var text = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (text.Length == 0 || text[^1] != c) text.Append(c);
        }

        return text.ToString();
    }
}
