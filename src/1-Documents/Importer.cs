using System.Diagnostics.CodeAnalysis;
using Sayso.Import;

namespace Sayso;

/// <summary>
/// Turns files, folders and archives into documents. The form is told by content first and by name second. Line ends become LF, a byte order
/// mark is dropped and control characters become spaces; apart from that text stays as it was written. Bad content never throws: it
/// gives a result whose <see cref="ImportResult.Failure"/> says what was wrong.
/// </summary>
public sealed class Importer
{
    /// <summary>Imports lazily, in the order of the paths; a folder in ordinal order of its entries, all the way down.</summary>
    /// <param name="skip">Told each file before it is parsed, with its path; true where nothing of it is wanted.</param>
    [SuppressMessage("Performance", "CA1822", Justification = "An importer is passed around as an object, like the reader and the comparer after it.")]
    public IEnumerable<ImportResult> Import(IEnumerable<string> paths, Func<string, OriginalFile, bool>? skip = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return paths.SelectMany(FileWalk.Find).SelectMany(found => ImportFound(found, skip));
    }

    /// <summary>Imports content that is already at hand; <paramref name="source"/> is its path or name, which is never opened.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "An importer is passed around as an object, like the reader and the comparer after it.")]
    public IEnumerable<ImportResult> ImportBytes(string source, ReadOnlyMemory<byte> content)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Import(source, new OriginalFile(content));
    }

    private static IEnumerable<ImportResult> Import(string source, OriginalFile original)
    {
        var entry = 0;
        foreach (var piece in FormatReader.Read(new ImportFile(source, original.Content), ImportBudget.Start()))
        {
            if (piece.Draft is { } draft)
            {
                yield return ImportResult.Of(draft.Build(original, source, entry, piece.IsOneOfMany), source, original);
                entry++;
            }
            else
            {
                yield return ImportResult.Failed(source, original, piece.Failure!);
            }
        }
    }

    private static IEnumerable<ImportResult> ImportFound(FoundFile found, Func<string, OriginalFile, bool>? skip)
    {
        if (found.Failure is { } failure) return [ImportResult.Failed(found.Source, null, failure)];
        if (!FileWalk.TryRead(found, out var content, out var problem)) return [ImportResult.Failed(found.Source, null, problem)];
        var original = new OriginalFile(content);
        return skip?.Invoke(found.Source, original) == true ? [] : Import(found.Source, original);
    }
}
