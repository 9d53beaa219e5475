namespace Sayso.Times;

/// <summary>Finds the days that a date names.</summary>
internal static class DateResolver
{
    /// <summary>Null where the text leaves it open.</summary>
    public static Period? Resolve(Meaning date, TimeContext context)
    {
        try
        {
            return Find(date, context);
        }
        catch (ArgumentOutOfRangeException)
        {
            return null; // outside the calendar
        }
    }

    private static Period? Find(Meaning date, TimeContext context) => date switch
    {
        Meaning.Day day => DayOf(day, context),
        Meaning.MonthOf month => MonthOf(month, context),
        Meaning.YearOf year => Period.Year(year.Number),
        Meaning.DecadeOf decade => DecadeOf(decade.Start, context),
        Meaning.CenturyOf century => Period.Century(century.Number),
        Meaning.SeasonOf season => SeasonOf(season, context),
        Meaning.PartOfYear part => PartOfYear(part, context),
        Meaning.WeekIn week => WeekIn(week, context),
        Meaning.WeekOf week => Find(week.Of, context) is { } day ? Period.Week(day.First) : null,
        Meaning.WeekdayOf weekday => WeekdayOf(weekday, context),
        Meaning.NthWeekday nth => Find(nth.Within, context) is { } month && Holidays.NthWeekday(month.First.Year, month.First.Month, nth.Weekday, nth.Nth) is { } day ? Period.Day(day) : null,
        Meaning.NthDay nth => Find(nth.Within, context) is { } within ? NthDay(nth.Nth, within) : null,
        Meaning.Offset offset => OffsetFrom(offset, context),
        Meaning.Away away => AwayFrom(away, context),
        Meaning.Holiday holiday => HolidayOn(holiday, context),
        Meaning.InPeriod period => Find(period.Period, context) is { } year ? Find(period.Of.InYear(year.First.Year), context) : null,
        Meaning.TheWeekend => context.Written is { } now ? Period.Weekend(context.IsFuture || IsoWeeks.Weekday(now) >= 6 ? now : now.AddDays(-7)) : null,
        Meaning.TheQuarter => (context.Quarter ?? context.Written?.AddMonths(-3)) is { } day ? Period.Of(TimeUnit.Quarter, day) : null,
        Meaning.Modified modified => Find(modified.Of, context)?.Narrowed(modified.Mod),
        Meaning.RestOf rest => Find(rest.Of, context) is { } whole && context.Written is { } now ? whole with { First = now.Date > whole.First && now.Date <= whole.Last ? now.Date : whole.First } : null,
        Meaning.Vague { Value: "PRESENT_REF" } => context.Written is { } now ? Period.Day(now) : null,
        _ => null,
    };

    private static Period? DayOf(Meaning.Day day, TimeContext context)
    {
        if (day.Month is { } month)
        {
            if ((day.Year ?? (context.Written is null ? context.Year : null)) is { } year)
            {
                return day.Number <= DateTime.DaysInMonth(year, month) ? Period.Day(new DateTime(year, month, day.Number)) : null;
            }

            return context.Written is { } now ? Nearest(now, y => day.Number <= DateTime.DaysInMonth(y, month) ? new DateTime(y, month, day.Number) : null, context) : null;
        }

        if (context.Written is not { } today) return null;
        var start = new DateTime(today.Year, today.Month, 1);
        int[] order = context.IsFuture || !context.IsPast && day.Number >= today.Day ? [0, 1, -1, 2] : day.Number > today.Day ? [-1, 0, 1, -2] : [0, -1, 1, -2];
        foreach (var months in order)
        {
            var at = start.AddMonths(months);
            if (day.Number > DateTime.DaysInMonth(at.Year, at.Month)) continue;
            var found = at.AddDays(day.Number - 1);
            if (day.Weekday is not { } weekday || IsoWeeks.Weekday(found) == weekday) return Period.Day(found);
        }

        return null;
    }

