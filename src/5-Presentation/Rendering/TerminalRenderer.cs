using System.Collections.Immutable;
using Spectre.Console;

namespace Sayso.Rendering;

/// <summary>Puts a view on a terminal: light rules, wrapping at words, nothing cut off; columns that do not fit become one block a row.</summary>
public static class TerminalRenderer
{
    // Near the report's colours, in the sixteen that every terminal has and that stay apart for colour-blind readers as far as those go.
    private static readonly ImmutableArray<Color> Colours = [Color.Blue, Color.Yellow, Color.Green, Color.Fuchsia, Color.Aqua, Color.Red, Color.Olive, Color.Silver];
    private static readonly Style Quiet = new(decoration: Decoration.Dim);
    private static readonly Style Strong = new(decoration: Decoration.Bold);

    /// <summary>Writes to any writer with a given width.</summary>
    public static void Write(View view, TextWriter output, int width = 80, bool colour = false)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = Math.Max(20, width);
        console.Profile.Capabilities.Unicode = true;
        Write(view, console);
    }

    /// <summary>Writes to a console with its own width and colours; Spectre.Console respects NO_COLOR.</summary>
    public static void Write(View view, IAnsiConsole console)
    {
        console.Write(new Paragraph(LineText.Clean(view.Title) + "\n", Strong));
        if (view.Lead.Length > 0)
        {
            console.Write(Prose(view, console.Profile.Width));
        }

        Legend(view, console);
        foreach (var table in view.Tables.Select(WithoutEmptyColumns))
        {
            console.WriteLine();
            console.Write(new Paragraph(LineText.Clean(table.Title) + "\n", Strong));
            if (table.Rows.Length == 0) console.Write(new Paragraph(table.Empty + "\n"));
            else if (ColumnWidths.Share(table, console.Profile.Width) is { } widths) console.Write(SideBySide(table, widths));
            else Stacked(table, console);
        }
    }

    // What the letters stand for, where neither the prose nor a table of the view says so.
    private static void Legend(View view, IAnsiConsole console)
    {
        if (view.Dossier.Sources.Length == 0 || view.Lead.Length > 0 || view.Tables.Any(table => table.Columns.Any(column => column.Name == "letter"))) return;
        var legend = new Paragraph();
        foreach (var source in view.Dossier.Sources)
        {
            legend.Append(source.Letter, new Style(Colours[source.Colour], decoration: Decoration.Bold));
            legend.Append($" {LineText.Clean(source.Name)}{(source.Index < view.Dossier.Sources.Length - 1 ? "; " : "\n")}", Quiet);
        }

        console.Write(legend);
    }

    // A sentence a line, so that the eye finds its way. Broken here and not by the console, which breaks wherever the style changes and would leave brackets alone at the end of a line.
    private static Paragraph Prose(View view, int width)
    {
        var prose = new Paragraph();
        foreach (var sentence in view.Lead)
        {
            var runs = sentence.Parts.SelectMany(part => new[]
            {
                (LineText.Clean(part.IsQuote ? $"“{part.Text}”" : part.Text), false),
                (LineText.Marks([.. part.Citations.Select(view.Dossier.LabelOf)]), true),
            });
            var column = 0;
            foreach (var word in Words(runs))
            {
                var length = word.Sum(piece => piece.Text.Length);
                if (column > 0 && column + 1 + length > width) (column, _) = (0, prose.Append("\n"));
                if (column > 0) prose.Append(" ");
                column += (column > 0 ? 1 : 0) + length;
                foreach (var (text, isMark) in word) prose.Append(text, isMark ? Quiet : Style.Plain);
            }

            prose.Append("\n");
        }

        return prose;
    }

    // Runs of text cut at white space; a word may have pieces of both styles.
    private static IEnumerable<List<(string Text, bool IsMark)>> Words(IEnumerable<(string Text, bool IsMark)> runs)
    {
        var word = new List<(string Text, bool IsMark)>();
        foreach (var (text, isMark) in runs)
        {
            var pieces = text.Split(' ');
            for (var i = 0; i < pieces.Length; i++)
            {
                if (i > 0 && word.Count > 0)
                {
                    yield return word;
                    word = [];
                }

                if (pieces[i].Length > 0) word.Add((pieces[i], isMark));
            }
        }

        if (word.Count > 0) yield return word;
    }

    private static Table SideBySide(ViewTable table, ImmutableArray<int> widths)
    {
        var grid = new Table { Border = TableBorder.Horizontal, ShowRowSeparators = !table.IsList && !IsDense(table, widths), UseSafeBorder = false, BorderStyle = Quiet, Expand = false };
        for (var i = 0; i < table.Columns.Length; i++)
        {
            var column = table.Columns[i];
            grid.AddColumn(new TableColumn(new Text(column.Heading, Strong))
            {
                Width = widths[i],
                Padding = new Padding(0, 0, i == table.Columns.Length - 1 ? 0 : ColumnWidths.Gap, 0),
                Alignment = column.Align == Align.Right ? Justify.Right : Justify.Left,
            });
        }

        foreach (var row in table.Rows) grid.AddRow(row.Select(cell => Block(cell)));
        return grid;
    }

    // Rows of one line each need no rules between them.
    private static bool IsDense(ViewTable table, ImmutableArray<int> widths) =>
        table.Rows.All(row => !row.Where((cell, i) => !cell.IsSilent && (cell.Lines.Length > 1 || LineText.Plain(cell.Lines[0]).TrimEnd().Length > widths[i])).Any());

    // A column that says nothing in any row says so by not being there; an account's column stays, for its silence tells something.
    private static ViewTable WithoutEmptyColumns(ViewTable table)
    {
        var told = Enumerable.Range(0, table.Columns.Length).Where(i => table.Columns[i].Account is not null || table.Rows.Any(row => !row[i].IsSilent)).ToList();
        return told.Count == table.Columns.Length || table.Rows.Length == 0 ? table
            : table with { Columns = [.. told.Select(i => table.Columns[i])], Rows = [.. table.Rows.Select(row => told.Select(i => row[i]).ToImmutableArray())] };
    }

    private static void Stacked(ViewTable table, IAnsiConsole console)
    {
        foreach (var row in table.Rows)
        {
            console.Write(new Rule { Style = Quiet, Border = BoxBorder.Square });
            for (var i = 0; i < row.Length; i++)
            {
                if (row[i].IsSilent) continue;
                var heading = table.Columns[i].Heading;
                if (heading.Length > 0) console.Write(new Paragraph(heading + "\n", Quiet));
                console.Write(new Padder(Block(row[i]), new Padding(heading.Length > 0 ? 2 : 0, 0, 0, 0)));
            }
        }
    }

    private static Paragraph Block(Cell cell)
    {
        var block = new Paragraph();
        if (cell.IsSilent) return block;
        for (var i = 0; i < cell.Lines.Length; i++)
        {
            var line = cell.Lines[i];
            if (i > 0) block.Append("\n");
            if (line.Source is { } source) block.Append(LineText.Letter(line), new Style(Colours[source.Colour], decoration: Decoration.Bold));
            block.Append(LineText.ByLetter(line), line.Firmness is Sayso.Firmness.Hedged or Sayso.Firmness.Hearsay ? new Style(decoration: Decoration.Italic) : Style.Plain);
            if (line.Citations.Length > 0) block.Append(LineText.Marks(line), Quiet);
        }

        return block;
    }
}
