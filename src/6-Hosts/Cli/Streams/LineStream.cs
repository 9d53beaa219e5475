using System.Text;
using System.Text.Json;

namespace Sayso.Cli.Streams;

/// <summary>Turns NDJSON lines into NDJSON lines, in order, several at a time. A bad line becomes an error line and the run goes on.</summary>
internal static class LineStream
{
    private const int LinesPerJob = 8;

    private static readonly JsonWriterOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 64 };

    /// <summary>Returns 0, or 1 where some line failed.</summary>
    public static int Run(string? input, string? output, int jobs, Action<JsonElement, Utf8JsonWriter> work)
    {
        using var reader = input is null or "-" ? new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false)) : new StreamReader(input, new UTF8Encoding(false));
        using var target = output is null or "-" ? Console.OpenStandardOutput() : File.Create(output);
        using var buffered = new BufferedStream(target, 1 << 16);
        var failed = false;
        var number = 0;
        var batch = new List<(int Number, string Line)>();
        while (true)
        {
            batch.Clear();
            while (batch.Count < jobs * LinesPerJob && reader.ReadLine() is { } line)
            {
                number++;
                if (!string.IsNullOrWhiteSpace(line)) batch.Add((number, line));
            }

            if (batch.Count == 0) break;
            var results = new (byte[] Line, string? Problem)[batch.Count];
            Parallel.For(0, batch.Count, new ParallelOptions { MaxDegreeOfParallelism = jobs }, i => results[i] = One(batch[i].Number, batch[i].Line, work));
            foreach (var (line, problem) in results)
            {
                buffered.Write(line);
                buffered.WriteByte((byte)'\n');
                if (problem is null) continue;
                failed = true;
                Console.Error.WriteLine(problem);
            }
        }

        return failed ? 1 : 0;
    }

    private static (byte[] Line, string? Problem) One(int number, string line, Action<JsonElement, Utf8JsonWriter> work)
    {
        string? id = null;
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("id", out var value)) id = value.ToString();
            return (Write(writer => work(json.RootElement, writer)), null);
        }
        catch (Exception problem) when (problem is JsonException or FormatException or InvalidOperationException or ArgumentException)
        {
            var reason = $"line {number}: {problem.Message}";
            return (Write(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("id", id);
                writer.WriteString("error", reason);
                writer.WriteEndObject();
            }), $"SAY6101 {reason}; this line was left out, the others were done");
        }
    }

    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options)) write(writer);
        return stream.ToArray();
    }
}
