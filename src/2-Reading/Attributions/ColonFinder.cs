using Sayso.Pipeline;
using Sayso.Tokens;

namespace Sayso.Attributions;

/// <summary>A paragraph of its own that a saying with a colon announces: "The harbour master added:" and what he added below it, with or without marks.</summary>
internal static class ColonFinder
{
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
