using System.Collections.Immutable;
using System.Globalization;

namespace Sayso.Figures;

/// <summary>Sets reports of one figure side by side and says what explains their difference.</summary>
internal sealed class FigureBuilder(ImmutableArray<Reading> readings, ImmutableArray<Event> events, ImmutableArray<Origin> origins)
{
    public ImmutableArray<Figure> Build()
    {
        var given = readings.SelectMany(FigureFinder.Find).ToImmutableArray();
        // Counted victims stand in where no account of the case gives a number.
        List<FigureCandidate> candidates = [.. given, .. readings.SelectMany(r => VictimCounter.Find(r, given))];
        // Who was shot was hurt, as long as nobody is said to have died or to have been hurt besides.
        if (!candidates.Exists(c => c.What is "killed" or "injured")) candidates = [.. candidates.Select(c => c.What == "shot" ? c with { What = "injured" } : c)];
        var figures = ImmutableArray.CreateBuilder<Figure>();
        foreach (var group in candidates.GroupBy(Key).OrderBy(g => g.Key, StringComparer.Ordinal).SelectMany(Prices)) figures.Add(One("F" + (figures.Count + 1).ToString(CultureInfo.InvariantCulture), [.. group]));
        return figures.ToImmutable();
    }

    // One figure for what counts the same: the same kind of count, of the same people, for money for the same purpose; a part of a count stands alone.
    private string Key(FigureCandidate candidate) => candidate.What + Unit(candidate) switch
    {
        _ when candidate.Quantity.Id.Index < 0 => $" in {EventOf([candidate])}",
        _ when candidate.IsPart => $" part {candidate.Reading.Document.Id} {candidate.Quantity.Id}",
        var unit when candidate.What == "money" => $" {unit} for {candidate.Purpose?.Key}",
        var unit when candidate.What is "participants" => $" {Happening(candidate)}",
        var unit => " " + (Group(candidate) ?? (FigureLexicon.IsOfPeople(candidate.What) ? string.Empty : unit)),
    };

    // An account that gives two exact prices of one thing tells of two times or places, and contradicts nobody.
    private static IEnumerable<IEnumerable<FigureCandidate>> Prices(IEnumerable<FigureCandidate> group)
    {
        List<FigureCandidate> all = [.. group];
        return all[0].What == "money" && all.GroupBy(c => c.Reading.Document.Id).Any(own => own.Where(c => c.Quantity.Bound == Bound.Exactly).Select(c => c.Quantity.Low).Distinct().Count() > 1)
            ? all.GroupBy(c => (c.Quantity.Low, c.Quantity.High)).Select(same => same.AsEnumerable()) : [all];
    }

    private static string? Group(FigureCandidate candidate) => candidate.What is "killed" or "injured" or "detained" or "abducted" or "missing" or "displaced" ? FigureLexicon.GroupOf(candidate.OfLemma) : null;

    private static string? Unit(FigureCandidate candidate) => Group(candidate) ?? candidate.Quantity.Unit;

    private static string Happening(FigureCandidate candidate)
    {
        var word = FigureLexicon.GroupOf(candidate.By) is "protesters" or null ? candidate.By : candidate.Event?.Text ?? string.Empty;
        var classes = Events.TriggerWords.ClassesOf(word);
        return classes.Count > 0 ? "class " + classes[0].ToString(CultureInfo.InvariantCulture) : Events.TriggerWords.Stem(word);
    }

    private Figure One(string id, ImmutableArray<FigureCandidate> group)
    {
        var reports = group.OrderBy(c => c.AsOf, StringComparer.Ordinal).ThenBy(c => c.Reading.Document.Id).ThenBy(c => c.Quantity.Span)
            .Select(c => new FigureReport(c.Reading.Document.Id, c.Quantity.Span, c.Quantity.Low, c.Quantity.High, c.Quantity.Bound, c.AsOf, c.Attribution, c.Attribution is { } by ? c.Reading[by].Basis : Basis.None)).ToImmutableArray();
        var (disagreement, why) = Disagree(group, reports);
        return new Figure(id, EventOf(group), group[0].Purpose?.Words ?? group[0].What, Common(group.Select(Unit)), Best(reports), reports.Min(r => r.Low ?? r.High), reports.Max(r => r.High ?? r.Low), reports, disagreement, why);
    }

