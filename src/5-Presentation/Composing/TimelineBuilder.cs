using System.Collections.Immutable;
using Sayso.Wording;

namespace Sayso.Composing;

/// <summary>The happenings in their order, each account's date and place in a cell of its own.</summary>
internal static class TimelineBuilder
{
    public static ImmutableArray<TimelineRow> Build(CaseIndex index) =>
    [
        .. from entry in index.Comparison.Timeline
           orderby entry.Rank
           let happening = index.Event(entry.Event)
           where happening is not null
           select new TimelineRow(
               entry.Event, entry.Rank, happening.Label, entry.Earliest, entry.Latest, entry.Granularity, entry.IsDisputed, happening.Salience, Cells(index, happening)),
    ];

    private static ImmutableArray<TimelineCell> Cells(CaseIndex index, Event happening) =>
    [
        .. from account in happening.Accounts
           where index.Knows(account.Document)
           orderby index.OrderOf(account.Document), account.Span
           let voice = VoiceWording.Of(index[account.Document], account.Attribution)
           select new TimelineCell(
               account.Document, account.Date, index.EntityName(account.Place), voice.Within, account.Certainty, account.Basis,
               CertaintyWording.FirmnessOf(account.Certainty, account.Basis), [.. account.Actors.Select(index.EntityName).OfType<string>()], index.Book.Cite(account.Document, account.Span)),
    ];
}
