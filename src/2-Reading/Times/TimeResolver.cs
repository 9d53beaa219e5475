using System.Globalization;

namespace Sayso.Times;

/// <summary>Gives what an expression says its TIMEX3 type and value and the time it covers.</summary>
internal static class TimeResolver
{
    /// <summary>First and last hour of the parts of the day; the night runs past midnight.</summary>
    private static readonly Dictionary<string, (int First, int Last)> Hours = new(StringComparer.Ordinal)
    {
        ["MO"] = (5, 11), ["MI"] = (11, 13), ["AF"] = (12, 17), ["EV"] = (17, 23), ["NI"] = (20, 29), ["DT"] = (6, 19),
    };

    public static Resolved? Resolve(Meaning meaning, TimeContext context) => meaning switch
    {
        Meaning.Length length => new Resolved(TimexType.Duration, length.Of.Value),
        Meaning.Modified { Of: Meaning.Length length, Mod: var mod } => new Resolved(TimexType.Duration, length.Of.Value, mod),
        Meaning.Window window => new Resolved(TimexType.Duration, window.By.Value, null, WindowOf(window, context)),
        Meaning.Ahead ahead => context.IsPast ? new Resolved(TimexType.Duration, ahead.By.Value) : Resolve(new Meaning.Away(ahead.By, 1, null), context),
        Meaning.Repeat repeat => new Resolved(TimexType.Set, repeat.Value),
        Meaning.Vague vague => new Resolved(TimexType.Date, vague.Value),
        Meaning.Range range => RangeOf(range, context),
        Meaning.Open open => OpenOf(open, context),
        Meaning.At at => AtOf(at, context),
        Meaning.Clock or Meaning.Part => TimeOfDay(meaning, null),
        Meaning.Modified { Of: Meaning.At or Meaning.Clock or Meaning.Part, Mod: var mod } modified => Resolve(modified.Of, context) is { } time ? time with { Mod = mod } : null,
        Meaning.Away { By.IsVague: true } away => new Resolved(TimexType.Date, away.Sign < 0 ? "PAST_REF" : "FUTURE_REF", null, Side(away, context)),
        Meaning.Away away when away.By.Finest < TimeUnit.Day => MomentAway(away, context),
        _ => DateOf(meaning, context),
    };

    /// <summary>A clock time or a part of the day on a date, or on an unknown one.</summary>
    public static Resolved? TimeOfDay(Meaning time, Resolved? date)
    {
        if (time is Meaning.Range range)
        {
            return TimeOfDay(range.First, date) is { } from && TimeOfDay(range.Last, date) is { } to ? new Resolved(TimexType.Time, from.Value + "/" + to.Value, null, Through(from.Interval, to.Interval)) : null;
        }

        if (time is Meaning.Open open) return TimeOfDay(open.Of, date) is { } at ? Opened(open, at) : null;

        var (inner, mod) = time is Meaning.Modified modified ? (modified.Of, modified.Mod) : (time, null);
        var value = inner switch
        {
            Meaning.Clock clock => TimeValues.Clock(clock),
            Meaning.Part part => "T" + part.Code,
            _ => null,
        };
        if (value is null) return null;
        var day = date?.Interval is { Granularity: Granularity.Day, Earliest: { } first, Latest: { } last } && first == last ? first : (DateTime?)null;
        return new Resolved(TimexType.Time, (date?.DateValue ?? "") + value, mod, day is { } on ? Hour(inner, on) : null);
    }

    /// <summary>From one clock time to another, over midnight where the last is earlier in the day.</summary>
    private static TimeInterval? Through(TimeInterval? first, TimeInterval? last)
    {
        if (first is not { Earliest: { } start } || last is not { Latest: { } end }) return null;
        return new TimeInterval(start, start <= end ? end : end.AddDays(1), (Granularity)Math.Max((int)first.Value.Granularity, (int)last.Value.Granularity));
    }

    private static TimeInterval? Hour(Meaning time, DateTime day)
    {
        if (time is Meaning.Part part)
        {
            var (first, last) = Hours[part.Code];
            return day > DateTime.MaxValue.AddDays(-3) ? null : new TimeInterval(day.AddHours(first), day.AddHours(last + 1).AddSeconds(-1), Granularity.PartOfDay);
        }

        if (time is not Meaning.Clock clock) return null;
        var at = day.AddHours(clock.Hour).AddMinutes(clock.Minute).AddSeconds(clock.Second ?? 0);
        return new TimeInterval(at, at, clock.Second is null ? Granularity.Minute : Granularity.Second);
    }

    private static Resolved? DateOf(Meaning meaning, TimeContext context)
    {
        var mod = meaning is Meaning.Modified modified ? modified.Mod : null;
        if (DateResolver.Resolve(meaning, context) is { } period) return new Resolved(TimexType.Date, period.Value, mod, period.Interval);
        return meaning.IsDate || meaning is Meaning.RestOf ? new Resolved(TimexType.Date, TimeValues.Open(meaning is Meaning.RestOf rest ? rest.Of : meaning), mod) : null;
    }

    private static Resolved? AtOf(Meaning.At at, TimeContext context) => TimeOfDay(at.Time, DateOf(at.Date, context));

