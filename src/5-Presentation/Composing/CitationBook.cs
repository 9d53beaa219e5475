using System.Collections.Immutable;
using System.Globalization;

namespace Sayso.Composing;

/// <summary>Collects every passage that the dossier rests on, and numbers them per document in the order of the text when all are known.</summary>
internal sealed class CitationBook(ImmutableArray<Reading> readings)
{
    private readonly Dictionary<DocumentId, int> order = readings.Select((reading, index) => (reading.Document.Id, index)).DistinctBy(pair => pair.Id).ToDictionary(pair => pair.Id, pair => pair.index);
    private readonly HashSet<Citation> cited = [];
    private readonly HashSet<Citation> stated = [];

    /// <summary>Registers a passage. A span that reaches beyond the text, as in a damaged case, is cut back to it.</summary>
    public Citation Cite(DocumentId document, TextSpan span)
    {
        var citation = CiteName(document, span);
        stated.Add(citation);
        return citation;
    }

    /// <summary>Registers a place that only shows where a name stands.</summary>
    public Citation CiteName(DocumentId document, TextSpan span)
    {
        var citation = Clip(new Citation(document, span));
        cited.Add(citation);
        return citation;
    }

    /// <summary>The citation cut back to the text, not registered.</summary>
    public Citation Clip(Citation citation)
    {
        var length = readings[order[citation.Document]].Document.Text.Length;
        var start = Math.Min(citation.Span.Start, length);
        return citation with { Span = TextSpan.FromBounds(start, Math.Clamp(citation.Span.End, start, length)) };
    }

    public Citation Cite(Citation citation) => Cite(citation.Document, citation.Span);

    /// <summary>The words of a passage, white space at its ends left out.</summary>
    public string TextOf(Citation citation) => readings[order[citation.Document]].Document.Slice(citation.Span).Trim().ToString();

    public ImmutableArray<CitedPassage> Number()
    {
        var passages = ImmutableArray.CreateBuilder<CitedPassage>(cited.Count);
        foreach (var document in cited.GroupBy(citation => citation.Document).OrderBy(group => order[group.Key]))
        {
            var letter = LetterOf(order[document.Key]);
            var number = 0;
            foreach (var citation in document.OrderBy(citation => citation.Span.Start).ThenByDescending(citation => citation.Span.Length))
            {
                number++;
                passages.Add(new CitedPassage(letter + number.ToString(CultureInfo.InvariantCulture), citation, TextOf(citation), !stated.Contains(citation)));
            }
        }

        return passages.ToImmutable();
    }

    /// <summary>A, B, … Z, AA, AB, …</summary>
    public static string LetterOf(int index)
    {
        var letters = string.Empty;
        for (var rest = index; rest >= 0; rest = (rest / 26) - 1) letters = (char)('A' + (rest % 26)) + letters;
        return letters;
    }
}
