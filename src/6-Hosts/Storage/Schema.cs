using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Sayso.Storage;

/// <summary>The tables of a case file and the steps that bring older ones up to date.</summary>
internal static class Schema
{
    public const int Version = 3;

    private const string Tables = """
        create table if not exists meta (key text primary key, value text not null) strict;
        create table if not exists originals (sha256 text primary key, source text not null, length integer not null, content blob not null) strict;
        create table if not exists documents (position integer primary key, id text not null unique, original text references originals (sha256), json blob not null) strict;
        create table if not exists readings (document text not null, model text not null, json blob not null, primary key (document, model)) strict;
        create table if not exists finished (key text not null, name text not null, content blob not null, primary key (key, name)) strict;
        create table if not exists imports (key text primary key) strict;
        create table if not exists import_documents (key text not null references imports (key), entry integer not null, document text not null, primary key (key, entry)) strict;
        create table if not exists corrections (number integer primary key, actor text not null, kind text not null, detail text not null) strict;
        create table if not exists audit (number integer primary key, time text not null, actor text not null, action text not null, detail text not null, previous text not null, hash text not null) strict;
        create table if not exists attempted (source text not null, code text not null, severity text not null, message text not null, primary key (source, code, message)) strict;
        create virtual table if not exists passages using fts5 (document unindexed, start unindexed, finish unindexed, text);
        create trigger if not exists audit_no_update before update on audit begin select raise(abort, 'the audit log is append-only'); end;
        create trigger if not exists audit_no_delete before delete on audit begin select raise(abort, 'the audit log is append-only'); end;
        create trigger if not exists corrections_no_update before update on corrections begin select raise(abort, 'corrections are append-only'); end;
        create trigger if not exists corrections_no_delete before delete on corrections begin select raise(abort, 'corrections are append-only'); end;
        """;

    /// <summary>From each version to the next. Version 1 knew no failed inputs; version 2 kept an export, where later ones keep everything that was worked out, and did not know files by their bytes.</summary>
    private static readonly Dictionary<int, string> Steps = new()
    {
        [1] = "create table if not exists attempted (source text not null, code text not null, severity text not null, message text not null, primary key (source, code, message)) strict;",
        [2] = "drop table if exists comparison;",
    };

    /// <param name="create">Whether an empty file may become a case.</param>
    public static void Prepare(SqliteConnection connection, string path, bool create)
    {
        connection.Run(null, "pragma busy_timeout = 10000");
        var tables = connection.Rows("select name from sqlite_master where type = 'table'").Select(r => (string)r[0]).ToHashSet(StringComparer.Ordinal);
        if (tables.Count > 0 ? !tables.Contains("meta") : !create) throw new CaseFileException(StorageMessages.NotACase(path));
        if (tables.Count == 0)
        {
            connection.Run(null, "pragma journal_mode = wal");
            using var transaction = connection.BeginTransaction();
            connection.Run(transaction, Tables);
            SetVersion(connection, transaction);
            transaction.Commit();
            return;
        }

        var version = connection.Text("select value from meta where key = 'format'") is { } text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var found) ? found : 0;
        if (version == 0) throw new CaseFileException(StorageMessages.NotACase(path));
        if (version > Version) throw new CaseFileException(StorageMessages.Newer(path, version, Version));
        if (version == Version) return;
        using (var transaction = connection.BeginTransaction())
        {
            for (; version < Version; version++) connection.Run(transaction, Steps[version]);
            connection.Run(transaction, Tables);
            SetVersion(connection, transaction);
            transaction.Commit();
        }
    }

    private static void SetVersion(SqliteConnection connection, SqliteTransaction transaction) =>
        connection.Run(transaction, "insert into meta (key, value) values ('format', $v) on conflict (key) do update set value = $v", ("$v", Version.ToString(CultureInfo.InvariantCulture)));
}
