namespace Sayso.Tokens;

/// <summary>Addresses, mail addresses, handles, tags and emoticons: one token each, whatever stands in them.</summary>
internal static class WebToken
{
    private static readonly string[] Emoticons = [":-)", ":-(", ";-)", ":)", ":(", ";)", ":D", ":P", "=)", "=(", "<3", ":/"];

    private static readonly HashSet<string> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        "com", "org", "net", "gov", "edu", "int", "info", "biz", "co", "uk", "eu", "ru", "kz", "ua", "de", "fr", "cn", "in", "io", "tv",
        "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "txt", "htm", "html", "jpg", "jpeg", "png", "gif", "zip", "csv", "xml", "mp3", "mp4", "exe",
    };

    /// <summary>How many code units at the start of a blank-free chunk are such a token; 0 where there is none.</summary>
    public static int Length(ReadOnlySpan<char> chunk)
    {
        var c = chunk[0];
        if (c is 'h' or 'H' or 'w' or 'W' or 'f')
        {
            if (chunk.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || chunk.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
                || chunk.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase) || chunk.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            {
                return Trimmed(chunk);
            }
        }

        if (c is '@' or '#' && chunk.Length > 1 && (char.IsLetterOrDigit(chunk[1]) || chunk[1] == '_'))
        {
            var end = 1;
            while (end < chunk.Length && (char.IsLetterOrDigit(chunk[end]) || chunk[end] == '_')) end++;
            return c == '@' || char.IsLetter(chunk[1]) ? end : 0;
        }

        if (char.IsLetterOrDigit(c) && chunk.IndexOf('@') is > 0 and var at)
        {
            var end = at + 1;
            while (end < chunk.Length && (char.IsLetterOrDigit(chunk[end]) || chunk[end] is '.' or '-' or '_')) end++;
            while (end > at && chunk[end - 1] is '.' or '-') end--;
            if (end > at + 3 && chunk[at..end].Contains('.') && IsMailName(chunk[..at])) return end;
        }

        if (char.IsAsciiLetterOrDigit(c) && Dotted(chunk) is > 0 and var dotted) return dotted;
        if (c is ':' or ';' or '=' or '<')
        {
            foreach (var emoticon in Emoticons)
            {
                if (chunk.StartsWith(emoticon, StringComparison.Ordinal) && (chunk.Length == emoticon.Length || !char.IsLetterOrDigit(chunk[emoticon.Length]))) return emoticon.Length;
            }
        }

        return 0;
    }

    // Names of hosts, files and newsgroups: "example.org", "Stocks.pdf", "misc.news.bosnia".
    private static int Dotted(ReadOnlySpan<char> chunk)
    {
        int end = 0, dots = 0, start = 0;
        var lower = true;
        while (true)
        {
            start = end;
            while (end < chunk.Length && (char.IsAsciiLetterOrDigit(chunk[end]) || chunk[end] is '_' or '-' && end > start)) end++;
            if (end - start < 2 || !char.IsAsciiLetter(chunk[start]) && dots > 0) return 0;
            lower &= !chunk[start..end].ContainsAnyInRange('A', 'Z') && !chunk[start..end].ContainsAnyInRange('0', '9');
            if (end + 1 >= chunk.Length || chunk[end] != '.' || !char.IsAsciiLetterOrDigit(chunk[end + 1])) break;
            end++;
            dots++;
        }

        if (dots == 0 || end < chunk.Length && char.IsLetterOrDigit(chunk[end])) return 0;
        return dots > 1 && lower || Endings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(chunk[start..end]) && (char.IsAsciiLetterLower(chunk[start]) || dots > 1) ? end : 0;
    }

    private static bool IsMailName(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('.' or '-' or '_' or '+')) return false;
        }

        return true;
    }

    private static int Trimmed(ReadOnlySpan<char> chunk)
    {
        var end = chunk.Length;
        while (end > 4 && chunk[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '"' or '\'' or '\u2019' or '\u201D' or '>' or ']') end--;
        if (end > 4 && chunk[end - 1] == ')' && !chunk[..end].Contains('(')) end--;
        return end;
    }
}
