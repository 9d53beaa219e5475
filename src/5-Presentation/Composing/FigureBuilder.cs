using System.Collections.Immutable;
using Sayso.Wording;

namespace Sayso.Composing;

/// <summary>The numbers of the event, conflicts first, each report in its voice.</summary>
internal static class FigureBuilder
{
    public static ImmutableArray<FigureRow> Build(CaseIndex index) =>
    [
        .. index.Comparison.Figures.OrderBy(figure => Urgency(figure.Disagreement))
            .ThenByDescending(figure => figure.Reports.Select(report => report.Document).Distinct().Count())
            .ThenByDescending(figure => figure.Reports.Length)
            .Select(figure => Row(index, figure)),
    ];

    private static FigureRow Row(CaseIndex index, Figure figure) => new(
        figure.Id, FigureWording.Title(figure.What, figure.Unit, index.Event(figure.Event)?.Label), figure.Unit, figure.Best, figure.Low, figure.High,
        [.. from report in figure.Reports where index.Knows(report.Document) select Cell(index, report)],
        figure.Disagreement, figure.Why);

    private static FigureCell Cell(CaseIndex index, FigureReport report)
    {
        var reading = index[report.Document];
        var voice = VoiceWording.Of(reading, report.Attribution);
        var firmness = report.Basis is Basis.Hearsay or Basis.Anonymous ? Firmness.Hearsay
            : report.Bound is Bound.Exactly or Bound.Between or Bound.AtLeast or Bound.AtMost ? Firmness.Asserted : Firmness.Hedged;
        if (firmness == Firmness.Asserted && reading.SentenceAt(report.Span.Start) is { IsUncertain: true }) firmness = Firmness.Hedged;
        return new FigureCell(
            report.Document, NumberWording.Amount(report.Low, report.High, report.Bound), report.Low, report.High, report.Bound, report.AsOf,
            DateWording.Day(report.AsOf) ?? reading.Document.PublishedDate, voice.Within, CertaintyWording.Of(report.Basis), firmness, index.Book.Cite(report.Document, report.Span));
    }

    private static int Urgency(Disagreement disagreement) => disagreement switch
    {
        Disagreement.Conflict => 0,
        Disagreement.Definition => 1,
        Disagreement.Scope => 2,
        Disagreement.Update => 3,
        _ => 4,
    };
}