    private static string? Common(IEnumerable<string?> units) => units.OfType<string>().GroupBy(u => u).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).FirstOrDefault();

    private string? EventOf(ImmutableArray<FigureCandidate> group)
    {
        var wanted = group.Where(c => c.Event is not null).Select(c => (c.Reading.Document.Id, c.Event!.Id)).ToHashSet();
        return events.OrderByDescending(e => e.Mentions.Count(m => wanted.Contains((m.Document, m.Event)))).ThenBy(e => e.Id.Length).ThenBy(e => e.Id, StringComparer.Ordinal)
            .FirstOrDefault(e => e.Mentions.Any(m => wanted.Contains((m.Document, m.Event))))?.Id;
    }

    // The value that most independent voices give; the latest of equals.
    private decimal? Best(ImmutableArray<FigureReport> reports) =>
        (reports.Any(r => r.Low is not null && r.Low == r.High) ? reports.Where(r => r.Low is not null && r.Low == r.High) : reports.Where(r => r.Low is not null && r.Bound == Bound.AtLeast)).GroupBy(r => r.Low!.Value)
            .OrderByDescending(g => g.Select(r => r.Document).Distinct().Sum(d => origins.FirstOrDefault(o => o.Document == d)?.Independent ?? 1)).ThenByDescending(g => g.Max(r => r.AsOf), StringComparer.Ordinal).ThenByDescending(g => g.Key)
            .Select(g => (decimal?)g.Key).FirstOrDefault();

    private static (Disagreement, string) Disagree(ImmutableArray<FigureCandidate> group, ImmutableArray<FigureReport> reports)
    {
        var documents = reports.Select(r => r.Document).Distinct().Count();
        var clash = (from a in reports from b in reports where a.Document.CompareTo(b.Document) < 0 && !Overlap(a, b) select (a, b)).ToList();
        if (group.All(c => c.IsPart)) return (Disagreement.None, "a part of a larger count; only one account gives it");
        if (documents < 2) return (Disagreement.None, "only one account gives this figure");
        if (clash.Count == 0) return (Disagreement.None, "the reports can all be true at once");
        if (clash.All(p => Later(p.a, p.b))) return (Disagreement.Update, "the later report gives the higher number");
        if (clash.All(p => Later(p.a, p.b) || (p.a.AsOf is null || p.b.AsOf is null || p.a.AsOf == p.b.AsOf) && (IsRunning(group, p.a) || IsRunning(group, p.b)))) return (Disagreement.Update, "a count that still runs: the reports may be of different days");
        return (Disagreement.Conflict, "reports of the same count exclude each other");
    }

    // "so far", "by now", "has risen to": the account itself says that the number is not the last.
    private static bool IsRunning(ImmutableArray<FigureCandidate> group, FigureReport report)
    {
        var reading = group.First(c => c.Reading.Document.Id == report.Document).Reading;
        if (reading.SentenceAt(report.Span.Start) is not { } sentence) return false;
        var text = reading.Document.Text.AsSpan(sentence.Span.Start, sentence.Span.Length);
        return text.Contains("so far", StringComparison.OrdinalIgnoreCase) || text.Contains("by now", StringComparison.OrdinalIgnoreCase) || text.Contains("for now", StringComparison.OrdinalIgnoreCase)
            || text.Contains(" risen to", StringComparison.OrdinalIgnoreCase) || text.Contains(" rises to", StringComparison.OrdinalIgnoreCase) || text.Contains(" rose to", StringComparison.OrdinalIgnoreCase);
    }

    private static bool Later(FigureReport a, FigureReport b)
    {
        var order = string.CompareOrdinal(a.AsOf, b.AsOf);
        if (a.AsOf is null || b.AsOf is null || order == 0) return false;
        var (early, late) = order < 0 ? (a, b) : (b, a);
        return (late.High ?? late.Low) >= (early.High ?? early.Low);
    }

    private static bool Overlap(FigureReport a, FigureReport b)
    {
        var (al, ah) = Range(a);
        var (bl, bh) = Range(b);
        return al <= bh && bl <= ah;
    }

    private static (decimal, decimal) Range(FigureReport r)
    {
        var (low, high) = (r.Low ?? 0, r.High ?? 1_000_000_000_000m);
        return r.Bound == Bound.About ? (low * 0.9m, high * 1.1m) : (low, high);
    }
}
