using System.Globalization;
using Sayso.Pipeline;

namespace Sayso.Forecasts;

/// <summary>On what a forecast depends and by when it is to come true.</summary>
internal sealed class ForecastTerms(ReadingBuilder reading)
{
    private readonly Syntax syntax = reading.Syntax;

    /// <summary>By when, of the times that hang on the foretold verb.</summary>
    public TimeInterval? Horizon(TextSpan span, int foretold)
    {
        TimeInterval? horizon = null;
        foreach (var time in reading.Times)
        {
            if (!span.Contains(time.Span) || time.Interval is not { } interval || !Dates(time.Span, foretold) || IsBackward(time.Span)) continue;
            // What lies before the account was written is no day by which anything can still come true.
            if (interval.Latest is { } latest && IsBefore(latest, reading.Document.Published ?? string.Empty)) continue;
            if (horizon is null || interval.Latest > horizon.Value.Latest) horizon = interval;
        }

        return horizon;
    }

    /// <summary>"Within a few days", "will take a few weeks to": how soon, in words from which no day can be reckoned.</summary>
    public TextSpan? Within(TextSpan span, int foretold)
    {
        foreach (var time in reading.Times)
        {
            if (time.Type != TimexType.Duration || time.Interval is not null || !span.Contains(time.Span) || !Dates(time.Span, foretold) || IsBackward(time.Span)) continue;
            var head = syntax.HeadOf(time.Span);
            if (head < 0) continue;
            if (syntax.Child(head, "case") is >= 0 and var preposition && syntax.Lower(preposition) is "within" or "in" or "over" or "inside") return syntax[preposition].Span.Union(time.Span);
            if (syntax.Is(head, "obj") && syntax[head].Head is >= 0 and var verb && syntax.Lemma(verb) == "take") return time.Span;
        }

        return null;
    }

    /// <summary>"If the rain goes on", "unless it stops", "depending on the vote".</summary>
    public TextSpan? Condition(TextSpan span, int foretold)
    {
        for (var i = syntax.TokenAt(span.Start); i < syntax.Count && syntax[i].Span.Start < span.End; i++)
        {
            var clause = ConditionAt(i, foretold);
            if (clause < 0) continue;
            var (start, end) = syntax.Subtree(clause);
            if (start > i) start = i;
            while (end > start && syntax[end].Upos == Upos.Punct) end--;
            if (span.Contains(syntax.Span(start, end))) return syntax.Span(start, end);
        }

        return null;
    }

    private int ConditionAt(int token, int foretold)
    {
        var head = syntax[token].Head;
        if (head < 0) return -1;
        switch (syntax.Lower(token))
        {
            // "Even if the wall holds, the lake will rise" depends on nothing.
            case "if" when syntax.Is(token, "mark") && !syntax.Is(head, "ccomp"):
                return token > 0 && syntax.Lower(token - 1) == "even" ? -1 : head;
            case "unless" or "provided" or "providing" or "assuming" when syntax.Is(token, "mark"):
                return head;
            case "provided" or "assuming" when syntax.Is(token, "advcl"):
                return token;
            case "depending":
                return syntax.Is(token, "case") ? head : syntax.Is(token, "advcl") ? token : -1;
            case "case" when token > 0 && syntax.Lower(token - 1) == "in" && syntax.Child(token, "acl", "ccomp") >= 0:
                return token;
            case "long" when token > 0 && syntax.Lower(token - 1) == "as" && token + 1 < syntax.Count && syntax.Lower(token + 1) == "as" && syntax.Child(token, "advcl") is >= 0 and var clause && syntax.HasChild(clause, "nsubj"):
                return token;
            default:
                return -1;
        }
    }

    // A time in a relative clause, in a clause of its own or given as a reason dates that and not what will come.
    private bool Dates(TextSpan time, int foretold)
    {
        var at = syntax.HeadOf(time);
        if (at < 0 || foretold < 0) return true;
        for (var steps = 0; at >= 0 && at != foretold && steps < syntax.Count; steps++, at = syntax[at].Head)
        {
            if (syntax.Is(at, "acl") || syntax.Is(at, "ccomp") || syntax.Is(at, "parataxis") || syntax.Is(at, "advcl") && !IsInfinitive(at)) return syntax.IsUnder(foretold, at);
        }

        return true;
    }

    private bool IsInfinitive(int clause) => syntax.Child(clause, "mark") is >= 0 and var mark && syntax.Lower(mark) == "to";

    // "The past ten years", "since May".
    private bool IsBackward(TextSpan time)
    {
        var head = syntax.HeadOf(time);
        return head >= 0 && syntax.Children(head).Append(head).Any(child => syntax.Lower(child) is "past" or "last" or "previous" or "recent" or "since" or "ago");
    }

    // As far as both are told: in a text of January 2022 a day of that month may still come.
    private static bool IsBefore(DateTime day, string published)
    {
        var iso = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var told = Math.Min(published.Length, iso.Length);
        return string.CompareOrdinal(iso, 0, published, 0, told) < 0;
    }
}
