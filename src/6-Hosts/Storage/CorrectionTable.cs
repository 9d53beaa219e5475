using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Sayso.Storage;

/// <summary>An analyst's correction: kind (merge, split, relabel, reject, confirm, resolve, rate) and its detail as JSON with citations, not ids.</summary>
public sealed record Correction(long Number, string Actor, string Kind, string Detail);

/// <summary>Corrections are an overlay: they are kept apart from what the machine found and laid over every new comparison.</summary>
public sealed class CorrectionTable
{
    private readonly SqliteConnection connection;
    private readonly AuditLog audit;

    internal CorrectionTable(SqliteConnection connection, AuditLog audit) => (this.connection, this.audit) = (connection, audit);

    public long Add(SqliteTransaction transaction, string actor, string kind, string detail)
    {
        connection.Run(transaction, "insert into corrections (actor, kind, detail) values ($a, $k, $d)", ("$a", actor), ("$k", kind), ("$d", detail));
        var number = connection.Number("select max(number) from corrections");
        audit.Append(transaction, actor, AuditLog.Correct, Line(new Correction(number, actor, kind, detail)));
        return number;
    }

    /// <summary>What the audit log says of a correction.</summary>
    internal static string Line(Correction correction) => string.Create(CultureInfo.InvariantCulture, $"{correction.Number} {correction.Kind} {correction.Detail}");

    public IReadOnlyList<Correction> All() =>
        [.. connection.Rows("select number, actor, kind, detail from corrections order by number").Select(r => new Correction((long)r[0], (string)r[1], (string)r[2], (string)r[3]))];
}
