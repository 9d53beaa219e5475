using System.Collections.Immutable;

namespace Sayso;

/// <summary>What one account says of a happening's date and place, in whose words; where it says the same several times, once with every passage.</summary>
/// <param name="Date">ISO date, prefix or range; null where it gives none.</param>
/// <param name="Via">The voice after the account's own name; null where the account says it itself.</param>
/// <param name="Citations">In the order of the text; at least one.</param>
public sealed record TimelineCell(
    DocumentId Document, string? Date, string? Place, string? Via, Certainty Certainty, Basis Basis, Firmness Firmness, ImmutableArray<string> Actors, ImmutableArray<Citation> Citations);

/// <summary>A happening in the order of time, each account's date kept apart.</summary>
/// <param name="Label">What happened, in the words of one of the accounts.</param>
/// <param name="Cells">In the order of the documents; an account without a cell is silent.</param>
public sealed record TimelineRow(
    string Event, int Rank, string Label, string? Earliest, string? Latest, string Granularity, bool IsDisputed, double Salience, ImmutableArray<TimelineCell> Cells)
{
    /// <summary>The cells that give a day, by day; what gives only a week, a month or a year excludes none of them.</summary>
    public IEnumerable<IGrouping<string, TimelineCell>> Days => Cells.Where(cell => cell.Date is { Length: 10 }).GroupBy(cell => cell.Date!, StringComparer.Ordinal).OrderBy(day => day.Key, StringComparer.Ordinal);
}
