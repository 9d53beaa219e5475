namespace Sayso;

/// <summary>Finds and loads what is under <c>models/</c>.</summary>
public static class ModelFolder
{
    /// <summary>
    /// The folder given, else <c>SAYSO_MODELS</c>, else the nearest <c>models</c> folder at or above the program's own. A folder that holds
    /// <c>encoder.onnx</c> itself is an encoder alone; the other models are then the built-in ones.
    /// </summary>
    public static string? Find(string? given)
    {
        if (given is not null) return given;
        if (Environment.GetEnvironmentVariable("SAYSO_MODELS") is { Length: > 0 } set) return set;
        return BuiltIn();
    }

    private static string? BuiltIn()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var models = Path.Combine(folder.FullName, "models");
            if (Directory.Exists(Path.Combine(models, "gazetteer"))) return models;
        }

        return null;
    }

    private static string EncoderIn(string folder) => IsEncoder(folder) ? folder : Path.Combine(folder, "encoder");

    private static bool IsEncoder(string folder) => File.Exists(Path.Combine(folder, "encoder.onnx"));

    /// <summary>The version of the reader that <see cref="Load"/> would make, told from the manifest alone.</summary>
    public static string Version(string? folder)
    {
        var manifest = folder is null ? null : Path.Combine(EncoderIn(folder), "encoder.json");
        return ReaderFactory.VersionWith(File.Exists(manifest) ? Encoder.VersionOf(File.ReadAllBytes(manifest)) : null);
    }

    public static ReaderResources Load(string? folder)
    {
        if (folder is null) return new ReaderResources(default, string.Empty, null);
        var others = IsEncoder(folder) ? BuiltIn() ?? folder : folder;
        var places = Path.Combine(others, "gazetteer", "places.bin");
        var demonyms = Path.Combine(others, "gazetteer", "demonyms.tsv");
        return new ReaderResources(
            File.Exists(places) ? File.ReadAllBytes(places) : default,
            File.Exists(demonyms) ? File.ReadAllText(demonyms) : string.Empty,
            LoadEncoder(EncoderIn(folder), Path.Combine(others, "lemmas", "lemmas.tsv")));
    }

    private static Encoder? LoadEncoder(string folder, string lemmas)
    {
        var onnx = Path.Combine(folder, "encoder.onnx");
        var lexicon = Path.Combine(folder, "lexicon.bin");
        return File.Exists(onnx)
            ? Encoder.Load(File.ReadAllBytes(onnx), File.ReadAllBytes(Path.Combine(folder, "encoder.json")), File.ReadAllText(Path.Combine(folder, "words.txt")), File.Exists(lemmas) ? File.ReadAllText(lemmas) : string.Empty,
                File.Exists(lexicon) ? File.ReadAllBytes(lexicon) : default)
            : null;
    }
}
