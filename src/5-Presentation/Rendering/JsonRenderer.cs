using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sayso.Json;

namespace Sayso.Rendering;

/// <summary>A view as JSON: <c>{"view","title","lead","tables":[{"name","title","rows":[…]}]}</c>, a row's cells under their columns' names.</summary>
public static class JsonRenderer
{
    public static void Write(View view, TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("view", view.Name);
            json.WriteString("title", WellFormed.Text(view.Title));
            WriteLead(json, view);
            json.WriteStartArray("tables");
            foreach (var table in view.Tables) WriteTable(json, table);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        output.Write('\n');
    }

    private static void WriteLead(Utf8JsonWriter json, View view)
    {
        json.WriteStartArray("lead");
        foreach (var sentence in view.Lead)
        {
            json.WriteStartObject();
            json.WriteString("text", WellFormed.Text(sentence.ToString()));
            WriteCitations(json, sentence.Parts.SelectMany(part => part.Citations).Distinct().Select(view.Dossier.PassageOf));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTable(Utf8JsonWriter json, ViewTable table)
    {
        json.WriteStartObject();
        json.WriteString("name", table.Name);
        json.WriteString("title", WellFormed.Text(table.Title));
        json.WriteStartArray("rows");
        foreach (var row in table.Rows)
        {
            json.WriteStartObject();
            for (var i = 0; i < row.Length; i++) WriteCell(json, table.Columns[i].Name, row[i]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // A plain text is a string; lines with voices or citations are objects; silence is null.
    private static void WriteCell(Utf8JsonWriter json, string name, Cell cell)
    {
        if (cell.IsSilent)
        {
            json.WriteNull(name);
        }
        else if (cell.Lines.Length == 1 && cell.Lines[0] is { Citations.Length: 0, Source: null, Firmness: null, Kind: LineKind.Plain })
        {
            json.WriteString(name, WellFormed.Text(cell.Lines[0].Text));
        }
        else
        {
            json.WriteStartArray(name);
            foreach (var line in cell.Lines)
            {
                json.WriteStartObject();
                if (line.Source is { } source)
                {
                    json.WriteString("letter", source.Letter);
                    json.WriteString("document", source.Id.Value);
                }

                if (line.Kind != LineKind.Plain) json.WriteString("kind", WireName.Of(line.Kind));
                json.WriteOptional("lead", line.Lead);
                json.WriteString("text", WellFormed.Text(line.Text));
                if (line.Firmness is { } firmness) json.WriteString("firmness", WireName.Of(firmness));
                WriteCitations(json, line.Citations);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }

    private static void WriteCitations(Utf8JsonWriter json, IEnumerable<CitedPassage> passages)
    {
        json.WriteStartArray("citations");
        foreach (var passage in passages)
        {
            json.WriteStartObject();
            json.WriteString("label", passage.Label);
            json.WriteString("document", passage.Citation.Document.Value);
            json.WriteBounds(passage.Citation.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
