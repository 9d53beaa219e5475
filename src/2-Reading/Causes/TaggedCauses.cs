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
        TextSpan? Longest(int role)
        {
            TextSpan? best = null;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (reading.Tags.Causes[role][i] != "B") continue;
                var last = i;
                while (last + 1 < sentence.EndToken && reading.Tags.Causes[role][last + 1] == "I") last++;
                var span = reading.Syntax.Span(i, last);
                if (best is null || span.Length > best.Value.Length) best = span;
            }

            return best;
        }

        return Longest(0) is { } cause && Longest(1) is { } effect ? new CauseDraft(cause, Longest(2), effect, CausalKind.Causes, false, 0.5) : null;
    }
}
