using System.Globalization;
using Rule = Sayso.Scanning.PhraseRule<Sayso.Times.Meaning>;

namespace Sayso.Times;

/// <summary>Named days: how they are written and on which day they fall. Islamic feasts follow the Umm al-Qura calendar, so local sightings may differ by a day.</summary>
internal static class Holidays
{
    private static readonly (string Name, string Pattern, Func<int, DateTime?> Day)[] Table =
    [
        ("Christmas", "christmas ( day )? | xmas ( day )?", Fixed(12, 25)),
        ("Christmas Eve", "christmas eve | xmas eve", Fixed(12, 24)),
        ("Boxing Day", "boxing day | saint stephen ' s day", Fixed(12, 26)),
        ("New Year's Day", "new year ( ' s )? day | new years day | new year ' s | yuandan | new year", Fixed(1, 1)),
        ("New Year's Eve", "( the? new year ( ' s )? | new years ) eve", Fixed(12, 31)),
        ("Orthodox Christmas", "orthodox christmas", Fixed(1, 7)),
        ("Epiphany", "epiphany | three kings day", Fixed(1, 6)),
        ("Valentine's Day", "( saint | st .? )? valentine ( ' s | s ' | s )? day | valentines day", Fixed(2, 14)),
        ("Groundhog Day", "groundhog day", Fixed(2, 2)),
        ("Women's Day", "international? ( women ' s | womens ) day", Fixed(3, 8)),
        ("St Patrick's Day", "( saint | st .? ) patrick ( ' s | s )? day", Fixed(3, 17)),
        ("Nowruz", "nowruz | nauryz", Fixed(3, 21)),
        ("April Fools' Day", "april fool ( s ' | ' s | s )? ( day )? | april fools '? ( day )?", Fixed(4, 1)),
        ("Earth Day", "earth day", Fixed(4, 22)),
        ("May Day", "may day | ( international | int ' l ) ( labor | labour | workers '? | worker ' s ) day", Fixed(5, 1)),
        ("Victory Day", "victory day", Fixed(5, 9)),
        ("Cinco de Mayo", "cinco de mayo", Fixed(5, 5)),
        ("Juneteenth", "juneteenth", Fixed(6, 19)),
        ("Midsummer", "midsummer ( day )?", Fixed(6, 24)),
        ("Independence Day", "independence day | fourth of july | usa independence day", Fixed(7, 4)),
        ("Bastille Day", "bastille day", Fixed(7, 14)),
        ("Guy Fawkes Night", "guy fawkes ( day | night )", Fixed(11, 5)),
        ("Halloween", "halloween ( day )? | all hallow ( ' s | s )? eve", Fixed(10, 31)),
        ("All Saints' Day", "all saint ( s ' | ' s | s )? day | all saints '? day | all hallow ( ' s | s )? day", Fixed(11, 1)),
        ("All Souls' Day", "all soul ( s ' | ' s | s )? day | all souls '? day", Fixed(11, 2)),
        ("Veterans Day", "veteran ( s | s ' | ' s )? day | veterans '? day | armistice day | remembrance day", Fixed(11, 11)),
        ("Teachers' Day", "teacher ( s ' | ' s | s )? day | teachers '? day", Fixed(9, 10)),
        ("Martin Luther King Day", "( martin luther king | mlk ) ( jr .? )? ( ' s )? day", Nth(1, 1, 3)),
        ("Presidents' Day", "president ( s ' | ' s | s )? day | presidents '? day | washington ' s birthday", Nth(2, 1, 3)),
        ("Mother's Day", "mother ( s ' | ' s | s )? day | mothers '? day", Nth(5, 7, 2)),
        ("Memorial Day", "memorial day", Nth(5, 1, -1)),
        ("Father's Day", "father ( s ' | ' s | s )? day | fathers '? day", Nth(6, 7, 3)),
        ("Labor Day", "( labor | labour ) day", Nth(9, 1, 1)),
        ("Columbus Day", "( columbus | indigenous peoples '? ) day", Nth(10, 1, 2)),
        ("Thanksgiving", "( thanksgiving | thanks giving ) ( day )?", Nth(11, 4, 4)),
        ("Black Friday", "black friday", year => NthWeekday(year, 11, 4, 4)?.AddDays(1)),
        ("Cyber Monday", "cyber monday", year => NthWeekday(year, 11, 4, 4)?.AddDays(4)),
        ("Election Day", "election day", year => NthWeekday(year, 11, 1, 1)?.AddDays(1)),
        ("Easter", "easter ( sunday | day )?", Easter(0)),
        ("Easter Monday", "easter monday", Easter(1)),
        ("Easter Saturday", "( easter | holy ) saturday", Easter(-1)),
        ("Good Friday", "good friday", Easter(-2)),
        ("Maundy Thursday", "( maundy | holy ) thursday", Easter(-3)),
        ("Palm Sunday", "palm sunday", Easter(-7)),
        ("Ash Wednesday", "ash wednesday", Easter(-46)),
        ("Mardi Gras", "mardi gras | shrove tuesday | fat tuesday", Easter(-47)),
        ("Clean Monday", "clean monday", Easter(-48)),
        ("Ascension Day", "ascension ( of christ | day )", Easter(39)),
        ("Whit Sunday", "( whit | white ) sunday | pentecost", Easter(49)),
        ("Whit Monday", "( whit | white ) monday", Easter(50)),
        ("Trinity Sunday", "trinity sunday", Easter(56)),
        ("Corpus Christi", "corpus christi", Easter(60)),
        ("Ramadan", "ramadan | ramazan", Hijri(9, 1)),
        ("Eid al-Fitr", "( eid | id ) -? ( al | ul ) - ? fitr | eidul fitr | festival of breaking the fast | lesser eid", Hijri(10, 1)),
        ("Eid al-Adha", "eid -? ( al | ul ) -? ( adha | azha ) | eidul ( adha | azha ) | feast of the sacrifice | greater eid", Hijri(12, 10)),
        ("Islamic New Year", "( islamic | hijri | arabic | muslim ) new year", Hijri(1, 1)),
        ("Ashura", "ashura", Hijri(1, 10)),
        ("Chinese New Year", "( chinese | lunar ) new year ( ' s )? ( day )?", ChineseNewYear),
    ];

