namespace Sayso.Pipeline;

/// <summary>The plain form of a word: typographic marks made ASCII, invisible marks dropped. The stored text keeps what it has.</summary>
internal static class WordForm
{
    /// <summary>Lower case, with curly quotes and long dashes made plain, and soft hyphens and zero-width marks left out.</summary>
    public static string Lower(ReadOnlySpan<char> word) => Plain(word, lower: true);

    public static string Plain(ReadOnlySpan<char> word, bool lower = false)
    {
        Span<char> buffer = word.Length <= 128 ? stackalloc char[128] : new char[word.Length];
        var n = 0;
        foreach (var c in word)
        {
            var plain = Plain(c);
            if (plain == '\0') continue;
            buffer[n++] = lower ? char.ToLowerInvariant(plain) : plain;
        }

        return new string(buffer[..n]);
    }

    /// <summary>The plain form of one character, or NUL for one that is invisible.</summary>
    public static char Plain(char c) => c switch
    {
        '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u02BC' or '\u00B4' or '\uFF07' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u00AB' or '\u00BB' => '"',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' => '-',
        '\u00A0' or '\u2007' or '\u202F' or '\u2009' or '\u200A' or '\u2002' or '\u2003' => ' ',
        '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' => '\0',
        _ => c,
    };
}
