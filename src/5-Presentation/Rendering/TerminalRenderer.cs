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
            console.Write(Prose(view));
            console.WriteLine();
        }

        foreach (var table in view.Tables)
        {
            console.WriteLine();
            console.Write(new Paragraph(LineText.Clean(table.Title) + "\n", Strong));
            if (table.Rows.Length == 0) console.Write(new Paragraph(table.Empty + "\n"));
            else if (ColumnWidths.Share(table, console.Profile.Width) is { } widths) console.Write(SideBySide(table, widths));
            else Stacked(table, console);
        }
    }

    private static Paragraph Prose(View view)
    {
        var prose = new Paragraph();
        foreach (var sentence in view.Lead)
        {
            foreach (var part in sentence.Parts)
            {
                prose.Append(LineText.Clean(part.IsQuote ? $"“{part.Text}”" : part.Text));
                if (part.Citations.Length > 0) prose.Append($" [{string.Join(' ', part.Citations.Select(view.Dossier.LabelOf))}]", Quiet);
            }

            prose.Append(" ");
        }

        return prose;
    }

    private static Table SideBySide(ViewTable table, ImmutableArray<int> widths)
    {
        var grid = new Table { Border = TableBorder.Horizontal, ShowRowSeparators = true, UseSafeBorder = false, BorderStyle = Quiet, Expand = false };
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
            block.Append(LineText.Words(line), line.Firmness is Sayso.Firmness.Hedged or Sayso.Firmness.Hearsay ? new Style(decoration: Decoration.Italic) : Style.Plain);
            if (line.Citations.Length > 0) block.Append(LineText.Marks(line), Quiet);
        }

        return block;
    }
}
