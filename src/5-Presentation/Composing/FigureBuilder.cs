using System.Collections.Immutable;
using Sayso.Wording;

namespace Sayso.Composing;

/// <summary>The numbers of the event, conflicts and lives first, each report in its voice.</summary>
internal static class FigureBuilder
{
    public static ImmutableArray<FigureRow> Build(CaseIndex index) =>
    [
        .. index.Comparison.Figures.OrderBy(figure => Urgency(figure.Disagreement)).ThenBy(figure => Stakes(figure.What))
            .ThenByDescending(figure => figure.Reports.Select(report => report.Document).Distinct().Count())
            .ThenByDescending(figure => figure.Reports.Length)
            .Select(figure => Row(index, figure)),
    ];

    // The happening is named only where it tells two figures of the same kind apart.
    private static FigureRow Row(CaseIndex index, Figure figure) => new(
        figure.Id, FigureWording.Title(figure.What, figure.Unit, IsOnly(index, figure) || index.Event(figure.Event) is not { } happening ? null : index.LabelOf(happening)), figure.Unit, figure.Best, figure.Low, figure.High,
        Merged(from report in figure.Reports where index.Knows(report.Document) select Cell(index, report)),
        figure.Disagreement, figure.Why);

    // An account that gives the same number again for the same day in the same voice gives it once, in several places.
    private static ImmutableArray<FigureCell> Merged(IEnumerable<FigureCell> reports) =>
    [
        .. reports.GroupBy(report => (report.Document, report.Amount, report.AsOf, report.Via))
            .Select(same => same.First() with { Firmness = same.Min(report => report.Firmness), Citations = [.. same.SelectMany(report => report.Citations).Distinct()] }),
    ];

    private static bool IsOnly(CaseIndex index, Figure figure) => index.Comparison.Figures.Count(other => other.What == figure.What && other.Unit == figure.Unit) == 1;

    private static FigureCell Cell(CaseIndex index, FigureReport report)
    {
        var reading = index[report.Document];
        var voice = VoiceWording.Of(reading, report.Attribution);
        var firmness = report.Basis is Basis.Hearsay or Basis.Anonymous ? Firmness.Hearsay
            : report.Bound is Bound.Exactly or Bound.Between or Bound.AtLeast or Bound.AtMost ? Firmness.Asserted : Firmness.Hedged;
        if (firmness == Firmness.Asserted && reading.SentenceAt(report.Span.Start) is { IsUncertain: true }) firmness = Firmness.Hedged;
        return new FigureCell(
            report.Document, report.Bound == Bound.Vague ? Words(reading, report.Span) : NumberWording.Amount(report.Low, report.High, report.Bound), report.Low, report.High, report.Bound, report.AsOf,
            DateWording.Day(report.AsOf) ?? reading.Document.PublishedDate, voice.Within, CertaintyWording.Of(report.Basis), firmness, [index.Book.Cite(report.Document, report.Span)]);
    }

    // "several hundred" stays as vague as it was said.
    private static string Words(Reading reading, TextSpan span) => string.Join(' ', reading.Document.Text.Substring(span.Start, span.Length).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

    private static int Urgency(Disagreement disagreement) => disagreement switch
    {
        Disagreement.Conflict or Disagreement.Definition => 0,
        Disagreement.Scope => 1,
        Disagreement.Update => 2,
        _ => 3,
    };

    private static int Stakes(string what) => what switch
    {
        "killed" => 0,
        "injured" or "abducted" or "detained" or "displaced" or "held" => 1,
        _ => 2,
    };
}
