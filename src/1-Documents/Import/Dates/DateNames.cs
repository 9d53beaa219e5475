using System.Collections.Frozen;

namespace Sayso.Import;

/// <summary>Names of months in the languages that feeds and pages date themselves in, and of time zones.</summary>
internal static class DateNames
{
    private static readonly string[] Months =
    [
        "january jan januar jänner januari janvier janv enero ene janeiro gennaio gen styczeń stycznia leden ledna ocak января январь янв január jan. januára ιανουαρίου ιανουάριος ιαν ιανουάριοσ січня",
        "february feb februar februari février févr fév febrero fevereiro fev febbraio luty lutego únor února şubat февраля февраль фев február φεβρουαρίου φεβρουάριος φεβ лютого",
        "march mar märz maart mars marzo março marec marzec marca březen března mart марта март мар március μαρτίου μάρτιος μαρ μάρ березня",
        "april apr avril avr abril abr aprile kwiecień kwietnia duben dubna nisan апреля апрель апр április απριλίου απρίλιος απρ ápr квітня",
        "may mai mei maj mayo maio maggio maja květen května mayıs мая май május μαΐου μάιος μάϊος μαϊ μαι máj травня",
        "june jun juni juin junio junho giugno giu czerwiec czerwca červen června haziran июня июнь июн június ιουνίου ιούνιος ιουν ιούν jún червня",
        "july jul juli juillet juil julio julho luglio lug lipiec lipca červenec července temmuz июля июль июл július ιουλίου ιούλιος ιουλ ιούλ júl липня",
        "august aug augustus août aout agosto ago sierpień sierpnia srpen srpna ağustos августа август авг augusztus αυγούστου αύγουστος αυγ αύγ серпня",
        "september sep sept septembre septiembre setembro set settembre wrzesień września září eylül сентября сентябрь сен сент szeptember σεπτεμβρίου σεπτέμβριος σεπ σεπτ szept вересня",
        "october oct oktober okt octobre octubre outubro out ottobre ott październik października říjen října ekim октября октябрь окт október οκτωβρίου οκτώβριος οκτ жовтня",
        "november nov novembre noviembre novembro listopad listopada kasım ноября ноябрь ноя νοεμβρίου νοέμβριος νοε νοέ листопада",
        "december dec dezember dez december décembre déc diciembre dic dezembro dicembre grudzień grudnia prosinec prosince aralık декабря декабрь дек δεκεμβρίου δεκέμβριος δεκ грудня",
    ];

    private static readonly FrozenDictionary<string, int> MonthNumbers = Months
        .SelectMany((names, index) => names.Split(' ').Select(name => (Name: name.TrimEnd('.'), Number: index + 1)))
        .DistinctBy(pair => pair.Name)
        .ToFrozenDictionary(pair => pair.Name, pair => pair.Number, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> ZoneMinutes = new Dictionary<string, int>
    {
        ["Z"] = 0, ["UTC"] = 0, ["UT"] = 0, ["GMT"] = 0, ["WET"] = 0, ["BST"] = 60, ["WEST"] = 60, ["CET"] = 60, ["MEZ"] = 60, ["CEST"] = 120, ["MESZ"] = 120,
        ["EET"] = 120, ["EEST"] = 180, ["MSK"] = 180, ["TRT"] = 180, ["ALMT"] = 360, ["HKT"] = 480, ["SGT"] = 480, ["JST"] = 540, ["KST"] = 540,
        ["AEST"] = 600, ["AEDT"] = 660, ["AST"] = -240, ["ADT"] = -180, ["EST"] = -300, ["EDT"] = -240, ["ET"] = -300, ["CDT"] = -300, ["CST"] = -360,
        ["MST"] = -420, ["MDT"] = -360, ["PST"] = -480, ["PDT"] = -420, ["PT"] = -480,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static int? Month(string name) =>
        MonthNumbers.TryGetValue(name.TrimEnd('.').ToLowerInvariant(), out var number) ? number : null;

    /// <summary>Minutes east of Greenwich; null for a name that is unknown, misspelt or used in several places.</summary>
    public static int? Zone(string name) => ZoneMinutes.TryGetValue(name.ToUpperInvariant(), out var minutes) ? minutes : null;
}
