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
            if (What(reading, mention) is not { } what || given.Any(g => g.What == what)) continue;
            var suffering = mention.Text is "die" or "dead" ? mention.Actors : mention.Targets;
            if (suffering.IsEmpty || mention.Factuality != new Factuality(Polarity.Positive, Modality.Certain) || mention.Tense == Tense.Future) continue;
            var victims = suffering.Select(t => reading[t]).DistinctBy(m => m.Chain).ToList();
            if (!victims.TrueForAll(v => IsOnePerson(reading, v))) continue;
            var span = victims[0].Span;
            var quantity = new Quantity(new QuantityId(-1), span, victims.Count, victims.Count, Bound.Exactly, "person", span, QuantityKind.Count);
            yield return new FigureCandidate(reading, quantity, what, mention, FigureFinder.AsOf(reading, mention), mention.Attribution, "person");
        }
    }

    private static string? What(Reading reading, EventMention mention) => mention.Text switch
    {
        "kill" or "murder" or "assassinate" or "slay" or "execute" or "behead" or "murdering" or "assassination" or "killing" or "slaying" or "die" or "dead" => "killed",
        "wound" or "injure" or "hospitalize" => "injured",
        "shoot" when reading.SentenceAt(mention.Trigger.Start) is { } sentence => FigureFinder.Kind(reading, TokenAt(reading, sentence, mention.Trigger), sentence),
        _ => null,
    };

    private static int TokenAt(Reading reading, Sentence sentence, TextSpan span)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (reading.Tokens[i].Span == span) return i;
        }

        return sentence.FirstToken;
    }

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
