using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Sayso.Storage;

/// <summary>Statements with named parameters, in one line each.</summary>
internal static class Sql
{
    [SuppressMessage("Security", "CA2100", Justification = "Statements are constants of this assembly; values are parameters.")]
    private static SqliteCommand Command(SqliteConnection connection, SqliteTransaction? transaction, string sql, (string Name, object? Value)[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }

    public static int Run(this SqliteConnection connection, SqliteTransaction? transaction, string sql, params (string Name, object? Value)[] values)
    {
        using var command = Command(connection, transaction, sql, values);
        return command.ExecuteNonQuery();
    }

    public static string? Text(this SqliteConnection connection, string sql, params (string Name, object? Value)[] values)
    {
        using var command = Command(connection, null, sql, values);
        return command.ExecuteScalar() as string;
    }

    public static byte[]? Blob(this SqliteConnection connection, string sql, params (string Name, object? Value)[] values)
    {
        using var command = Command(connection, null, sql, values);
        return command.ExecuteScalar() as byte[];
    }

    public static long Number(this SqliteConnection connection, string sql, params (string Name, object? Value)[] values)
    {
        using var command = Command(connection, null, sql, values);
        return command.ExecuteScalar() is long number ? number : 0;
    }

    public static IEnumerable<object[]> Rows(this SqliteConnection connection, string sql, params (string Name, object? Value)[] values)
    {
        using var command = Command(connection, null, sql, values);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            yield return row;
        }
    }
}
