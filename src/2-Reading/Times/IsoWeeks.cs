using System.Globalization;

namespace Sayso.Times;

/// <summary>Weeks after ISO 8601: they begin on Monday, and the first has the year's first Thursday.</summary>
internal static class IsoWeeks
{
    /// <summary>Monday is 1 and Sunday 7.</summary>
    public static int Weekday(DateTime date) => ((int)date.DayOfWeek + 6) % 7 + 1;

    public static DateTime Monday(DateTime date) => date.Date.AddDays(1 - Weekday(date));

    public static DateTime Monday(int year, int week) => ISOWeek.ToDateTime(year, week, DayOfWeek.Monday);

    public static string Value(DateTime date) => string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(date):0000}-W{ISOWeek.GetWeekOfYear(date):00}");
}
