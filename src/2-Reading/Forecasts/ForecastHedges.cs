using System.Collections.Frozen;
using Sayso.Pipeline;

namespace Sayso.Forecasts;

/// <summary>How surely something is foretold: the weakest of the cue, the adverbs on the verb and on the verb it goes on from, and the predicate or noun above ("my guess is", "I think it likely that").</summary>
internal static class ForecastHedges
{
    private const int Highest = 6;

    private static readonly FrozenDictionary<string, Modality> Words = new Dictionary<string, Modality>(StringComparer.Ordinal)
    {
        ["likely"] = Modality.Probable, ["probably"] = Modality.Probable, ["probable"] = Modality.Probable, ["presumably"] = Modality.Probable, ["expect"] = Modality.Probable,
        ["guess"] = Modality.Probable, ["bet"] = Modality.Probable, ["suspect"] = Modality.Probable, ["suppose"] = Modality.Probable, ["likelihood"] = Modality.Probable,
        ["probability"] = Modality.Probable, ["expectation"] = Modality.Probable, ["impression"] = Modality.Probable,
        ["possibly"] = Modality.Possible, ["perhaps"] = Modality.Possible, ["maybe"] = Modality.Possible, ["possible"] = Modality.Possible, ["conceivable"] = Modality.Possible,
        ["conceivably"] = Modality.Possible, ["possibility"] = Modality.Possible, ["risk"] = Modality.Possible, ["danger"] = Modality.Possible,
    }.ToFrozenDictionary();

    public static Modality Weaken(Syntax syntax, int verb, Modality strength)
    {
        for (int at = verb, steps = 0; at >= 0 && steps < Highest; steps++)
        {
            foreach (var child in syntax.Children(at))
            {
                if (syntax.Is(child, "advmod") || syntax.Is(child, "discourse")) strength = Weaker(strength, syntax.Lower(child));
                // "My guess is …", "The likelihood is that …".
                else if (syntax.Is(child, "nsubj") && syntax[child].Upos == Upos.Noun) strength = Weaker(strength, syntax.Lemma(child));
            }

            if (at != verb) strength = Weaker(strength, syntax.Lemma(at));
            at = Above(syntax, at);
        }

        return strength;
    }

    // A clause that is no part of what its verb, adjective or noun says of it ends the way up.
    private static int Above(Syntax syntax, int at)
    {
        var up = syntax[at].Head;
        if (up < 0) return -1;
        if (syntax.Is(at, "ccomp") || syntax.Is(at, "csubj")) return Words.ContainsKey(syntax.Lemma(up)) ? up : -1;
        if (syntax.Is(at, "parataxis")) return syntax.Child(up, "nsubj") is >= 0 and var subject && Words.ContainsKey(syntax.Lemma(subject)) ? up : -1;
        if (syntax.Is(at, "acl")) return Words.ContainsKey(syntax.Lemma(up)) ? up : syntax.Child(at, "nsubj") is >= 0 and var which && syntax.Lower(which) == "which" ? syntax.ClauseHead(up) : -1;
        return syntax.Is(at, "xcomp") || syntax.Is(at, "conj") && !syntax.HasChild(at, "nsubj") ? up : -1;
    }

    private static Modality Weaker(Modality one, string word) => Words.TryGetValue(word, out var other) && (one == Modality.Certain || other == Modality.Possible) ? other : one;
}
