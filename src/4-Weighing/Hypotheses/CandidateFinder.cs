using System.Buffers;
using System.Globalization;
using Sayso.Wording;

namespace Sayso.Hypotheses;

/// <summary>Reads stretches for the origins that they state.</summary>
internal sealed class CandidateFinder(CaseIndex index, Happening happening)
{
    private const int Near = 8;
    private const int GistWords = 9;
    private const int Stem = 5;

    private static readonly SearchValues<char> Joints = SearchValues.Create(" \u00A0-\u2010\u2011'\u2018\u2019\"\u201C\u201D");

    private readonly AgentFinder agents = new(index);

    public IEnumerable<Candidate> Find() => new PassingFinder(index, happening).Find().Where(passing => !index.IsRepeat(passing.Words.Reading.Document.Id, passing.Place)).SelectMany(In);

    private IEnumerable<Candidate> In(Passing passing)
    {
        var words = passing.Words;
        var sentence = words.Reading.SentenceAt(passing.Place.Start)?.Span ?? passing.Whole;
        if (IsQuestion(words.Reading, sentence) && !passing.IsAnnounced || IsElsewhere(words, passing.Place) || IsElsewhere(words, sentence) || IsOfAnotherTime(words, sentence)) yield break;
        // What is still to come is not what happened.
        if (words.Reading.Forecasts.Any(forecast => forecast.Span.Contains(passing.Place))) yield break;
        var (first, end) = words.Range(passing.Place);
        var found = 0;
        var named = Name(words, passing.Place);
        for (var i = first; i < end; i++)
        {
            // An item of a list may run over several sentences.
            if (!sentence.Contains(words.Words[i].Span)) sentence = words.Reading.SentenceAt(words.Words[i].Span.Start)?.Span ?? sentence;
            if (OriginLexicon.TermAt(words.Words, i, end) is { } term && Counts(passing, term, i, sentence) && !(term.IsCommon && passing.IsAnnounced && named?.Contains(words.Words[i].Span) != true))
            {
                found++;
                yield return Make(passing, term.Kind, WireName.Of(term.Kind), Widen(words, (first, end), i, i + term.Roots.Length, Math.Max(end, words.Range(sentence).End)), i, null);
                i += term.Roots.Length - 1;
            }

            if (OriginLexicon.ResponsibilityAt(words.Words, i, end) is { } responsibility && MakesAnswerable(words, i, responsibility) && !StanceJudge.IsOpposed(words, i))
            {
                foreach (var agent in Agents(passing, responsibility, i, sentence))
                {
                    found++;
                    yield return Make(passing, OriginKind.Hand, WireName.Of(OriginKind.Hand) + ":" + agent.Key, agent.Span.Union(words.Words[i].Span), i, agent);
                }
            }
        }

        if (found > 0 && !passing.IsAnnounced || !passing.IsCausal || passing.IsGuessed || named is not { } gist) yield break;
        if (passing.IsAnnounced && Origins(words, gist)) yield break;
        var head = words.HeadWord(gist);
        if (!passing.IsAnnounced && OriginLexicon.Consequences.Contains(words.Words[head].Root) || IsName(words, words.Words[head].Span, passing.IsAnnounced)) yield break;
        // "The shooting led to two deaths": the happening is not its own origin.
        if (!passing.IsAnnounced && IsHappening(words.Words[head].Root)) yield break;
        // "The delay led to the leak": of what, the sentence before says.
        if (Before(passing, gist) is { } kind)
        {
            yield return Make(passing, kind, WireName.Of(kind), gist, head, null);
            yield break;
        }

        yield return Make(passing, OriginKind.Named, WireName.Of(OriginKind.Named) + ":" + words.Words[head].Root, gist, head, null);
    }

    // By its own word or another of the same stem ("shooting", "shootout").
    private bool IsHappening(string root) => OriginLexicon.Happenings.Contains(root)
        && happening.Roots.Any(other => OriginLexicon.Happenings.Contains(other) && (root == other || Math.Min(root.Length, other.Length) >= Stem && root.AsSpan(0, Stem).SequenceEqual(other.AsSpan(0, Stem))));

