using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Sayso.Storage;

/// <summary>Short ways to run a statement with named values and read its rows. SQLite's refusals come out as coded messages.</summary>
internal static class Sql
{
    public static int Run(this SqliteConnection connection, SqliteTransaction? transaction, string sql, params (string Name, object? Value)[] values) =>
        Coded(connection, () =>
        {
            using var command = Command(connection, transaction, sql, values);
            return command.ExecuteNonQuery();
        });

    public static string? Text(this SqliteConnection connection, string sql, params (string Name, object? Value)[] values) => Scalar(connection, sql, values) as string;

    public static byte[]? Blob(this SqliteConnection connection, string sql, params (string Name, object? Value)[] values) => Scalar(connection, sql, values) as byte[];

    public static long Number(this SqliteConnection connection, string sql, params (string Name, object? Value)[] values) => Scalar(connection, sql, values) is long number ? number : 0;

    public static IEnumerable<object[]> Rows(this SqliteConnection connection, string sql, params (string Name, object? Value)[] values)
    {
        using var command = Command(connection, null, sql, values);
        using var reader = Coded(connection, command.ExecuteReader);
        while (Coded(connection, reader.Read))
        {
            yield return Coded(connection, () =>
            {
                var row = new object[reader.FieldCount];
                reader.GetValues(row);
                return row;
            });
        }
    }

    /// <summary>Runs something that SQLite may refuse; the refusal comes out as <see cref="CaseFileException"/>.</summary>
    public static T Coded<T>(SqliteConnection connection, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException problem)
        {
            var source = new SqliteConnectionStringBuilder(connection.ConnectionString).DataSource;
            throw new CaseFileException(StorageMessages.Of(source.StartsWith("file:", StringComparison.Ordinal) ? new Uri(source).LocalPath : source, problem), problem);
        }
    }

    private static object? Scalar(SqliteConnection connection, string sql, (string Name, object? Value)[] values) => Coded(connection, () =>
    {
        using var command = Command(connection, null, sql, values);
        return command.ExecuteScalar();
    });

    [SuppressMessage("Security", "CA2100", Justification = "Statements are constants of this assembly; values are parameters.")]
    private static SqliteCommand Command(SqliteConnection connection, SqliteTransaction? transaction, string sql, (string Name, object? Value)[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        if (transaction is not null) command.Transaction = transaction;
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }
}
