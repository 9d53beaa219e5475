using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Sayso.Storage;

namespace Sayso.Tests.Hosts;

/// <summary>Goes past the program and at the file itself, as a defect, a vandal or another program would.</summary>
[SuppressMessage("Security", "CA2100", Justification = "Statements are written in the tests.")]
internal static class RawDatabase
{
    public static void Run(string path, params string[] statements)
    {
        using var connection = Open(path);
        foreach (var statement in statements)
        {
            using var command = connection.CreateCommand();
            command.CommandText = statement;
            command.ExecuteNonQuery();
        }
    }

    public static object? Value(string path, string query)
    {
        using var connection = Open(path);
        using var command = connection.CreateCommand();
        command.CommandText = query;
        return command.ExecuteScalar();
    }

    public static long Count(string path, string table) => (long)Value(path, $"select count(*) from {table}")!;

    /// <summary>Changes the JSON that the first row of a table keeps.</summary>
    public static void EditJson(string path, string table, Action<JsonNode> edit)
    {
        using var connection = Open(path);
        using var read = connection.CreateCommand();
        read.CommandText = $"select json from {table} order by rowid limit 1";
        var json = JsonNode.Parse(Packing.Unpack((byte[])read.ExecuteScalar()!))!;
        edit(json);
        using var write = connection.CreateCommand();
        write.CommandText = $"update {table} set json = $json where rowid = (select min(rowid) from {table})";
        write.Parameters.AddWithValue("$json", Packing.Pack(JsonSerializer.SerializeToUtf8Bytes(json)));
        write.ExecuteNonQuery();
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, ForeignKeys = false }.ToString());
        connection.Open();
        return connection;
    }
}