    private bool Counts(Passing passing, OriginTerm term, int at, TextSpan sentence)
    {
        var words = passing.Words;
        // "Engineers" engineer nothing, "planes" are no plan.
        // "It was a spark for the march" is no accident.
        if (term.Roots is ["spark"] && at + 1 < words.Words.Length && words.Words[at + 1].Root is "for" or "of" or "that") return false;
        if (term.Roots is ["engineer" or "stag" or "plan"] && words.UposOf(words.Words[at]) == Upos.Noun || StanceJudge.IsOfTheFuture(passing, at) || StanceJudge.IsOpposed(words, at) || IsOfOthers(words, sentence)) return false;
        if (passing.IsCausal) return true;
        if (term.IsCommon && (!SpeaksOfCauses(words, sentence, at, term.Roots.Length) || term.Kind is OriginKind.Grievance or OriginKind.Nature)) return false;
        if (happening.IsIn(words, sentence, at, term.Roots.Length)) return true;
        // A headline names the happening by its origin alone.
        return words.Reading.Document.PassageAt(passing.Place.Start)?.Kind is PassageKind.Headline or PassageKind.Heading
            || term.Kind is OriginKind.Overthrow or OriginKind.Accident && IsHome(words, sentence);
    }

    private static bool SpeaksOfCauses(ReadingWords words, TextSpan sentence, int at, int length)
    {
        var (first, end) = words.Range(sentence);
        if (Enumerable.Range(first, end - first).Any(i => (i < at || i >= at + length) && Math.Abs(i - at) <= Near && OriginLexicon.Causal.Contains(words.Words[i].Root))) return true;
        if (words.Reading.Document.PassageAt(sentence.Start)?.Span is not { } passage) return false;
        (first, end) = words.Range(passage);
        return words.Words[first..end].Any(word => OriginLexicon.Theories.Contains(word.Root));
    }

    private static bool MakesAnswerable(ReadingWords words, int at, ResponsibilityTerm term) =>
        term.Roots.Length > 1 || words.UposOf(words.Words[at]) is not (Upos.Noun or Upos.Propn) || OriginLexicon.ResponsibleNouns.Contains(term.Roots[0]);