    /// <summary>The nearest of last year's, this year's and next year's; a future tense does not look back more than a week, a past one not ahead.</summary>
    private static Period? Nearest(DateTime now, Func<int, DateTime?> inYear, TimeContext context)
    {
        DateTime? best = null;
        for (var year = now.Year - 1; year <= now.Year + 1; year++)
        {
            if (year is < 1 or > 9999 || inYear(year) is not { } day) continue;
            var distance = (day - now.Date).Days;
            if (context.IsPast && distance > 60 || context.IsFuture && distance < -100) continue;
            if (best is not { } other || Math.Abs(distance) < Math.Abs((other - now.Date).Days)) best = day;
        }

        return best is { } found ? Period.Day(found) : null;
    }

    private static Period? MonthOf(Meaning.MonthOf month, TimeContext context)
    {
        if (month.Year is { } year) return Period.Month(year, month.Number);
        if (context.Written is not { } now) return context.Year is { } stated && month.Shift == Shift.None ? Period.Month(stated, month.Number) : null;
        var ahead = month.Number - now.Month;
        var years = month.Shift switch
        {
            Shift.Last => ahead >= 0 ? -1 : 0,
            Shift.Next => ahead <= 0 ? 1 : 0,
            Shift.This => 0,
            _ when context.IsFuture => ahead < 0 ? 1 : 0,
            _ when context.IsPast => ahead > 0 ? -1 : 0,
            _ => ahead > 5 ? -1 : ahead < -8 ? 1 : 0,
        };
        return Period.Month(now.Year + years, month.Number);
    }

    private static Period? DecadeOf(int start, TimeContext context)
    {
        if (start >= 100) return Period.Decade(start);
        var present = (context.Written?.Year ?? context.Year ?? 2000) is var year && start <= year % 100 && year >= 2000 ? 2000 : 1900;
        return Period.Decade(present + start);
    }

    private static Period? SeasonOf(Meaning.SeasonOf season, TimeContext context)
    {
        if (season.Year is { } stated) return Find(stated, context) is { } within ? Period.Season(within.First.Year, season.Code) : null;
        if (context.Written is not { } now) return context.Year is { } year ? Period.Season(year, season.Code) : null;
        var candidates = Enumerable.Range(now.Year - 1, 3).Select(y => Period.Season(y, season.Code)).ToArray();
        return season.Shift switch
        {
            Shift.Last => candidates.Last(c => c.Last < now.Date || c == candidates[0]),
            Shift.Next => candidates.First(c => c.First > now.Date || c == candidates[2]),
            _ when context.IsFuture && season.Shift == Shift.None => candidates.First(c => c.Last >= now.Date || c == candidates[2]),
            _ when context.IsPast && season.Shift == Shift.None => candidates.Last(c => c.First <= now.Date || c == candidates[0]),
            _ => candidates.FirstOrDefault(c => c.First <= now.Date && now.Date <= c.Last) is { Value: not null } present ? present : candidates[1],
        };
    }

    private static Period? PartOfYear(Meaning.PartOfYear part, TimeContext context)
    {
        int? year = part.Year is { } stated ? Find(stated, context)?.First.Year : context.Written?.Year ?? context.Year;
        if (year is not { } number) return null;
        // A quarter that lies well ahead is last year's: nobody reports on it yet.
        if (part.Year is null && context.Written is { } now && !context.IsFuture && new DateTime(number, part.Number * part.Months - part.Months + 1, 1) > now.AddDays(100)) number--;
        return part.Months == 3 ? Period.Quarter(number, part.Number) : Period.Half(number, part.Number);
    }

    private static Period? WeekIn(Meaning.WeekIn week, TimeContext context)
    {
        var within = week.Within is { } stated ? Find(stated, context) : context.Written is { } now ? Period.Year(now.Year) : null;
        if (within is not { } whole) return null;
        // A week belongs to the month or year that has its Thursday.
        var first = IsoWeeks.Monday(whole.First);
        if (first.AddDays(3) < whole.First) first = first.AddDays(7);
        var last = IsoWeeks.Monday(whole.Last);
        if (last.AddDays(3) > whole.Last) last = last.AddDays(-7);
        var monday = week.Number < 0 ? last : first.AddDays(7 * (week.Number - 1));
        return monday > last ? null : Period.Week(monday);
    }

