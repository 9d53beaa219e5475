namespace Sayso.Times;

/// <summary>Which of several like days or months a word points to.</summary>
internal enum Shift
{
    None,
    Last,
    This,
    Next,
}

/// <summary>Where a relative date counts from.</summary>
internal enum CountedFrom
{
    /// <summary>The time of writing: "two days ago".</summary>
    Writing,

    /// <summary>The date told last: "two days later".</summary>
    Telling,
}

/// <summary>What a time expression says, before it is known when it was written.</summary>
internal abstract record Meaning
{
    private Meaning()
    {
    }

    /// <summary>A day; without its month for "the 27th", without its year for "5 January".</summary>
    public sealed record Day(int? Year, int? Month, int Number, int? Weekday = null) : Meaning;

    public sealed record MonthOf(int? Year, int Number, Shift Shift = Shift.None) : Meaning;

    public sealed record YearOf(int Number) : Meaning;

    /// <summary>Ten years from <paramref name="Start"/>; below 100 the century is left open.</summary>
    public sealed record DecadeOf(int Start) : Meaning;

    public sealed record CenturyOf(int Number) : Meaning;

    public sealed record SeasonOf(Meaning? Year, string Code, Shift Shift = Shift.None) : Meaning;

    /// <summary>A part of a year: quarters of three months or halves of six.</summary>
    public sealed record PartOfYear(Meaning? Year, int Number, int Months) : Meaning;

    /// <summary>A week by number, counted in a year or a month; -1 is the last.</summary>
    public sealed record WeekIn(Meaning? Within, int Number) : Meaning;

    public sealed record WeekOf(Meaning Of) : Meaning;

    public sealed record WeekdayOf(int Number, Shift Shift = Shift.None, Meaning? Week = null) : Meaning;

    /// <summary>"the second Monday of next month"; -1 is the last.</summary>
    public sealed record NthWeekday(int Nth, int Weekday, Meaning Within) : Meaning;

    public sealed record NthDay(int Nth, Meaning Within) : Meaning;

    /// <summary>The calendar unit so many units away: "last year", "tomorrow", "three weeks ago".</summary>
    public sealed record Offset(TimeUnit Unit, double Number, CountedFrom From = CountedFrom.Writing) : Meaning;

    /// <summary>A moment a length away from a base: "2 years 21 days ago", "two days after the vote on 5 January".</summary>
    public sealed record Away(TimeLength By, int Sign, Meaning? Base, CountedFrom From = CountedFrom.Writing) : Meaning;

    public sealed record Holiday(string Name, Meaning? Year) : Meaning;

    /// <param name="Sure">The half of the day is told, by its words or its figures.</param>
    public sealed record Clock(int Hour, int Minute, int? Second, bool Sure) : Meaning;

    public sealed record Part(string Code) : Meaning;

    public sealed record At(Meaning Date, Meaning Time) : Meaning;

    public sealed record Length(TimeLength Of) : Meaning;

    /// <summary>The length up to the time of writing (-1) or from it on (1): "the past five years".</summary>
    public sealed record Window(TimeLength By, int Sign, Meaning? Base = null) : Meaning;

    /// <summary>"in two weeks": ahead of now, or in the past tense a length.</summary>
    public sealed record Ahead(TimeLength By) : Meaning;

    /// <summary>A day or month in a year told by its distance: "June last year".</summary>
    public sealed record InPeriod(Meaning Of, Meaning Period) : Meaning;

    /// <summary>The weekend nearest in the direction of the tense.</summary>
    public sealed record TheWeekend : Meaning;

    /// <summary>The quarter under report ("the quarter"): the one told last, else the last that is over.</summary>
    public sealed record TheQuarter : Meaning;

    /// <summary>What is left of a unit: "the rest of the week".</summary>
    public sealed record RestOf(Meaning Of) : Meaning;

    public sealed record Repeat(string Value) : Meaning;

    /// <summary>PRESENT_REF and the like.</summary>
    public sealed record Vague(string Value) : Meaning;

    public sealed record Modified(Meaning Of, string Mod) : Meaning;

    public sealed record Range(Meaning First, Meaning Last) : Meaning;

    /// <summary>An open end: after or before what it names, that included or not; the expression itself is lexemes <c>[Start, End)</c>.</summary>
    public sealed record Open(Meaning Of, bool After, bool Including, int Start, int End) : Meaning;

    public bool IsDate => this switch
    {
        Modified modified => modified.Of.IsDate,
        Day or MonthOf or YearOf or DecadeOf or CenturyOf or SeasonOf or PartOfYear or WeekIn or WeekOf or WeekdayOf or NthWeekday or NthDay or Holiday or Away or TheWeekend or TheQuarter or InPeriod => true,
        Offset offset => offset.Unit >= TimeUnit.Day,
        _ => false,
    };

    /// <summary>A date as fine as a day.</summary>
    public bool IsDay => this switch
    {
        Modified modified => modified.Of.IsDay,
        Day or WeekdayOf or NthWeekday or NthDay or Holiday => true,
        Offset offset => offset.Unit is TimeUnit.Day or TimeUnit.BusinessDay,
        InPeriod period => period.Of.IsDay,
        Away away => away.By.Finest is TimeUnit.Day or TimeUnit.BusinessDay,
        _ => false,
    };

    /// <summary>A time of the day without its date.</summary>
    public bool IsTimeOfDay => this is Clock or Part || this is Modified { Of: Clock or Part };

    /// <summary>A time of the day, or a range or open end of such, that waits for its date.</summary>
    public bool WaitsForDate => IsTimeOfDay || this is Range { First: Clock or Part, Last: Clock or Part } || this is Open { Of.IsTimeOfDay: true };

    public bool IsMoment => IsDate || IsTimeOfDay || this is At or Vague { Value: "PRESENT_REF" };

    /// <summary>The same with a year, where it lacks one.</summary>
    public Meaning InYear(int year) => this switch
    {
        Day { Year: null, Month: not null } day => day with { Year = year },
        MonthOf { Year: null, Shift: Shift.None } month => month with { Year = year },
        At at => at with { Date = at.Date.InYear(year) },
        Modified modified => modified with { Of = modified.Of.InYear(year) },
        _ => this,
    };

    public int? StatedYear => this switch
    {
        Day day => day.Year,
        MonthOf month => month.Year,
        YearOf year => year.Number,
        At at => at.Date.StatedYear,
        Modified modified => modified.Of.StatedYear,
        _ => null,
    };
}
