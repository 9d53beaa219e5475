using Sayso.Wording;

namespace Sayso.Hypotheses;

/// <summary>Gathers the stretches of the case that may state an origin: every claim, the causes of causal statements about the happening, and lists that an account announces as causes.</summary>
internal sealed class PassingFinder(CaseIndex index, Happening happening)
{
    private const int LongestCause = 300;

    public IEnumerable<Passing> Find() => index.Documents.SelectMany(words => Listed(words).Concat(Causes(words)).Concat(Claims(words)));

    private IEnumerable<Passing> Claims(ReadingWords words) =>
        from claim in words.Reading.Claims
        select new Passing(words, claim.Span, claim.Span, index.ClaimOf(words.Reading.Document.Id, claim.Id), claim.Attribution, claim.Factuality, false, false, false);

    private IEnumerable<Passing> Causes(ReadingWords words)
    {
        var reading = words.Reading;
        foreach (var cause in reading.Causes)
        {
            if (cause.Kind == CausalKind.Prevents || cause.Cause.Length > LongestCause || !happening.IsHeadOf(words, cause.Effect) || cause.Tie == CausalTie.Aim) continue;
            // What nobody joined in words is nobody's explanation.
            if (cause.Signal.IsEmpty) continue;
            var whole = cause.Cause.Union(cause.Effect);
            var claim = reading.Claims.Where(claim => claim.Span.Overlaps(whole)).OrderByDescending(claim => claim.Span.OverlapWith(whole)).ThenBy(claim => claim.Span).FirstOrDefault();
            var factuality = claim?.Factuality ?? default;
            yield return new Passing(
                words, cause.Cause, claim is null ? whole : claim.Span, claim is null ? null : index.ClaimOf(reading.Document.Id, claim.Id), cause.Attribution, factuality, true, cause.IsDenied, false, cause.Tie == CausalTie.Guessed || IsOfTime(words, cause.Signal[0]));
        }
    }

    // "He fired after the father raised his hands": what went before explains nothing unless it is an origin in itself.
    private static bool IsOfTime(ReadingWords words, TextSpan signal) => words.Text(signal).Trim().ToLowerInvariant() is "after" or "when" or "as" or "since" or "while" or "amid" or "once" or "following" or "shortly after" or "soon after";

    // "The following factors may have played a role behind the unrest:" and the lines with a bullet or number that follow.
    private IEnumerable<Passing> Listed(ReadingWords words)
    {
        var document = words.Reading.Document;
        var lines = Lines(document.Text).ToList();
        var announced = false;
        foreach (var line in lines)
        {
            var isItem = IsItem(document, line, out var item);
            if (!isItem)
            {
                announced = document.Text[line.End - 1] == ':' && Announces(words, line);
                continue;
            }

            if (!announced || item.IsEmpty) continue;
            var claims = words.Reading.Claims.Where(claim => item.Overlaps(claim.Span)).ToList();
            var first = claims.FirstOrDefault();
            var whole = item.Length <= LongestCause || first is null ? item : words.Reading.SentenceAt(item.Start) is { } sentence && sentence.Span.Overlaps(item) ? Inside(sentence.Span, item) : item;
            yield return new Passing(
                words, whole, whole, first is null ? null : index.ClaimOf(document.Id, first.Id), first?.Attribution, first?.Factuality ?? default, true, false, true);
        }
    }

    private bool Announces(ReadingWords words, TextSpan line)
    {
        var sentence = words.Reading.SentenceAt(line.End - 1)?.Span is { } span && span.Overlaps(line) ? span : line;
        var (first, end) = words.Range(sentence);
        return words.Words[first..end].Any(word => OriginLexicon.CauseNouns.Contains(word.Root)) && happening.IsIn(words, line);
    }

    private static TextSpan Inside(TextSpan span, TextSpan limits) =>
        TextSpan.FromBounds(Math.Max(span.Start, limits.Start), Math.Min(span.End, limits.End));

    private static bool IsItem(Document document, TextSpan line, out TextSpan item)
    {
        var text = document.Text;
        var at = line.Start;
        if ("•‣▪●◦·-–—*".Contains(text[at], StringComparison.Ordinal)) at++;
        else
        {
            while (at < line.End && char.IsAsciiDigit(text[at])) at++;
            if (at == line.Start || at - line.Start > 2 || at >= line.End || text[at] is not ('.' or ')'))
            {
                item = line;
                return document.PassageAt(line.Start)?.Kind == PassageKind.List;
            }

            at++;
        }

        while (at < line.End && char.IsWhiteSpace(text[at])) at++;
        item = TextSpan.FromBounds(at, line.End);
        return true;
    }

    private static IEnumerable<TextSpan> Lines(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            int from = start, to = end;
            while (from < to && char.IsWhiteSpace(text[from])) from++;
            while (to > from && char.IsWhiteSpace(text[to - 1])) to--;
            if (from < to) yield return TextSpan.FromBounds(from, to);
            start = end + 1;
        }
    }
}
