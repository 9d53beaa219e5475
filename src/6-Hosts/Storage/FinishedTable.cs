using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Sayso.Storage;

/// <summary>
/// What was worked out from the whole case, by name, under a key: the hash of everything that it was worked out from (documents and their readings,
/// failed inputs, corrections, the program). Once any of that changes nothing here is found any more, and the next result takes its place.
/// </summary>
public sealed class FinishedTable
{
    private readonly SqliteConnection connection;

    internal FinishedTable(SqliteConnection connection) => this.connection = connection;

    /// <param name="program">What names the rules that work the results out.</param>
    public string Key(string program)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, program);
        foreach (var rows in new[]
        {
            "select id, json from documents order by position",
            "select document, model, json from readings order by rowid",
            "select source, code, severity, message from attempted order by source, code, message",
            "select number, actor, kind, detail from corrections order by number",
        })
        {
            foreach (var value in connection.Rows(rows).SelectMany(row => row)) Add(hash, value);
            Add(hash, rows);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public bool Contains(string key) => connection.Number("select count(*) from finished where key = $k", ("$k", key)) > 0;

    /// <summary>A result, or null where there is none under this key or it cannot be unpacked.</summary>
    public byte[]? Find(string key, string name)
    {
        if (connection.Blob("select content from finished where key = $k and name = $n", ("$k", key), ("$n", name)) is not { } packed) return null;
        try
        {
            return Packing.Unpack(packed);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Keeps a result; those under other keys are let go.</summary>
    public void Save(SqliteTransaction transaction, string key, string name, byte[] content)
    {
        connection.Run(transaction, "delete from finished where key <> $k", ("$k", key));
        connection.Run(transaction, "insert or replace into finished values ($k, $n, $c)", ("$k", key), ("$n", name), ("$c", Packing.Pack(content)));
    }

    // Each value with its length before it, so that no two rows run into each other.
    private static void Add(IncrementalHash hash, object value)
    {
        var bytes = value as byte[] ?? Encoding.UTF8.GetBytes(Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty);
        hash.AppendData(BitConverter.GetBytes((long)bytes.Length));
        hash.AppendData(bytes);
    }
}
