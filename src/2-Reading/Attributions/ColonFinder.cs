using Sayso.Pipeline;
using Sayso.Tokens;

namespace Sayso.Attributions;

/// <summary>
/// What a colon announces: a paragraph of its own ("The harbour master added:" and what he added below it, with or without marks), or the rest of
/// the sentence ("The second diver was blunt: the hull was cut open", "This is how Anna Berg put it: …").
/// </summary>
internal static class ColonFinder
{
    // How somebody speaks, or what he does to "it" before a colon.
    private static readonly HashSet<string> Manners = new(StringComparer.Ordinal)
    {
        "blunt", "clear", "explicit", "nuanced", "frank", "adamant", "unequivocal", "categorical", "scathing", "candid", "cautious", "emphatic", "outspoken", "terse", "direct", "precise", "specific", "dismissive",
    };

    private static readonly HashSet<string> Wordings = new(StringComparer.Ordinal) { "put", "frame", "phrase", "word", "express", "describe", "summarise", "summarize", "explain" };

    /// <summary>Reports that a colon inside a sentence announces.</summary>
    public static IEnumerable<AttributionDraft> FindInside(ReadingBuilder reading, IReadOnlyList<AttributionDraft> drafts)
    {
        var syntax = reading.Syntax;
        foreach (var sentence in reading.Sentences)
        {
            for (var i = sentence.FirstToken + 2; i < sentence.EndToken - 2; i++)
            {
                if (syntax.Lower(i) != ":" || Speaker(reading, sentence, i) is not { } speaker) continue;
                var content = Trimmed(reading.Text, syntax[i].Span.End, sentence.Span.End);
                if (!HasVerb(syntax, content) || drafts.Sum(d => Spans.Overlap(d.Content, content)) * 2 > content.Length) break;
                var (first, last) = syntax.Subtree(speaker.Subject);
                yield return new AttributionDraft
                {
                    Kind = "speech", CueToken = speaker.Cue, Cue = [syntax[speaker.Cue].Span], Source = [syntax.Span(first, Math.Min(last, speaker.Cue - 1))], SourceToken = speaker.Subject, Content = [content], Score = 0.8,
                };
                break;
            }
        }
    }

    private static (int Subject, int Cue)? Speaker(ReadingBuilder reading, Sentence sentence, int colon)
    {
        var syntax = reading.Syntax;
        for (var i = sentence.FirstToken + 1; i < colon; i++)
        {
            var isManner = syntax[i].Upos == Upos.Adj && Manners.Contains(syntax.Lemma(i)) && syntax.HasChild(i, "cop");
            var isWording = syntax[i].Upos == Upos.Verb && Wordings.Contains(syntax.Lemma(i)) && i + 1 < colon && syntax.Lower(i + 1) is "it" or "this" or "that" or "matters" or "things";
            if (!isManner && !isWording) continue;
            var subject = syntax.Child(i, "nsubj");
            // "This is how Anna Berg put it": the parse may hang the speaker on "how".
            if (subject < 0 && isWording && syntax[i].Head is >= 0 and var up) subject = syntax.Children(up).Where(c => syntax.Is(c, "nsubj") && c < i).DefaultIfEmpty(-1).Max();
            if (subject >= 0 && subject < i && syntax.Lower(subject) is not ("this" or "it" or "that") && IsSpeaker(reading, subject)) return (subject, i);
        }

        return null;
    }

    public static IEnumerable<AttributionDraft> Find(ReadingBuilder reading, IReadOnlyList<AttributionDraft> drafts)
    {
        var syntax = reading.Syntax;
        var blocks = Blocks.Of(reading.Document).ToList();
        for (var i = 0; i + 1 < blocks.Count; i++)
        {
            var end = blocks[i].End;
            while (end > blocks[i].Start && Tokenizer.IsBlank(reading.Text[end - 1])) end--;
            if (end == blocks[i].Start || reading.Text[end - 1] != ':') continue;
            var colon = syntax.TokenAt(end - 1);
            if (colon >= syntax.Count || Saying(syntax, syntax.SentenceAt(colon), colon) is not (>= 0 and var verb) || drafts.Any(d => d.CueToken == verb)) continue;
            var content = Trimmed(reading.Text, blocks[i + 1].Start, blocks[i + 1].End);
            if (!HasVerb(syntax, content) || drafts.Sum(d => Spans.Overlap(d.Content, content)) * 2 > content.Length) continue;
            var subject = syntax.Child(verb, "nsubj");
            yield return new AttributionDraft
            {
                Kind = "speech", CueToken = verb, Cue = [syntax[verb].Span], Source = [syntax.SubtreeSpan(subject)], SourceToken = subject, Content = [content], Score = 0.8,
            };
        }
    }

    // Also "one of the divers".
    private static bool IsSpeaker(ReadingBuilder reading, int token)
    {
        var syntax = reading.Syntax;
        if (syntax[token].Upos == Upos.Num && syntax.Child(token, "nmod") is >= 0 and var noun) token = noun;
        return Speakers.CanSpeak(reading, token, "belief", null);
    }

    // The verb of saying that has a speaker and nothing said but what the colon announces.
    private static int Saying(Syntax syntax, Sentence sentence, int colon)
    {
        for (var i = colon - 1; i >= sentence.FirstToken; i--)
        {
            if (syntax[i].Upos == Upos.Verb && syntax.HasChild(i, "nsubj") && !syntax.HasChild(i, "ccomp") && CueLexicon.Instance.Verb(syntax.Lemma(i)) is { Kind: "speech" or "document" }) return i;
        }

        return -1;
    }

    private static TextSpan Trimmed(string text, int start, int end)
    {
        while (start < end && Tokenizer.IsBlank(text[start])) start++;
        while (end > start && Tokenizer.IsBlank(text[end - 1])) end--;
        return TextSpan.FromBounds(start, end);
    }

    private static bool HasVerb(Syntax syntax, TextSpan span)
    {
        for (var i = syntax.TokenAt(span.Start); i < syntax.Count && syntax[i].Span.Start < span.End; i++)
        {
            if (syntax[i].Upos is Upos.Verb or Upos.Aux) return true;
        }

        return false;
    }
}
