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

    public Layers Needs => Layers.Sentences | Layers.Tokens | Layers.Mentions | Layers.Times | Layers.Attributions | Layers.Claims;

    public Layers Adds => Layers.Forecasts;

    public void Annotate(ReadingBuilder reading)
    {
        var syntax = reading.Syntax;
        var attributed = new AttributedSpans(reading.Attributions);
        var scope = new ForecastScope(reading);
        var terms = new ForecastTerms(reading);
        foreach (var claim in reading.Claims)
        {
            var first = syntax.TokenAt(claim.Span.Start);
            var last = Math.Min(syntax.TokenAt(claim.Span.End - 1), syntax.Count - 1);
            if (IsQuestion(syntax, last) || IsWishedOrAsked(syntax, first, last) || Find(syntax, scope, first, last) is not var (cue, foretold, span)) continue;
            if (reading.Forecasts.Count > 0 && reading.Forecasts[^1].Span.Contains(span)) continue;
            var by = (span == claim.Span ? claim.Attribution : null) ?? attributed.InnermostAt(span) ?? claim.Attribution;
            var horizon = terms.Horizon(span, foretold);
            reading.Forecasts.Add(new Forecast(
                new ForecastId(reading.Forecasts.Count), span, horizon, terms.Condition(span, foretold),
                ForecastHedges.Weaken(syntax, foretold, cue.Strength), by, horizon is null ? terms.Within(span, foretold) : null));
        }
    }

    private (ForecastCue Cue, int Foretold, TextSpan Span)? Find(Syntax syntax, ForecastScope scope, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (lexicon.CueAt(syntax, i, last + 1) is not { } cue || IsAsked(syntax, syntax.ClauseHead(i)) || QuotedTitles.Holds(syntax, i)) continue;
            var foretold = ForecastLexicon.Foretold(syntax, cue.First, cue.Last);
            if (scope.Of(foretold, i, first, last) is { } span) return (cue, foretold, span);
        }

        return null;
    }

    private static bool IsQuestion(Syntax syntax, int token)
    {
        var sentence = syntax.SentenceAt(token);
        return syntax.Lower(sentence.EndToken - 1).Contains('?', StringComparison.Ordinal) || sentence.TokenCount > 1 && syntax.Lower(sentence.EndToken - 2) == "?";
    }

    // "I hope it will hold", "nobody knows who will lead", "Will you sit down": nobody says that it will come.
    private static bool IsWishedOrAsked(Syntax syntax, int first, int last)
    {
        if (first + 1 < syntax.Count && syntax[first].Upos == Upos.Aux && syntax.SentenceStarts(first) && syntax[first + 1].Upos == Upos.Pron) return true;
        var head = syntax.HeadOf(syntax.Span(first, last));
        if (head < 0 || !syntax.Is(head, "ccomp") || syntax[head].Head is not (>= 0 and var up) || up >= first && up <= last) return false;
        return IsAsked(syntax, head) || ForecastLexicon.IsWish(syntax.Lemma(up));
    }

    // "who will lead", as what somebody knows or asks.
    private static bool IsAsked(Syntax syntax, int clause) =>
        syntax.Is(clause, "ccomp") && syntax.Lower(syntax.Subtree(clause).First) is "who" or "what" or "when" or "whether" or "how" or "why" or "where" or "which" or "if";
}
