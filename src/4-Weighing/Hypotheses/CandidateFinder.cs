using System.Collections.Immutable;
using Sayso.Wording;

namespace Sayso.Hypotheses;

/// <summary>Reads stretches for the origins that they state.</summary>
internal sealed class CandidateFinder(CaseIndex index, Happening happening)
{
    private const int Near = 8;
    private const int GistWords = 9;

    private readonly AgentFinder agents = new(index);

    public IEnumerable<Candidate> Find() => new PassingFinder(index, happening).Find().SelectMany(In);

    private IEnumerable<Candidate> In(Passing passing)
    {
        var words = passing.Words;
        var sentence = words.Reading.SentenceAt(passing.Place.Start)?.Span ?? passing.Whole;
        if (IsQuestion(words.Reading, sentence) && !passing.IsAnnounced || IsElsewhere(words, sentence)) yield break;
        var (first, end) = words.Range(passing.Place);
        var found = 0;
        var named = Name(words, passing.Place);
        for (var i = first; i < end; i++)
        {
            if (OriginLexicon.TermAt(words.Words, i, end) is { } term && Counts(passing, term, i, sentence))
            {
                found++;
                yield return Make(passing, term.Kind, WireName.Of(term.Kind), Widen(words, first, i, i + term.Roots.Length, end), i, null);
                i += term.Roots.Length - 1;
            }

            if (OriginLexicon.ResponsibilityAt(words.Words, i, end) is { } responsibility)
            {
                foreach (var agent in Agents(passing, responsibility, i, sentence))
                {
                    found++;
                    yield return Make(passing, OriginKind.Hand, WireName.Of(OriginKind.Hand) + ":" + agent.Key, agent.Span.Union(words.Words[i].Span), i, agent);
                }
            }
        }

        if (found > 0 && !passing.IsAnnounced || !passing.IsCausal || named is not { } gist) yield break;
        if (passing.IsAnnounced && Origins(words, gist)) yield break;
        var head = words.HeadWord(gist);
        yield return Make(passing, OriginKind.Named, WireName.Of(OriginKind.Named) + ":" + words.Words[head].Root, gist, head, null);
    }

    private bool Counts(Passing passing, OriginTerm term, int at, TextSpan sentence)
    {
        if (passing.IsCausal) return true;
        if (OriginLexicon.NeedsCausalContext(term.Kind)) return false;
        var words = passing.Words;
        if (happening.IsIn(words, sentence, at, term.Roots.Length)) return true;
        // A headline names the happening by its origin alone.
        return words.Reading.Document.PassageAt(passing.Place.Start)?.Kind is PassageKind.Headline or PassageKind.Heading
            || term.Kind is OriginKind.Overthrow or OriginKind.Accident && IsHome(words, sentence);
    }

    private IEnumerable<Agent> Agents(Passing passing, ResponsibilityTerm term, int at, TextSpan sentence)
    {
        var words = passing.Words;
        var close = passing.IsCausal || happening.IsIn(words, Math.Max(words.Range(sentence).First, at - Near), Math.Min(words.Range(sentence).End, at + term.Roots.Length + Near));
        if (!close) return [];
        return agents.Around(words, passing.Place, at, term).Where(agent => agent.IsAbroad || term.IsStrong && agent.Key != index.HomeCountry);
    }

    private static Candidate Make(Passing passing, OriginKind kind, string key, TextSpan gist, int at, Agent? agent) => new(
        kind,
        key,
        gist,
        agent?.Name,
        agent?.IsAbroad ?? false,
        passing.Words,
        passing.Whole,
        passing.Claim,
        passing.Attribution,
        StanceJudge.StanceOf(passing, at),
        StanceJudge.IsDistanced(passing),
        passing.IsAnnounced,
        passing.Factuality.Modality,
        passing.Words.Content(passing.Whole));

    // The term with the content words that stand directly before it and what follows after "in", "of", "by".
    private static TextSpan Widen(ReadingWords words, int first, int from, int to, int end)
    {
        while (from > first && to - from < 5 && words.IsContent(words.Words[from - 1]) && IsNominal(words, from - 1)) from--;
        if (to + 1 < end && words.Words[to].Root is "of" or "by" or "against" or "over")
        {
            to++;
            while (to < end && words.Words[to].Root is "the" or "a" or "an") to++;
            for (var taken = 0; to < end && taken < 3 && words.IsContent(words.Words[to]); taken++) to++;
        }

        to = Math.Min(to, end);
        return TextSpan.FromBounds(words.Words[from].Span.Start, words.Words[to - 1].Span.End);
    }

    private static bool IsNominal(ReadingWords words, int at) =>
        words.Reading.Tokens[words.Words[at].Token].Upos is Upos.Noun or Upos.Propn or Upos.Adj or Upos.X;

    // The first noun phrase: up to a comma, a finite clause or nine words.
    private static TextSpan? Name(ReadingWords words, TextSpan place)
    {
        var (first, end) = words.Range(place);
        while (first < end && !words.IsContent(words.Words[first])) first++;
        var last = first;
        while (last < end && last - first < GistWords)
        {
            if (last > first && words.Reading.Slice(TextSpan.FromBounds(words.Words[last - 1].Span.End, words.Words[last].Span.Start)).IndexOfAny(",;:()") >= 0) break;
            if (words.Words[last].Root is "which" or "that" or "who" or "is" or "are" or "was" or "were" or "has" or "have") break;
            last++;
        }

        while (last > first && !words.IsContent(words.Words[last - 1])) last--;
        if (last <= first) return null;
        var gist = TextSpan.FromBounds(words.Words[first].Span.Start, words.Words[last - 1].Span.End);
        return words.HeadWord(gist) is >= 0 and var head && !OriginLexicon.TextNouns.Contains(words.Words[head].Root) ? gist : null;
    }

    private static bool Origins(ReadingWords words, TextSpan gist)
    {
        var (first, end) = words.Range(gist);
        for (var i = first; i < end; i++)
        {
            if (OriginLexicon.TermAt(words.Words, i, end) is not null || OriginLexicon.Abroad.Contains(words.Words[i].Root)) return true;
        }

        return false;
    }

    private bool IsHome(ReadingWords words, TextSpan sentence) =>
        index.HomeCountry is { } home && words.Mentions(sentence).Any(mention => index.CountryOf(words.Reading.Document.Id, mention) == home);

    // The sentence places itself in other countries only: it speaks of another happening.
    private bool IsElsewhere(ReadingWords words, TextSpan sentence)
    {
        if (index.HomeCountry is not { } home) return false;
        var elsewhere = false;
        foreach (var mention in words.Mentions(sentence))
        {
            if (index.CountryOf(words.Reading.Document.Id, mention) is not { } country) continue;
            if (country == home) return false;
            var (first, _) = words.Range(mention.Span);
            elsewhere |= mention.Type == MentionType.Place && first > 0 && words.Words[first - 1].Root == "in";
        }

        return elsewhere;
    }

    private static bool IsQuestion(Reading reading, TextSpan sentence) => sentence.Length > 0 && reading.Slice(sentence).TrimEnd().EndsWith("?", StringComparison.Ordinal);
}
