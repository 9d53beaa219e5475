using System.CommandLine;
using System.Text.Json;
using Sayso.Cli.Streams;
using Sayso.Json;

namespace Sayso.Cli.Commands;

/// <summary>One case at a time is held: documents with equal <c>case</c> that follow each other make one export line.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var without = new Option<string[]>("--without") { Description = "leave out: readings", AllowMultipleArgumentsPerToken = true };
        var (input, output, jobs, model) = (StreamOptions.Input(), StreamOptions.Output(), StreamOptions.Jobs(), StreamOptions.Model());
        var command = new Command("compare", "Compares documents (NDJSON with a case field) and writes one case export a line.") { without, input, output, jobs, model };
        command.Does(result =>
        {
            var reader = ReaderSource.Load(result.GetValue(model));
            var parts = (result.GetValue(without) ?? []).Contains("readings") ? CaseParts.WithoutReadings : CaseParts.All;
            return Run(reader, parts, result.GetValue(input), result.GetValue(output), Math.Max(1, result.GetValue(jobs)));
        });
        return command;
    }

    private static int Run(Reader reader, CaseParts parts, string? input, string? output, int jobs)
    {
        using var lines = LineStream.Open(input);
        var failed = false;
        Output.To(output, stream =>
        {
            using var buffered = new BufferedStream(stream, 1 << 16);
            foreach (var batch in Cases(lines).Chunk(jobs * 4))
            {
                var answers = new List<LineStream.Answer>[batch.Length];
                Parallel.For(0, batch.Length, new ParallelOptions { MaxDegreeOfParallelism = jobs }, i => answers[i] = One(reader, parts, batch[i]));
                foreach (var answer in answers.SelectMany(a => a)) failed |= !LineStream.Write(buffered, answer);
            }
        });
        return failed ? 1 : 0;
    }

    private sealed record CaseLines(string Name, List<(int Number, string Line)> Lines);

    private static IEnumerable<CaseLines> Cases(StreamReader lines)
    {
        CaseLines? current = null;
        foreach (var (number, line) in LineStream.Numbered(lines))
        {
            var name = NameOf(line);
            if (current is not null && (name is null || current.Name == name))
            {
                current.Lines.Add((number, line));
                continue;
            }

            if (current is not null) yield return current;
            current = new CaseLines(name ?? string.Empty, [(number, line)]);
        }

        if (current is not null) yield return current;
    }

    // Null for a line that is no JSON object: it fails inside the case in which it stands.
    private static string? NameOf(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind != JsonValueKind.Object) return null;
            return json.RootElement.TryGetProperty("case", out var name) ? name.ToString() : string.Empty;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static List<LineStream.Answer> One(Reader reader, CaseParts parts, CaseLines lines)
    {
        var answers = new List<LineStream.Answer>();
        var readings = new List<Reading>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (number, line) in lines.Lines)
        {
            string? id = null;
            try
            {
                using var json = JsonDocument.Parse(line);
                id = LineStream.IdOf(json.RootElement);
                var document = DocumentJson.Read(json.RootElement, DocumentIds.OfText);
                if (seen.Add(document.Id.Value)) readings.Add(reader.Read(document));
            }
            catch (Exception problem) when (problem is not OutOfMemoryException)
            {
                answers.Add(LineStream.Failed(number, id, problem.Message));
            }
        }

        if (readings.Count > 0) answers.Add(Export(readings, parts, lines));
        return answers;
    }

    private static LineStream.Answer Export(List<Reading> readings, CaseParts parts, CaseLines lines)
    {
        try
        {
            return new LineStream.Answer(Output.Json(writer => CaseExport.Write(writer, Case.Weigh(readings), lines.Name, parts)), null);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            return LineStream.Failed(lines.Lines[0].Number, lines.Name, $"the case that begins here could not be compared ({problem.Message})");
        }
    }
}
