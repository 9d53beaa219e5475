using Sayso.Json;
using Sayso.Storage;

namespace Sayso.Cli.Cases;

/// <summary>Brings a stored case back: readings from the cache, compared and weighed, with the corrections laid over.</summary>
internal static class CaseLoader
{
    private const string DossierName = "dossier";

    /// <summary>Documents without a reading under any known model are left out; the newest reading of each is taken.</summary>
    public static Weighing Load(CaseFile file)
    {
        var models = file.Readings.Keys().GroupBy(k => k.Document, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last().Model, StringComparer.Ordinal);
        var readings = new List<Reading>();
        foreach (var document in file.Documents.All())
        {
            if (!models.TryGetValue(document.Id.Value, out var model)) continue;
            try
            {
                if (file.Readings.Load(document, model) is { } reading) readings.Add(reading);
            }
            catch (InvalidDataException problem)
            {
                throw new CaseFileException(StorageMessages.ReadingUnreadable(document.Label, problem.Message), problem);
            }
        }

        return Case.Weigh(readings, [.. file.Corrections.All().Select(RulingJson.Read)]);
    }

    public static IEnumerable<AttemptedInput> Attempted(CaseFile file) =>
        file.Documents.Attempted().Select(a => new AttemptedInput(a.Source, $"{a.Diagnostic.Code} {a.Diagnostic.Message}"));

    /// <summary>The dossier as it was finished before, where nothing has changed since; else worked out and kept.</summary>
    public static Dossier Present(CaseFile file)
    {
        var key = Key(file);
        if (Find(file, key) is { } finished) return finished;
        var dossier = Presenter.Present(Load(file), NameOf(file), Attempted(file));
        Keep(file, key, DossierName, DossierJson.Write(dossier));
        return dossier;
    }

    private static Dossier? Find(CaseFile file, string key)
    {
        try
        {
            return file.Finished.Find(key, DossierName) is { } json ? DossierJson.Read(json) : null;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    /// <summary>The export's bytes, worked out only where the case has changed since they last were.</summary>
    public static byte[] Export(CaseFile file, string name, Func<Weighing, byte[]> write)
    {
        var key = Key(file);
        if (file.Finished.Find(key, name) is { } finished) return finished;
        var export = write(Load(file));
        Keep(file, key, name, export);
        return export;
    }

    /// <summary>Names everything that what is finished rests on; the assemblies' own ids stand for the rules in them.</summary>
    public static string Key(CaseFile file) => file.Finished.Key(string.Join(' ',
        [NameOf(file), .. new[] { typeof(Comparer), typeof(Weigher), typeof(Presenter), typeof(Case), typeof(CaseLoader) }.Select(t => t.Assembly.ManifestModule.ModuleVersionId.ToString("N"))]));

    // Where nothing can be written the case can still be looked at.
    private static void Keep(CaseFile file, string key, string name, byte[] content)
    {
        try
        {
            file.Write(t => file.Finished.Save(t, key, name, content));
        }
        catch (CaseFileException problem) when (!problem.IsUnusable)
        {
            return;
        }
    }

    public static string NameOf(CaseFile file) => Path.GetFileNameWithoutExtension(file.Path);
}
