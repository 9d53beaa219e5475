using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Sayso;

/// <summary>A few words of a sentence and the passages that they rest on.</summary>
/// <param name="IsQuote">The words are a source's, not Sayso's.</param>
[method: JsonConstructor]
public sealed record ProsePart(string Text, ImmutableArray<Citation> Citations, bool IsQuote = false)
{
    public ProsePart(string text) : this(text, [])
    {
    }
}

/// <summary>A sentence in Sayso's words, each half of it with its sources.</summary>
public sealed record ProseSentence(ImmutableArray<ProsePart> Parts)
{
    /// <summary>The words alone; quotations in quotation marks.</summary>
    public override string ToString() => string.Concat(Parts.Select(part => part.IsQuote ? $"“{part.Text}”" : part.Text));
}
