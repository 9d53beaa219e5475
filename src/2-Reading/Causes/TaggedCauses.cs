using Sayso.Pipeline;

namespace Sayso.Causes;

/// <summary>
/// Joins the trained head's cause, effect and signal tags of a sentence with what the parse found. Where the head takes a sentence for causal its
/// spans hold (whole clauses, as in the Causal News Corpus); the frames of the parse speak where its tags are silent.
/// </summary>
internal static class TaggedCauses
{
    private const float Causal = 0.3f;

    // What a frame must score to be believed against the head.
    private const double SureFrame = 0.75;

    // Words between two stretches of a role that are taken for a slip of the tagger.
    private const int Gap = 1;

    private const int ShortestPart = 3;

    public static List<CauseDraft> Join(ReadingBuilder reading, int sentence, List<CauseDraft> parsed)
    {
        var tags = reading.Tags;
        if (tags.Causes.Length < 3 || tags.CausalSentence.Length <= sentence) return parsed;
        if (tags.CausalSentence[sentence] < Causal) return [.. parsed.Where(d => d.Score >= SureFrame)];
        var tagged = FromTags(reading, reading.Sentences[sentence], parsed);
        if (tagged.Count == 0) return parsed;
        // A sure frame that says the opposite knows better; what it says of other stretches of the sentence is another statement.
        tagged.RemoveAll(t => (t.Tie == CausalTie.Aim || parsed.Exists(p => p.Signal is { } said && t.Signal is { } mark && said.Overlaps(mark))) && !parsed.Exists(p => Same(t.Cause, t.Effect, p)) && parsed.Exists(p => p.Score >= SureFrame && p.Tie == CausalTie.Told && Same(t.Effect, t.Cause, p)));
        tagged.AddRange(parsed.Where(p => p.Score >= SureFrame && !tagged.Exists(t => Same(t.Cause, t.Effect, p) || Same(t.Effect, t.Cause, p) || t.Effect.Overlaps(p.Effect) && t.Signal is { } signal && p.Signal is { } word && signal.Overlaps(word))));
        return tagged;
    }

    private static bool Same(TextSpan cause, TextSpan effect, CauseDraft frame) => frame.Cause.Overlaps(cause) && frame.Effect.Overlaps(effect);

    // Each effect with the nearest cause and each cause with the nearest effect.
    private static List<CauseDraft> FromTags(ReadingBuilder reading, Sentence sentence, List<CauseDraft> parsed)
    {
        var (causes, effects, signals) = (Segments(reading, sentence, 0), Segments(reading, sentence, 1), Segments(reading, sentence, 2));
        if (parsed.Count == 0)
        {
            // Only one half was seen: the rest of the sentence is the other.
            if (causes.Count == 0 && effects.Count > 0) causes = Rest(reading, sentence, effects, signals);
            else if (effects.Count == 0 && causes.Count > 0) effects = Rest(reading, sentence, causes, signals);
        }

        if (causes.Count == 0 || effects.Count == 0) return [];
        var pairs = new HashSet<(TextSpan Cause, TextSpan Effect)>();
        foreach (var cause in causes) pairs.Add((cause, Nearest(cause, effects)));
        foreach (var effect in effects) pairs.Add((Nearest(effect, causes), effect));
        return [.. pairs.Where(p => !p.Cause.Overlaps(p.Effect)).OrderBy(p => p.Cause).ThenBy(p => p.Effect).Select(p => Draft(reading, p.Cause, p.Effect, signals, parsed))];
    }

