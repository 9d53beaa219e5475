using Sayso.Pipeline;

namespace Sayso.Tokens;

/// <summary>
/// Says so where a text does not look like English: too few of its words are English function words, or most of its letters are not Latin. What
/// follows still reads it, as well as it goes.
/// </summary>
internal sealed class LanguageAnnotator : IAnnotator
{
    private const int LeastWords = 25;
    private const double LeastShare = 0.12;

    private static readonly HashSet<string> Function = new(StringComparer.Ordinal)
    {
        "the", "of", "and", "to", "in", "a", "is", "that", "for", "it", "was", "on", "with", "as", "at", "by", "be", "this", "from", "are", "have", "has", "had", "not", "but", "they", "he", "she", "we",
        "you", "his", "her", "their", "which", "who", "will", "would", "were", "been", "or", "an", "said", "after", "its", "there", "what", "when", "if", "about", "into", "than", "more", "no", "all", "i",
    };

    public Layers Needs => Layers.Sentences;

    public Layers Adds => Layers.Sentences;

    public void Annotate(ReadingBuilder reading)
    {
        int words = 0, english = 0;
        foreach (var token in reading.Tokens)
        {
            if (!char.IsLetter(reading.Text[token.Span.Start])) continue;
            words++;
            if (Function.Contains(WordForm.Lower(reading.Slice(token.Span)))) english++;
        }

        if (words >= LeastWords && english < words * LeastShare) reading.Diagnostics.Add(ReadingMessages.OtherLanguage());
    }
}
