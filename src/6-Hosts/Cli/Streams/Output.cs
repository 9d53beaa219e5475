using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sayso.Cli.Streams;

/// <summary>JSON as the program writes it: UTF-8, one line an object, letters not escaped.</summary>
internal static class Output
{
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 64 };

    public static byte[] Json(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options)) write(writer);
        return stream.ToArray();
    }

    /// <summary>Standard output, or a file; the file appears whole or not at all.</summary>
    public static void To(string? path, Action<Stream> write)
    {
        if (path is null or "-")
        {
            using var console = Console.OpenStandardOutput();
            write(console);
            return;
        }

        try
        {
            if (IsDevice(path)) Straight(path, write);
            else Drafted(path, write);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new OutputException(HostMessages.CannotWrite(path, problem.Message), problem);
        }
    }

    // A device is written to; moving a draft over it would put a file in its place.
    private static bool IsDevice(string path) => OperatingSystem.IsWindows()
        ? path.StartsWith(@"\\.\", StringComparison.Ordinal)
        : Path.GetFullPath(path) is var full && (full.StartsWith("/dev/", StringComparison.Ordinal) || full.StartsWith("/proc/", StringComparison.Ordinal));

    private static void Straight(string path, Action<Stream> write)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        write(stream);
    }

    private static void Drafted(string path, Action<Stream> write)
    {
        var draft = path + ".part";
        var done = false;
        try
        {
            using (var file = File.Create(draft)) write(file);
            File.Move(draft, path, overwrite: true);
            done = true;
        }
        finally
        {
            if (!done && File.Exists(draft)) File.Delete(draft);
        }
    }
}

/// <summary>The output cannot be written; the message is coded.</summary>
internal sealed class OutputException(string message, Exception inner) : Exception(message, inner);
