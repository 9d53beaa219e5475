using System.Collections.Immutable;
using Sayso.Json;

namespace Sayso.Import;

/// <summary>A document in the making: metadata, the text with its blocks, and what has to be said about it.</summary>
internal sealed class Draft
{
    public Draft(string mediaType, PassageText body) => (MediaType, Body) = (mediaType, body);

    public PassageText Body { get; }

    /// <summary>An id that came with the document; else it is made from the bytes.</summary>
    public DocumentId? Id { get; set; }

    public string? Title { get; set; }

    public string? Byline { get; set; }

    public string? Publisher { get; set; }

    public string? Published { get; private set; }

    public PublishedFrom PublishedFrom { get; private set; }

    public string? Url { get; set; }

    public string? Language { get; set; }

    public string? MediaType { get; }

    /// <summary>Where the document says itself that it came from; else the path of the file.</summary>
    public string? Source { get; set; }

    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>Takes the first date that is offered; callers offer the surest first.</summary>
    public void OfferDate(string? published, PublishedFrom from)
    {
        if (Published is not null || string.IsNullOrEmpty(published)) return;
        (Published, PublishedFrom) = (published, from);
    }

    public Document Build(OriginalFile original, string source, int entry, bool isOneOfMany)
    {
        if (Published is null) Diagnostics.Add(ImportMessages.NoDate());
        return new Document
        {
            Id = Id ?? original.IdOf(isOneOfMany ? entry : null),
            Text = WellFormed.Text(Body.Text),
            Title = Tidy(Title),
            Byline = Tidy(Byline),
            Publisher = Tidy(Publisher),
            Published = Published,
            PublishedFrom = PublishedFrom,
            Source = Source ?? source,
            Entry = entry,
            Url = Tidy(Url),
            Language = Tidy(Language),
            MediaType = MediaType,
            Passages = [.. Body.Passages()],
            Diagnostics = [.. Diagnostics],
        };
    }

    private static string? Tidy(string? value) =>
        value is null ? null : WellFormed.Text(Whitespace.Collapse(value)) is { Length: > 0 } tidy ? tidy : null;
}
