using System.Text.Json;
using Microsoft.Data.Sqlite;
using Sayso.Json;

namespace Sayso.Storage;

/// <summary>Readings by document and model version: adding a document reads nothing else again.</summary>
public sealed class ReadingTable
{
    private readonly SqliteConnection connection;

    internal ReadingTable(SqliteConnection connection) => this.connection = connection;

    public bool Contains(DocumentId document, string model) =>
        connection.Number("select count(*) from readings where document = $d and model = $m", ("$d", document.Value), ("$m", model)) > 0;

    public void Save(SqliteTransaction transaction, Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        connection.Run(transaction, "insert or replace into readings values ($d, $m, $j)", ("$d", reading.Document.Id.Value), ("$m", reading.ModelVersion), ("$j", Packing.Pack(Bytes(reading))));
    }

    /// <summary>The stored reading, or null where there is none. Throws <see cref="InvalidDataException"/> where it is damaged.</summary>
    public Reading? Load(Document document, string model)
    {
        ArgumentNullException.ThrowIfNull(document);
        var packed = connection.Blob("select json from readings where document = $d and model = $m", ("$d", document.Id.Value), ("$m", model));
        if (packed is null) return null;
        try
        {
            using var json = JsonDocument.Parse(Packing.Unpack(packed));
            return ReadingReader.Read(json.RootElement, document);
        }
        catch (Exception problem) when (problem is JsonException or FormatException or InvalidOperationException or ArgumentException or OverflowException)
        {
            throw new InvalidDataException(problem.Message, problem);
        }
    }

    /// <summary>Whether there is a reading and it can be loaded.</summary>
    public bool IsSound(Document document, string model)
    {
        try
        {
            return Load(document, model) is not null;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>What there is, the newest last.</summary>
    public IReadOnlyList<(string Document, string Model)> Keys() => [.. connection.Rows("select document, model from readings order by rowid").Select(r => ((string)r[0], (string)r[1]))];

    private static byte[] Bytes(Reading reading)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) ReadingJson.Write(json, reading);
        return stream.ToArray();
    }
}
