using System.Collections.Immutable;

namespace Sayso.Corrections;

/// <summary>Lays rulings on explanations and forecasts over a weighing; the others were met by the comparison.</summary>
internal static class WeighingRulings
{
    public static IEnumerable<(string Id, Target Target)> Targets(Weighing weighing) =>
        weighing.Explanations.Select(e => (e.Id, new Target(TargetKind.Explanation, e.Label, [e.Citation])))
            .Concat(weighing.Forecasts.Select(f => (f.Id, new Target(TargetKind.Forecast, f.Statement, [new Citation(f.Document, f.Span)]))));

    public static Weighing Lay(Weighing weighing, Func<ImmutableArray<ForecastRecord>, ImmutableArray<VoiceRecord>> record)
    {
        var applied = ImmutableArray.CreateBuilder<AppliedRuling>();
        foreach (var (ruling, met) in weighing.Comparison.Rulings.Select(a => (a.Ruling, a.Subject)))
        {
            var subject = met ?? (ruling.Targets is [{ Kind: TargetKind.Explanation or TargetKind.Forecast } target, ..] ? Comparer.Find(Targets(weighing), target) : null);
            applied.Add(new AppliedRuling(ruling, subject));
            if (met is null && subject is not null) weighing = Apply(weighing, ruling, subject, record);
        }

        return Copy(weighing, rulings: applied.ToImmutable());
    }

    private static Weighing Apply(Weighing weighing, Ruling ruling, string subject, Func<ImmutableArray<ForecastRecord>, ImmutableArray<VoiceRecord>> record)
    {
        switch (ruling.Kind)
        {
            case RulingKind.Resolve when WireName.TryParse<Resolution>(ruling.Value, out var resolution):
                return WithForecasts(weighing, [.. weighing.Forecasts.Select(f => f.Id == subject ? f with { Resolution = resolution, ResolvedBy = null } : f)], record);
            case RulingKind.Relabel:
                return Copy(weighing, explanations: [.. weighing.Explanations.Select(e => e.Id == subject ? e with { Label = ruling.Value ?? e.Label } : e)]);
            case RulingKind.Reject:
                return WithForecasts(Without(weighing, subject), [.. weighing.Forecasts.Where(f => f.Id != subject)], record);
            default:
                return weighing;
        }
    }

    // What the others had keeps its proportions (Bayes, given that it is not this one).
    private static Weighing Without(Weighing weighing, string subject)
    {
        if (weighing.Explanations.FirstOrDefault(e => e.Id == subject) is not { } gone) return weighing;
        var (share, prior) = (Math.Max(1e-12, 1 - gone.Posterior), Math.Max(1e-12, 1 - gone.Prior));
        return Copy(
            weighing,
            explanations:
            [
                .. weighing.Explanations.Where(e => e.Id != subject).Select(e => e with
                {
                    Prior = Math.Min(1, e.Prior / prior), Posterior = Math.Min(1, e.Posterior / share), IntervalLow = Math.Min(1, e.IntervalLow / share), IntervalHigh = Math.Min(1, e.IntervalHigh / share),
                }),
            ],
            flips: [.. weighing.Flips.Where(f => f.Leader != subject)]);
    }

    private static Weighing WithForecasts(Weighing weighing, ImmutableArray<ForecastRecord> forecasts, Func<ImmutableArray<ForecastRecord>, ImmutableArray<VoiceRecord>> record) =>
        Copy(weighing, forecasts: forecasts, voices: record(forecasts));

    private static Weighing Copy(
        Weighing weighing, ImmutableArray<Explanation>? explanations = null, ImmutableArray<Flip>? flips = null, ImmutableArray<ForecastRecord>? forecasts = null,
        ImmutableArray<VoiceRecord>? voices = null, ImmutableArray<AppliedRuling>? rulings = null) => new()
        {
            Comparison = weighing.Comparison,
            Explanations = explanations ?? weighing.Explanations,
            Diagnosticity = weighing.Diagnosticity,
            Flips = flips ?? weighing.Flips,
            CausalMap = weighing.CausalMap,
            Forecasts = forecasts ?? weighing.Forecasts,
            VoiceRecords = voices ?? weighing.VoiceRecords,
            Rulings = rulings ?? weighing.Rulings,
        };
}
