using System.Collections.Immutable;
using Sayso.Composing;

namespace Sayso;

/// <summary>Puts a weighed case into the reader's words. It computes no judgement: it counts, orders and words what the stages before it found.</summary>
public static class Presenter
{
    /// <param name="attempted">Inputs that gave no document.</param>
    /// <param name="generatedOn">A date for the last page, as it is to be printed; null leaves it out.</param>
    /// <param name="decisions">What persons decided about items of the case.</param>
    public static Dossier Present(
        Weighing weighing, string caseName, IEnumerable<AttemptedInput>? attempted = null, string? generatedOn = null, IEnumerable<PersonDecision>? decisions = null)
    {
        var index = new CaseIndex(weighing);
        var agreement = new AgreementBuilder(index);
        var timeline = TimelineBuilder.Build(index);
        var figures = FigureBuilder.Build(index);
        var explanations = ExplanationBuilder.Build(index);
        var passages = SharedPassages.Build(index);
        var dossier = new
        {
            Dispute = new DisputeComposer(index).Paragraph(agreement, timeline, figures, explanations),
            Dependence = DependenceBuilder.Paragraph(index, passages),
            Matrix = agreement.Matrix(),
            Hardened = CertaintyBuilder.Hardened(index),
            LostHedges = CertaintyBuilder.LostHedges(index),
            Flips = ExplanationBuilder.Flips(index),
            Causes = CausalBuilder.Build(index),
            Forecasts = ForecastBuilder.Build(index),
            Entities = EntityBuilder.Build(index),
            Skipped = SkippedBuilder.Build(index, attempted ?? []),
            Statements = weighing.Comparison.Claims.Where(claim => index.Knows(claim.Document)).Select(index.Statement)
                .OrderBy(statement => index.OrderOf(statement.Document)).ThenBy(statement => statement.Citation.Span).ToImmutableArray(),
        };
        return new Dossier
        {
            CaseName = caseName,
            Sources = DependenceBuilder.Sources(index),
            Dispute = dossier.Dispute,
            Dependence = dossier.Dependence,
            EffectiveSources = weighing.Comparison.EffectiveSources,
            Reuse = passages,
            Agreed = agreement.Agreed,
            Contested = [.. OriginQuarrels.Of(index, explanations).Concat(agreement.Contested).OrderByDescending(row => row.Weight)],
            SingleSource = agreement.SingleSource,
            Silent = agreement.Silent,
            Timeline = timeline,
            Matrix = dossier.Matrix,
            Figures = figures,
            Firmness = CertaintyBuilder.Firmness(index),
            Hardened = dossier.Hardened,
            LostHedges = dossier.LostHedges,
            Explanations = explanations,
            Flips = dossier.Flips,
            Causes = dossier.Causes,
            Forecasts = dossier.Forecasts,
            VoiceRecords = ForecastBuilder.Records(index),
            Entities = dossier.Entities,
            Statements = dossier.Statements,
            Skipped = dossier.Skipped,
            Made = new MadeWith(
                typeof(Presenter).Assembly.GetName().Version?.ToString(3) ?? "0",
                [.. weighing.Comparison.Readings.Select(reading => reading.ModelVersion).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                generatedOn),
            Decisions = weighing.Rulings.Where(ruling => ruling.Subject is not null).Select(Decision).Concat(decisions ?? []).GroupBy(decision => decision.Subject, StringComparer.Ordinal).ToImmutableDictionary(group => group.Key, Together, StringComparer.Ordinal),
            // Last, when every passage has been cited.
            Passages = index.Book.Number(),
        };
    }

    private static PersonDecision Decision(AppliedRuling applied) => new(applied.Subject!, applied.Ruling.Deed, applied.Ruling.Note, applied.Ruling.By);

    // Of several decisions about one thing all are shown, the last one last.
    private static PersonDecision Together(IEnumerable<PersonDecision> decisions)
    {
        var all = decisions.ToList();
        return all.Count == 1 ? all[0] : all[^1] with { Action = string.Join("; ", all.SkipLast(1).Select(d => d.Words).Append(all[^1].Action)) };
    }
}
