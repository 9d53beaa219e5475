using System.Text.Json;
using Microsoft.Data.Sqlite;
using Sayso.Json;

namespace Sayso.Storage;

/// <summary>Originals, documents and what could not be imported.</summary>
public sealed class DocumentTable
{
    private readonly SqliteConnection connection;
    private readonly AuditLog audit;

    internal DocumentTable(SqliteConnection connection, AuditLog audit) => (this.connection, this.audit) = (connection, audit);

    public bool Contains(DocumentId id) => connection.Number("select count(*) from documents where id = $id", ("$id", id.Value)) > 0;

    /// <summary>The stored document with this id, or null where there is none.</summary>
    public Document? Find(DocumentId id) => connection.Blob("select json from documents where id = $id", ("$id", id.Value)) is { } packed ? Parse(id.Value, packed) : null;

    /// <summary>Stores a document and the file it came in; false where it is there already.</summary>
    public bool Add(SqliteTransaction transaction, Document document, OriginalFile? original, string actor)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (Contains(document.Id)) return false;
        if (original is not null)
        {
            connection.Run(transaction, "insert or ignore into originals values ($h, $s, $l, $c)",
                ("$h", original.Sha256), ("$s", document.Source ?? string.Empty), ("$l", original.Content.Length), ("$c", Packing.Pack(original.Content.Span)));
        }

        var json = Bytes(document);
        connection.Run(transaction, "insert into documents (id, original, json) values ($id, $o, $j)", ("$id", document.Id.Value), ("$o", original?.Sha256), ("$j", Packing.Pack(json)));
        foreach (var passage in document.Passages)
        {
            connection.Run(transaction, "insert into passages values ($d, $s, $e, $t)",
                ("$d", document.Id.Value), ("$s", passage.Span.Start), ("$e", passage.Span.End), ("$t", document.Slice(passage.Span).ToString()));
        }

        audit.Append(transaction, actor, AuditLog.Add, Line(json, document.Id.Value, document.Source));
        return true;
    }

    /// <summary>In the order in which they were added.</summary>
    public IReadOnlyList<Document> All() => [.. Packed().Select(d => Parse(d.Id, d.Json))];

    /// <summary>The stored originals, packed, one at a time.</summary>
    internal IEnumerable<(string Sha256, byte[] Packed)> Originals() =>
        connection.Rows("select sha256, content from originals order by sha256").Select(r => ((string)r[0], (byte[])r[1]));

    /// <summary>Ids of documents whose original is gone.</summary>
    internal IEnumerable<string> WithoutOriginal() =>
        connection.Rows("select id from documents where original is not null and original not in (select sha256 from originals) order by position").Select(r => (string)r[0]);

    internal IEnumerable<(string Id, byte[] Json)> Packed() => connection.Rows("select id, json from documents order by position").Select(r => ((string)r[0], (byte[])r[1]));

    /// <summary>Notes an input that failed; false where the same is noted already.</summary>
    public bool AddAttempted(SqliteTransaction transaction, string source, Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        return connection.Run(transaction, "insert or ignore into attempted values ($s, $c, $v, $m)",
            ("$s", source), ("$c", diagnostic.Code), ("$v", WireName.Of(diagnostic.Severity)), ("$m", diagnostic.Message)) > 0;
    }

    public IReadOnlyList<(string Source, Diagnostic Diagnostic)> Attempted() =>
    [
        .. connection.Rows("select source, code, severity, message from attempted order by source, code, message")
            .Select(r => ((string)r[0], new Diagnostic((string)r[1], WireName.TryParse<Severity>((string)r[2], out var severity) ? severity : Severity.Error, (string)r[3]))),
    ];

    private static byte[] Bytes(Document document)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) DocumentJson.Write(json, document);
        return stream.ToArray();
    }

    /// <summary>What the audit log says of an addition: the hash of the document as stored, its id and where it came from.</summary>
    internal static string Line(byte[] json, string id, string? source) => $"{Hashing.Sha256(json)} {id} {source}";

    internal static Document Parse(string id, byte[] packed)
    {
        try
        {
            using var json = JsonDocument.Parse(Packing.Unpack(packed));
            return DocumentJson.Read(json.RootElement, DocumentIds.OfText);
        }
        catch (Exception problem) when (problem is JsonException or FormatException or InvalidOperationException or ArgumentException or InvalidDataException)
        {
            throw new CaseFileException(StorageMessages.DocumentUnreadable(id, problem.Message), problem);
        }
    }
}
