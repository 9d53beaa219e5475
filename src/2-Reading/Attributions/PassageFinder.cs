using Sayso.Pipeline;

namespace Sayso.Attributions;

/// <summary>Posts, comments and block quotations speak with a voice that is not the document's own.</summary>
internal static class PassageFinder
{
    public static IEnumerable<AttributionDraft> Find(ReadingBuilder reading)
    {
        foreach (var passage in reading.Document.Passages)
        {
            if (passage.Kind is not (PassageKind.Post or PassageKind.Comment or PassageKind.Quote) || passage.Span.IsEmpty) continue;
            if (passage.By is null && passage.Kind == PassageKind.Quote) continue;
            Voice voice = passage.By is { Length: > 0 } by ? new Voice.Named(by, MentionOf(reading, by)) : new Voice.Unnamed(passage.Kind == PassageKind.Post ? "author of a post" : "a commenter", null);
            yield return new AttributionDraft
            {
                Kind = "speech",
                IsPassage = true,
                Voice = voice,
                Content = [passage.Span],
                Projection = Projection.Direct,
            };
        }
    }

    private static MentionId? MentionOf(ReadingBuilder reading, string name)
    {
        foreach (var mention in reading.Mentions)
        {
            if (mention.Form == MentionForm.Name && reading.Slice(mention.Span).Equals(name, StringComparison.OrdinalIgnoreCase)) return mention.Id;
        }

        return null;
    }
}
