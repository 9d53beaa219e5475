using System.Collections.Immutable;

namespace Sayso;

/// <summary>One report of a number: the amount in words, as of when, and in whose voice; where an account repeats itself, once with every passage.</summary>
/// <param name="Via">The voice after the account's own name; null where the account says it itself.</param>
/// <param name="PlotDay">The day it is drawn at: what it speaks of, else the account's own date.</param>
/// <param name="Citations">In the order of the text; at least one.</param>
public sealed record FigureCell(
    DocumentId Document, string Amount, decimal? Low, decimal? High, Bound Bound, string? AsOf, DateOnly? PlotDay, string? Via, string BasisWords, Firmness Firmness, ImmutableArray<Citation> Citations);

/// <summary>A number of the event side by side in all accounts.</summary>
/// <param name="Difference">Why the reports differ, in a sentence.</param>
public sealed record FigureRow(
    string Id, string Title, string? Unit, decimal? Best, decimal? Low, decimal? High, ImmutableArray<FigureCell> Reports, Disagreement Disagreement, string Difference);
