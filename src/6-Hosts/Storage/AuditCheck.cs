namespace Sayso.Storage;

/// <summary>Holds what a case contains against what its audit log tells: each document and correction is as it was added, and none is gone.</summary>
internal static class AuditCheck
{
    public static IEnumerable<Diagnostic> Check(CaseFile file)
    {
        var told = file.Audit.Entries().ToLookup(e => e.Action, StringComparer.Ordinal);
        return Compare(told[AuditLog.Add], Documents(file)).Concat(Compare(told[AuditLog.Correct], Corrections(file)));
    }

    private static IEnumerable<Diagnostic> Compare(IEnumerable<AuditEntry> told, IEnumerable<(string Line, string Name)> held)
    {
        var open = new Dictionary<string, AuditEntry>(StringComparer.Ordinal);
        foreach (var entry in told) open.TryAdd(entry.Detail, entry);
        foreach (var (line, name) in held)
        {
            if (!open.Remove(line)) yield return StorageMessages.NotAsAdded(name);
        }

        foreach (var left in open.Values.OrderBy(e => e.Number)) yield return StorageMessages.NotAsAdded($"What entry {left.Number} of the audit log added");
    }

    private static IEnumerable<(string Line, string Name)> Documents(CaseFile file)
    {
        foreach (var (id, packed) in file.Documents.Packed())
        {
            byte[] json;
            string? source;
            try
            {
                json = Packing.Unpack(packed);
                source = DocumentTable.Parse(id, packed).Source;
            }
            catch (Exception problem) when (problem is InvalidDataException or CaseFileException)
            {
                continue;
            }

            yield return (DocumentTable.Line(json, id, source), $"The document {id}");
        }
    }

    private static IEnumerable<(string Line, string Name)> Corrections(CaseFile file) => file.Corrections.All().Select(c => (CorrectionTable.Line(c), $"Correction {c.Number}"));
}