    private static readonly Dictionary<string, Func<int, DateTime?>> ByName = Table.ToDictionary(row => row.Name, row => row.Day, StringComparer.Ordinal);

    public static IEnumerable<Rule> Rules => Table.Select(row => new Rule(row.Name, $"( the )? ( {row.Pattern} )", _ => new Meaning.Holiday(row.Name, null)));

    public static DateTime? On(string name, int year) => year is < 1 or > 9998 ? null : ByName[name](year);

    /// <summary>The day of a month's nth weekday (Monday is 1, the last -1).</summary>
    public static DateTime? NthWeekday(int year, int month, int weekday, int nth)
    {
        var first = new DateTime(year, month, 1);
        var days = DateTime.DaysInMonth(year, month);
        var start = 1 + (weekday - IsoWeeks.Weekday(first) + 7) % 7;
        var day = nth == -1 ? start + (days - start) / 7 * 7 : start + (nth - 1) * 7;
        return day >= 1 && day <= days ? new DateTime(year, month, day) : null;
    }

    private static Func<int, DateTime?> Fixed(int month, int day) => year => new DateTime(year, month, day);

    private static Func<int, DateTime?> Nth(int month, int weekday, int nth) => year => NthWeekday(year, month, weekday, nth);

    private static Func<int, DateTime?> Easter(int days) => year => EasterSunday(year).AddDays(days);

    private static Func<int, DateTime?> Hijri(int month, int day) => year =>
    {
        var calendar = new UmAlQuraCalendar();
        if (year is < 1901 or > 2075) return null;
        for (var hijri = calendar.GetYear(new DateTime(year, 1, 1)); hijri <= calendar.GetYear(new DateTime(year, 12, 31)); hijri++)
        {
            var date = calendar.ToDateTime(hijri, month, day, 0, 0, 0, 0);
            if (date.Year == year) return date;
        }

        return null;
    };

    private static DateTime? ChineseNewYear(int year) =>
        year is < 1902 or > 2099 ? null : new ChineseLunisolarCalendar().ToDateTime(year, 1, 1, 0, 0, 0, 0);

    /// <summary>The Gregorian computus (Meeus, Jones and Butcher).</summary>
    private static DateTime EasterSunday(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        return new DateTime(year, (h + l - 7 * m + 114) / 31, (h + l - 7 * m + 114) % 31 + 1);
    }
}
