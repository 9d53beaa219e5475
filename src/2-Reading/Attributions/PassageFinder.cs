using Sayso.Pipeline;

namespace Sayso.Attributions;

/// <summary>Posts, comments and block quotations speak with a voice that is not the document's own.</summary>
internal static class PassageFinder
{
    // What stands where a name would, for somebody who gave none.
    private static readonly HashSet<string> Nameless = new(StringComparer.OrdinalIgnoreCase) { "anonymous", "anon", "guest", "unknown", "nobody", "user", "visitor", "n/a" };

    public static IEnumerable<AttributionDraft> Find(ReadingBuilder reading)
    {
        foreach (var passage in reading.Document.Passages)
        {
            if (passage.Kind is not (PassageKind.Post or PassageKind.Comment or PassageKind.Quote) || passage.Span.IsEmpty) continue;
            if (passage.By is null && passage.Kind == PassageKind.Quote) continue;
            Voice voice = passage.By switch
            {
                { Length: > 0 } by when !Nameless.Contains(by.Trim()) => new Voice.Named(by, MentionOf(reading, by)),
                { Length: > 0 } => new Voice.Unnamed(passage.Kind == PassageKind.Comment ? "an anonymous commenter" : "an anonymous author", null),
                _ => new Voice.Unnamed(passage.Kind == PassageKind.Comment ? "a commenter" : "author of a post", null),
            };
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
