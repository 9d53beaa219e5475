using System.Text.RegularExpressions;

namespace Sayso.Import.Structure;

/// <summary>The line above a pasted social-media post: who, and when.</summary>
internal readonly record struct PostHeader(string By, string? PostedAt)
{
    public const int Longest = 160;

    /// <summary>Reads <c>Name @handle – 9:18 UTC · 6 Jan 2022</c> and its many variants; a handle and a date or time must be there and little else.</summary>
    public static PostHeader? TryRead(string line) => PostHeaderReader.TryRead(line);
}

internal static partial class PostHeaderReader
{
    public static PostHeader? TryRead(string line)
    {
        line = line.Trim();
        if (line.Length > PostHeader.Longest) return null;
        if (Messenger().Match(line) is { Success: true } message && DateReader.Iso(message.Groups["when"].Value) is { } sent) return new PostHeader(message.Groups["who"].Value.Trim(), sent);
        var handle = Handle().Match(line);
        if (!handle.Success) return null;
        var name = line[..handle.Index].Trim(' ', '\u00A0', '(', '—', '–', '-', '|', ':', '"', '“', '”');
        var rest = line[(handle.Index + handle.Length)..];
        var date = DateReader.Find(rest);
        var time = date?.Time ?? Clock(rest);
        if (date is null && time is null && !Ago().IsMatch(rest)) return null;
        if (name.Length > 60 || Sentence().IsMatch(name) || Letters(rest, date, time) > 12) return null;
        var by = name.Length == 0 ? handle.Groups["handle"].Value : $"{name} ({handle.Groups["handle"].Value})";
        return new PostHeader(by, (date is { } day ? day with { Time = time } : date)?.Iso());
    }

    /// <summary>Letters beside the date and the time: in a header they are few (a zone, "on", "Replying").</summary>
    private static int Letters(string rest, DateFound? date, TimeFound? time)
    {
        var letters = 0;
        for (var i = 0; i < rest.Length; i++)
        {
            var inDate = date is { } d && d.Start <= i && i < d.End;
            var inTime = time is { } t && t.Start <= i && i < t.End;
            if (char.IsLetter(rest[i]) && !inDate && !inTime) letters++;
        }

        return letters;
    }

    private static TimeFound? Clock(string rest) => TimeReader.Near(rest, 0, 0);

    /// <summary>A full stop that is not an initial's.</summary>
    [GeneratedRegex(@"\p{L}{2}[.!?:,]\s", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\(?(?<handle>@[\p{L}\d_.]{2,40})\)?", RegexOptions.CultureInvariant)]
    private static partial Regex Handle();

    [GeneratedRegex(@"^\s*[–—·•|,-]?\s*\d{1,2}\s?(?:s|m|min|h|hrs?|d|days?)(?: ago)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Ago();

    /// <summary>An exported chat: <c>[05.01.2022, 12:33:10] Name: …</c>; the name's line alone, or with its text.</summary>
    [GeneratedRegex(@"^\[(?<when>[^\]]{8,30})\]\s*(?<who>[^:]{2,50}):\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Messenger();
}
