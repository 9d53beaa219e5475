namespace Sayso.Cli.Cases;

/// <summary>The results that came out of one file so far; the file is known by its bytes only where all of them got into the case.</summary>
internal sealed class WholeFile
{
    private readonly List<DocumentId> documents = [];

    public OriginalFile? Original { get; private set; }

    public string? Source { get; private set; }

    public bool IsWhole { get; private set; } = true;

    public IReadOnlyList<DocumentId> Documents => documents;

    /// <summary>Whether a result comes from another file than those before.</summary>
    public bool IsOver(ImportResult next) => Source is not null && !ReferenceEquals(next.Original, Original);

    public void Take(ImportResult result, bool isThere)
    {
        (Original, Source) = (result.Original, result.Source);
        if (isThere) documents.Add(result.Document!.Id);
        else IsWhole = false;
    }

    public void Clear()
    {
        documents.Clear();
        (Original, Source, IsWhole) = (null, null, true);
    }
}
