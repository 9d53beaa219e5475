using System.Collections.Immutable;
using Sayso.Wording;

namespace Sayso.Composing;

/// <summary>
/// The dispute in one paragraph: what the accounts share, the dates and figures they differ on, what they deny each other, and how they explain it.
/// Each clause carries its citations and, in brackets, its voices.
/// </summary>
internal sealed class DisputeComposer(CaseIndex index)
{
    private const int DatesShown = 1;
    private const int FiguresShown = 2;
    private const int QuarrelsShown = 2;
    private const int ExplanationsShown = 3;
    private const int VoicesShown = 2;
    private const int NamesShown = 2;
    private const int AmountsShown = 3;
    private const int QuoteLength = 100;

    public ImmutableArray<ProseSentence> Paragraph(
        AgreementBuilder agreement, ImmutableArray<TimelineRow> timeline, ImmutableArray<FigureRow> figures, ImmutableArray<ExplanationRow> explanations)
    {
        if (index.Comparison.Readings.Length == 0) return [new([new ProsePart("The case holds no accounts.")])];
        var sentences = new List<ProseSentence?> { Shared(timeline) };
        var disputes = new List<ProseSentence?>();
        disputes.AddRange(timeline.Where(row => row.IsDisputed).OrderByDescending(row => row.Salience).Select(Dates).OfType<ProseSentence>().Take(DatesShown));
        disputes.AddRange(figures.Where(row => row.Disagreement is Disagreement.Conflict or Disagreement.Definition or Disagreement.Scope).Select(Amounts).OfType<ProseSentence>().Take(FiguresShown));
        // The disputed numbers and dates were told above; what is left is who, where, why and whether.
        disputes.AddRange(agreement.Contested.Where(row => row.About.Any(aspect => aspect is not (Aspect.Number or Aspect.Time))).Take(QuarrelsShown).Select(Quarrel));
        if (disputes.Count == 0) disputes.AddRange(agreement.Contested.Take(QuarrelsShown).Select(Quarrel));
        if (disputes.Count == 0 && index.Comparison.Readings.Length > 1) disputes.Add(new([new ProsePart("No contradiction was found between the accounts.")]));
        return [.. sentences.Concat(disputes).Append(Explained(explanations)).OfType<ProseSentence>()];
    }

    private ProseSentence? Shared(ImmutableArray<TimelineRow> timeline)
    {
        var all = index.Comparison.Readings.Length;
        if (all < 2) return null;
        var widest = timeline
            .Select(row => (Row: row, Documents: row.Cells.Select(cell => cell.Document).Distinct().Count()))
            .Where(pair => pair.Documents > 1)
            .OrderByDescending(pair => pair.Documents).ThenByDescending(pair => pair.Row.Salience).FirstOrDefault();
        if (widest.Row is null) return null;
        var who = widest.Documents == all ? all == 2 ? "Both accounts tell" : $"All {NumberWording.Count(all)} accounts tell"
            : $"Of the {NumberWording.Count(all)} accounts {NumberWording.Count(widest.Documents)} tell";
        return new([new ProsePart($"{who} of “{widest.Row.Label}”", [.. widest.Row.Cells.DistinctBy(cell => cell.Document).Select(cell => cell.Citations[0])]), new ProsePart(".")]);
    }

    private ProseSentence? Dates(TimelineRow row)
    {
        var groups = row.Days.ToList();
        if (groups.Count < 2) return null;
        var parts = new List<ProsePart> { new($"They differ on the date of “{row.Label}”: ") };
        for (var i = 0; i < groups.Count; i++)
        {
            parts.Add(new ProsePart(ListWording.Before(i, groups.Count, "or") + DateWording.Prose(groups[i].Key) + " ("));
            Voices(parts, [.. groups[i].Select(cell => new Voiced(cell.Document, cell.Via, CertaintyWording.Aside(cell.Certainty), cell.Citations[0]))]);
        }

        return new([.. parts, new ProsePart(".")]);
    }

