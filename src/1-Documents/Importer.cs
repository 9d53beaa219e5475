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
    public IEnumerable<ImportResult> Import(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return paths.SelectMany(FileWalk.Find).SelectMany(ImportFound);
    }

    /// <summary>Imports content that is already at hand; <paramref name="source"/> is its path or name, which is never opened.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "An importer is passed around as an object, like the reader and the comparer after it.")]
    public IEnumerable<ImportResult> ImportBytes(string source, ReadOnlyMemory<byte> content)
    {
        ArgumentNullException.ThrowIfNull(source);
        var original = new OriginalFile(content);
        var entry = 0;
        foreach (var piece in FormatReader.Read(new ImportFile(source, content), ImportBudget.Start()))
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

    private IEnumerable<ImportResult> ImportFound(FoundFile found)
    {
        if (found.Failure is { } failure) return [ImportResult.Failed(found.Source, null, failure)];
        return FileWalk.TryRead(found, out var content, out var problem)
            ? ImportBytes(found.Source, content)
            : [ImportResult.Failed(found.Source, null, problem)];
    }
}