    // With the kind and the denial of the frame that says the same, where there is one.
    private static CauseDraft Draft(ReadingBuilder reading, TextSpan cause, TextSpan effect, List<TextSpan> signals, List<CauseDraft> parsed)
    {
        var frame = parsed.Find(p => p.Cause.Overlaps(cause) && p.Effect.Overlaps(effect));
        if (frame is { Tie: CausalTie.Told })
        {
            var (wideCause, wideEffect) = (Widened(reading.Syntax, cause, frame.Cause), Widened(reading.Syntax, effect, frame.Effect));
            if (!wideCause.Overlaps(wideEffect)) (cause, effect) = (wideCause, wideEffect);
        }

        TextSpan? signal = signals.Count > 0 ? Nearest(cause, signals) : null;
        return new CauseDraft(cause, signal, effect, frame?.Kind ?? CausalKind.Causes, frame?.IsDenied ?? false, 0.6, TieOf(reading.Syntax, cause, effect, signal, frame));
    }

    // "Although" grants a thing and gives no cause.
    private static CausalTie TieOf(Syntax syntax, TextSpan cause, TextSpan effect, TextSpan? signal, CauseDraft? frame) =>
        IsAim(syntax, cause) ? CausalTie.Aim
        : frame is null || !Agree(syntax, cause, frame.Cause) || !Agree(syntax, effect, frame.Effect) && !IsWithSignal(syntax, effect, frame) || signal is { } word && syntax.Lower(syntax.TokenAt(word.Start)) is "although" or "though" or "despite" or "while" ? CausalTie.Guessed
        : frame.Tie;

    // What the head tagged and what the frame takes have one head word, or that of one is in the other.
    private static bool Agree(Syntax syntax, TextSpan tagged, TextSpan frame)
    {
        var (head, inner) = (syntax.HeadOf(tagged), syntax.HeadOf(frame));
        return head >= 0 && (head == inner || frame.Contains(syntax[head].Span));
    }

    // "The march was sparked" by something: the head takes the verb with what it befell.
    private static bool IsWithSignal(Syntax syntax, TextSpan tagged, CauseDraft frame) =>
        syntax.HeadOf(tagged) is >= 0 and var head && frame.Signal is { } signal && signal.Contains(syntax[head].Span) && tagged.Contains(frame.Effect);

    // A piece that the head of the phrase or clause is missing from ("at the station" of "stones were thrown at the station") stands for the whole.
    private static TextSpan Widened(Syntax syntax, TextSpan tagged, TextSpan frame) =>
        frame.Contains(tagged) && syntax.HeadOf(frame) is >= 0 and var head && !tagged.Contains(syntax[head].Span) ? frame : tagged;

    // "to disperse the crowd", "in order to be heard": the part itself or the word before it opens an infinitive.
    private static bool IsAim(Syntax syntax, TextSpan cause)
    {
        for (var i = Math.Max(0, syntax.TokenAt(cause.Start) - 1); i < syntax.Count && syntax[i].Span.Start < cause.End; i++)
        {
            if (syntax.Lower(i) == "to") return syntax[i].Upos == Upos.Part && syntax.Is(i, "mark");
            if (syntax[i].Span.Start >= cause.Start && syntax.Lower(i) is not ("in" or "order" or "so" or "as")) return false;
        }

        return false;
    }

    private static List<TextSpan> Rest(ReadingBuilder reading, Sentence sentence, List<TextSpan> known, List<TextSpan> signals)
    {
        var (first, length) = (-1, 0);
        var start = sentence.FirstToken;
        for (var i = sentence.FirstToken; i <= sentence.EndToken; i++)
        {
            if (i < sentence.EndToken && reading.Tokens[i].Upos != Upos.Punct && !known.Exists(k => k.Overlaps(reading.Tokens[i].Span)) && !signals.Exists(k => k.Overlaps(reading.Tokens[i].Span))) continue;
            if (i - start > length) (first, length) = (start, i - start);
            start = i + 1;
        }

        return length >= ShortestPart ? [reading.Syntax.Span(first, first + length - 1)] : [];
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
            for (var next = i + 1; next < sentence.EndToken && next <= last + 1 + Gap; next++)
            {
                if (tags[next] == "I") last = next;
            }

            if (role == 2 || last - i + 1 >= ShortestPart) segments.Add(reading.Syntax.Span(i, last));
            i = last;
        }

        return segments;
    }
}
