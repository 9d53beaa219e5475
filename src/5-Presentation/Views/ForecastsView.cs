using System.Collections.Immutable;
using System.Globalization;
using Sayso.Wording;

namespace Sayso.Views;

/// <summary>What was predicted and what became of it.</summary>
internal static class ForecastsView
{
    public static View Make(Dossier dossier) => new("forecasts", "Forecasts", [], [Table(dossier, dossier.Forecasts), Records(dossier.VoiceRecords)], dossier);

    public static ViewTable Table(Dossier dossier, IEnumerable<ForecastRow> rows) => new(
        "forecasts", "What was predicted",
        [new("forecast", "Forecast", 30, 5), new("made", "Made", 10), new("horizon", "By when", 10), new("resolution", "What became of it", 18, 3)],
        [.. rows.Select(row => Row(dossier, row))],
        "No account predicts anything in words that could be read as a forecast.");

    private static ImmutableArray<Cell> Row(Dossier dossier, ForecastRow row)
    {
        var decided = dossier.Decision(row.Statement.Id);
        return
        [
            ViewLines.Cell(dossier.Full(row.Statement) is var line && row.Again.IsDefaultOrEmpty ? line : line with { Citations = [.. line.Citations, .. dossier.Passages(row.Again)] }),
            row.Made ?? "no date",
            (row.Horizon ?? "not said").Replace("/", "/ ", StringComparison.Ordinal),
            ViewLines.Cell([new Line(RelationWording.Of(row.Resolution)), .. row.ResolvedBy is { } told ? new[] { dossier.Full(told) } : [], .. decided]),
        ];
    }

    public static ViewTable Records(IEnumerable<VoiceRecord> records) => new(
        "records", "How well the voices have predicted",
        [new("voice", "Voice", 24, 4), new("made", "Made", 6, 0, Align.Right), new("resolved", "Resolved", 8, 0, Align.Right), new("brier", "Brier score", 11, 0, Align.Right)],
        [.. records.Select(record => ImmutableArray.Create<Cell>(
            record.Voice, record.Made.ToString(CultureInfo.InvariantCulture), record.Resolved.ToString(CultureInfo.InvariantCulture), record.Brier is { } brier ? NumberWording.Score(brier) : "none yet"))],
        "No forecast has come out yet, so no voice has a record. Tell how one came out with \"sayso correct\".");
}
