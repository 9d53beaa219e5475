using System.Text;

namespace Sayso.Import.Feeds;

/// <summary>Character references, numeric and HTML's named ones, each resolved once; what is no reference stays as it stands.</summary>
internal static class Entities
{
    private const int LongestName = 32;

    public static string Resolve(string text)
    {
        var next = text.IndexOf('&', StringComparison.Ordinal);
        if (next < 0) return text;
        var resolved = new StringBuilder(text.Length);
        var at = 0;
        for (; next >= 0; next = text.IndexOf('&', at))
        {
            resolved.Append(text, at, next - at);
            var end = next + 1;
            while (end < text.Length && end - next <= LongestName && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '#')) end++;
            var value = end < text.Length && text[end] == ';' ? Value(text[(next + 1)..end]) : null;
            resolved.Append(value ?? "&");
            at = value is null ? next + 1 : end + 1;
        }

        return resolved.Append(text, at, text.Length - at).ToString();
    }

    private static string? Value(string name)
    {
        if (name.StartsWith('#')) return Numeric(name.AsSpan(1));
        var decoded = AngleSharp.Html.HtmlEntityProvider.Resolver.GetSymbol(name + ";") ?? AngleSharp.Html.HtmlEntityProvider.Resolver.GetSymbol(name.ToLowerInvariant() + ";");
        return string.IsNullOrEmpty(decoded) ? null : decoded;
    }

    private static string? Numeric(ReadOnlySpan<char> digits)
    {
        var hexadecimal = digits.Length > 0 && digits[0] is 'x' or 'X';
        var style = hexadecimal ? System.Globalization.NumberStyles.AllowHexSpecifier : System.Globalization.NumberStyles.None;
        if (!int.TryParse(hexadecimal ? digits[1..] : digits, style, System.Globalization.CultureInfo.InvariantCulture, out var code)) return null;

        // Numbers 128 to 159 were meant as windows-1252 by everyone who wrote them.
        if (code is >= 128 and < 160) return TextDecoder.Named("windows-1252")!.GetString([(byte)code]);
        return Rune.IsValid(code) && code != 0 ? new Rune(code).ToString() : "\uFFFD";
    }
}