    private ProseSentence? Amounts(FigureRow row)
    {
        var groups = row.Reports.GroupBy(report => report.Amount, StringComparer.Ordinal).OrderBy(group => group.First().Low ?? group.First().High).ToList();
        if (groups.Count < 2) return null;
        var parts = new List<ProsePart> { new($"They differ on the figure for {row.Title}: ") };
        // Of many numbers the ends and what most accounts give.
        if (groups.Count > AmountsShown)
        {
            var telling = groups.Skip(1).SkipLast(1).OrderByDescending(group => index.IndependenceOf(group.Select(report => report.Document))).Take(AmountsShown - 2).Append(groups[0]).Append(groups[^1]).ToHashSet();
            groups.RemoveAll(group => !telling.Contains(group));
        }

        for (var i = 0; i < groups.Count; i++)
        {
            parts.Add(new ProsePart(ListWording.Before(i, groups.Count, "and") + groups[i].Key + " ("));
            Voices(parts, [.. groups[i].Select(report => new Voiced(report.Document, report.Via, null, report.Citations[0]))]);
        }

        return new([.. parts, new ProsePart(".")]);
    }

    private static ProseSentence Quarrel(ContestedRow row)
    {
        var parts = new List<ProsePart>();
        Side(parts, row.Left);
        parts.Add(new ProsePart("; against that, "));
        Side(parts, row.Right);
        return new([.. parts, new ProsePart(".")]);
    }

    private static void Side(List<ProsePart> parts, ImmutableArray<Statement> statements)
    {
        parts.Add(new ProsePart(statements[0].Lead + ": "));
        parts.Add(new ProsePart(ListWording.Short(statements[0].Text, QuoteLength), [statements[0].Citation], IsQuote: true));
        if (statements.Length < 2) return;
        parts.Add(new ProsePart($", and so {(statements.Length == 2 ? "does" : "do")} {NumberWording.Count(statements.Length - 1, "other account", "others")}", [.. statements.Skip(1).Select(statement => statement.Citation)]));
    }

    private ProseSentence? Explained(ImmutableArray<ExplanationRow> explanations)
    {
        if (explanations.Length == 0) return null;
        var shown = explanations.Take(ExplanationsShown).ToList();
        var intro = explanations.Length switch
        {
            1 => "One explanation is offered: ",
            var count when count > shown.Count => $"Of the {NumberWording.Count(count)} explanations offered the claims bear out best: ",
            var count => $"{ListWording.Capital(NumberWording.Count(count))} explanations compete: ",
        };
        var parts = new List<ProsePart> { new(intro) };
        for (var i = 0; i < shown.Count; i++)
        {
            var row = shown[i];
            parts.Add(new ProsePart($"{(i == 0 ? string.Empty : "; ")}{row.Label}{Proposers(row.ProposedBy)}", [row.Statement.Citation]));
            if (row.DisputedBy.Length > 0) parts.Add(new ProsePart(", disputed by " + ListWording.And(row.DisputedBy.Select(index.NameOf)), [.. row.Against.Where(evidence => evidence.IsStated && row.DisputedBy.Contains(evidence.Statement.Document)).Take(1).Select(evidence => evidence.Statement.Citation)]));
        }

        return new([.. parts, new ProsePart(".")]);
    }

    private string Proposers(ImmutableArray<DocumentId> documents) => documents.Length switch
    {
        0 => string.Empty,
        <= NamesShown => $" ({ListWording.And(documents.Select(index.NameOf))})",
        var count when count == index.Comparison.Readings.Length => " (all accounts)",
        var count => $" ({NumberWording.Count(count)} accounts)",
    };

    // "Bergmann[A3], Moon of Alabama, citing the police[B2] and two others[C1][D4])": one voice per account, its own before those it cites.
    private void Voices(List<ProsePart> parts, ImmutableArray<Voiced> voices)
    {
        var distinct = voices.GroupBy(voice => voice.Document).Select(own => own.OrderBy(voice => voice.Via is not null).First()).ToList();
        var shown = distinct.Count <= VoicesShown + 1 ? distinct : distinct[..VoicesShown];
        for (var i = 0; i < shown.Count; i++)
        {
            var voice = shown[i];
            var words = index.NameOf(voice.Document) + (voice.Via is null ? string.Empty : ", " + voice.Via) + (voice.Aside is null ? string.Empty : ": " + voice.Aside);
            parts.Add(new ProsePart((i == 0 ? string.Empty : "; ") + words, [voice.Citation]));
        }

        if (shown.Count < distinct.Count) parts.Add(new ProsePart($" and {NumberWording.Count(distinct.Count - shown.Count)} others", [.. distinct.Skip(shown.Count).Select(voice => voice.Citation)]));
        parts.Add(new ProsePart(")"));
    }

    private readonly record struct Voiced(DocumentId Document, string? Via, string? Aside, Citation Citation);
}
