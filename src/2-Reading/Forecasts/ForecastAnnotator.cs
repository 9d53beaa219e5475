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
            if (IsQuestion(syntax, last) || IsWishedOrAsked(syntax, first, last) || CueIn(syntax, first, last) is not { } cue) continue;
            var span = WithComplement(syntax, claim.Span, cue.Token, last);
            if (reading.Forecasts.Count > 0 && reading.Forecasts[^1].Span.Contains(span)) continue;
            var modality = cue.Strength ?? (claim.Factuality.Modality == Modality.Hypothetical ? Modality.Possible : claim.Factuality.Modality);
            reading.Forecasts.Add(new Forecast(
                new ForecastId(reading.Forecasts.Count), span, Horizon(reading, span), Condition(syntax, first, last), modality, claim.Attribution ?? attributed.InnermostAt(claim.Span)));
        }

    }

    private (int Token, Modality? Strength)? CueIn(Syntax syntax, int first, int last)
    {
        for (var i = first; i <= last && i < syntax.Count; i++)
        {
            if (lexicon.CueAt(syntax, i, last + 1) is { } cue && !IsAsked(syntax, syntax.ClauseHead(i))) return (i, cue);
        }

        return null;
    }

    private static bool IsQuestion(Syntax syntax, int token)
    {
        var sentence = syntax.SentenceAt(Math.Min(token, syntax.Count - 1));
        return syntax.Lower(sentence.EndToken - 1).Contains('?', StringComparison.Ordinal) || sentence.TokenCount > 1 && syntax.Lower(sentence.EndToken - 2) == "?";
    }

    // "is expected to resign": with what is expected, where that is a claim of its own.
    private static TextSpan WithComplement(Syntax syntax, TextSpan span, int cue, int last)
    {
        if (syntax[cue].Upos != Upos.Verb && syntax[cue].Upos != Upos.Aux) return span;
        foreach (var at in new[] { cue, syntax[cue].Head })
        {
            if (at < 0 || at > last || syntax.Child(at, "xcomp", "ccomp") is not (>= 0 and var complement) || complement <= last) continue;
            var (first, end) = syntax.Subtree(complement);
            while (end > first && syntax[end].Upos == Upos.Punct) end--;
            if (first == last + 1) return span.Union(syntax.Span(first, end));
        }

        return span;
    }

    // "I hope it will hold", "nobody knows who will lead", "Will you sit down": nobody says that it will come.
    private static bool IsWishedOrAsked(Syntax syntax, int first, int last)
    {
        if (first + 1 < syntax.Count && syntax[first].Upos == Upos.Aux && syntax.SentenceStarts(first) && syntax[first + 1].Upos == Upos.Pron) return true;
        var head = syntax.HeadOf(syntax.Span(first, Math.Min(last, syntax.Count - 1)));
        if (head < 0 || !syntax.Is(head, "ccomp") || syntax[head].Head is not (>= 0 and var up) || up >= first && up <= last) return false;
        return IsAsked(syntax, head) || ForecastLexicon.IsWish(syntax.Lemma(up));
    }

    // "who will lead", as what somebody knows or asks.
    private static bool IsAsked(Syntax syntax, int clause) =>
        syntax.Is(clause, "ccomp") && syntax.Lower(syntax.Subtree(clause).First) is "who" or "what" or "when" or "whether" or "how" or "why" or "where" or "which" or "if";

    private static TimeInterval? Horizon(ReadingBuilder reading, TextSpan span)
    {
        TimeInterval? horizon = null;
        var made = reading.Document.Published ?? string.Empty;
        foreach (var time in reading.Times)
        {
            // What lies before the account was written is no day by which anything can still come true.
            if (time.Interval?.Latest is { } latest && IsBefore(latest, made)) continue;
            if (span.Contains(time.Span) && time.Interval is { } interval && (horizon is null || interval.Latest > horizon.Value.Latest)) horizon = interval;
        }

        return horizon;
    }

    // As far as both are told: in a text of January 2022 a day of that month may still come.
    private static bool IsBefore(DateTime day, string published)
    {
        var iso = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var told = Math.Min(published.Length, iso.Length);
        return string.CompareOrdinal(iso, 0, published, 0, told) < 0;
    }

    private static TextSpan? Condition(Syntax syntax, int first, int last)
    {
        for (var i = first; i <= last && i < syntax.Count; i++)
        {
            if (!syntax.Is(i, "mark") || syntax.Lower(i) is not ("if" or "unless" or "provided")) continue;
            var clause = syntax[i].Head;
            if (clause < 0) continue;
            var (start, end) = syntax.Subtree(clause);
            while (end > start && syntax[end].Upos == Upos.Punct) end--;
            return syntax.Span(start, end);
        }

        return null;
    }
}
