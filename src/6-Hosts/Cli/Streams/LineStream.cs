using System.Text;
using System.Text.Json;

namespace Sayso.Cli.Streams;

/// <summary>Turns NDJSON lines into NDJSON lines, in order, several at a time. A bad line becomes an error line and the run goes on.</summary>
internal static class LineStream
{
    private const int LinesPerJob = 8;

    /// <summary>Returns 0, or 1 where some line failed.</summary>
    public static int Run(string? input, string? output, int jobs, Action<JsonElement, Utf8JsonWriter> work)
    {
        using var lines = Open(input);
        var failed = false;
        Output.To(output, stream =>
        {
            using var buffered = new BufferedStream(stream, 1 << 16);
            foreach (var batch in Numbered(lines).Chunk(Math.Max(1, jobs) * LinesPerJob))
            {
                var results = new Answer[batch.Length];
                Parallel.For(0, batch.Length, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, jobs) }, i => results[i] = One(batch[i].Number, batch[i].Line, work));
                foreach (var answer in results) failed |= !Write(buffered, answer);
            }
        });
        return failed ? 1 : 0;
    }

    public static StreamReader Open(string? input)
    {
        try
        {
            return input is null or "-" ? new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false)) : new StreamReader(input, new UTF8Encoding(false));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(HostMessages.CannotRead(input ?? "standard input", problem.Message), problem);
        }
    }

    /// <summary>Lines that are not blank, with their number from one.</summary>
    public static IEnumerable<(int Number, string Line)> Numbered(StreamReader lines)
    {
        var number = 0;
        while (lines.ReadLine() is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line)) yield return (number, line);
        }
    }

    /// <summary>A finished line, and what was wrong where something was.</summary>
    public readonly record struct Answer(byte[] Line, string? Problem);

    public static bool Write(Stream stream, Answer answer)
    {
        stream.Write(answer.Line);
        stream.WriteByte((byte)'\n');
        if (answer.Problem is null) return true;
        Console.Error.WriteLine(answer.Problem);
        return false;
    }

    public static Answer One(int number, string line, Action<JsonElement, Utf8JsonWriter> work)
    {
        string? id = null;
        try
        {
            using var json = JsonDocument.Parse(line);
            id = IdOf(json.RootElement);
            return new Answer(Output.Json(writer => work(json.RootElement, writer)), null);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            return Failed(number, id, problem.Message);
        }
    }

    public static string? IdOf(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty("id", out var value) ? value.ValueKind == JsonValueKind.String ? value.GetString() : value.ToString() : null;

    public static Answer Failed(int number, string? id, string why)
    {
        var reason = $"line {number}: {why}";
        return new Answer(Output.Json(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("id", id);
            writer.WriteString("error", reason);
            writer.WriteEndObject();
        }), HostMessages.BadLine(reason));
    }
}
