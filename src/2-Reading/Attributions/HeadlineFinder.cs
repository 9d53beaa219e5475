using Sayso.Pipeline;

namespace Sayso.Attributions;

/// <summary>Headlines that name their speaker before or behind a colon or dash: "Mayor: bridge was safe", "Bridge was safe - mayor".</summary>
internal static class HeadlineFinder
{
    public static IEnumerable<AttributionDraft> Find(ReadingBuilder reading)
    {
        var first = true;
        foreach (var sentence in reading.Sentences)
        {
            var headline = reading.Document.PassageAt(sentence.Span.Start)?.Kind is PassageKind.Headline or PassageKind.Heading || first && reading.Document.Passages.IsEmpty;
            first = false;
            if (!headline || sentence.TokenCount > 30) continue;
            if (FromColon(reading, sentence) is { } draft) yield return draft;
        }
    }

    private static AttributionDraft? FromColon(ReadingBuilder reading, Sentence sentence)
    {
        var syntax = reading.Syntax;
        for (var i = sentence.FirstToken + 1; i < sentence.EndToken - 2; i++)
        {
            if (syntax.Lower(i) != ":") continue;
            var source = syntax.Span(sentence.FirstToken, i - 1);
            if (i - sentence.FirstToken > 6 || !Speaks(reading, source)) return null;
            return new AttributionDraft
            {
                Kind = "speech",
                Source = [source],
                SourceToken = i - 1,
                Cue = [syntax[i].Span],
                CueToken = i,
                Content = [syntax.Span(i + 1, sentence.EndToken - 1)],
                Score = 0.8,
            };
        }

        return null;
    }

    // The words before the colon are one mention of somebody who can speak, and little else.
    private static bool Speaks(ReadingBuilder reading, TextSpan source)
    {
        foreach (var mention in reading.Mentions)
        {
            if (source.Contains(mention.Span) && mention.Type is MentionType.Person or MentionType.Organization or MentionType.Group && mention.Span.Length * 2 >= source.Length) return true;
        }

        return false;
    }
}
