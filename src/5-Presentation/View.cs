using System.Collections.Immutable;

namespace Sayso;

public enum Align
{
    Left,
    Right,
}

/// <summary>A column of a table.</summary>
/// <param name="Name">Key in JSON and CSV.</param>
/// <param name="MinWidth">Characters below which the column cannot be read.</param>
/// <param name="Flex">Share of the width that is left over; 0 stays at its minimum.</param>
/// <param name="Account">The account whose column it is: an empty cell in it is silence.</param>
public sealed record Column(string Name, string Heading, int MinWidth, int Flex = 0, Align Align = Align.Left, SourceCard? Account = null);

/// <summary>Whose words a line is: Sayso's own, a source's, what a person decided, Sayso's reason for a suggestion, or the word for silence.</summary>
public enum LineKind
{
    Plain,
    Quote,
    Decision,
    Note,
    Silence,
}

/// <summary>One line of a cell: text, the passages it rests on, the account it belongs to and how firmly it is said.</summary>
/// <param name="Lead">Who says it and how surely, before a quotation.</param>
public sealed record Line(
    string Text, ImmutableArray<CitedPassage> Citations, SourceCard? Source = null, Firmness? Firmness = null, LineKind Kind = LineKind.Plain, string? Lead = null)
{
    public Line(string text) : this(text, [])
    {
    }

    /// <summary>The lead and the text, quotations in quotation marks, decisions in brackets.</summary>
    public string Words => (Lead is null ? string.Empty : Lead + ": ") + (Kind switch { LineKind.Quote => $"“{Text}”", LineKind.Decision => $"[{Text}]", _ => Text });
}

/// <summary>A cell: one or several lines; none at all is silence.</summary>
public readonly record struct Cell(ImmutableArray<Line> Lines)
{
    public static Cell Silent { get; } = new([]);

    public static implicit operator Cell(string text) => Of(text);

    public static Cell Of(string text) => text.Length == 0 ? Silent : new([new Line(text)]);

    public bool IsSilent => Lines.IsDefaultOrEmpty;

    /// <summary>The lines' words without citations, one after the other.</summary>
    public string Text => IsSilent ? string.Empty : string.Join("; ", Lines.Select(line => line.Source is null ? line.Words : $"{line.Source.Letter}: {line.Words}"));
}

/// <summary>A table with what to say when it is empty.</summary>
/// <param name="Empty">What is missing and what to do.</param>
public sealed record ViewTable(string Name, string Title, ImmutableArray<Column> Columns, ImmutableArray<ImmutableArray<Cell>> Rows, string Empty)
{
    /// <summary>A plain list: no rules between its rows on a terminal, even where one takes two lines.</summary>
    public bool IsList { get; init; }
}

/// <summary>One way to look at a case: an introduction in prose and one or more tables. Renderers put it on a terminal, into JSON, CSV or Markdown.</summary>
public sealed record View(string Name, string Title, ImmutableArray<ProseSentence> Lead, ImmutableArray<ViewTable> Tables, Dossier Dossier);
