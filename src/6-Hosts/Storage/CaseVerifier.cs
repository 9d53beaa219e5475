namespace Sayso.Storage;

/// <summary>Checks a case from end to end: SQLite's own structure, hashes of the originals, the audit chain and what it tells, every span of every layer.</summary>
public static class CaseVerifier
{
    /// <summary>Everything that is off; empty where the case is whole.</summary>
    public static IEnumerable<Diagnostic> Verify(CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        foreach (var problem in file.Integrity()) yield return new Diagnostic(StorageMessages.DamagedCode, Severity.Error, $"SQLite: {problem}");
        foreach (var (sha256, packed) in file.Documents.Originals())
        {
            if (HashOf(packed) != sha256) yield return StorageMessages.OriginalChanged(sha256);
        }

        foreach (var id in file.Documents.WithoutOriginal()) yield return StorageMessages.OriginalMissing(id);
        if (file.Audit.FirstBroken() is { } entry) yield return StorageMessages.AuditBroken(entry.Number);
        foreach (var problem in AuditCheck.Check(file)) yield return problem;
        var models = file.Readings.Keys().ToLookup(k => k.Document, k => k.Model, StringComparer.Ordinal);
        foreach (var (id, json) in file.Documents.Packed())
        {
            foreach (var problem in Check(file, id, json, models[id])) yield return problem;
        }
    }

    private static IEnumerable<Diagnostic> Check(CaseFile file, string id, byte[] json, IEnumerable<string> models)
    {
        Document document;
        try
        {
            document = DocumentTable.Parse(id, json);
        }
        catch (CaseFileException problem)
        {
            return [problem.Diagnostic];
        }

        return models.SelectMany(model => Check(file, document, model));
    }

    private static IEnumerable<Diagnostic> Check(CaseFile file, Document document, string model)
    {
        try
        {
            var outside = file.Readings.Load(document, model) is { } reading ? Spans(reading).Where(s => s.Span.End > document.Text.Length) : [];
            return outside.Select(s => StorageMessages.SpanOutside(document.Label, s.Layer, s.Span));
        }
        catch (InvalidDataException problem)
        {
            return [StorageMessages.ReadingUnreadable(document.Label, problem.Message)];
        }
    }

    private static string? HashOf(byte[] packed)
    {
        try
        {
            return Hashing.Sha256(Packing.Unpack(packed));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Every span of a reading with the layer it stands in.</summary>
    public static IEnumerable<(string Layer, TextSpan Span)> Spans(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return reading.Sentences.SelectMany(s => s.Hedges.Append(s.Span)).Select(s => ("sentences", s))
            .Concat(reading.Tokens.Select(t => ("tokens", t.Span)))
            .Concat(reading.Mentions.SelectMany(m => new[] { m.Span, m.Head }).Select(s => ("mentions", s)))
            .Concat(reading.Times.Select(t => ("times", t.Span)))
            .Concat(reading.Times.Where(t => t.Anchor is not null).Select(t => ("times", t.Anchor!.Value)))
            .Concat(reading.Quantities.Select(q => ("quantities", q.Span)))
            .Concat(reading.Quantities.Where(q => q.Of is not null).Select(q => ("quantities", q.Of!.Value)))
            .Concat(reading.Attributions.SelectMany(a => a.Source.Concat(a.Cue).Concat(a.Content)).Select(s => ("attributions", s)))
            .Concat(reading.Events.Select(e => ("events", e.Trigger)))
            .Concat(reading.Causes.SelectMany(c => c.Signal.Append(c.Cause).Append(c.Effect)).Select(s => ("causes", s)))
            .Concat(reading.Claims.Select(c => ("claims", c.Span)))
            .Concat(reading.Forecasts.Select(f => ("forecasts", f.Span)));
    }
}
