using Sayso.Wording;

namespace Sayso.Composing;

/// <summary>
/// Names a happening in the words of an account: of all its tellings the one that says who did what, cut down to subject, verb and object or to the
/// noun with what belongs to it. Numbers stay out, as accounts may disagree on them; so do marks of quotation cut in half.
/// </summary>
internal static class HappeningNamer
{
    private const int WordsAtMost = 9;
    private const int TellingsSeen = 16;
    private const int LettersAtMost = 70;

    public static string Name(CaseIndex index, Event happening)
    {
        HappeningPhrase? best = null;
        var tellings = happening.Mentions.Where(mention => index.Knows(mention.Document)).ToList();
        var words = tellings.Select(mention => WordOf(index, mention)).OfType<string>().ToLookup(word => word, StringComparer.Ordinal);
        foreach (var telling in tellings.Take(TellingsSeen))
        {
            if (HappeningPhrase.At(index[telling.Document], telling, WordsAtMost) is not { } phrase) continue;
            // The word that most tellings use names it best.
            if (WordOf(index, telling) is { } word) phrase.Worth += 1.5 * words[word].Count() / tellings.Count;
            if (best is null || phrase.Worth > best.Worth) best = phrase;
        }

        return ListWording.Short(best?.Text ?? Tidy(happening.Label), LettersAtMost);
    }

    private static string? WordOf(CaseIndex index, EventReference telling) =>
        telling.Event.Index < index[telling.Document].Events.Length ? index[telling.Document][telling.Event].Text : null;

    /// <summary>The label without the marks that a cut left at its ends.</summary>
    public static string Tidy(string label)
    {
        var words = string.Join(' ', label.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim(' ', ',', ';', ':', '.', '-', '–', '—', '…', '!', '?');
        foreach (var (open, close) in new[] { ('“', '”'), ('‘', '’'), ('(', ')'), ('[', ']'), ('"', '"'), ('\'', '\'') })
        {
            if (words.StartsWith(open) && !words[1..].Contains(close)) words = words[1..];
            if (words.EndsWith(close) && !words[..^1].Contains(open)) words = words[..^1];
            words = words.Replace($"{close} ", words.Contains(open) ? $"{close} " : " ", StringComparison.Ordinal);
        }

        return words.Length == 0 ? label : words.Trim();
    }
}
