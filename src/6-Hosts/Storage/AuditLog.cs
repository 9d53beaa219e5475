using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Sayso.Storage;

/// <summary>One entry: what was done, by whom, when; chained to the one before by hash.</summary>
public sealed record AuditEntry(long Number, string Time, string Actor, string Action, string Detail, string Previous, string Hash)
{
    internal string ComputedHash => Hashing.Sha256(string.Join('\n', Number.ToString(CultureInfo.InvariantCulture), Time, Actor, Action, Detail, Previous));
}

/// <summary>Append-only log in which each entry holds the hash of the one before, so that no entry can be changed or taken out unnoticed.</summary>
public sealed class AuditLog
{
    internal const string Add = "add";
    internal const string Correct = "correct";

    private readonly SqliteConnection connection;
    private readonly TimeProvider clock;

    internal AuditLog(SqliteConnection connection, TimeProvider clock) => (this.connection, this.clock) = (connection, clock);

    public void Append(SqliteTransaction transaction, string actor, string action, string detail)
    {
        var last = connection.Rows("select number, hash from audit order by number desc limit 1").FirstOrDefault();
        var entry = new AuditEntry(
            last is null ? 1 : (long)last[0] + 1,
            clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            actor,
            action,
            detail,
            last is null ? string.Empty : (string)last[1],
            string.Empty);
        connection.Run(transaction, "insert into audit values ($n, $t, $a, $c, $d, $p, $h)",
            ("$n", entry.Number), ("$t", entry.Time), ("$a", entry.Actor), ("$c", entry.Action), ("$d", entry.Detail), ("$p", entry.Previous), ("$h", entry.ComputedHash));
    }

    public IEnumerable<AuditEntry> Entries() => connection.Rows("select number, time, actor, action, detail, previous, hash from audit order by number")
        .Select(r => new AuditEntry((long)r[0], (string)r[1], (string)r[2], (string)r[3], (string)r[4], (string)r[5], (string)r[6]));

    /// <summary>The first entry whose hash does not follow, or null where the chain holds.</summary>
    public AuditEntry? FirstBroken()
    {
        var previous = string.Empty;
        long number = 0;
        foreach (var entry in Entries())
        {
            if (entry.Number != ++number || entry.Previous != previous || entry.Hash != entry.ComputedHash) return entry;
            previous = entry.Hash;
        }

        return null;
    }
}
