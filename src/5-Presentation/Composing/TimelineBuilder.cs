using System.Collections.Immutable;
using Sayso.Wording;

namespace Sayso.Composing;

/// <summary>The happenings in their order, each account's date and place in a cell of its own.</summary>
internal static class TimelineBuilder
{
    public static ImmutableArray<TimelineRow> Build(CaseIndex index) =>
    [
        .. from row in Rows(index)
           group row by row.Label.ToUpperInvariant() into alike
           from row in Once([.. alike])
           orderby row.Rank
           select row,
    ];

    // What an account calls twice by the same words is one row, though its noun and its verb were read as two events.
    private static ImmutableArray<TimelineRow> Once(ImmutableArray<TimelineRow> rows) =>
        rows.SelectMany(row => row.Cells.Select(cell => cell.Document).Distinct()).GroupBy(document => document).Any(same => same.Count() > 1) ? [Joined(rows)] : rows;

    private static TimelineRow Joined(ImmutableArray<TimelineRow> rows) => rows[0] with
    {
        Earliest = rows.Select(row => row.Earliest).OfType<string>().Min(StringComparer.Ordinal),
        Latest = rows.Select(row => row.Latest).OfType<string>().Max(StringComparer.Ordinal),
        IsDisputed = rows.Any(row => row.IsDisputed),
        Salience = rows.Max(row => row.Salience),
        Cells =
        [
            .. from row in rows
               from cell in row.Cells
               group cell by (cell.Document, cell.Date, cell.Place, cell.Via, cell.Certainty) into same
               select same.First() with { Citations = [.. same.SelectMany(cell => cell.Citations).Distinct()] },
        ],
    };

    private static IEnumerable<TimelineRow> Rows(CaseIndex index) =>
        from entry in index.Comparison.Timeline
        orderby entry.Rank
        let happening = index.Event(entry.Event)
        where happening is not null
        select new TimelineRow(
            entry.Event, entry.Rank, index.LabelOf(happening), entry.Earliest, entry.Latest, entry.Granularity, entry.IsDisputed, happening.Salience, Cells(index, happening));

    // One cell for all that an account says in the same way; what it leaves undated is one cell more.
    private static ImmutableArray<TimelineCell> Cells(CaseIndex index, Event happening)
    {
        var told =
            from account in happening.Accounts
            where index.Knows(account.Document)
            orderby index.OrderOf(account.Document), account.Date is null, account.Span
            select (Account: account, Place: index.EntityName(account.Place), VoiceWording.Of(index[account.Document], account.Attribution).Within);
        return
        [
            .. told.GroupBy(one => one.Account.Date is null
                    ? (one.Account.Document, null, null, null, null)
                    : (one.Account.Document, one.Account.Date, one.Place, one.Within, Aside: CertaintyWording.Aside(one.Account.Certainty)))
                .Select(same => Cell(index, [.. same])),
        ];
    }

    private static TimelineCell Cell(CaseIndex index, ImmutableArray<(EventAccount Account, string? Place, string? Within)> same)
    {
        var account = same[0].Account;
        return new TimelineCell(
            account.Document, account.Date, Alike(same.Select(one => one.Place)), Alike(same.Select(one => one.Within)), account.Certainty, account.Basis,
            CertaintyWording.FirmnessOf(account.Certainty, account.Basis), [.. same.SelectMany(one => one.Account.Actors).Distinct().Select(index.EntityName).OfType<string>()],
            [.. same.Select(one => index.Book.Cite(one.Account.Document, one.Account.Span)).Distinct()]);
    }

    // What differs between the tellings is told by none of them for all.
    private static string? Alike(IEnumerable<string?> values) => values.Distinct(StringComparer.Ordinal).ToList() is [{ } only] ? only : null;
}
