namespace Sayso.Cli.Streams;

/// <summary>The reader made from the built-in models or the folder given.</summary>
internal static class ReaderSource
{
    public static Reader Load(string? folder)
    {
        try
        {
            return ReaderFactory.Create(ModelFolder.Load(ModelFolder.Find(folder)));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or InvalidDataException or System.Text.Json.JsonException)
        {
            throw new OutputException(HostMessages.BadModel(problem.Message), problem);
        }
    }
}