    private static Resolved MomentAway(Meaning.Away away, TimeContext context)
    {
        var from = away.Base is null ? away.From == CountedFrom.Telling && context.Told is { Granularity: > Granularity.Day } told ? told.Earliest : context.Written
            : Resolve(away.Base, context)?.Interval?.Earliest;
        if (from is not { } start || away.By.From(start, away.Sign) is not { } moment) return new Resolved(TimexType.Time, "XXXX-XX-XXTXX:XX");
        var value = moment.ToString(away.By.Finest == TimeUnit.Second ? "yyyy-MM-dd'T'HH:mm:ss" : "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
        return new Resolved(TimexType.Time, value, null, new TimeInterval(moment, moment, away.By.Finest == TimeUnit.Second ? Granularity.Second : Granularity.Minute));
    }

    private static TimeInterval? Side(Meaning.Away away, TimeContext context) => context.Written is not { } now || away.From == CountedFrom.Telling || away.Base is not null ? null
        : away.Sign < 0 ? new TimeInterval(null, now.Date, Granularity.Day) : new TimeInterval(now.Date, null, Granularity.Day);

    private static TimeInterval? WindowOf(Meaning.Window window, TimeContext context)
    {
        var from = window.Base is null ? context.Written : Resolve(window.Base, context)?.Interval?.Earliest;
        if (from is not { } now || window.By.From(now, window.Sign) is not { } far) return null;
        var granularity = window.By.Finest < TimeUnit.Day ? Granularity.Second : Granularity.Day;
        if (granularity == Granularity.Day) (now, far) = (now.Date, far.Date);
        if (granularity == Granularity.Day && window is { Sign: > 0, Base: null } && now < far) now = now.AddDays(1); // "the next three days" begin tomorrow
        return window.Sign < 0 ? new TimeInterval(far, now, granularity) : new TimeInterval(now, far, granularity);
    }

    private static Resolved? RangeOf(Meaning.Range range, TimeContext context)
    {
        if (End(range.First, context) is not { } first || End(range.Last, context) is not { } last) return null;
        if (first.Interval is { Earliest: { } a } && last.Interval is { Earliest: { } b } && b < a)
        {
            var moved = Moved(range, first, last, context);
            (first, last) = moved ?? (first, last);
        }

        var type = first.Type == TimexType.Time || last.Type == TimexType.Time ? TimexType.Time : TimexType.Date;
        TimeInterval? interval = first.Interval is { Earliest: { } start } && last.Interval is { Latest: { } end } && start <= end
            ? new TimeInterval(start, end, (Granularity)Math.Max((int)first.Interval.Value.Granularity, (int)last.Interval.Value.Granularity)) : null;
        return new Resolved(type, first.Value + "/" + last.Value, null, interval);
    }

    /// <summary>"now" as the end of a range is the day of writing.</summary>
    private static Resolved? End(Meaning end, TimeContext context) => end is Meaning.Vague { Value: "PRESENT_REF" } ? DateOf(end, context) ?? new Resolved(TimexType.Date, "PRESENT_REF") : Resolve(end, context);

    /// <summary>Ends that came out the wrong way round are a year or a week apart: the first moves back in the past tense, else the last ahead.</summary>
    private static (Resolved, Resolved)? Moved(Meaning.Range range, Resolved first, Resolved last, TimeContext context)
    {
        if (range.First is Meaning.WeekdayOf or Meaning.At { Date: Meaning.WeekdayOf })
        {
            var shifted = context with { Written = context.Written?.AddDays(context.IsFuture ? 7 : -7) };
            return context.IsFuture ? Resolve(range.Last, shifted) is { } later ? (first, later) : null : Resolve(range.First, shifted) is { } earlier ? (earlier, last) : null;
        }

        if (range.First is Meaning.Day { Year: null } or Meaning.MonthOf { Year: null } && first.Interval is { Earliest: { } start })
        {
            return Resolve(range.Last.InYear(start.Year + 1), context) is { } next ? (first, next) : null;
        }

        return null;
    }

    private static Resolved? OpenOf(Meaning.Open open, TimeContext context)
    {
        return Resolve(open.Of, context) is { } at ? Opened(open, at) : null;
    }

    private static Resolved Opened(Meaning.Open open, Resolved at)
    {
        var mod = (open.After, open.Including) switch
        {
            (true, true) => "ON_OR_AFTER",
            (true, false) => "AFTER",
            (false, true) => "ON_OR_BEFORE",
            _ => "BEFORE",
        };
        if (at.Interval is not { Granularity: var granularity } of) return at with { Mod = mod };
        var days = granularity <= Granularity.Day;
        DateTime? earliest = open.After ? open.Including ? of.Earliest : days && of.Latest < DateTime.MaxValue.Date ? of.Latest?.AddDays(1) : of.Latest : null;
        DateTime? latest = open.After ? null : open.Including ? of.Latest : days && of.Earliest > DateTime.MinValue ? of.Earliest?.AddDays(-1) : of.Earliest;
        return at with { Mod = mod, Interval = new TimeInterval(earliest, latest, granularity) };
    }
}
