using System.Globalization;

namespace Sayso.Import;

/// <summary>A date as far as it is told, perhaps with a time and an offset, and where it stands.</summary>
internal readonly record struct DateFound(int Year, int Month, int Day, TimeFound? Time, int Start, int End)
{
    /// <summary>ISO 8601: year and month where the day is 0, an offset only where one was given.</summary>
    public string Iso()
    {
        var date = Day == 0 ? Format($"{Year:0000}-{Month:00}") : Format($"{Year:0000}-{Month:00}-{Day:00}");
        return Day != 0 && Time is { } time ? date + "T" + time.Iso() : date;
    }

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A time of day.</summary>
/// <param name="OffsetMinutes">East of Greenwich; null where no zone, or none that is known, was given.</param>
internal readonly record struct TimeFound(int Hour, int Minute, int Second, int? OffsetMinutes, int Start, int End)
{
    public string Iso()
    {
        FormattableString time = $"{Hour:00}:{Minute:00}:{Second:00}";
        return time.ToString(CultureInfo.InvariantCulture) + OffsetMinutes switch
        {
            null => "",
            0 => "Z",
            var minutes => FormattableString.Invariant($"{(minutes < 0 ? '-' : '+')}{Math.Abs(minutes.Value) / 60:00}:{Math.Abs(minutes.Value) % 60:00}"),
        };
    }
}
