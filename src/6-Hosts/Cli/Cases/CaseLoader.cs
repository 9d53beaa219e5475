using Sayso.Storage;

namespace Sayso.Cli.Cases;

/// <summary>Brings a stored case back: readings from the cache, compared and weighed, with the corrections laid over.</summary>
internal static class CaseLoader
{
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

        return Case.Weigh(readings);
    }

    public static IEnumerable<AttemptedInput> Attempted(CaseFile file) =>
        file.Documents.Attempted().Select(a => new AttemptedInput(a.Source, $"{a.Diagnostic.Code} {a.Diagnostic.Message}"));

    public static Dossier Present(CaseFile file) => Presenter.Present(Load(file), NameOf(file), Attempted(file));

    public static string NameOf(CaseFile file) => Path.GetFileNameWithoutExtension(file.Path);
}
