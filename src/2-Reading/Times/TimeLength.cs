using System.Globalization;

namespace Sayso.Times;

/// <summary>A length of time as its text counts it: "2 days 1 hour" has two parts. A part whose number is NaN is left open ("several days").</summary>
internal sealed class TimeLength(params (double Number, TimeUnit Unit)[] parts)
{
    private readonly (double Number, TimeUnit Unit)[] parts = parts;

    public TimeUnit Finest => parts.Min(part => part.Unit);

    public TimeUnit Coarsest => parts.Max(part => part.Unit);

    public bool IsVague => parts.Any(part => double.IsNaN(part.Number));

    public bool IsSingle => parts.Length == 1;

    public double Number => parts[0].Number;

    /// <summary>The two together, coarsest unit first; null where they share one.</summary>
    public TimeLength? Plus(TimeLength more) =>
        more.parts.Any(part => parts.Any(own => own.Unit == part.Unit)) ? null : new([.. parts.Concat(more.parts).OrderByDescending(part => part.Unit)]);

    /// <summary>ISO 8601, with X for a number the text leaves open.</summary>
    public string Value
    {
        get
        {
            var (date, time) = ("", "");
            foreach (var (number, unit) in parts)
            {
                var (factor, letter) = Letter(unit);
                if (unit == TimeUnit.Hour && number % 1 == 0.5 && number > 1)
                {
                    time += Amount(Math.Floor(number), 1) + "H30M";
                    continue;
                }

                if (unit == TimeUnit.Minute || unit == TimeUnit.Hour || unit == TimeUnit.Second) time += Amount(number, factor) + letter;
                else date += Amount(number, factor) + letter;
            }

            return "P" + date + (time.Length > 0 ? "T" + time : "");
        }
    }

    /// <summary>A moment this much later (or earlier, for a negative <paramref name="sign"/>); null outside the calendar or where it is vague.</summary>
    public DateTime? From(DateTime moment, int sign)
    {
        if (IsVague) return null;
        try
        {
            foreach (var (number, unit) in parts) moment = Add(moment, number * sign, unit);
            return moment;
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    public static DateTime Add(DateTime moment, double number, TimeUnit unit) => unit switch
    {
        TimeUnit.Second => moment.AddSeconds(number),
        TimeUnit.Minute => moment.AddMinutes(number),
        TimeUnit.Hour => moment.AddHours(number),
        TimeUnit.Day => moment.AddDays(number),
        TimeUnit.BusinessDay => AddBusinessDays(moment, number),
        TimeUnit.Week or TimeUnit.Weekend => moment.AddDays(number * 7),
        TimeUnit.Fortnight => moment.AddDays(number * 14),
        TimeUnit.Month => AddMonths(moment, number),
        TimeUnit.Quarter => AddMonths(moment, number * 3),
        TimeUnit.Year => AddMonths(moment, number * 12),
        TimeUnit.Decade => AddMonths(moment, number * 120),
        TimeUnit.Century => AddMonths(moment, number * 1200),
        _ => AddMonths(moment, number * 12000),
    };

    private static DateTime AddMonths(DateTime moment, double months)
    {
        if (Math.Abs(months) > 120_000) throw new ArgumentOutOfRangeException(nameof(months));
        var whole = Math.Truncate(months);
        return moment.AddMonths((int)whole).AddDays(Math.Round((months - whole) * 30));
    }

    private static DateTime AddBusinessDays(DateTime moment, double number)
    {
        var step = Math.Sign(number);
        for (var left = Math.Min(Math.Abs(number), 5000); left > 0; left--)
        {
            do
            {
                moment = moment.AddDays(step);
            }
            while (moment.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        }

        return moment;
    }

    private static (double Factor, char Letter) Letter(TimeUnit unit) => unit switch
    {
        TimeUnit.Second => (1, 'S'),
        TimeUnit.Minute => (1, 'M'),
        TimeUnit.Hour => (1, 'H'),
        TimeUnit.Day or TimeUnit.BusinessDay => (1, 'D'),
        TimeUnit.Weekend => (2, 'D'),
        TimeUnit.Week => (1, 'W'),
        TimeUnit.Fortnight => (2, 'W'),
        TimeUnit.Month => (1, 'M'),
        TimeUnit.Quarter => (3, 'M'),
        TimeUnit.Year => (1, 'Y'),
        TimeUnit.Decade => (10, 'Y'),
        TimeUnit.Century => (100, 'Y'),
        _ => (1000, 'Y'),
    };

    private static string Amount(double number, double factor) => double.IsNaN(number) ? "X" : (number * factor).ToString("0.####", CultureInfo.InvariantCulture);
}
