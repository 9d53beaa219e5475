using System.Globalization;
using System.Text.RegularExpressions;

namespace Sayso.Import;

/// <summary>Finds the time of day that belongs to a date.</summary>
internal static partial class TimeReader
{
    private const int Reach = 30;

    /// <summary>The time just after a date, else just before it, else (asctime) inside it.</summary>
    public static TimeFound? Near(string text, int start, int end)
    {
        var after = Clock().Match(text, end);
        if (after.Success && after.Index - end <= Reach && Read(after) is { } next) return next;
        TimeFound? before = null;
        for (var match = Clock().Match(text, Math.Max(0, start - Reach)); match.Success && match.Index < end; match = match.NextMatch()) before = Read(match) ?? before;
        return before ?? Packed(text, end);
    }

    /// <summary>The digits of <c>20031231T101400Z</c> or <c>20031231101400</c>.</summary>
    private static TimeFound? Packed(string text, int end)
    {
        var match = PackedClock().Match(text, end);
        return match.Success && match.Index == end && Valid(Part(match, 1), Part(match, 2), Part(match, 3))
            ? new TimeFound(Part(match, 1), Part(match, 2), Part(match, 3), Offset(match.Groups[4].Value), match.Index, match.Index + match.Length) : null;
    }

    private static TimeFound? Read(Match match)
    {
        var (hour, minute, second) = (Part(match, "hour"), Part(match, "minute"), Part(match, "second"));
        var half = match.Groups["half"].Value.Replace(".", "", StringComparison.Ordinal).ToLowerInvariant();
        if (match.Groups["korean"].Value == "오후" || half == "pm") hour = hour < 12 ? hour + 12 : hour;
        else if (match.Groups["korean"].Value == "오전" || half == "am") hour = hour == 12 ? 0 : hour;
        return Valid(hour, minute, second) ? new TimeFound(hour, minute, Math.Min(second, 59), Offset(match.Groups["zone"].Value), match.Index, match.Index + match.Length) : null;
    }

    private static bool Valid(int hour, int minute, int second) => hour < 24 && minute < 60 && second <= 60;

    private static int Part(Match match, int group) => Part(match.Groups[group]);

    private static int Part(Match match, string group) => Part(match.Groups[group]);

    private static int Part(Group group) => group.Success && group.Length > 0 ? int.Parse(group.Value, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    private static int? Offset(string zone)
    {
        if (zone.Length == 0) return null;
        var match = Numeric().Match(zone);
        if (!match.Success) return DateNames.Zone(zone);
        var minutes = Part(match, 2) * 60 + Part(match, 3);
        return minutes > 15 * 60 ? null : match.Groups[1].Value != "+" ? -minutes : minutes;
    }

    [GeneratedRegex(@"(?<korean>오전|오후)?\s?(?<![\d:])(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,]\d+)?)?(?:[\s\u00A0]?(?<half>[AaPp]\.?[Mm]\b\.?))?(?:[\s\u00A0]?(?<zone>(?:(?:GMT|UTC)\s?)?[+\-−]\d{1,2}:?(?:\d\d)?(?!\d)|[A-Z]{1,5}(?![A-Za-z])))?", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    [GeneratedRegex(@"T?(\d\d)(\d\d)(\d\d)?(Z|[+-]\d\d:?\d\d)?(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex PackedClock();

    [GeneratedRegex(@"^(?:GMT|UTC)?\s?([+\-−])(\d{1,2}):?(\d\d)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Numeric();
}
