using System.Buffers;

namespace Sayso.Import.Feeds;

/// <summary>
/// Reads XML as it comes: unclosed and crossing elements, bare ampersands, unquoted attributes, undeclared prefixes. Document types are skipped, not
/// read: no entity is defined, fetched or expanded. Time and space are linear in the input.
/// </summary>
internal sealed class TolerantMarkup
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>");
    private readonly string text;
    private readonly List<MarkupNode> open;
    private readonly List<Dictionary<string, string>> spaces = [[]];
    private int at;

    private TolerantMarkup(string text) => (this.text, open) = (text, [new MarkupNode("", "#root", "")]);

    /// <summary>Places where the markup was not well formed.</summary>
    public int Repairs { get; private set; }

    public MarkupNode Root => open[0];

    public static TolerantMarkup Read(string text)
    {
        var reader = new TolerantMarkup(text);
        reader.ReadAll();
        return reader;
    }

    private MarkupNode Current => open[^1];

    private void ReadAll()
    {
        while (at < text.Length)
        {
            var next = text.IndexOf('<', at);
            if (next < 0) next = text.Length;
            if (next > at) AddText(Entities.Resolve(text[at..next]));
            at = next;
            if (at < text.Length) ReadMark();
        }

        Repairs += open.Count - 1;
        open.RemoveRange(1, open.Count - 1);
    }

    private void ReadMark()
    {
        if (Here("<!--")) at = Past("-->", 4);
        else if (Here("<![CDATA[")) Verbatim();
        else if (Here("<?")) at = Past("?>", 2);
        else if (Here("<!")) DocumentType();
        else if (at + 1 < text.Length && text[at + 1] == '/') EndTag();
        else if (at + 1 < text.Length && (char.IsLetter(text[at + 1]) || text[at + 1] == '_')) StartTag();
        else
        {
            AddText("<");
            at++;
            Repairs++;
        }
    }

    private bool Here(string mark) => text.AsSpan(at).StartsWith(mark, StringComparison.Ordinal);

    private int Past(string mark, int skip)
    {
        var found = at + skip <= text.Length ? text.IndexOf(mark, at + skip, StringComparison.Ordinal) : -1;
        if (found < 0) Repairs++;
        return found < 0 ? text.Length : found + mark.Length;
    }

    private void Verbatim()
    {
        var start = at + "<![CDATA[".Length;
        at = Past("]]>", "<![CDATA[".Length);
        var end = text.AsSpan(0, at).EndsWith("]]>") ? at - 3 : at;
        if (end > start) AddText(text[start..end]);
    }

    private void DocumentType()
    {
        var close = text.IndexOf('>', at);
        var subset = text.IndexOf('[', at);
        if (subset >= 0 && (close < 0 || subset < close))
        {
            var end = text.IndexOf(']', subset);
            close = end < 0 ? -1 : text.IndexOf('>', end);
        }

        at = close < 0 ? text.Length : close + 1;
    }

    private void EndTag()
    {
        var close = text.IndexOf('>', at);
        if (close < 0) close = text.Length;
        var (prefix, name) = Split(text.AsSpan(at + 2, Math.Max(0, close - at - 2)).Trim().ToString());
        at = Math.Min(close + 1, text.Length);
        var match = open.FindLastIndex(node => node.Name == name && node.Prefix == prefix);
        if (match <= 0) match = open.FindLastIndex(node => node.Name == name);
        if (match <= 0)
        {
            Repairs++;
            return;
        }

        Repairs += open.Count - 1 - match;
        spaces.RemoveRange(match, spaces.Count - match);
        open.RemoveRange(match, open.Count - match);
    }

    private void StartTag()
    {
        var nameEnd = text.AsSpan(at + 1).IndexOfAny(NameEnds);
        nameEnd = nameEnd < 0 ? text.Length : at + 1 + nameEnd;
        var (prefix, name) = Split(text[(at + 1)..nameEnd]);
        at = nameEnd;
        var attributes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var closed = ReadAttributes(attributes);
        var scope = Scope(attributes);
        var node = new MarkupNode(prefix, name, scope.GetValueOrDefault(prefix, ""));
        foreach (var (key, value) in attributes) node.Attributes.TryAdd(key, value);
        Current.Children.Add(node);
        if (closed || open.Count > ImportLimits.MarkupDepth) return;
        open.Add(node);
        spaces.Add(scope);
    }

    private Dictionary<string, string> Scope(Dictionary<string, string> attributes)
    {
        var scope = spaces[^1];
        foreach (var (key, value) in attributes)
        {
            if (!key.StartsWith("xmlns", StringComparison.OrdinalIgnoreCase)) continue;
            if (ReferenceEquals(scope, spaces[^1])) scope = new Dictionary<string, string>(scope);
            scope[key.Length > 6 ? key[6..].ToLowerInvariant() : ""] = value.Trim().ToLowerInvariant();
        }

        return scope;
    }

    /// <returns>Whether the tag closed itself.</returns>
    private bool ReadAttributes(Dictionary<string, string> attributes)
    {
        while (true)
        {
            while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == '/'))
            {
                if (text[at] == '/' && at + 1 < text.Length && text[at + 1] == '>')
                {
                    at += 2;
                    return true;
                }

                at++;
            }

            if (at >= text.Length) return false;
            if (text[at] == '>')
            {
                at++;
                return false;
            }

            if (text[at] == '<')
            {
                Repairs++;
                return false;
            }

            var start = at;
            while (at < text.Length && text[at] is not ('=' or '>' or '/' or '<') && !char.IsWhiteSpace(text[at])) at++;
            var key = text[start..at];
            while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
            var value = at < text.Length && text[at] == '=' ? Value() : "";
            if (key.Length > 0) attributes.TryAdd(key, Entities.Resolve(value));
            else if (at == start) at++;
        }
    }

    private string Value()
    {
        at++;
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        if (at >= text.Length) return "";
        if (text[at] is '"' or '\'')
        {
            var close = text.IndexOf(text[at], at + 1);
            if (close < 0) close = text.Length;
            var quoted = text[(at + 1)..close];
            at = Math.Min(close + 1, text.Length);
            return quoted;
        }

        Repairs++;
        var start = at;
        while (at < text.Length && text[at] != '>' && !char.IsWhiteSpace(text[at])) at++;
        return text[start..at];
    }

    private void AddText(string data)
    {
        if (data.Length > 0) Current.Children.Add(MarkupNode.Run(data));
    }

    private static (string Prefix, string Name) Split(string qualified)
    {
        var lower = qualified.ToLowerInvariant();
        var colon = lower.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? ("", lower.Length == 0 ? "#" : lower) : (lower[..colon], colon + 1 < lower.Length ? lower[(colon + 1)..] : "#");
    }
}
