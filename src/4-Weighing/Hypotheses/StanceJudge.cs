using System.Collections.Frozen;
using Sayso.Wording;

namespace Sayso.Hypotheses;

/// <summary>Tells whether a statement asserts, doubts or denies the origin at a word, and whether the account stands by it.</summary>
internal static class StanceJudge
{
    private const int Reach = 5;
    private const int FutureReach = 7;

    // What somebody is against or will keep from happening, whether or not it was.
    private static readonly FrozenSet<string> Resisting = FrozenSet.ToFrozenSet(["oppose", "resist", "condemn", "reject"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Averting = FrozenSet.ToFrozenSet(["prevent", "avert", "avoid", "counter", "combat", "fight", "stop", "curb", "tolerate", "allow"], StringComparer.Ordinal);

    private const int Highest = 5;

    private static readonly FrozenSet<string> Rejections = "false untrue wrong nonsense lie invention incorrect unfounded baseless fabrication"
        .Split(' ').Select(word => Roots.Of(word)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Says what must not or will not be, and so nothing of where the happening came from ("there will be no coup", "would not allow another coup").</summary>
    public static bool IsOfTheFuture(Passing passing, int at)
    {
        var words = passing.Words;
        var sentence = words.Reading.SentenceAt(words.Words[at].Span.Start)?.Span ?? passing.Whole;
        for (var i = at - 1; i >= Math.Max(0, at - FutureReach) && sentence.Contains(words.Words[i].Span); i--)
        {
            if (!Negates(words, i)) continue;
            var around = words.Words[Math.Max(0, i - 2)..Math.Min(words.Words.Length, i + 4)];
            return around.Any(word => word.Root is "will" or "would" or "wo" or "must" or "shall") || words.Words[(i + 1)..at].Any(word => OriginLexicon.Permitting.Contains(word.Root));
        }

        return false;
    }

    /// <summary>Says what somebody opposes or should keep from happening, and so nothing of where the happening came from ("opposed a coup", "must prevent sabotage").</summary>
    public static bool IsOpposed(ReadingWords words, int at)
    {
        // "anti-sabotage squad"
        if (at > 0 && words.Words[at - 1].Root == "anti" && words.Words[at].Span.Start - words.Words[at - 1].Span.End <= 1) return true;
        var tokens = words.Reading.Tokens;
        var token = words.Words[at].Token;
        for (var steps = 0; steps < Highest && tokens[token].Head is >= 0 and var up; steps++, token = up)
        {
            if (tokens[up].Upos != Upos.Verb)
            {
                if (!tokens[token].Deprel.StartsWith("nmod", StringComparison.Ordinal) && tokens[token].Deprel is not ("compound" or "amod" or "conj" or "flat")) return false;
                continue;
            }

            if (tokens[token].Deprel == "conj") continue;
            return tokens[token].Deprel == "obj"
                && (Resisting.Contains(tokens[up].Lemma) || Averting.Contains(tokens[up].Lemma) && tokens[up].Feats?.Contains("VerbForm=Inf", StringComparison.Ordinal) == true);
        }

        return false;
    }

    // "Last but not least", "not only".
    private static bool Negates(ReadingWords words, int at) =>
        OriginLexicon.Negators.Contains(words.Words[at].Root) && !(at + 1 < words.Words.Length && words.Words[at + 1].Root is "least" or "only" or "just" or "merely");

    public static CandidateStance StanceOf(Passing passing, int at)
    {
        var words = passing.Words;
        var (first, end) = words.Range(passing.Whole);
        var sentence = words.Reading.SentenceAt(words.Words[at].Span.Start)?.Span ?? passing.Whole;
        if (LacksEvidence(words, sentence, at)) return CandidateStance.Doubts;
        if (passing.IsDenied || IsRejected(words, sentence)) return CandidateStance.Denies;
        // "It is not clear which clans lit the fires": clans did.
        if (IsAskedWhich(words, sentence, at)) return CandidateStance.Asserts;
        for (var i = at - 1; i >= Math.Max(0, at - Reach); i--)
        {
            if (!sentence.Contains(words.Words[i].Span)) break;
            if (words.Words[i].Root is "but") break;
            if (words.Words[i].Root == "only" && i > 0 && OriginLexicon.Negators.Contains(words.Words[i - 1].Root)) break;
            // "Could not rule out interference" leaves it open.
            if (Negates(words, i) && !words.Words[(i + 1)..Math.Min(at, i + 3)].Any(word => OriginLexicon.Excluding.Contains(word.Root))) return CandidateStance.Denies;
        }

        if (IsLeftOpen(words, sentence, at)) return CandidateStance.Asserts;

        if (passing.Factuality.Polarity == Polarity.Negative && !passing.IsCausal && HeadAfterNegator(words, first, Math.Min(at, end))) return CandidateStance.Denies;
        return passing.Factuality.Modality == Modality.Hypothetical ? CandidateStance.Doubts : CandidateStance.Asserts;
    }

    /// <summary>The statement is passed on under a voice with a word of distance in the cue or around it.</summary>
    public static bool IsDistanced(Passing passing)
    {
        var words = passing.Words;
        var (first, end) = words.Range(passing.Whole);
        if (words.Words[first..end].Any(word => OriginLexicon.Distance.Contains(word.Root))) return true;
        return words.Reading.ChainOf(passing.Attribution).SelectMany(link => link.Cue).Any(cue =>
        {
            var (from, to) = words.Range(cue);
            return words.Words[from..to].Any(word => OriginLexicon.Distance.Contains(word.Root));
        });
    }

    private static bool IsAskedWhich(ReadingWords words, TextSpan sentence, int at)
    {
        const int reach = 8;
        for (var i = at - 1; i >= Math.Max(0, at - 3) && sentence.Contains(words.Words[i].Span); i--)
        {
            if (words.Words[i].Root is "which" or "whose") return Enumerable.Range(Math.Max(0, i - reach), Math.Min(i, reach)).Any(before => words.Words[before].Root is "clear" or "known" or "certain" or "know");
        }

        return false;
    }

    // "Interference cannot be ruled out."
    private static bool IsLeftOpen(ReadingWords words, TextSpan sentence, int at)
    {
        var end = words.Range(sentence).End;
        for (var i = at; i < Math.Min(end, at + Reach); i++)
        {
            if (OriginLexicon.Negators.Contains(words.Words[i].Root)) return words.Words[(i + 1)..Math.Min(end, i + 4)].Any(word => OriginLexicon.Excluding.Contains(word.Root));
        }

        return false;
    }

    // "It has been said that … This is false."
    private static bool IsRejected(ReadingWords words, TextSpan sentence)
    {
        var next = words.Reading.Sentences.FirstOrDefault(other => other.Span.Start >= sentence.End);
        if (next is null || next.Span.Start - sentence.End > 3) return false;
        var (first, end) = words.Range(next.Span);
        return end - first is >= 3 and <= 7 && words.Words[first].Root is "thi" or "this" or "that" or "it" or "neither" && words.Words[first..end].Any(word => Rejections.Contains(word.Root));
    }

    // "No evidence has been put forward", "nobody has provided any evidence of".
    private static bool LacksEvidence(ReadingWords words, TextSpan sentence, int at)
    {
        var (first, end) = words.Range(sentence);
        for (var i = first; i < end; i++)
        {
            if (words.Words[i].Root is not ("evidenc" or "proof" or "prov")) continue;
            // "… has not been presented, but the suspicion stands".
            if (i < at && words.Words[i..at].Any(word => word.Root is "but" or "yet")) continue;
            for (var j = Math.Max(first, i - 6); j < Math.Min(end, i + 9); j++)
            {
                if (OriginLexicon.Negators.Contains(words.Words[j].Root)) return true;
            }
        }

        return false;
    }

    private static bool HeadAfterNegator(ReadingWords words, int first, int at)
    {
        for (var i = first; i < at; i++)
        {
            if (OriginLexicon.Negators.Contains(words.Words[i].Root)) return !words.Words[i..at].Any(word => word.Root == "but");
        }

        return false;
    }
}
