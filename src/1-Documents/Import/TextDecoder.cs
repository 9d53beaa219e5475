using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Sayso.Import;

/// <summary>
/// From bytes to text: byte order mark, then declaration (XML or meta), then UTF-8 if valid, then UTF-16 without a mark, then statistics.
/// CRLF and CR become LF, the mark goes, control characters other than tab and line feed become spaces; nothing else changes.
/// </summary>
internal static partial class TextDecoder
{
    private const int DeclarationWithin = 2048;
    private const int SurelyUtf8 = 10;
    private static readonly SearchValues<char> Controls = SearchValues.Create([.. Enumerable.Range(0, 32).Where(c => c is not 9 and not 10).Select(c => (char)c), '\u007F', '\uFEFF']);

    static TextDecoder() => System.Text.Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="declared">An encoding known from outside, such as a mail's header; it yields to a byte order mark.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        var (encoding, skip, guessed) = Choose(bytes, declared);
        var text = Clean(encoding.GetString(bytes[skip..]));
        List<Diagnostic> diagnostics = [];
        if (guessed) diagnostics.Add(ImportMessages.EncodingGuessed(encoding.WebName));
        var replaced = text.AsSpan().Count('\uFFFD');
        if (replaced > 0) diagnostics.Add(ImportMessages.BytesReplaced(encoding.WebName, replaced));
        return new DecodedText(text, encoding.WebName, diagnostics);
    }

    /// <summary>Line ends to LF, control characters to spaces.</summary>
    public static string Clean(string text)
    {
        if (text.AsSpan().IndexOfAny(Controls) < 0) return text;
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\r') clean.Append(i + 1 < text.Length && text[i + 1] == '\n' ? text[++i] : '\n');
            else if (c == '\uFEFF') clean.Append(i == 0 ? "" : "\uFEFF");
            else clean.Append(c < 32 && c is not '\t' and not '\n' || c == '\u007F' ? ' ' : c);
        }

        return clean.ToString();
    }

    /// <summary>An encoding by any name that the web uses for it, or null.</summary>
    public static Encoding? Named(string? name)
    {
        if (name is null) return null;
        name = name.Trim().Trim('"', '\'').ToLowerInvariant();
        name = name switch
        {
            "iso-8859-1" or "latin1" or "latin-1" or "us-ascii" or "ascii" or "iso8859-1" => "windows-1252",
            "gb2312" or "gbk" or "x-gbk" or "gb_2312-80" => "gb18030",
            "iso-8859-9" => "windows-1254",
            "shift-jis" or "sjis" or "x-sjis" => "shift_jis",
            "ks_c_5601-1987" or "euc-kr" => "ks_c_5601-1987",
            "tis-620" => "windows-874",
            "utf8" => "utf-8",
            "utf_16" or "u16" => "utf-16",
            "utf-7" => "utf-8",
            "iso-10646-ucs-4" or "ucs-4" => "utf-32",
            _ => name.StartsWith("cp125", StringComparison.Ordinal) ? "windows-" + name[2..] : name.Replace("windows_", "windows-", StringComparison.Ordinal),
        };
        try
        {
            return System.Text.Encoding.GetEncoding(name);
        }
        catch (Exception problem) when (problem is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Whether the content is not text in any encoding: zero bytes that do not look like UTF-16 or 32, or too many controls.</summary>
    public static bool LooksBinary(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Opens(0xFF, 0xFE) || bytes.Opens(0xFE, 0xFF) || bytes.Opens(0, 0, 0xFE, 0xFF)) return false;
        var head = bytes[..Math.Min(bytes.Length, 8192)];
        if (head.Opens(0x4C, 0x6F, 0xA7, 0x94)) return false;
        int zeros = head.Count((byte)0), controls = 0;
        foreach (var b in head)
        {
            if (b < 32 && b is not 9 and not 10 and not 13 and not 12 and not 27 and not 0) controls++;
        }

        return zeros > 0 && Utf16WithoutMark(head) is null && Utf32WithoutMark(head) is null && zeros * 50 > head.Length || controls * 20 > head.Length;
    }

    private static (Encoding Encoding, int Skip, bool Guessed) Choose(ReadOnlySpan<byte> bytes, string? declared)
    {
        if (bytes.Opens(0xEF, 0xBB, 0xBF)) return (System.Text.Encoding.UTF8, 3, false);
        if (bytes.Opens(0xFF, 0xFE, 0, 0)) return (System.Text.Encoding.UTF32, 4, false);
        if (bytes.Opens(0, 0, 0xFE, 0xFF)) return (new UTF32Encoding(true, true), 4, false);
        if (bytes.Opens(0xFF, 0xFE)) return (System.Text.Encoding.Unicode, 2, false);
        if (bytes.Opens(0xFE, 0xFF)) return (System.Text.Encoding.BigEndianUnicode, 2, false);
        if ((Utf32WithoutMark(bytes) ?? Utf16WithoutMark(bytes)) is { } wide) return (wide, 0, false);
        if (bytes.Opens(0x4C, 0x6F, 0xA7, 0x94)) return (Named("IBM037")!, 0, false);
        var valid = System.Text.Unicode.Utf8.IsValid(bytes);
        if (valid && IsSurelyUtf8(bytes)) return (System.Text.Encoding.UTF8, 0, false);
        if (Named(declared) is { } known && !IsWide(known) && (valid || known is not UTF8Encoding)) return (known, 0, false);
        if (Named(DeclaredWithin(bytes)) is { } own && !IsWide(own) && (valid || own is not UTF8Encoding)) return (own, 0, false);
        if (valid || MostlyUtf8(bytes)) return (System.Text.Encoding.UTF8, 0, false);
        return (SingleByteGuess.Of(bytes), 0, true);
    }

    /// <summary>Bytes of an older encoding make valid UTF-8 by chance once or twice, not time and again; pages saved anew keep their old declaration.</summary>
    private static bool IsSurelyUtf8(ReadOnlySpan<byte> bytes)
    {
        var high = 0;
        foreach (var b in bytes)
        {
            if (b >= 0x80 && ++high >= SurelyUtf8) return true;
        }

        return false;
    }

    private static bool IsWide(Encoding encoding) => encoding is UnicodeEncoding or UTF32Encoding;

    private static string? DeclaredWithin(ReadOnlySpan<byte> bytes)
    {
        var head = System.Text.Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationWithin)]);
        var match = XmlDeclaration().Match(head);
        if (!match.Success) match = MetaCharset().Match(head);
        return match.Success ? match.Groups[1].Value : null;
    }

    /// <summary>UTF-8 with a few bad bytes (a file cut in the middle of a letter, a stray old quotation mark).</summary>
    private static bool MostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int good = 0, bad = 0;
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var consumed);
            if (status != OperationStatus.Done) bad++;
            else if (consumed > 1) good++;
            bytes = bytes[Math.Max(consumed, 1)..];
        }

        return good > 20 * bad || good >= bad && bad <= 1;
    }

    private static Encoding? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length & ~1, 2048)];
        if (head.Length < 4) return null;
        int even = 0, odd = 0;
        for (var i = 0; i < head.Length; i += 2)
        {
            if (head[i] == 0) even++;
            if (head[i + 1] == 0) odd++;
        }

        var pairs = head.Length / 2;
        return odd * 10 > pairs * 4 && even * 20 < pairs ? System.Text.Encoding.Unicode
            : even * 10 > pairs * 4 && odd * 20 < pairs ? System.Text.Encoding.BigEndianUnicode : null;
    }

    private static UTF32Encoding? Utf32WithoutMark(ReadOnlySpan<byte> bytes) =>
        bytes.Opens((byte)'<', 0, 0, 0) ? new UTF32Encoding(false, false)
        : bytes.Opens(0, 0, 0, (byte)'<') ? new UTF32Encoding(true, false) : null;

    [GeneratedRegex("""^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._:-]+)["']""")]
    private static partial Regex XmlDeclaration();

    [GeneratedRegex("""<meta[^>]+?charset\s*=\s*["']?\s*([A-Za-z0-9._:-]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex MetaCharset();
}
