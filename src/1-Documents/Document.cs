using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Sayso;

/// <summary>One account as it was written. The text is stored once and never altered; everything else points into it.</summary>
public sealed class Document
{
    public required DocumentId Id { get; init; }

    /// <summary>The whole text, as decoded; offsets everywhere are UTF-16 code units into it.</summary>
    public required string Text { get; init; }

    public string? Title { get; init; }

    public string? Byline { get; init; }

    public string? Publisher { get; init; }

    /// <summary>ISO 8601: a date, a prefix of one, or a date with a time.</summary>
    public string? Published { get; init; }

    public PublishedFrom PublishedFrom { get; init; }

    /// <summary>The path as given, never opened again after import.</summary>
    public string? Source { get; init; }

    /// <summary>Counts the documents that one source holds (a feed, a mailbox, an archive).</summary>
    public int Entry { get; init; }

    public string? Url { get; init; }

    /// <summary>BCP 47, or null where it could not be told.</summary>
    public string? Language { get; init; }

    public string? MediaType { get; init; }

    /// <summary>In order of start, not overlapping.</summary>
    public ImmutableArray<Passage> Passages { get; init; } = [];

    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>The day of publication where at least that much is known.</summary>
    public DateOnly? PublishedDate =>
        Published is { Length: >= 10 } text && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static readonly FrozenSet<string> Desks = FrozenSet.ToFrozenSet(
        ["newsroom", "staff", "staff writer", "staff reporter", "admin", "administrator", "editor", "editors", "editorial", "editorial board", "news desk", "web desk", "online desk", "desk", "press office", "webmaster", "agencies"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>What to call the account in a sentence: byline (but a desk gives way to its publisher), else publisher, else title, else source.</summary>
    public string Label => (Byline is { } by && Desks.Contains(by.Trim()) ? Publisher ?? by : Byline ?? Publisher) ?? Title ?? Source ?? Id.Value;

    public ReadOnlySpan<char> Slice(TextSpan span) => Text.AsSpan(span.Start, span.Length);

    public Citation Cite(TextSpan span) => new(Id, span);

    /// <summary>The passage that holds a position, or null between passages.</summary>
    public Passage? PassageAt(int position)
    {
        int low = 0, high = Passages.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var passage = Passages[middle];
            if (position < passage.Span.Start) high = middle - 1;
            else if (position >= passage.Span.End) low = middle + 1;
            else return passage;
        }

        return null;
    }
}
