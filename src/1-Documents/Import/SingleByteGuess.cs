using System.Text;

namespace Sayso.Import;

/// <summary>
/// Which old encoding makes the most likely letters of the high bytes. Each candidate is decoded and scored: letters of one script that follow
/// each other and common ones of that script count for it, symbols inside words and changes of case inside words against it.
/// </summary>
internal static class SingleByteGuess
{
    private const int Sample = 32768;
    private const string CommonCyrillic = "оеаинтсрвлкмдпуяыьгзбч";
    private const string CommonGreek = "αοιετσνηυρπκμλωςάέίόή";
    private const string CommonCentral = "áéíóőúűęąłśżćńěščřžýůţşăâîđ";
    private const string CommonWestern = "éèàçêñáíóúüäößåøæãõôîâëï";
    private const string CommonTurkish = "ışğçöüİ";
    private const string CommonArabic = "اليمنوترهبدعسفقحكجشصطخزضغذ";
    private const string CommonHebrew = "יוהלאמתרבשנםפדקחעגסטכצז";

    private static readonly (string Name, string Common, int Bias)[] Candidates =
    [
        ("windows-1252", CommonWestern, 2), ("windows-1251", CommonCyrillic, 1), ("koi8-r", CommonCyrillic, 0), ("ibm866", CommonCyrillic, -1),
        ("windows-1250", CommonCentral, 0), ("iso-8859-2", CommonCentral, 0), ("windows-1253", CommonGreek, 0), ("windows-1254", CommonTurkish, 0),
        ("windows-1256", CommonArabic, 0), ("windows-1255", CommonHebrew, 0),
    ];

    private static readonly string[] Wide = ["gb18030", "big5", "shift_jis", "euc-jp", "ks_c_5601-1987"];

    public static Encoding Of(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        Encoding? best = null;
        var bestScore = double.NegativeInfinity;
        foreach (var (name, common, bias) in Candidates)
        {
            if (TextDecoder.Named(name) is not { } encoding) continue;
            var score = Score(encoding.GetString(sample), common) + bias * 0.05;
            if (score <= bestScore) continue;
            (best, bestScore) = (encoding, score);
        }

        foreach (var name in Wide)
        {
            if (TextDecoder.Named(name) is not { } encoding) continue;
            var score = WideScore(encoding.GetString(sample));
            if (score <= bestScore) continue;
            (best, bestScore) = (encoding, score);
        }

        return best ?? Encoding.Latin1;
    }

    /// <summary>About the mean worth of a character beyond ASCII, at most 2.</summary>
    private static double Score(string text, string common)
    {
        double score = 0;
        var high = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < 0x80) continue;
            high++;
            var before = i > 0 ? text[i - 1] : ' ';
            var after = i + 1 < text.Length ? text[i + 1] : ' ';
            if (char.IsLetter(c))
            {
                score += 0.5 + (common.Contains(char.ToLowerInvariant(c), StringComparison.Ordinal) ? 1 : 0);
                if (char.IsLower(before) && char.IsUpper(c)) score -= 1.5;
                if (char.IsLetter(before) && SameScript(before, c) || char.IsLetter(after) && SameScript(after, c)) score += 0.3;
                else if (char.IsLetter(before) || char.IsLetter(after)) score -= 1;
            }
            else if (c is '\u2018' or '\u2019' or '\u201C' or '\u201D' or '\u2013' or '\u2014' or '\u2026' or '\u00A0' or '«' or '»' or '€' or '°' or '\u2022')
            {
                score += 1;
            }
            else if (c == '\uFFFD' || char.IsControl(c))
            {
                score -= 3;
            }
            else if (char.IsLetter(before) && char.IsLetter(after))
            {
                score -= 1.5;
            }
        }

        return high == 0 ? 0 : score / high;
    }

    private static double WideScore(string text)
    {
        double score = 0;
        var high = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < 0x80) continue;
            high++;
            score += c switch
            {
                '\uFFFD' => -6,

                // Also what one decoder puts for bytes that mean nothing.
                '\u30FB' => -1,
                _ when i > 0 && char.IsAsciiLetter(text[i - 1]) || i + 1 < text.Length && char.IsAsciiLetter(text[i + 1]) => -1,
                >= '\u3040' and <= '\u30FF' => 1.9,
                >= '\u4E00' and <= '\u9FA5' => 1.6,
                >= '\uAC00' and <= '\uD7A3' => 1.9,
                >= '\u3000' and <= '\u303F' or >= '\uFF00' and <= '\uFF5E' => 1.5,
                >= '\uFF61' and <= '\uFF9F' => -0.5,
                _ => -1,
            };
        }

        // Two bytes made each of these characters: short samples of accented letters pair up by chance.
        return high < 8 ? double.NegativeInfinity : score / high;
    }

    private static bool SameScript(char a, char b) => Script(a) == Script(b);

    private static int Script(char c) => c < 0x0370 ? 0 : c < 0x0400 ? 1 : c < 0x0530 ? 2 : c < 0x0600 ? 3 : c < 0x0700 ? 4 : 5;
}
