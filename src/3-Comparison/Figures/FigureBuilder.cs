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
        var figures = ImmutableArray.CreateBuilder<Figure>();
        foreach (var group in candidates.GroupBy(Key).OrderBy(g => g.Key, StringComparer.Ordinal)) figures.Add(One("F" + (figures.Count + 1).ToString(CultureInfo.InvariantCulture), [.. group]));
        return figures.ToImmutable();
    }

    // One figure a kind of count over the whole case; subsets ("19 police") and money stay apart by what is counted.
    private string Key(FigureCandidate candidate) => candidate.What switch
    {
        _ when candidate.Quantity.Id.Index < 0 => $"{candidate.What} in {EventOf([candidate])}",
        "money" => $"money {candidate.Quantity.Unit} {candidate.OfLemma}",
        "killed" or "injured" or "detained" => candidate.What + (IsSubset(candidate.OfLemma) ? " " + candidate.OfLemma : string.Empty),
        _ => candidate.What,
    };

    private static bool IsSubset(string lemma) => lemma is "police" or "policeman" or "officer" or "soldier" or "personnel" or "child" or "woman" or "civilian" or "foreigner" or "journalist";

    private Figure One(string id, ImmutableArray<FigureCandidate> group)
    {
        var reports = group.OrderBy(c => c.AsOf, StringComparer.Ordinal).ThenBy(c => c.Reading.Document.Id).ThenBy(c => c.Quantity.Span)
            .Select(c => new FigureReport(c.Reading.Document.Id, c.Quantity.Span, c.Quantity.Low, c.Quantity.High, c.Quantity.Bound, c.AsOf, c.Attribution, c.Attribution is { } by ? c.Reading[by].Basis : Basis.None)).ToImmutableArray();
        var (disagreement, why) = Disagree(group, reports);
        return new Figure(id, EventOf(group), group[0].What, group[0].Quantity.Unit, Best(reports), reports.Min(r => r.Low ?? r.High), reports.Max(r => r.High ?? r.Low), reports, disagreement, why);
    }

    private string? EventOf(ImmutableArray<FigureCandidate> group)
    {
        var wanted = group.Where(c => c.Event is not null).Select(c => (c.Reading.Document.Id, c.Event!.Id)).ToHashSet();
        return events.OrderByDescending(e => e.Mentions.Count(m => wanted.Contains((m.Document, m.Event)))).ThenBy(e => e.Id.Length).ThenBy(e => e.Id, StringComparer.Ordinal)
            .FirstOrDefault(e => e.Mentions.Any(m => wanted.Contains((m.Document, m.Event))))?.Id;
    }

    // The value that most independent voices give; the latest of equals.
    private decimal? Best(ImmutableArray<FigureReport> reports) =>
        reports.Where(r => r.Low is not null && r.Low == r.High).GroupBy(r => r.Low!.Value)
            .OrderByDescending(g => g.Select(r => r.Document).Distinct().Sum(d => origins.FirstOrDefault(o => o.Document == d)?.Independent ?? 1)).ThenByDescending(g => g.Max(r => r.AsOf), StringComparer.Ordinal).ThenByDescending(g => g.Key)
            .Select(g => (decimal?)g.Key).FirstOrDefault();

    private static (Disagreement, string) Disagree(ImmutableArray<FigureCandidate> group, ImmutableArray<FigureReport> reports)
    {
        var documents = reports.Select(r => r.Document).Distinct().Count();
        var clash = (from a in reports from b in reports where a.Document.CompareTo(b.Document) < 0 && !Overlap(a, b) select (a, b)).ToList();
        if (documents < 2) return (Disagreement.None, "only one account gives this figure");
        if (clash.Count == 0) return (Disagreement.None, "the reports can all be true at once");
        var nouns = group.Select(c => c.OfLemma).Where(l => l.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        if (clash.All(p => Later(p.a, p.b))) return (Disagreement.Update, "the later report gives the higher number");
        if (nouns.Count > 1 && clash.All(p => NounAt(group, p.a) != NounAt(group, p.b))) return (Disagreement.Definition, "the reports count different things: " + string.Join(", ", nouns));
        return (Disagreement.Conflict, "reports of the same count exclude each other");
    }

    private static string NounAt(ImmutableArray<FigureCandidate> group, FigureReport report) =>
        group.First(c => c.Reading.Document.Id == report.Document && c.Quantity.Span == report.Span).OfLemma;

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
