using Sayso.Events;
using Sayso.Pipeline;

namespace Sayso.Mentions;

/// <summary>Buildings, works and vehicles that something is done to: "they blew up a bridge", "shots were fired at the bus", "an attack on the mill".</summary>
internal static class HarmedThing
{
    private const int Steps = 3;

    /// <summary>Place for what stands, Other for what moves; null where the noun is neither or nothing is done to it.</summary>
    public static MentionType? TypeOf(Syntax syntax, int token)
    {
        var lexicon = EventLexicon.Instance;
        var lemma = syntax.Lemma(token);
        MentionType? type = lexicon.IsIn("building", lemma) || lexicon.IsIn("infrastructure", lemma) ? MentionType.Place
            : lexicon.IsIn("vehicle", lemma) || lexicon.IsIn("aircraft", lemma) ? MentionType.Other : null;
        return type is not null && IsHarmed(syntax, token) ? type : null;
    }

    private static bool IsHarmed(Syntax syntax, int token)
    {
        for (var (at, steps) = (token, 0); steps < Steps && syntax[at].Head >= 0; steps++)
        {
            var head = syntax[at].Head;
            if (syntax.Is(at, "obj") || syntax[at].Deprel == "nsubj:pass" || IsAimedAt(syntax, at) || syntax.Is(at, "nsubj") && steps == 0) return IsHarm(syntax, head);
            if (!syntax.Is(at, "conj") && !syntax.Is(at, "nmod")) return false;
            at = head;
        }

        return false;
    }

    // "at the bus", "on the mill", "against the bridge"
    private static bool IsAimedAt(Syntax syntax, int token) => (syntax.Is(token, "obl") || syntax.Is(token, "nmod")) && syntax.Child(token, "case") is >= 0 and var preposition
        && syntax.Lower(preposition) is "at" or "against" or "on" or "onto" or "into" or "of" or "under" or "outside" && (syntax.Is(token, "obl") || IsHarm(syntax, syntax[token].Head));

    private static bool IsHarm(Syntax syntax, int token)
    {
        foreach (var entry in EventLexicon.Instance.Of(syntax.Lemma(token), syntax[token].Upos))
        {
            if (entry.Plover == "ASSAULT" || entry.Acled is "Looting/property destruction") return true;
        }

        return false;
    }
}
