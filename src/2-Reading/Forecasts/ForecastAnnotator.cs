using Sayso.Events;

using Sayso.Pipeline;

namespace Sayso.Forecasts;

/// <summary>
/// Statements about what will happen: future auxiliaries, "is likely to", verbs and nouns of expectation. Questions, wishes, orders and what
/// was future only in the past are told apart.
/// </summary>
internal sealed class ForecastAnnotator : IAnnotator
{
    private readonly ForecastLexicon lexicon = ForecastLexicon.Instance;

    public Layers Needs => Layers.Sentences | Layers.Tokens | Layers.Times | Layers.Attributions | Layers.Claims;

    public Layers Adds => Layers.Forecasts;

    public void Annotate(ReadingBuilder reading)
    {
        var syntax = reading.Syntax;
        var attributed = new AttributedSpans(reading.Attributions);
        foreach (var claim in reading.Claims)
        {
            var first = syntax.TokenAt(claim.Span.Start);
            var last = syntax.TokenAt(claim.Span.End - 1);
            if (IsQuestion(syntax, last) || CueIn(syntax, first, last) is not { } cue) continue;
            var modality = cue.Strength ?? (claim.Factuality.Modality == Modality.Hypothetical ? Modality.Possible : claim.Factuality.Modality);
            reading.Forecasts.Add(new Forecast(
                new ForecastId(reading.Forecasts.Count), claim.Span, Horizon(reading, claim.Span), Condition(syntax, first, last), modality, claim.Attribution ?? attributed.InnermostAt(claim.Span)));
        }

    }

    private (int Token, Modality? Strength)? CueIn(Syntax syntax, int first, int last)
    {
        for (var i = first; i <= last && i < syntax.Count; i++)
        {
            if (lexicon.CueAt(syntax, i, last + 1) is { } cue) return (i, cue);
        }

        return null;
    }

    private static bool IsQuestion(Syntax syntax, int token)
    {
        var sentence = syntax.SentenceAt(Math.Min(token, syntax.Count - 1));
        return syntax.Lower(sentence.EndToken - 1).Contains('?', StringComparison.Ordinal) || sentence.TokenCount > 1 && syntax.Lower(sentence.EndToken - 2) == "?";
    }

    private static TimeInterval? Horizon(ReadingBuilder reading, TextSpan span)
    {
        TimeInterval? horizon = null;
        foreach (var time in reading.Times)
        {
            if (span.Contains(time.Span) && time.Interval is { } interval && (horizon is null || interval.Latest > horizon.Value.Latest)) horizon = interval;
        }

        return horizon;
    }

    private static TextSpan? Condition(Syntax syntax, int first, int last)
    {
        for (var i = first; i <= last && i < syntax.Count; i++)
        {
            if (!syntax.Is(i, "mark") || syntax.Lower(i) is not ("if" or "unless" or "provided")) continue;
            var clause = syntax[i].Head;
            if (clause >= 0) return syntax.SubtreeSpan(clause);
        }

        return null;
    }
}
