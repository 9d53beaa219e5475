using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Sayso.Storage;

/// <summary>
/// A case in one SQLite file: originals with their hashes, documents, readings by document and model version, what was worked out from them, corrections
/// as an overlay, and an append-only hash-chained audit log. Every change is one transaction, so that a process killed at any point loses nothing
/// that was finished.
/// </summary>
public sealed class CaseFile : IDisposable
{
    private readonly SqliteConnection connection;

    private CaseFile(string path, SqliteConnection connection, TimeProvider clock)
    {
        (Path, this.connection) = (path, connection);
        Audit = new AuditLog(connection, clock);
        Documents = new DocumentTable(connection, Audit);
        Readings = new ReadingTable(connection);
        Corrections = new CorrectionTable(connection, Audit);
        Imports = new ImportTable(connection);
        Finished = new FinishedTable(connection);
    }

    public string Path { get; }

    public AuditLog Audit { get; }

    public DocumentTable Documents { get; }

    public ReadingTable Readings { get; }

    public CorrectionTable Corrections { get; }

    public ImportTable Imports { get; }

    public FinishedTable Finished { get; }

    /// <summary>Opens a case, making it where there is none and <paramref name="create"/> is set. Throws <see cref="CaseFileException"/> with a coded message.</summary>
    public static CaseFile Open(string path, bool create, TimeProvider? clock = null)
    {
        if (Directory.Exists(path)) throw new CaseFileException(StorageMessages.IsFolder(path));
        if (!File.Exists(path))
        {
            if (!create) throw new CaseFileException(StorageMessages.NoCase(path));
            var folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path));
            if (!Directory.Exists(folder)) throw new CaseFileException(StorageMessages.NoFolder(path, folder ?? string.Empty));
        }

        try
        {
            return Connect(path, path, create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite, clock);
        }
        catch (CaseFileException problem) when (!create && problem.Diagnostic.Code == StorageMessages.ReadOnlyCode && !File.Exists(path + "-wal"))
        {
            // On a medium that cannot be written a case can still be looked at.
            return Connect(path, new Uri(System.IO.Path.GetFullPath(path)).AbsoluteUri + "?immutable=1", SqliteOpenMode.ReadOnly, clock);
        }
    }

    private static CaseFile Connect(string path, string source, SqliteOpenMode mode, TimeProvider? clock)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = source, Mode = mode, Pooling = false }.ToString());
        try
        {
            connection.Open();
            Schema.Prepare(connection, path, create: mode == SqliteOpenMode.ReadWriteCreate);
            return new CaseFile(path, connection, clock ?? TimeProvider.System);
        }
        catch (SqliteException problem)
        {
            connection.Dispose();
            throw new CaseFileException(StorageMessages.Of(path, problem), problem);
        }
        catch (CaseFileException)
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Runs writes as one transaction; SQLite's refusals (full disk, read-only, damage) come out as coded messages.</summary>
    public void Write(Action<SqliteTransaction> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        try
        {
            using var transaction = connection.BeginTransaction();
            write(transaction);
            transaction.Commit();
        }
        catch (SqliteException problem)
        {
            throw new CaseFileException(StorageMessages.Of(Path, problem), problem);
        }
    }

    /// <summary>Hash over everything but the audit log and what is worked out from the rest; equal before and after an addition that brought nothing new.</summary>
    public string ContentHash()
    {
        var text = new StringBuilder();
        foreach (var (table, order) in new[] { ("originals", "sha256"), ("documents", "position"), ("readings", "document, model"), ("corrections", "number"), ("attempted", "source, code, message") })
        {
            foreach (var row in connection.Rows($"select * from {table} order by {order}")) text.Append(table).Append('|').AppendJoin('|', row.Select(Show)).Append('\n');
        }

        return Hashing.Sha256(text.ToString());
    }

    private static string Show(object value) => value is byte[] bytes ? Hashing.Sha256(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty;

    public IEnumerable<string> Integrity() => connection.Rows("pragma integrity_check").Select(r => (string)r[0]).Where(r => r != "ok");

    public void Dispose() => connection.Dispose();
}