    private IEnumerable<Agent> Agents(Passing passing, ResponsibilityTerm term, int at, TextSpan sentence)
    {
        var words = passing.Words;
        var (first, end) = words.Range(sentence);
        var after = at + term.Roots.Length;
        (first, end) = (Math.Min(first, at), Math.Max(end, after));
        if (after < end && words.Words[after].Root is "scen" or "scene" || after + 1 < end && words.Words[after + 1].Root is "scen" or "scene") return [];
        // "directed the rebellion", "US-directed rebellion"; "the rebellion was directed by", "… from abroad".
        var passive = words.Words[after..Math.Min(end, after + 3)].Any(word => word.Root is "by" or "from");
        var close = passing.IsCausal
            || (term.IsStrong && term.AgentAfter ? happening.IsNear(words, sentence) : happening.IsIn(words, term.IsStrong || passive ? Math.Max(first, at - Near) : after, Math.Min(end, after + Near)));
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

    // The term with the content words that stand directly before it and what follows after "in", "of", "by", as far as the sentence goes: a cause may be cut inside the phrase.
    private static TextSpan Widen(ReadingWords words, (int First, int End) place, int from, int to, int furthest)
    {
        var end = place.End;
        while (from > place.First && to - from < 5 && words.IsContent(words.Words[from - 1]) && IsNominal(words, from - 1) && AreJoined(words, from - 1)) from--;
        if (to + 1 < end && words.Words[to].Root is "of" or "by" or "against" or "over")
        {
            to++;
            while (to < furthest && words.Words[to].Root is "the" or "a" or "an") to++;
            for (var taken = 0; to < furthest && taken < 3 && words.IsContent(words.Words[to]); taken++) to++;
        }

        to = Math.Min(to, furthest);
        for (var taken = 0; to < end && taken < 2 && words.IsContent(words.Words[to]) && IsNominal(words, to) && AreJoined(words, to - 1); taken++) to++;
        return TextSpan.FromBounds(words.Words[from].Span.Start, words.Words[to - 1].Span.End);
    }

    // Nothing but white space, a hyphen or a quotation mark stands between a word and the next.
    private static bool AreJoined(ReadingWords words, int at) =>
        words.Reading.Slice(TextSpan.FromBounds(words.Words[at].Span.End, Math.Max(words.Words[at].Span.End, words.Words[at + 1].Span.Start))).IndexOfAnyExcept(Joints) < 0;

    private static bool IsNominal(ReadingWords words, int at) =>
        words.Reading.Tokens[words.Words[at].Token].Upos is Upos.Noun or Upos.Propn or Upos.Adj or Upos.X;

    // The first noun phrase: up to a comma, a finite clause, a time or nine words.
    private static TextSpan? Name(ReadingWords words, TextSpan place)
    {
        var (first, end) = words.Range(place);
        while (first < end && !words.IsContent(words.Words[first])) first++;
        var last = first;
        while (last < end && last - first < GistWords)
        {
            if (last > first && words.Reading.Slice(TextSpan.FromBounds(words.Words[last - 1].Span.End, words.Words[last].Span.Start)).IndexOfAny(",;:()") >= 0) break;
            if (last > first && words.Reading.Times.Any(time => time.Span.Overlaps(words.Words[last].Span))) break;
            if (words.Words[last].Root is "which" or "that" or "who" or "is" or "are" or "was" or "were" or "has" or "have") break;
            last++;
        }

        while (last > first && (!words.IsContent(words.Words[last - 1]) || last - first > 1 && words.UposOf(words.Words[last - 1]) is Upos.Adj or Upos.Adv)) last--;
        if (last <= first) return null;
        var gist = TextSpan.FromBounds(words.Words[first].Span.Start, words.Words[last - 1].Span.End);
        return words.HeadWord(gist) is >= 0 and var head && !OriginLexicon.TextNouns.Contains(words.Words[head].Root) ? gist : null;
    }

    // Somebody or somewhere is no cause; what happened there is. An account that lists causes may list a body or a place among them.
    private static bool IsName(ReadingWords words, TextSpan word, bool isAnnounced) =>
        words.Reading.Mentions.Any(mention => mention.Span.Overlaps(word) && (mention.Type == MentionType.Person || !isAnnounced && mention.Form == MentionForm.Name && mention.Type is MentionType.Organization or MentionType.Place));

    // The kind of the origin that the two sentences before speak of, for a single word with an article or demonstrative.
    private static OriginKind? Before(Passing passing, TextSpan gist)
    {
        var words = passing.Words;
        var (first, end) = words.Range(gist);
        if (end - first != 1 || first == 0 || words.Words[first - 1].Root is not ("the" or "thi" or "this" or "that" or "such")) return null;
        var sentence = words.Reading.SentenceAt(gist.Start)?.Span;
        var passage = words.Reading.Document.PassageAt(gist.Start)?.Span;
        if (sentence is not { } own || passage is not { } around) return null;
        foreach (var other in words.Reading.Sentences.Where(s => s.Span.End <= own.Start && around.Contains(s.Span)).TakeLast(2).Reverse())
        {
            (first, end) = words.Range(other.Span);
            for (var i = first; i < end; i++)
            {
                if (OriginLexicon.TermAt(words.Words, i, end) is { Kind: OriginKind.Accident or OriginKind.Gain or OriginKind.Planned } term) return term.Kind;
            }
        }

        return null;
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
            elsewhere |= mention.Type == MentionType.Place && words.IsLocative(mention.Span);
        }

        return elsewhere;
    }

    // "In 1988 Elbonia had asked for a port": years before, and so another matter.
    private static bool IsOfAnotherTime(ReadingWords words, TextSpan sentence)
    {
        if (words.Reading.Document.Published is not { Length: >= 4 } published || !int.TryParse(published.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return false;
        var told = words.Reading.Times.Where(time => sentence.Contains(time.Span) && time.Interval is { Latest: not null }).Select(time => time.Interval!.Value.Latest!.Value.Year).ToList();
        return told.Count > 0 && told.TrueForAll(other => other < year - 1);
    }

    // "Elbonia's policy": the sentence tells of another country's affairs and does not name the one at hand.
    private bool IsOfOthers(ReadingWords words, TextSpan sentence)
    {
        if (index.HomeCountry is not { } home) return false;
        var countries = words.Mentions(sentence).Select(mention => (mention.Span, Country: index.CountryOf(words.Reading.Document.Id, mention))).Where(pair => pair.Country is not null).ToList();
        var text = words.Reading.Document.Text;
        return countries.Count > 0 && countries.All(pair => pair.Country != home)
            && countries.Any(pair => pair.Span.End + 1 < text.Length && text[pair.Span.End] is '\'' or '\u2019' && text[pair.Span.End + 1] == 's');
    }

    private static bool IsQuestion(Reading reading, TextSpan sentence) => sentence.Length > 0 && reading.Slice(sentence).TrimEnd().EndsWith("?", StringComparison.Ordinal);
}
