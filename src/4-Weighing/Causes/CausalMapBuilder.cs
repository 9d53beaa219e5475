using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Sayso.Wording;

namespace Sayso.Causes;

/// <summary>Builds the map of who says that what leads to what (cognitive map, Axelrod 1976) from the causal statements of all accounts.</summary>
internal sealed class CausalMapBuilder(CaseIndex index)
{
    private readonly Dictionary<DocumentId, (ConceptPhrases Phrases, LinkJudge Judge)> readers = [];

    public CausalMap Build()
    {
        // Whoever lets something happen or keeps it from happening is no cause, and neither is a bare name or a feeling about nothing. What a deed is for leads to nothing, and what only seems to hang together is nobody's word.
        var ends = index.Documents.SelectMany(words => words.Reading.Causes.Where(cause => cause.Tie == CausalTie.Told && !index.IsRepeat(words.Reading.Document.Id, cause.Cause.Union(cause.Effect)) && Reader(words).Judge.IsTold(cause)).Select(cause => (words, cause)))
            .Select(pair => (pair.words, pair.cause, From: Mention(pair.words, pair.cause.Cause, pair.cause.Signal.Add(pair.cause.Effect)), To: Mention(pair.words, pair.cause.Effect, pair.cause.Signal.Add(pair.cause.Cause))))
            .Where(end => end.From is { } from && !from.Phrase.IsName && !from.Phrase.IsBareFeeling && !(from.Phrase.IsActor && end.cause.Kind != CausalKind.Causes) && end.To is { Phrase: { IsName: false, IsPerson: false } } && end.From.Head != end.To.Head)
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
        var label = mentions.Select(mention => mention.Phrase.Label)
            .GroupBy(text => text, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key.Contains(' ', StringComparison.Ordinal) ? 0 : 1)
            .ThenBy(group => group.Key.Length)
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .First().First();
        return new CausalConcept(Id(number), label, [.. mentions.Select(mention => new Citation(mention.Document, mention.Span)).Distinct()]);
    }

    private ConceptMention? Mention(ReadingWords words, TextSpan span, ImmutableArray<TextSpan> others)
    {
        var place = IsPronoun(words, span) ? Antecedent(words, span) : span;
        var document = words.Reading.Document.Id;
        if (place is not { } at || Reader(words).Phrases.Of(at, others) is not { } phrase) return null;
        var entities = words.Mentions(at).Where(mention => mention.Form == MentionForm.Name)
            .Select(mention => index.EntityOf(document, mention.Id)?.Id ?? mention.Chain).ToFrozenSet(StringComparer.Ordinal);
        return new(words, at, phrase, words.IsContent(words.Words[phrase.Head]) ? words.Words[phrase.Head].Root : phrase.Label, words.Content(at).ToFrozenSet(StringComparer.Ordinal), entities);
    }

    private (ConceptPhrases Phrases, LinkJudge Judge) Reader(ReadingWords words)
    {
        if (readers.TryGetValue(words.Reading.Document.Id, out var known)) return known;
        var tree = new ReadingTree(words.Reading);
        return readers[words.Reading.Document.Id] = (new ConceptPhrases(words, tree), new LinkJudge(tree));
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

        // "This caused panic" looks back on what was said; "he" and "it" stand for somebody or something named.
        if (words.Text(span).ToLowerInvariant() is not ("this" or "that" or "which" or "these" or "those")) return null;
        return words.Reading.Claims.Where(claim => claim.Span.End <= span.Start).OrderByDescending(claim => claim.Span.End).FirstOrDefault()?.Span;
    }

    private static string Id(int number) => "k" + (number + 1).ToString(CultureInfo.InvariantCulture);
}
