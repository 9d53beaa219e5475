using System.Globalization;

namespace Sayso.Times;

/// <summary>A stretch of the calendar with its TIMEX3 value; both ends are days, the last included.</summary>
internal readonly record struct Period(string Value, DateTime First, DateTime Last, Granularity Granularity)
{
    public TimeInterval Interval => new(First, Last, Granularity);

    public static Period Day(DateTime day) => new(Text($"{day:yyyy-MM-dd}"), day.Date, day.Date, Granularity.Day);

    public static Period Week(DateTime day) => new(IsoWeeks.Value(day), IsoWeeks.Monday(day), IsoWeeks.Monday(day).AddDays(6), Granularity.Week);

    public static Period Weekend(DateTime day) => new(IsoWeeks.Value(day) + "-WE", IsoWeeks.Monday(day).AddDays(5), IsoWeeks.Monday(day).AddDays(6), Granularity.Day);

    public static Period Month(int year, int month) => Months(Text($"{year:0000}-{month:00}"), new DateTime(year, month, 1), 1, Granularity.Month);

    public static Period Quarter(int year, int quarter) => Months(Text($"{year:0000}-Q{quarter}"), new DateTime(year, quarter * 3 - 2, 1), 3, Granularity.Quarter);

    public static Period Half(int year, int half) => Months(Text($"{year:0000}-H{half}"), new DateTime(year, half * 6 - 5, 1), 6, Granularity.Quarter);

    public static Period Year(int year) => Months(Text($"{year:0000}"), new DateTime(year, 1, 1), 12, Granularity.Year);

    public static Period Decade(int start) => Months(Text($"{start / 10:000}"), new DateTime(start, 1, 1), 120, Granularity.Decade);

    public static Period Century(int number) => Months(Text($"{number - 1:00}"), new DateTime(Math.Max(1, (number - 1) * 100), 1, 1), 1200, Granularity.Century);

    /// <summary>A northern season by the calendar's months; winter counts to the year it begins in.</summary>
    public static Period Season(int year, string code) => Months(Text($"{year:0000}-{code}"), new DateTime(year, code switch { "SP" => 3, "SU" => 6, "FA" => 9, _ => 12 }, 1), 3, Granularity.Quarter);

    /// <summary>The calendar unit that holds a day.</summary>
    public static Period Of(TimeUnit unit, DateTime day) => unit switch
    {
        TimeUnit.Weekend => Weekend(day),
        TimeUnit.Week or TimeUnit.Fortnight => Week(day),
        TimeUnit.Month => Month(day.Year, day.Month),
        TimeUnit.Quarter => Quarter(day.Year, (day.Month + 2) / 3),
        TimeUnit.Year => Year(day.Year),
        TimeUnit.Decade => Decade(day.Year / 10 * 10),
        TimeUnit.Century or TimeUnit.Millennium => Century(day.Year / 100 + 1),
        _ => Day(day),
    };

    /// <summary>The part of the period that a TIMEX3 mod names: its first or second half, or its middle half.</summary>
    public Period Narrowed(string mod)
    {
        var days = (Last - First).Days + 1;
        if (days < 3) return this;
        var (first, last) = mod switch
        {
            "START" => (First, First.AddDays(days / 2 - (days % 2 == 0 ? 1 : 0))),
            "END" => (First.AddDays(days / 2), Last),
            "MID" => (First.AddDays(days / 4), First.AddDays(days * 3 / 4 - 1)),
            _ => (First, Last),
        };
        return this with { First = first, Last = last };
    }

    private static Period Months(string value, DateTime first, int months, Granularity granularity) =>
        new(value, first, first.Year + months / 12 > 9999 ? DateTime.MaxValue.Date : first.AddMonths(months).AddDays(-1), granularity);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
