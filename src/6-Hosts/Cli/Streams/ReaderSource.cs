namespace Sayso.Cli.Streams;

/// <summary>The reader made from the built-in models or the folder given.</summary>
internal static class ReaderSource
{
    public static Reader Load(string? folder) => Coded(() => ReaderFactory.Create(ModelFolder.Load(ModelFolder.Find(folder))));

    /// <summary>The version of that reader, without loading it.</summary>
    public static string Version(string? folder) => Coded(() => ModelFolder.Version(ModelFolder.Find(folder)));

    private static T Coded<T>(Func<T> load)
    {
        try
        {
            return load();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or InvalidDataException or System.Text.Json.JsonException)
        {
            throw new OutputException(HostMessages.BadModel(problem.Message), problem);
        }
    }
}
