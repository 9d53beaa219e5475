using System.Collections.Immutable;

namespace Sayso.Figures;

/// <summary>"A woman was murdered", "they killed Ana Ruiz and her driver": victims counted though no number stands there.</summary>
internal static class VictimCounter
{
    /// <summary>Candidates for the kinds of figure that the reading gives no number for.</summary>
    public static IEnumerable<FigureCandidate> Find(Reading reading, ImmutableArray<FigureCandidate> given)
    {
        foreach (var mention in reading.Events)
        {
            if (What(mention.Text) is not { } what || given.Any(g => g.What == what)) continue;
            if (mention.Targets.IsEmpty || mention.Factuality != new Factuality(Polarity.Positive, Modality.Certain) || mention.Tense == Tense.Future) continue;
            var victims = mention.Targets.Select(t => reading[t]).DistinctBy(m => m.Chain).ToList();
            if (!victims.TrueForAll(v => IsOnePerson(reading, v))) continue;
            var span = victims[0].Span;
            var quantity = new Quantity(new QuantityId(-1), span, victims.Count, victims.Count, Bound.Exactly, "person", span, QuantityKind.Count);
            yield return new FigureCandidate(reading, quantity, what, mention, FigureFinder.AsOf(reading, mention), mention.Attribution, "person");
        }
    }

    private static string? What(string lemma) => lemma switch
    {
        "kill" or "murder" or "assassinate" or "slay" or "execute" or "behead" or "murdering" or "assassination" or "killing" or "slaying" => "killed",
        "wound" or "injure" => "injured",
        _ => null,
    };

    private static bool IsOnePerson(Reading reading, Mention mention)
    {
        if (mention.Type != MentionType.Person) return false;
        if (mention.Form == MentionForm.Name) return true;
        var sentence = reading.SentenceAt(mention.Head.Start);
        for (var i = sentence?.FirstToken ?? 0; i < (sentence?.EndToken ?? 0); i++)
        {
            if (reading.Tokens[i].Span == mention.Head) return reading.Tokens[i].Feats?.Contains("Number=Sing", StringComparison.Ordinal) ?? false;
        }

        return false;
    }
}
