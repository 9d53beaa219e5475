using System.Buffers;
using System.Text;

namespace Sayso.Import;

/// <summary>Tells the form of content: by its first bytes where they are unmistakable, by the name where they are not.</summary>
internal static class FormatSniffer
{
    private const int HeadLength = 4096;
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>");

    private static readonly (byte[] Magic, string Name)[] Binaries =
    [
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"), ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG picture"), ("GIF8"u8.ToArray(), "a GIF picture"),
        ("RIFF"u8.ToArray(), "a picture, sound or film"), ("\x7F\x45LF"u8.ToArray(), "a program"), ("MZ\x90"u8.ToArray(), "a program"),
        ("Rar!"u8.ToArray(), "a RAR archive"), ([(byte)'7', (byte)'z', 0xBC, 0xAF], "a 7z archive"), ([0x1F, 0x8B], "a gzip archive"),
        ("BZh"u8.ToArray(), "a bzip2 archive"), ([0xFD, (byte)'7', (byte)'z', (byte)'X'], "an xz archive"), ("ID3"u8.ToArray(), "a sound recording"),
        ("OggS"u8.ToArray(), "a sound recording"), ("SQLite format 3"u8.ToArray(), "a SQLite database"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old binary Office document"), ("{\\rtf"u8.ToArray(), "an RTF document"),
    ];

    /// <summary>Whether the first bytes are those of a form that packs its text, for which larger files are read.</summary>
    public static bool IsPacked(ReadOnlySpan<byte> head) => IsZip(head) || head.StartsWith("%PDF"u8);

    /// <param name="looksLike">What unsupported content is, in words.</param>
    public static SourceFormat Tell(ImportFile file, out string looksLike)
    {
        var bytes = file.Bytes;
        looksLike = "binary data";
        if (bytes.IsEmpty) return SourceFormat.Empty;
        if (bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0 && (file.Extension == ".pdf" || bytes.StartsWith("%PDF-"u8))) return SourceFormat.Pdf;
        if (IsZip(bytes)) return OfZip(file, ref looksLike);
        foreach (var (magic, name) in Binaries)
        {
            if (!bytes.StartsWith(magic)) continue;
            looksLike = name;
            return SourceFormat.Unsupported;
        }

        if (TextDecoder.LooksBinary(bytes)) return SourceFormat.Unsupported;
        return OfText(file.Extension, Head(bytes));
    }

    private static bool IsZip(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("PK\x3\x4"u8) || bytes.StartsWith("PK\x5\x6"u8) || bytes.StartsWith("PK\x7\x8"u8);

    private static SourceFormat OfZip(ImportFile file, ref string looksLike)
    {
        if (file.Extension == ".docx") return SourceFormat.Docx;
        if (file.Extension is ".xlsx" or ".pptx" or ".odt" or ".ods" or ".odp" or ".epub" or ".jar" or ".apk")
        {
            looksLike = $"a {file.Extension[1..].ToUpperInvariant()} file";
            return SourceFormat.Unsupported;
        }

        return file.Extension != ".zip" && file.Bytes.IndexOf("word/document.xml"u8) >= 0 ? SourceFormat.Docx : SourceFormat.Zip;
    }

    private static SourceFormat OfText(string extension, string head)
    {
        var start = head.TrimStart('\uFEFF', ' ', '\t', '\r', '\n', '\0');
        if (LooksLikeFeed(start)) return SourceFormat.Feed;
        var html = LooksLikeHtml(start);
        switch (extension)
        {
            case ".html" or ".htm" or ".xhtml" or ".shtml" or ".mhtml" when html || start.StartsWith('<') || start.Contains("</", StringComparison.Ordinal) || start.Contains("/>", StringComparison.Ordinal):
                return SourceFormat.Html;
            case ".ndjson" or ".jsonl" or ".json": return SourceFormat.Ndjson;
            case ".eml": return SourceFormat.Mail;
            case ".mbox" or ".mbx": return SourceFormat.Mailbox;
            case ".md" or ".markdown" when !html: return SourceFormat.Markdown;
            case ".rss" or ".atom" or ".rdf" or ".xml" or ".cdf" when !html: return SourceFormat.Feed;
            case ".html" or ".htm" or ".xhtml": return SourceFormat.Html;
        }

        if (html) return SourceFormat.Html;
        if (start.StartsWith('{') && start.Contains("\"text\"", StringComparison.Ordinal)) return SourceFormat.Ndjson;
        if (start.StartsWith("From ", StringComparison.Ordinal) && HasMailHeaders(start)) return SourceFormat.Mailbox;
        return extension is not ".txt" && HasMailHeaders(start) ? SourceFormat.Mail : SourceFormat.Text;
    }

    private static bool LooksLikeFeed(string start)
    {
        var element = FirstElement(start);
        return element is "rss" or "feed" or "channel" || element.EndsWith(":rdf", StringComparison.Ordinal) || element.EndsWith(":feed", StringComparison.Ordinal);
    }

    private static bool LooksLikeHtml(string start) =>
        start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
        || FirstElement(start) is "html" or "head" or "body" or "article" or "div" or "p" or "title" or "meta";

    /// <summary>The name of the first start tag, past comments, declarations and processing instructions; lower case.</summary>
    private static string FirstElement(string start)
    {
        for (var at = 0; at < start.Length && start[at] == '<';)
        {
            var end = start.AsSpan(at).StartsWith("<!--") ? Past(start, "-->", at)
                : start.AsSpan(at).StartsWith("<?") ? Past(start, "?>", at)
                : start.AsSpan(at).StartsWith("<!") ? PastDeclaration(start, at) : -1;
            if (end < 0)
            {
                var name = start.AsSpan(at + 1);
                var length = name.IndexOfAny(NameEnds);
                return (length < 0 ? name : name[..length]).ToString().ToLowerInvariant();
            }

            for (at = end; at < start.Length && (char.IsWhiteSpace(start[at]) || start[at] == '\uFEFF');) at++;
        }

        return "";
    }

    private static int Past(string text, string mark, int from) =>
        text.IndexOf(mark, from, StringComparison.Ordinal) is >= 0 and var found ? found + mark.Length : text.Length;

    private static int PastDeclaration(string text, int from)
    {
        var close = text.IndexOf('>', from);
        var subset = text.IndexOf('[', from);
        return subset >= 0 && subset < close ? Past(text, "]>", subset) : close < 0 ? text.Length : close + 1;
    }

    private static bool HasMailHeaders(string start)
    {
        int headers = 0, known = 0;
        foreach (var line in start.Split('\n').Take(40))
        {
            if (line.Trim().Length == 0) break;
            if (headers == 0 && line.StartsWith("From ", StringComparison.Ordinal)) continue;
            if (line[0] is ' ' or '\t') continue;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon is <= 0 or > 40 || line.AsSpan(0, colon).Contains(' ')) return false;
            headers++;
            if (line[..colon].ToLowerInvariant() is "from" or "to" or "subject" or "date" or "message-id" or "received" or "mime-version") known++;
        }

        return known >= 2;
    }

    /// <summary>The start of the content as text good enough to look for tags in: zero bytes dropped, so that UTF-16 reads too.</summary>
    private static string Head(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, HeadLength)];
        if (EbcdicToAscii(head) is { } text) return text;
        return (head.Opens(0xEF, 0xBB, 0xBF) ? Encoding.Latin1.GetString(head[3..]) : Encoding.Latin1.GetString(head)).Replace("\0", "", StringComparison.Ordinal)
            .Replace("ÿþ", "", StringComparison.Ordinal).Replace("þÿ", "", StringComparison.Ordinal);
    }

    /// <summary>The XML declaration "&lt;?xm" in EBCDIC starts with bytes that are nothing in any other encoding.</summary>
    private static string? EbcdicToAscii(ReadOnlySpan<byte> head) =>
        head.Opens(0x4C, 0x6F, 0xA7, 0x94) ? TextDecoder.Named("IBM037")!.GetString(head) : null;
}
