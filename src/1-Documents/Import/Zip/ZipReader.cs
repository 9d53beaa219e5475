using System.IO.Compression;

namespace Sayso.Import.Zip;

/// <summary>An archive's members in ordinal order of their names, archives among them opened in turn, within the limits.</summary>
internal static class ZipReader
{
    public static IEnumerable<Piece> Read(ImportFile file, ImportBudget budget)
    {
        if (Open(file) is not { } archive)
        {
            yield return Piece.Failed(ImportMessages.DamagedArchive(file.Name, "its list of members is missing"));
            yield break;
        }

        using (archive)
        {
            foreach (var entry in archive.Entries.Where(IsFile).OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                if (!budget.CountEntry())
                {
                    yield return Piece.Failed(ImportMessages.TooManyEntries(file.Name));
                    yield break;
                }

                foreach (var piece in Member(file, entry, budget)) yield return piece;
                if (budget.BytesLeft <= 0) yield break;
            }
        }
    }

    private static ZipArchive? Open(ImportFile file)
    {
        try
        {
            var archive = new ZipArchive(file.Open(), ZipArchiveMode.Read);
            _ = archive.Entries;
            return archive;
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static IEnumerable<Piece> Member(ImportFile file, ZipArchiveEntry entry, ImportBudget budget)
    {
        var name = entry.FullName;
        if (entry.IsEncrypted) return [Piece.Failed(ImportMessages.EncryptedEntry(file.Name, name))];
        byte[]? content;
        try
        {
            content = Expand(file, entry, budget, out var failure);
            if (failure is not null) return [Piece.Failed(failure)];
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return [Piece.Failed(ImportMessages.DamagedArchive(file.Name, name))];
        }

        var member = new ImportFile($"{file.Name}: {name}", content);
        var format = FormatSniffer.Tell(member, out _);
        if (format == SourceFormat.Zip && budget.Depth + 1 >= ImportLimits.Nesting) return [Piece.Failed(ImportMessages.NestedTooDeep(file.Name, name))];
        return FormatReader.Read(member, budget.Deeper()).Select(piece => Marked(piece, name));
    }

    /// <summary>Reads a member up to the limits; sizes that the archive declares are not believed.</summary>
    private static byte[] Expand(ImportFile file, ZipArchiveEntry entry, ImportBudget budget, out Diagnostic? failure)
    {
        failure = null;
        using var stream = entry.Open();
        using var expanded = new MemoryStream();
        var part = new byte[81920];
        for (int count; (count = stream.Read(part)) > 0;)
        {
            expanded.Write(part, 0, count);
            budget.Spend(count);
            if (budget.BytesLeft < 0) failure = ImportMessages.ExpandsTooFar(file.Name, entry.FullName);
            else if (expanded.Length > ImportLimits.RatioAppliesFrom && expanded.Length > ImportLimits.Ratio * Math.Max(1, entry.CompressedLength)) failure = ImportMessages.SuspiciousRatio(file.Name, entry.FullName);
            if (failure is not null) return [];
        }

        return expanded.ToArray();
    }

    private static Piece Marked(Piece piece, string member)
    {
        if (piece.Draft is not { } draft) return piece;
        draft.Diagnostics.Insert(0, ImportMessages.MemberOf(member));
        return Piece.OneOf(draft);
    }

    private static bool IsFile(ZipArchiveEntry entry) =>
        !entry.FullName.EndsWith('/') && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal) && !entry.Name.StartsWith('.') && entry.Name.Length > 0;
}
