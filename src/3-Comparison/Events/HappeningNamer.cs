namespace Sayso.Events;

/// <summary>
/// Names a happening in the words of an account: of all its tellings the one that says who did what, cut down to subject, verb and object or to the
/// noun with what belongs to it. Numbers stay out, as accounts may disagree on them; so do marks of quotation cut in half.
/// </summary>
internal static class HappeningNamer
{
    private const int WordsAtMost = 12;
    private const int TellingsSeen = 16;

    public static string Name(IReadOnlyList<(Reading Reading, EventMention Mention)> tellings)
    {
        HappeningPhrase? best = null;
        var words = tellings.ToLookup(telling => telling.Mention.Text, StringComparer.Ordinal);
        foreach (var (reading, mention) in tellings.Take(TellingsSeen))
        {
            if (HappeningPhrase.At(reading, mention, WordsAtMost) is not { } phrase) continue;
            // The word that most tellings use names it best.
            phrase.Worth += 1.5 * words[mention.Text].Count() / tellings.Count;
            if (best is null || phrase.Worth > best.Worth) best = phrase;
        }

        var (first, named) = tellings[0];
        return Tidy(best?.Text ?? first.Document.Text.Substring(named.Trigger.Start, named.Trigger.Length));
    }

    /// <summary>The label without the marks that a cut left at its ends.</summary>
    internal static string Tidy(string label)
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
