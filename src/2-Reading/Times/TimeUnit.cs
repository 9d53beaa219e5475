namespace Sayso.Times;

/// <summary>A unit of the calendar or the clock, finest first.</summary>
internal enum TimeUnit
{
    Second,
    Minute,
    Hour,
    Day,
    BusinessDay,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
    Millennium,
}