    private static Period? WeekdayOf(Meaning.WeekdayOf weekday, TimeContext context)
    {
        if (weekday.Week is { } stated) return Find(stated, context) is { } week ? Period.Day(week.First.AddDays(weekday.Number - 1)) : null;
        if (context.Written is not { } now) return null;
        var today = now.Date;
        var ahead = (weekday.Number - IsoWeeks.Weekday(today) + 7) % 7;
        return Period.Day(weekday.Shift switch
        {
            Shift.Last => today.AddDays(ahead == 0 ? -7 : ahead - 7),
            Shift.This => IsoWeeks.Monday(today).AddDays(weekday.Number - 1),
            Shift.Next => IsoWeeks.Monday(today).AddDays(weekday.Number + 6),
            _ when context.IsFuture || ahead == 0 => today.AddDays(ahead),
            _ => today.AddDays(ahead - 7),
        });
    }

    private static Period? NthDay(int nth, Period within)
    {
        var day = nth < 0 ? within.Last : within.First.AddDays(nth - 1);
        return day <= within.Last ? Period.Day(day) : null;
    }

    private static Period? OffsetFrom(Meaning.Offset offset, TimeContext context)
    {
        var from = context.Written;
        if (offset.From == CountedFrom.Telling && context.Told is { Granularity: var granularity } told && (told.Earliest ?? told.Latest) is { } last)
        {
            if (Coarser(granularity, offset.Unit)) return null;
            from = last;
        }

        if (from is null && offset is { Unit: TimeUnit.Year, Number: 0 } && context.Year is { } thisYear) return Period.Year(thisYear);
        if (from is not { } start) return null;
        if (offset.Unit == TimeUnit.Quarter) start = new DateTime(start.Year, (start.Month + 2) / 3 * 3 - 2, 1);
        if (offset.Unit == TimeUnit.Month) start = new DateTime(start.Year, start.Month, 1);
        return Period.Of(offset.Unit, TimeLength.Add(start, offset.Number, offset.Unit));
    }

    private static bool Coarser(Granularity granularity, TimeUnit unit) => unit switch
    {
        TimeUnit.Year => granularity < Granularity.Year,
        TimeUnit.Month => granularity < Granularity.Month,
        TimeUnit.Week => granularity < Granularity.Week,
        >= TimeUnit.Decade => false,
        _ => granularity < Granularity.Day,
    };

    private static Period? AwayFrom(Meaning.Away away, TimeContext context)
    {
        if (away is { Base: null, Sign: -1, By: { IsSingle: true, Number: 1, Finest: TimeUnit.Year } } && context.Quarter is { Year: > 1 } quarter) return Period.Of(TimeUnit.Quarter, quarter.AddYears(-1));
        var from = context.Written;
        if (away.Base is { } stated) from = Find(stated, context)?.First;
        else if (away.From == CountedFrom.Telling && context.Told is { } told && (told.Earliest ?? told.Latest) is { } last) from = Coarser(told.Granularity, away.By.Finest) ? null : last;
        if (from is not { } start || away.By.From(start, away.Sign) is not { } day) return null;
        if (away.By.Finest < TimeUnit.Day) return null;
        return away.Base is null && away.By.IsSingle ? Period.Of(away.By.Finest, day) : Period.Day(day);
    }

    private static Period? HolidayOn(Meaning.Holiday holiday, TimeContext context)
    {
        if (holiday.Year is Meaning.Vague { Value: var which })
        {
            if (context.Written is not { } now) return null;
            var days = Enumerable.Range(now.Year - 1, 3).Select(year => Holidays.On(holiday.Name, year)).OfType<DateTime>().ToArray();
            var found = which switch
            {
                "LAST" => days.Where(day => day < now.Date).Select(day => (DateTime?)day).LastOrDefault(),
                "NEXT" => days.Where(day => day > now.Date).Select(day => (DateTime?)day).FirstOrDefault(),
                _ => Holidays.On(holiday.Name, now.Year),
            };
            return found is { } on ? Period.Day(on) : null;
        }

        if (holiday.Year is { } stated) return Find(stated, context) is { } year && Holidays.On(holiday.Name, year.First.Year) is { } day ? Period.Day(day) : null;
        if (context.Written is not { } written) return context.Year is { } told && Holidays.On(holiday.Name, told) is { } only ? Period.Day(only) : null;
        return Nearest(written, y => Holidays.On(holiday.Name, y), context);
    }
}
