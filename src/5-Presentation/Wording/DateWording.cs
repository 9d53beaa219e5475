using System.Globalization;

namespace Sayso.Wording;

/// <summary>ISO dates, prefixes and ranges in prose; tables keep the ISO form.</summary>
public static class DateWording
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>"2022-01-05" is "5 January 2022", "2022-01" is "January 2022", "2022-01-02/2022-01-05" is "2 to 5 January 2022".</summary>
    public static string Prose(string? iso)
    {
        if (string.IsNullOrWhiteSpace(iso)) return "no date";
        var slash = iso.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? Single(iso) : Range(iso[..slash], iso[(slash + 1)..]);
    }

    /// <summary>What both ends say together: one date, a range, "from …", "until …".</summary>
    public static string Prose(string? earliest, string? latest) =>
        earliest is null && latest is null ? "no date" : earliest == latest ? Prose(earliest) : Range(earliest ?? string.Empty, latest ?? string.Empty);

    /// <summary>The ISO form of an interval for tables: "2022-01-02", "2022-01-02/2022-01-05", "…/2022-01-05", or empty.</summary>
    public static string Iso(string? earliest, string? latest) => (earliest, latest) switch
    {
        (null, null) => string.Empty,
        ({ } from, { } to) when from == to => from,
        _ => $"{earliest ?? "…"}/{latest ?? "…"}",
    };

    /// <summary>The day an ISO date or the beginning of a prefix or range stands for; null where it is none.</summary>
    public static DateOnly? Day(string? iso)
    {
        if (iso is null) return null;
        var first = iso.Split('/')[0];
        var padded = first.Length switch { 4 => first + "-01-01", 7 => first + "-01", >= 10 => first[..10], _ => first };
        return DateOnly.TryParseExact(padded, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    public static string Day(DateOnly day) => Single(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>"2 Jan", for the ticks of a drawing.</summary>
    public static string Tick(DateOnly day, bool withYear = false) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months[day.Month - 1][..3]}") + (withYear ? string.Create(CultureInfo.InvariantCulture, $" {day.Year}") : string.Empty);

    private static string Range(string from, string to)
    {
        if (from.Length == 0) return "until " + Single(to);
        if (to.Length == 0) return "from " + Single(from);
        if (from.Length == 10 && to.Length == 10 && from[..7] == to[..7] && Parts(from) is { Day: { } day }) return $"{NumberWording.Plain(day)} to {Single(to)}";
        return $"{Single(from)} to {Single(to)}";
    }

    private static string Single(string iso)
    {
        if (Parts(iso) is not { } parts) return iso;
        var year = iso[..4];
        if (parts.Month is not { } month) return year;
        var words = $"{Months[month - 1]} {year}";
        if (parts.Day is not { } day) return words;
        words = $"{NumberWording.Plain(day)} {words}";
        return iso.Length >= 16 && iso[10] == 'T' ? $"{words}, {iso.Substring(11, 5)}" : words;
    }

    private static (int? Month, int? Day)? Parts(string iso)
    {
        if (iso.Length < 4 || !iso.AsSpan(0, 4).ContainsOnlyDigits()) return null;
        if (iso.Length == 4) return (null, null);
        if (iso.Length < 7 || !int.TryParse(iso.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month) || month is < 1 or > 12) return null;
        if (iso.Length == 7) return (month, null);
        return iso.Length >= 10 && int.TryParse(iso.AsSpan(8, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? (month, day) : null;
    }

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
