using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Sayso.Wording;

namespace Sayso.Causes;

/// <summary>Builds the map of who says that what leads to what (cognitive map, Axelrod 1976) from the causal statements of all accounts.</summary>
internal sealed class CausalMapBuilder(CaseIndex index)
{
    private const int LongestPhrase = 6;

    private static readonly SearchValues<char> Breaks = SearchValues.Create(",;:()\"");

    public CausalMap Build()
    {
        var ends = index.Documents.SelectMany(words => words.Reading.Causes.Where(cause => !IsBare(words, cause) && !index.IsRepeat(words.Reading.Document.Id, cause.Cause.Union(cause.Effect))).Select(cause => (words, cause)))
            .Select(pair => (pair.words, pair.cause, From: Mention(pair.words, pair.cause.Cause), To: Mention(pair.words, pair.cause.Effect)))
            .Where(end => end.From is not null && end.To is not null)
            .ToList();
        var mentions = ends.SelectMany(end => new[] { end.From!, end.To! }).ToList();
        var clusters = ConceptClusters.Of(mentions);
        var concepts = Enumerable.Range(0, mentions.Count).GroupBy(at => clusters[at]).OrderBy(group => group.Key)
            .Select(group => Concept(group.Key, [.. group.Select(at => mentions[at])])).ToImmutableArray();
        var links = ends.Select((end, at) => (end.words, end.cause, From: clusters[2 * at], To: clusters[2 * at + 1], Sign: end.cause.Kind == CausalKind.Prevents ? -1 : 1))
            .Where(link => link.From != link.To)
            .GroupBy(link => (link.From, link.To, link.Sign))
            .OrderBy(group => group.Key)
            .Select(group => new CausalLink(
                Id(group.Key.From),
                Id(group.Key.To),
                group.Key.Sign,
                [.. group.Where(link => !link.cause.IsDenied).Select(link => Voice(link.words, link.cause)).Distinct()],
                [.. group.Where(link => link.cause.IsDenied).Select(link => Voice(link.words, link.cause)).Distinct()]))
            .ToImmutableArray();
        return new CausalMap(concepts, Crossed(links));
    }

    // Two happenings that nobody joined in words are kept in the reading; on the map they would crowd out what somebody says.
    private static bool IsBare(ReadingWords words, CausalMention cause) =>
        cause.Signal.IsEmpty && !IsPronoun(words, cause.Cause) && !words.Reading.Slice(cause.Cause).Contains(' ') && !words.Reading.Slice(cause.Effect).Contains(' ');

    // Who says that one thing raises another disputes that it lowers it, and the other way round.
    private static ImmutableArray<CausalLink> Crossed(ImmutableArray<CausalLink> links) =>
    [
        .. links.Select(link => links.FirstOrDefault(other => other.From == link.From && other.To == link.To && other.Sign == -link.Sign) is { } opposite
            ? link with { DisputedBy = [.. link.DisputedBy.Concat(opposite.AssertedBy).Distinct()] }
            : link),
    ];

    private static CausalVoice Voice(ReadingWords words, CausalMention cause) =>
        new(words.Reading.Document.Id, cause.Cause.Union(cause.Effect), CaseIndex.VoiceOf(words.Reading, cause.Attribution));

    private static CausalConcept Concept(int number, ImmutableArray<ConceptMention> mentions)
    {
        // The phrase that most wordings share; among equals the shortest that says more than one word.
        var label = mentions.Select(mention => mention.Words.Text(mention.Phrase))
            .GroupBy(text => text, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key.Contains(' ', StringComparison.Ordinal) ? 0 : 1)
            .ThenBy(group => group.Key.Length)
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .First().First();
        return new CausalConcept(Id(number), label, [.. mentions.Select(mention => new Citation(mention.Document, mention.Span)).Distinct()]);
    }

    private ConceptMention? Mention(ReadingWords words, TextSpan span)
    {
        var place = IsPronoun(words, span) ? Antecedent(words, span) : span;
        if (place is not { } at || words.HeadWord(at, word => IsHead(words, word)) is not (>= 0 and var head)) return null;
        var document = words.Reading.Document.Id;
        var entities = words.Mentions(at).Where(mention => mention.Form == MentionForm.Name)
            .Select(mention => index.EntityOf(document, mention.Id)?.Id ?? mention.Chain).ToFrozenSet(StringComparer.Ordinal);
        return new(words, at, Phrase(words, at, head), words.Words[head].Root, words.Content(at).ToFrozenSet(StringComparer.Ordinal), entities);
    }

    // A date or an adjective alone is no cause.
    private static bool IsHead(ReadingWords words, Word word) =>
        words.UposOf(word) is Upos.Noun or Upos.Propn or Upos.Verb or Upos.X && !words.Reading.Times.Any(time => time.Span.Contains(word.Span));

    // The head with up to five words around it that hang on it: short enough for a label.
    private static TextSpan Phrase(ReadingWords words, TextSpan span, int head)
    {
        var (first, end) = words.Range(span);
        int from = head, to = head + 1;
        while (from > first && to - from < LongestPhrase && IsPart(words, from - 1, from) && words.IsContent(words.Words[from - 1]) && words.IsUnder(words.Words[from - 1], words.Words[head])) from--;
        while (to < end && to - from < LongestPhrase && IsPart(words, to, to - 1) && words.IsUnder(words.Words[to], words.Words[head]) && words.Words[to].Root is not ("that" or "which" or "who")) to++;
        while (to - 1 > head && !words.IsContent(words.Words[to - 1])) to--;
        return TextSpan.FromBounds(words.Words[from].Span.Start, words.Words[to - 1].Span.End);
    }

    // No punctuation between the two words.
    private static bool IsPart(ReadingWords words, int one, int other)
    {
        var (left, right) = one < other ? (words.Words[one].Span, words.Words[other].Span) : (words.Words[other].Span, words.Words[one].Span);
        return right.Start >= left.End && words.Reading.Slice(TextSpan.FromBounds(left.End, right.Start)).IndexOfAny(Breaks) < 0;
    }

    private static bool IsPronoun(ReadingWords words, TextSpan span) => words.Content(span).IsEmpty;

    // "This caused": a mention of the same chain that is no pronoun, else the claim that ends before.
    private static TextSpan? Antecedent(ReadingWords words, TextSpan span)
    {
        if (words.Mentions(span).FirstOrDefault() is { } pronoun)
        {
            var named = words.Reading.Mentions.LastOrDefault(mention => mention.Chain == pronoun.Chain && mention.Form != MentionForm.Pronoun && mention.Span.End <= span.Start);
            if (named is not null) return named.Span;
        }

        return words.Reading.Claims.Where(claim => claim.Span.End <= span.Start).OrderByDescending(claim => claim.Span.End).FirstOrDefault()?.Span;
    }

    private static string Id(int number) => "k" + (number + 1).ToString(CultureInfo.InvariantCulture);
}
