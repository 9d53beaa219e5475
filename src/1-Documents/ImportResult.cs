namespace Sayso;

/// <summary>One document, or the reason why there is none: the run goes on either way.</summary>
public sealed class ImportResult
{
    private ImportResult(string source, OriginalFile? original, Document? document, Diagnostic? failure) =>
        (Source, Original, Document, Failure) = (source, original, document, failure);

    /// <summary>The path as given (for a file found in a folder: the folder as given and the way down from it, with forward slashes).</summary>
    public string Source { get; }

    /// <summary>The file's bytes, shared by all results that came out of it; null where it was never read.</summary>
    public OriginalFile? Original { get; }

    public Document? Document { get; }

    /// <summary>Set exactly where <see cref="Document"/> is null.</summary>
    public Diagnostic? Failure { get; }

    internal static ImportResult Of(Document document, string source, OriginalFile original) => new(source, original, document, null);

    internal static ImportResult Failed(string source, OriginalFile? original, Diagnostic failure) => new(source, original, null, failure);
}
