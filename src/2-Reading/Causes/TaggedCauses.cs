using Sayso.Pipeline;

namespace Sayso.Causes;

/// <summary>Joins the trained head's cause, effect and signal tags of a sentence with what the parse found.</summary>
internal static class TaggedCauses
{
    private const float Causal = 0.5f;

    public static List<CauseDraft> Join(ReadingBuilder reading, int sentence, List<CauseDraft> parsed)
    {
        var tags = reading.Tags;
        if (tags.Causes.Length == 0 || tags.CausalSentence.Length <= sentence) return parsed;
        var causal = tags.CausalSentence[sentence] >= Causal;
        if (!causal) return [.. parsed.Where(d => d.Score >= 0.75)];
        if (parsed.Count > 0) return parsed;
        return FromTags(reading, reading.Sentences[sentence]) is { } draft ? [draft] : parsed;
    }

    private static CauseDraft? FromTags(ReadingBuilder reading, Sentence sentence)
    {
        TextSpan? Longest(string label)
        {
            TextSpan? best = null;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (reading.Tags.Causes[i] != "B-" + label) continue;
                var last = i;
                while (last + 1 < sentence.EndToken && reading.Tags.Causes[last + 1] == "I-" + label) last++;
                var span = reading.Syntax.Span(i, last);
                if (best is null || span.Length > best.Value.Length) best = span;
            }

            return best;
        }

        return Longest("cause") is { } cause && Longest("effect") is { } effect ? new CauseDraft(cause, Longest("signal"), effect, CausalKind.Causes, false, 0.5) : null;
    }
}
