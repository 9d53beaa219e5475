using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Sayso.Import;

/// <summary>Finds calendar dates as pages, feeds, mails and people write them. A numeric date whose day and month could be swapped is not guessed at.</summary>
internal static partial class DateReader
{
    private static readonly SearchValues<char> Between = SearchValues.Create(" \t\u00A0.,;:|()[]–—-·•/");
    private const int EarliestYear = 1500;
    private const int LatestYear = 2200;

    /// <summary>The date that a metadata value states, in ISO 8601, or null.</summary>
    public static string? Iso(string? value)
    {
        if (string.IsNullOrWhiteSpace(value) || value.Length > 200) return null;
        value = value.Trim();
        if (Find(value) is { } found) return found.Iso();
        if (value.Length is 10 or 13 && value.All(char.IsAsciiDigit)) return FromUnix(long.Parse(value, CultureInfo.InvariantCulture), value.Length == 13);
        if (OnlyMonth().Match(value) is { Success: true } month && IsYear(Number(month, 1)) && Number(month, 2) is >= 1 and <= 12) return value[..7];
        return OnlyYear().IsMatch(value) && IsYear(int.Parse(value, CultureInfo.InvariantCulture)) ? value : null;
    }

    /// <summary>The first date in a text, with the time next to it.</summary>
    public static DateFound? Find(string text)
    {
        DateFound? best = null;
        foreach (var (pattern, read) in Forms)
        {
            foreach (Match match in pattern().Matches(text))
            {
                if (best is { } earlier && earlier.Start <= match.Index) break;
                if (read(match) is not var (year, month, day) || !IsDate(year, month, day)) continue;
                best = new DateFound(year, month, day, null, match.Index, match.Index + match.Length);
                break;
            }
        }

        return best is { } found ? found with { Time = TimeReader.Near(text, found.Start, found.End) } : null;
    }

    /// <summary>The date of a line that holds nothing else: a weekday, a time and words such as "Posted on" may stand around it.</summary>
    public static DateFound? Whole(string line)
    {
        if (line.Length > 90 || Find(line) is not { } found) return null;
        var rest = line.Remove(found.Start, found.End - found.Start);
        if (found.Time is { } time)
        {
            var from = time.Start >= found.End ? time.Start - (found.End - found.Start) : time.Start;
            if (from >= 0 && from + (time.End - time.Start) <= rest.Length && (time.Start >= found.End || time.End <= found.Start)) rest = rest.Remove(from, time.End - time.Start);
        }

        return Surroundings().Replace(rest, "").AsSpan().IndexOfAnyExcept(Between) < 0 ? found : null;
    }

    private static readonly (Func<Regex> Pattern, Func<Match, (int, int, int)?> Read)[] Forms =
    [
        (YearMonthDay, m => (Number(m, 1), Number(m, 2), Number(m, 3))),
        (Compact, m => (Number(m, 1), Number(m, 2), Number(m, 3))),
        (EastAsian, m => (Number(m, 1), Number(m, 2), Number(m, 3))),
        (YearNameDay, m => Named(m, 1, 2, 3)),
        (DayNameYear, m => Named(m, 3, 2, 1)),
        (NameDayYear, m => Named(m, 3, 1, 2)),
        (NameDayTimeYear, m => Named(m, 3, 1, 2)),
        (DotNumbers, m => (Year(m, 3), Number(m, 2), Number(m, 1))),
        (SlashNumbers, Slashes),
        (NameYear, m => DateNames.Month(m.Groups[1].Value) is { } month ? (Number(m, 2), month, 0) : null),
    ];

    private static (int, int, int)? Named(Match match, int year, int month, int day) =>
        DateNames.Month(match.Groups[month].Value) is { } number ? (Year(match, year), number, Number(match, day)) : null;

    /// <summary>Day and month are told apart only where one of them cannot be a month (or they are equal).</summary>
    private static (int, int, int)? Slashes(Match match)
    {
        var (first, second, year) = (Number(match, 1), Number(match, 2), Year(match, 3));
        return first > 12 || first == second ? (year, second, first) : second > 12 ? (year, first, second) : null;
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Two digits are a year of this century below 70, as in mail and feeds.</summary>
    private static int Year(Match match, int group)
    {
        var year = Number(match, group);
        return match.Groups[group].Length > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
    }

    private static bool IsYear(int year) => year is >= EarliestYear and <= LatestYear;

    private static bool IsDate(int year, int month, int day) =>
        IsYear(year) && month is >= 1 and <= 12 && day >= 0 && day <= DateTime.DaysInMonth(year, month);

    private static string? FromUnix(long value, bool milliseconds)
    {
        var moment = milliseconds ? DateTimeOffset.FromUnixTimeMilliseconds(value) : DateTimeOffset.FromUnixTimeSeconds(value);
        return moment.Year is > 1990 and <= LatestYear ? moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) : null;
    }

    [GeneratedRegex(@"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex YearMonthDay();

    [GeneratedRegex(@"(?<![\d.])((?:19|20)\d\d)([01]\d)([0-3]\d)(?=T?\d{4,6}|T|Z|\b)(?!\d{1,3}\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Compact();

    [GeneratedRegex(@"(?<!\d)(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]", RegexOptions.CultureInvariant)]
    private static partial Regex EastAsian();

    [GeneratedRegex(@"(?<!\d)(\d{4})[-\s.,]+(\p{L}{3,12})\.?[-\s]+(\d{1,2})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex YearNameDay();

    [GeneratedRegex(@"(?<![\d:])(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s\u00A0/-]*(?:of\s|de\s|d’)?[\s-]*(\p{L}{3,12})\.?,?(?:[\s\u00A0/-]*(?:de\s|of\s)?)(\d{4}|\d\d(?![\d:]))(?!\d)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DayNameYear();

    [GeneratedRegex(@"(?<!\p{L})(\p{L}{3,12})\.?[\s\u00A0]+(\d{1,2})(?:st|nd|rd|th)?,?[\s\u00A0]+(\d{4})(?![\d:])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NameDayYear();

    [GeneratedRegex(@"(?<!\p{L})(\p{L}{3,12})\.?\s+(\d{1,2}),?\s+\d{1,2}:\d\d(?::\d\d)?\s*(?:[A-Z]{1,5}\s+|[+-]\d{4}\s+)?(\d{4})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex NameDayTimeYear();

    [GeneratedRegex(@"(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex DotNumbers();

    [GeneratedRegex(@"(?<![\d/])(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex SlashNumbers();

    [GeneratedRegex(@"(?<!\p{L})(\p{L}{3,12})\.?,?[\s\u00A0]+(?:de\s)?(\d{4})(?![\d:])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NameYear();

    [GeneratedRegex(@"^(\d{4})-(\d{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyMonth();

    [GeneratedRegex(@"^\d{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyYear();

    [GeneratedRegex(@"\b(?:(?:first|last)\s)?(?:posted|published|updated|created|released|issued|modified|dated|date|written|by|on|at|time|um|le|el|am|pm|vom|the|online|print|local)\b|\b(?:page|p\.|edition|issue|no\.)\s?\d+\b|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)\b|[+-]\d\d:?\d\d\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Surroundings();
}
