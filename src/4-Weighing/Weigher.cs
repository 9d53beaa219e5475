using Sayso.Causes;
using Sayso.Corrections;
using Sayso.Forecasts;
using Sayso.Hypotheses;
using Sayso.Wording;

namespace Sayso;

/// <summary>
/// Weighs what the accounts say: which explanations they give and how their claims bear on each (analysis of competing hypotheses, Heuer 1999), how
/// causes hang together as claimed (Axelrod 1976), what was predicted and became of it (Brier 1950). It invents no claim and decides nothing about
/// the world; the same comparison always gives the same weighing.
/// </summary>
public static class Weigher
{
    /// <summary>What tells the items of a weighing and of its comparison, by their ids.</summary>
    public static IEnumerable<(string Id, Target Target)> TargetsOf(Weighing weighing)
    {
        ArgumentNullException.ThrowIfNull(weighing);
        return WeighingRulings.Targets(weighing).Concat(Comparer.TargetsOf(weighing.Comparison));
    }

    public static Weighing Weigh(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var index = new CaseIndex(comparison);
        var (explanations, diagnosticity, flips) = new ExplanationBuilder(index).Build();
        var recorder = new ForecastRecorder(index);
        var (forecasts, voices) = recorder.Record();
        var weighing = new Weighing
        {
            Comparison = comparison,
            Explanations = explanations,
            Diagnosticity = diagnosticity,
            Flips = flips,
            CausalMap = new CausalMapBuilder(index).Build(),
            Forecasts = forecasts,
            VoiceRecords = voices,
        };
        return comparison.Rulings.Length == 0 ? weighing : WeighingRulings.Lay(weighing, records => recorder.Voices(records));
    }
}
