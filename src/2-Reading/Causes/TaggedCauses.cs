using Sayso.Pipeline;

namespace Sayso.Causes;

/// <summary>Joins the trained head's cause, effect and signal tags of a sentence with what the parse found.</summary>
internal static class TaggedCauses
{
    private const float Causal = 0.45f;
    private const double SureFrame = 0.75;

    public static List<CauseDraft> Join(ReadingBuilder reading, int sentence, List<CauseDraft> parsed)
    {
        var tags = reading.Tags;
        if (tags.Causes.Length < 3 || tags.CausalSentence.Length <= sentence) return parsed;
        if (tags.CausalSentence[sentence] < Causal) return [.. parsed.Where(d => d.Score >= SureFrame)];
        // A frame with a signal says who is cause and who effect; the tags speak where the parse is silent.
        var sure = parsed.Where(p => p.Score >= SureFrame).ToList();
        if (sure.Count > 0) return parsed;
        var tagged = FromTags(reading, reading.Sentences[sentence]);
        return tagged.Count > 0 ? tagged : parsed;
    }

    // Each effect with the nearest cause and each cause with the nearest effect.
    private static List<CauseDraft> FromTags(ReadingBuilder reading, Sentence sentence)
    {
        var (causes, effects, signals) = (Segments(reading, sentence, 0), Segments(reading, sentence, 1), Segments(reading, sentence, 2));
        var pairs = new HashSet<(TextSpan Cause, TextSpan Effect)>();
        if (causes.Count == 0 || effects.Count == 0) return [];
        foreach (var cause in causes) pairs.Add((cause, Nearest(cause, effects)));
        foreach (var effect in effects) pairs.Add((Nearest(effect, causes), effect));
        return [.. pairs.Where(p => !p.Cause.Overlaps(p.Effect)).OrderBy(p => p.Cause).ThenBy(p => p.Effect)
            .Select(p => new CauseDraft(p.Cause, signals.Count > 0 ? Nearest(p.Cause, signals) : null, p.Effect, CausalKind.Causes, false, 0.6))];
    }

    private static TextSpan Nearest(TextSpan span, List<TextSpan> others) =>
        others.OrderBy(o => Math.Max(0, Math.Max(o.Start - span.End, span.Start - o.End))).ThenBy(o => o).First();

    private static List<TextSpan> Segments(ReadingBuilder reading, Sentence sentence, int role)
    {
        var tags = reading.Tags.Causes[role];
        var segments = new List<TextSpan>();
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (tags[i] == "O") continue;
            var last = i;
            // A gap of one word inside a long stretch is a slip of the tagger.
            while (last + 1 < sentence.EndToken && (tags[last + 1] == "I" || last + 2 < sentence.EndToken && tags[last + 2] == "I")) last++;
            if (role == 2 || last - i >= 2) segments.Add(reading.Syntax.Span(i, last));
            i = last;
        }

        return segments;
    }
}
