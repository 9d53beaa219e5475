using Sayso.Wording;

namespace Sayso.Hypotheses;

/// <summary>Somebody made answerable: the key is a country where one is known, else the entity, else "abroad".</summary>
internal readonly record struct Agent(string Key, string Name, TextSpan Span, bool IsAbroad);

/// <summary>Finds who is made answerable around a word of responsibility.</summary>
internal sealed class AgentFinder(CaseIndex index)
{
    private const int Before = 9;
    private const int After = 7;

    public IEnumerable<Agent> Around(ReadingWords words, TextSpan place, int at, ResponsibilityTerm term)
    {
        var (first, end) = words.Range(place);
        var last = at + term.Roots.Length;
        var by = Enumerable.Range(last, Math.Max(0, Math.Min(end, last + 3) - last)).FirstOrDefault(i => words.Words[i].Root == "by", -1);
        if (by >= 0) return In(words, by + 1, Clause(words, by + 1, Math.Min(end, by + 1 + After)));
        if (term.AgentAfter) return In(words, last, Clause(words, last, Math.Min(end, last + After)));
        var before = In(words, Math.Max(first, at - Before), at).ToList();
        return before.Count > 0 || !term.IsStrong ? before : In(words, last, Math.Min(end, last + After));
    }

    // Up to the first comma or the like.
    private static int Clause(ReadingWords words, int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            if (words.Reading.Slice(TextSpan.FromBounds(words.Words[i - 1].Span.End, Math.Max(words.Words[i - 1].Span.End, words.Words[i].Span.Start))).IndexOfAny(",;:()") >= 0) return i;
        }

        return end;
    }

    /// <summary>Names, and words for abroad, that do not merely say where.</summary>
    private IEnumerable<Agent> In(ReadingWords words, int first, int end)
    {
        if (first >= end) yield break;
        var span = TextSpan.FromBounds(words.Words[first].Span.Start, words.Words[end - 1].Span.End);
        var document = words.Reading.Document.Id;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mention in words.Mentions(span))
        {
            if (mention.Form == MentionForm.Pronoun || mention.Type is MentionType.Work or MentionType.Weapon or MentionType.Event or MentionType.Other || words.IsLocative(mention.Span) || IsTarget(words, mention.Span)) continue;
            var country = index.CountryOf(document, mention);
            if (mention.Form == MentionForm.Nominal && country is null) continue;
            var entity = index.EntityOf(document, mention.Id);
            var key = country ?? entity?.Id ?? words.Text(mention.Span).ToLowerInvariant();
            if (seen.Add(key)) yield return new(key, words.Text(mention.Span), mention.Span, country is not null && index.HomeCountry is not null && country != index.HomeCountry);
        }

        if (seen.Count > 0) yield break;
        for (var i = first; i < end; i++)
        {
            if (!OriginLexicon.Abroad.Contains(words.Words[i].Root)) continue;
            var last = Math.Min(end - 1, words.IsContent(words.Words[Math.Min(i + 1, end - 1)]) ? i + 1 : i);
            yield return new("abroad", words.Text(TextSpan.FromBounds(words.Words[i].Span.Start, words.Words[last].Span.End)), words.Words[i].Span, true);
            yield break;
        }
    }

    private static bool IsTarget(ReadingWords words, TextSpan span)
    {
        var before = words.Range(span).First - 1;
        if (before >= 0 && words.Words[before].Root == "the") before--;
        return before >= 0 && words.Words[before].Root is "to" or "into" or "against";
    }
}
