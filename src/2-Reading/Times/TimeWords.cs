using System.Collections.Frozen;

namespace Sayso.Times;

/// <summary>The words of English dates and times.</summary>
internal static class TimeWords
{
    public static readonly FrozenDictionary<string, int> Months = Numbered(
        "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug", "september sept sep", "october oct",
        "november nov", "december dec");

    /// <summary>Monday is 1, as in ISO 8601.</summary>
    public static readonly FrozenDictionary<string, int> Weekdays = Numbered(
        "monday mon", "tuesday tues tue", "wednesday weds wed", "thursday thurs thur thu", "friday fri", "saturday sat", "sunday sun");

    public static readonly FrozenDictionary<string, int> WeekdayPlurals = Numbered(
        "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays");

    public static readonly FrozenDictionary<string, TimeUnit> Units = Named(
        (TimeUnit.Second, "second seconds sec secs"), (TimeUnit.Minute, "minute minutes min mins"), (TimeUnit.Hour, "hour hours hr hrs h"),
        (TimeUnit.Day, "day days"), (TimeUnit.Weekend, "weekend weekends"), (TimeUnit.Week, "week weeks wk wks"), (TimeUnit.Fortnight, "fortnight fortnights"),
        (TimeUnit.Month, "month months mo mos"), (TimeUnit.Quarter, "quarter quarters"), (TimeUnit.Year, "year years yr yrs"), (TimeUnit.Decade, "decade decades"),
        (TimeUnit.Century, "century centuries"), (TimeUnit.Millennium, "millennium millennia"));

    /// <summary>Adverbs and adjectives of repetition and the length of their period.</summary>
    public static readonly FrozenDictionary<string, string> Repetitions = new Dictionary<string, string>
    {
        ["hourly"] = "PT1H", ["daily"] = "P1D", ["nightly"] = "P1D", ["weekly"] = "P1W", ["biweekly"] = "P2W", ["fortnightly"] = "P2W", ["monthly"] = "P1M",
        ["bimonthly"] = "P2M", ["quarterly"] = "P3M", ["semiannually"] = "P6M", ["semiannual"] = "P6M", ["yearly"] = "P1Y", ["annually"] = "P1Y", ["annual"] = "P1Y",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Parts of the day by their TIMEX3 code.</summary>
    public static readonly FrozenDictionary<string, string> Parts = new Dictionary<string, string>
    {
        ["morning"] = "MO", ["mornings"] = "MO", ["dawn"] = "MO", ["sunrise"] = "MO", ["daybreak"] = "MO", ["afternoon"] = "AF", ["afternoons"] = "AF", ["lunchtime"] = "MI", ["midmorning"] = "MO", ["midafternoon"] = "AF",
        ["evening"] = "EV", ["evenings"] = "EV", ["dusk"] = "EV", ["sunset"] = "EV", ["night"] = "NI", ["nights"] = "NI", ["daytime"] = "DT",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, string> Seasons = new Dictionary<string, string>
    {
        ["spring"] = "SP", ["summer"] = "SU", ["autumn"] = "FA", ["fall"] = "FA", ["winter"] = "WI",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The tens of decades in words.</summary>
    public static readonly FrozenDictionary<string, int> Decades = new Dictionary<string, int>
    {
        ["tens"] = 10, ["twenties"] = 20, ["thirties"] = 30, ["forties"] = 40, ["fifties"] = 50, ["sixties"] = 60, ["seventies"] = 70, ["eighties"] = 80, ["nineties"] = 90,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenSet<string> Zones =
        new[] { "utc", "gmt", "ust", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "bst", "cet", "cest", "eet", "eest", "msk", "ist", "jst", "et", "pt", "z" }.ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, int> Numbered(params string[] names)
    {
        var table = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            foreach (var name in names[i].Split(' ')) table.Add(name, i + 1);
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, TimeUnit> Named(params (TimeUnit Unit, string Names)[] rows) =>
        rows.SelectMany(row => row.Names.Split(' ').Select(name => (name, row.Unit))).ToFrozenDictionary(row => row.name, row => row.Unit, StringComparer.Ordinal);
}
