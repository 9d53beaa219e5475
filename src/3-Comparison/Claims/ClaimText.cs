using System.Collections.Immutable;

namespace Sayso.Claims;

/// <summary>What a claim is compared by: its content words, names, numbers, dates, predicate and polarity.</summary>
internal sealed class ClaimText
{
    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal)
    {
        "be", "have", "do", "say", "will", "would", "can", "could", "may", "might", "shall", "should", "must", "this", "that", "it", "he", "she", "they", "we", "i", "you", "who", "which", "what",
        "there", "here", "also", "very", "more", "most", "some", "such", "other", "so", "then", "now", "just", "only", "even", "still", "get", "go", "make", "take", "one", "not", "no", "own",
    };

    private static readonly HashSet<string> Negators = new(StringComparer.Ordinal) { "not", "n't", "no", "never", "nobody", "nothing", "none", "neither", "nor", "without", "hardly", "deny", "fail", "refuse" };

    public required Reading Reading { get; init; }

    public required TextSpan Span { get; init; }

    /// <summary>Lemmas of content words, each once, with the words of names.</summary>
    public required ImmutableArray<string> Words { get; init; }

    /// <summary>Chain or entity keys of the names inside.</summary>
    public required ImmutableArray<string> Names { get; init; }

    public required ImmutableArray<Quantity> Numbers { get; init; }

    public required ImmutableArray<TimeExpression> Times { get; init; }

    /// <summary>The lemma of the clause's head.</summary>
    public required string Predicate { get; init; }

    public required bool IsNegated { get; init; }

    public required Modality Modality { get; init; }

    /// <summary>What the clause says of what.</summary>
    public required Predication Predication { get; init; }

    /// <summary>The clause's own predicate is denied, by a negator on it or by whoever reports it; a "no" elsewhere in it does not count.</summary>
    public bool IsDenied => Predication.IsDenied || IsNegated && !HasNegator;

    /// <summary>A negator stands somewhere in it.</summary>
    public required bool HasNegator { get; init; }

    /// <param name="nameOf">The key of a mention (entity id over a case), or null to use its text.</param>
    public static ClaimText Of(Reading reading, TextSpan span, Factuality? factuality = null, Func<Mention, string?>? nameOf = null)
    {
        var words = new SortedSet<string>(StringComparer.Ordinal);
        var negated = false;
        var predicate = string.Empty;
        var (first, last) = Tokens(reading, span);
        for (var i = first; i <= last; i++)
        {
            var token = reading.Tokens[i];
            var lemma = token.Lemma.ToLowerInvariant();
            negated |= Negators.Contains(lemma);
            if (predicate.Length == 0 && (token.Head < first || token.Head > last) && token.Upos != Upos.Punct) predicate = lemma;
            if (Counts(token)) words.Add(lemma);
        }

        return new ClaimText
        {
            Reading = reading,
            Span = span,
            Words = [.. words],
            Names = [.. reading.Mentions.Where(m => m.Form == MentionForm.Name && span.Contains(m.Span)).Select(m => nameOf?.Invoke(m) ?? reading.Document.Text.Substring(m.Span.Start, m.Span.Length).ToLowerInvariant()).Distinct().Order(StringComparer.Ordinal)],
            Numbers = [.. reading.Quantities.Where(q => span.Contains(q.Span) && q.Kind is not QuantityKind.Ordinal)],
            Times = [.. reading.Times.Where(t => span.Contains(t.Span) && t.Interval is not null)],
            Predicate = predicate,
            IsNegated = factuality is { } known ? known.Polarity == Polarity.Negative : negated,
            Modality = factuality?.Modality ?? Modality.Certain,
            Predication = Predication.Of(reading, first, last, i => Counts(reading.Tokens[i])),
            HasNegator = negated,
        };
    }

    private static bool Counts(Token token) => token.Upos is Upos.Noun or Upos.Propn or Upos.Verb or Upos.Adj or Upos.Adv or Upos.Num && token.Lemma.Length > 1 && !Empty.Contains(token.Lemma.ToLowerInvariant());

    private static (int First, int Last) Tokens(Reading reading, TextSpan span)
    {
        int low = 0, high = reading.Tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (reading.Tokens[middle].Span.End <= span.Start) low = middle + 1;
            else high = middle;
        }

        var last = low - 1;
        while (last + 1 < reading.Tokens.Length && reading.Tokens[last + 1].Span.Start < span.End) last++;
        return (low, last);
    }
}
