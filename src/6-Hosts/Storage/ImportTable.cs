using Microsoft.Data.Sqlite;

namespace Sayso.Storage;

/// <summary>
/// Files that were imported whole, by the hash of their bytes: such a file need not be parsed again to learn that its documents are there. The form of
/// a file may be told by the end of its name, and a newer importer may see more in it; both are part of the key.
/// </summary>
public sealed class ImportTable
{
    private readonly SqliteConnection connection;

    internal ImportTable(SqliteConnection connection) => this.connection = connection;

    /// <summary>The documents that the file holds, or null where it was not imported whole yet or one of them is gone.</summary>
    public IReadOnlyList<DocumentId>? Find(string source, OriginalFile original)
    {
        ArgumentNullException.ThrowIfNull(original);
        var key = ("$k", (object?)Key(source, original));
        if (connection.Number("select count(*) from imports where key = $k", key) == 0) return null;
        var held = connection.Rows("select i.document, d.id from import_documents i left join documents d on d.id = i.document where i.key = $k order by i.entry", key).ToList();
        return held.Exists(row => row[1] is DBNull) ? null : [.. held.Select(row => new DocumentId((string)row[0]))];
    }

    /// <summary>Notes that all which the file holds is in the case.</summary>
    public void Save(SqliteTransaction transaction, string source, OriginalFile original, IReadOnlyList<DocumentId> documents)
    {
        ArgumentNullException.ThrowIfNull(original);
        ArgumentNullException.ThrowIfNull(documents);
        var key = ("$k", (object?)Key(source, original));
        connection.Run(transaction, "insert or ignore into imports (key) values ($k)", key);
        for (var entry = 0; entry < documents.Count; entry++)
        {
            connection.Run(transaction, "insert or replace into import_documents values ($k, $e, $d)", key, ("$e", entry), ("$d", documents[entry].Value));
        }
    }

    private static string Key(string source, OriginalFile original) =>
        $"{original.Sha256} {Path.GetExtension(source).ToUpperInvariant()} {typeof(Importer).Assembly.ManifestModule.ModuleVersionId:N}";
}
