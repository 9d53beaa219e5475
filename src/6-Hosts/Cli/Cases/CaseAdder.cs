using Sayso.Storage;

namespace Sayso.Cli.Cases;

/// <summary>What an addition did.</summary>
public readonly record struct AddResult(int Added, int Known, int Read, int Failed);

/// <summary>
/// Adds files to a case and reads what has no reading yet. Each document and each reading is a transaction of its own: killed at any point, the
/// next run goes on from there.
/// </summary>
internal sealed class CaseAdder(CaseFile file, string modelVersion, Func<Reader> reader, int jobs, string actor, CancellationToken cancellation)
{
    /// <summary>Told after each document: its label, what happened, how many are done of how many.</summary>
    public Action<string, string, int, int>? Progress { get; init; }

    public Action<string, Diagnostic>? Failure { get; init; }

    public AddResult Add(IEnumerable<string> paths)
    {
        // Whatever is finished was worked out from readings that could all be loaded.
        var sound = file.Finished.Contains(CaseLoader.Key(file));
        var (tally, damaged) = (new Tally(), new HashSet<DocumentId>());
        var whole = new WholeFile();
        foreach (var result in new Importer().Import(paths, IsKnown))
        {
            cancellation.ThrowIfCancellationRequested();
            if (whole.IsOver(result)) Finish(whole);
            whole.Take(result, Take(result, tally, Known));
        }

        Finish(whole);
        return new AddResult(tally.Added, tally.Known, ReadMissing(damaged), tally.Failed);

        bool IsKnown(string source, OriginalFile original)
        {
            if (file.Imports.Find(source, original) is not { } documents) return false;
            foreach (var id in documents) Known(id);
            return true;
        }

        void Known(DocumentId id)
        {
            tally.Known++;
            if (!sound && file.Documents.Find(id) is { } stored && !file.Readings.IsSound(stored, modelVersion)) damaged.Add(id);
        }
    }

    /// <summary>Whether the document is in the case now.</summary>
    private bool Take(ImportResult result, Tally tally, Action<DocumentId> known)
    {
        if (result.Document is not { } document)
        {
            if (IsOwn(result.Source)) return false;
            tally.Failed++;
            Note(result.Source, result.Failure!);
            return false;
        }

        if (file.Documents.Find(document.Id) is not { } stored)
        {
            file.Write(t => file.Documents.Add(t, document, result.Original, actor));
            tally.Added++;
        }
        else if (stored.Text != document.Text && !document.Id.Value.Contains(result.Original?.Sha256 ?? "?", StringComparison.Ordinal))
        {
            tally.Failed++;
            Note(result.Source, StorageMessages.IdTaken(result.Source, document.Id.Value));
            return false;
        }
        else
        {
            known(document.Id);
        }

        return true;
    }

    private void Finish(WholeFile whole)
    {
        if (whole is { Original: { } original, Source: { } source, IsWhole: true }) file.Write(t => file.Imports.Save(t, source, original, whole.Documents));
        whole.Clear();
    }

    private void Note(string source, Diagnostic problem)
    {
        Failure?.Invoke(source, problem);
        if (!file.Documents.Attempted().Contains((source, problem))) file.Write(t => file.Documents.AddAttempted(t, source, problem));
    }

    // The case may lie in the folder that is added to it.
    private bool IsOwn(string source)
    {
        var (path, own) = (Path.GetFullPath(source), Path.GetFullPath(file.Path));
        return path == own || path == own + "-wal" || path == own + "-shm" || path == own + "-journal";
    }

    private int ReadMissing(HashSet<DocumentId> damaged)
    {
        var missing = file.Documents.All().Where(d => damaged.Contains(d.Id) || !file.Readings.Contains(d.Id, modelVersion)).ToList();
        if (missing.Count == 0) return 0;
        var loaded = reader();
        var done = 0;
        foreach (var batch in missing.Chunk(Math.Max(1, jobs) * 2))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var reading in Case.Read(loaded, batch, jobs))
            {
                file.Write(t => file.Readings.Save(t, reading));
                done++;
                Progress?.Invoke(reading.Document.Source ?? reading.Document.Label, $"{reading.Tokens.Length} words, {reading.Claims.Length} claims", done, missing.Count);
            }
        }

        return done;
    }

    private sealed class Tally
    {
        public int Added { get; set; }

        public int Known { get; set; }

        public int Failed { get; set; }
    }
}
