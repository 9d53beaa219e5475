using System.Text.Json;

namespace Sayso.Storage;

/// <summary>Checks a case from end to end: SQLite's own structure, hashes of the originals, the audit chain, every span of every layer.</summary>
public static class CaseVerifier
{
    /// <summary>Everything that is off; empty where the case is whole.</summary>
    public static IEnumerable<Diagnostic> Verify(CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        foreach (var problem in file.Integrity()) yield return new Diagnostic(StorageMessages.DamagedCode, Severity.Error, $"SQLite: {problem}");
        foreach (var (sha256, content) in file.Documents.Originals())
        {
            if (Hashing.Sha256(content) != sha256) yield return StorageMessages.OriginalChanged(sha256);
        }

        if (file.Audit.FirstBroken() is { } entry) yield return StorageMessages.AuditBroken(entry.Number);
        var documents = file.Documents.All().ToDictionary(d => d.Id.Value);
        foreach (var (id, model) in file.Readings.Keys())
        {
            if (!documents.TryGetValue(id, out var document)) continue;
            foreach (var problem in Check(file, document, model)) yield return problem;
        }
    }

    private static IEnumerable<Diagnostic> Check(CaseFile file, Document document, string model)
    {
        Reading? reading = null;
        Diagnostic? unreadable = null;
        try
        {
            reading = file.Readings.Load(document, model);
        }
        catch (Exception problem) when (problem is JsonException or FormatException or IOException or InvalidDataException)
        {
            unreadable = StorageMessages.ReadingUnreadable(document.Label, problem.Message);
        }

        if (unreadable is not null) return [unreadable];
        return reading is null ? [] : Spans(reading).Where(s => s.Span.End > document.Text.Length).Select(s => StorageMessages.SpanOutside(document.Label, s.Layer, s.Span));
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
