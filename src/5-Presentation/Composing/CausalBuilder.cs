using System.Collections.Immutable;

namespace Sayso.Composing;

/// <summary>The causal map with a citation behind each voice; links with voices on both sides first, then those that most documents assert, last those that are only denied.</summary>
internal static class CausalBuilder
{
    public static CausalPicture Build(CaseIndex index)
    {
        var map = index.Weighing.CausalMap;
        var concepts = map.Concepts.DistinctBy(concept => concept.Id).ToDictionary(
            concept => concept.Id,
            concept => new ConceptRow(concept.Id, concept.Label, [.. concept.Mentions.Where(mention => index.Knows(mention.Document)).Select(index.Book.Cite)]),
            StringComparer.Ordinal);
        var links = map.Links
            .Where(link => concepts.ContainsKey(link.From) && concepts.ContainsKey(link.To))
            .Select(link => new LinkRow(concepts[link.From], concepts[link.To], link.Sign, Voices(index, link.AssertedBy), Voices(index, link.DisputedBy)))
            .OrderByDescending(link => link.IsContested && link.AssertedBy.Length > 0)
            .ThenByDescending(link => link.AssertedBy.Select(voice => voice.Document).Distinct().Count())
            .ThenByDescending(link => link.AssertedBy.Length)
            .ToImmutableArray();
        return new CausalPicture([.. map.Concepts.DistinctBy(concept => concept.Id).Select(concept => concepts[concept.Id])], links);
    }

    private static ImmutableArray<LinkVoice> Voices(CaseIndex index, ImmutableArray<CausalVoice> voices) =>
    [
        .. from voice in voices
           where index.Knows(voice.Document)
           orderby index.OrderOf(voice.Document), voice.Span
           select new LinkVoice(voice.Document, Words(index, voice), index.Book.Cite(voice.Document, voice.Span)),
    ];

    private static string Words(CaseIndex index, CausalVoice voice)
    {
        var name = index.NameOf(voice.Document);
        var isOwn = voice.Voice.Length == 0 || voice.Voice is "narrator" || string.Equals(voice.Voice, name, StringComparison.OrdinalIgnoreCase)
            || string.Equals(voice.Voice, index[voice.Document].Document.Label, StringComparison.OrdinalIgnoreCase);
        return isOwn ? name : voice.Voice is "unattributed" ? $"{name}, citing nobody by name" : $"{name}, quoting {voice.Voice}";
    }
}
