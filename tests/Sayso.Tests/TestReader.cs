namespace Sayso.Tests;

/// <summary>The reader with the models of the repository, made once.</summary>
internal static class TestReader
{
    public static Reader Full { get; } = ReaderFactory.Create(ModelFolder.Load(Repository.Models));

    /// <summary>Without any model file: rules alone.</summary>
    public static Reader Bare { get; } = ReaderFactory.Create(ModelFolder.Load(null));

    public static Document Document(string text, string? published = null, string? id = null) => new()
    {
        Id = id is null ? DocumentIds.OfText(text) : new DocumentId(id),
        Text = text,
        Published = published,
        PublishedFrom = published is null ? PublishedFrom.None : PublishedFrom.Given,
    };

    public static Reading Read(string text, string? published = null) => Full.Read(Document(text, published));
}
