namespace Sayso.Times;

/// <summary>TIMEX3 values of clock times, and of dates that the text leaves open.</summary>
internal static class TimeValues
{
    public static string Clock(Meaning.Clock clock) =>
        Format($"T{clock.Hour:00}:{clock.Minute:00}") + (clock.Second is { } second ? Format($":{second:00}") : "");

    /// <summary>The value of a date with X for what cannot be told without knowing when it was written.</summary>
    public static string Open(Meaning date) => date switch
    {
        Meaning.Day { Month: { } month } day => Format($"XXXX-{month:00}-{day.Number:00}"),
        Meaning.Day day => Format($"XXXX-XX-{day.Number:00}"),
        Meaning.MonthOf month => Format($"XXXX-{month.Number:00}"),
        Meaning.WeekdayOf weekday => Format($"XXXX-WXX-{weekday.Number}"),
        Meaning.SeasonOf season => "XXXX-" + season.Code,
        Meaning.PartOfYear part => Format($"XXXX-{(part.Months == 3 ? 'Q' : 'H')}{part.Number}"),
        Meaning.WeekIn { Number: > 0 } week => Format($"XXXX-W{week.Number:00}"),
        Meaning.WeekIn or Meaning.WeekOf => "XXXX-WXX",
        Meaning.TheWeekend => "XXXX-WXX-WE",
        Meaning.DecadeOf decade => Format($"XX{decade.Start / 10 % 10}"),
        Meaning.InPeriod period => Open(period.Of),
        Meaning.Modified modified => Open(modified.Of),
        Meaning.Offset offset => Open(offset.Unit),
        Meaning.Holiday holiday => Open(holiday),
        _ => "XXXX-XX-XX",
    };

    public static string Open(TimeUnit unit) => unit switch
    {
        TimeUnit.Weekend => "XXXX-WXX-WE",
        TimeUnit.Week => "XXXX-WXX",
        TimeUnit.Month => "XXXX-XX",
        TimeUnit.Quarter => "XXXX-QX",
        TimeUnit.Year => "XXXX",
        TimeUnit.Decade => "XXX",
        TimeUnit.Century => "XX",
        _ => "XXXX-XX-XX",
    };

    private static string Open(Meaning.Holiday holiday) =>
        Holidays.On(holiday.Name, 2001) is { } one && Holidays.On(holiday.Name, 2002) is { } other && one.AddYears(1) == other ? Format($"XXXX-{one.Month:00}-{one.Day:00}") : "XXXX-XX-XX";

    private static string Format(FormattableString text) => FormattableString.Invariant(text);
}
