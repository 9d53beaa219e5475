using System.Collections.Immutable;

namespace Sayso;

/// <summary>What one document says and who says it: flat, sorted, immutable layers over its text.</summary>
public sealed class Reading
{
    public required Document Document { get; init; }

    /// <summary>Names the rules and weights that made the reading; a reading is cached by content and this.</summary>
    public required string ModelVersion { get; init; }

    public ImmutableArray<Sentence> Sentences { get; init; } = [];

    public ImmutableArray<Token> Tokens { get; init; } = [];

    public ImmutableArray<Mention> Mentions { get; init; } = [];

    public ImmutableArray<TimeExpression> Times { get; init; } = [];

    public ImmutableArray<Quantity> Quantities { get; init; } = [];

    public ImmutableArray<Attribution> Attributions { get; init; } = [];

    public ImmutableArray<EventMention> Events { get; init; } = [];

    public ImmutableArray<CausalMention> Causes { get; init; } = [];

    public ImmutableArray<Claim> Claims { get; init; } = [];

    public ImmutableArray<Forecast> Forecasts { get; init; } = [];

    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    public Mention this[MentionId id] => Mentions[id.Index];

    public TimeExpression this[TimeId id] => Times[id.Index];

    public Quantity this[QuantityId id] => Quantities[id.Index];

    public Attribution this[AttributionId id] => Attributions[id.Index];

    public EventMention this[EventId id] => Events[id.Index];

    public Claim this[ClaimId id] => Claims[id.Index];

    public ReadOnlySpan<char> Slice(TextSpan span) => Document.Slice(span);

    /// <summary>Who says it, outermost first; empty for the narrator.</summary>
    public ImmutableArray<Attribution> ChainOf(AttributionId? attribution)
    {
        var chain = new List<Attribution>();
        for (var id = attribution; id is { } at && chain.Count <= Attributions.Length; id = this[at].Within) chain.Add(this[at]);
        chain.Reverse();
        return [.. chain];
    }

    /// <summary>The sentence that holds a position, or the last one that starts before it; null before the first.</summary>
    public Sentence? SentenceAt(int position)
    {
        int low = 0, high = Sentences.Length - 1;
        Sentence? best = null;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Sentences[middle].Span.Start <= position)
            {
                best = Sentences[middle];
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return best;
    }
}
