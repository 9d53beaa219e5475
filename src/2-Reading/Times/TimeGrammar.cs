using Sayso.Scanning;

namespace Sayso.Times;

/// <summary>The stages of the grammar of time, each reading what the ones before have found.</summary>
internal static class TimeGrammar
{
    private static readonly Dictionary<string, Func<Meaning, bool>> Items = new(StringComparer.Ordinal)
    {
        ["date"] = m => m.IsDate,
        ["aday"] = m => m.IsDay,
        ["timeofday"] = m => m.IsTimeOfDay,
        ["clock"] = m => m is Meaning.Clock,
        ["dayparts"] = m => m is Meaning.Part,
        ["clocks"] = m => m is Meaning.Range { First: Meaning.Clock, Last: Meaning.Clock } or Meaning.Open { Of: Meaning.Clock },
        ["at"] = m => m is Meaning.At,
        ["moment"] = m => m.IsMoment,
        ["length"] = m => m is Meaning.Length or Meaning.Modified { Of: Meaning.Length },
        ["repeat"] = m => m is Meaning.Repeat,
        ["holiday"] = m => m is Meaning.Holiday { Year: null },
        ["monthly"] = m => m is Meaning.MonthOf { Year: null, Shift: Shift.None } or Meaning.Day { Year: null, Month: not null } or Meaning.Modified { Of: Meaning.MonthOf { Year: null } },
        ["yearly"] = m => m is Meaning.Offset { Unit: TimeUnit.Year } or Meaning.YearOf,
        ["quarterly"] = m => m is Meaning.PartOfYear { Year: null },
        ["seasonal"] = m => m is Meaning.SeasonOf { Year: null },
        ["monthlike"] = m => m is Meaning.MonthOf or Meaning.Offset { Unit: TimeUnit.Month } or Meaning.InPeriod { Of: Meaning.MonthOf },
    };

    private static readonly PhraseGrammar<Meaning>[] Stages =
    [
        Stage([.. DateRules.Rows, .. ClockRules.Rows, .. RelativeRules.Rows, .. LengthRules.Rows, .. RangeRules.Short, .. Holidays.Rules]),
        Stage(JoinRules.Sums),
        Stage(JoinRules.Dates),
        Stage(JoinRules.Moments),
        Stage(RangeRules.Rows),
        Stage(RangeRules.OnDays),
    ];

    public static List<PhraseItem<Meaning>> Find(Lexeme[] lexemes)
    {
        var items = new List<PhraseItem<Meaning>>();
        foreach (var stage in Stages) items = stage.Run(lexemes, items);
        return items;
    }

    private static PhraseGrammar<Meaning> Stage(PhraseRule<Meaning>[] rules) => new(rules, TimeSlots.Numbers, Items, TimeSlots.MayStart);
}
