namespace Sayso.Borrowing;

/// <summary>Whether a stretch of a document is given as somebody else's words, and whether it says whose.</summary>
internal static class Quoting
{
    private const int Near = 400;

    public static (bool IsQuoted, bool Credits) Voice(Reading reading, TextSpan span, Document origin)
    {
        var quoted = false;
        foreach (var attribution in reading.Attributions)
        {
            if (attribution.Projection == Projection.Indirect) continue;
            var shared = attribution.Content.Sum(c => c.OverlapWith(span));
            if (shared * 2 < span.Length) continue;
            quoted = true;
            if (Names(origin, attribution.Voice.Name)) return (true, true);
        }

        return (quoted, false);
    }

    /// <summary>The origin's byline, publisher or title stands shortly before the stretch.</summary>
    public static bool Credits(Reading reading, TextSpan span, Document origin)
    {
        var from = Math.Max(0, span.Start - Near);
        var before = reading.Document.Text.AsSpan(from, span.Start - from);
        return Contains(before, origin.Byline) || Contains(before, origin.Publisher) || Contains(before, origin.Title);
    }

    private static bool Names(Document origin, string voice) =>
        Same(origin.Byline, voice) || Same(origin.Publisher, voice);

    private static bool Same(string? name, string voice) =>
        name is { Length: > 3 } && (voice.Contains(name, StringComparison.OrdinalIgnoreCase) || voice.Length > 3 && name.Contains(voice, StringComparison.OrdinalIgnoreCase));

    private static bool Contains(ReadOnlySpan<char> text, string? name) => name is { Length: > 3 } && text.Contains(name, StringComparison.OrdinalIgnoreCase);
}
