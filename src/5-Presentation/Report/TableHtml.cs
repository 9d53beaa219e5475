namespace Sayso.Report;

/// <summary>A view's table as HTML: headed cells, so that it becomes stacked cards on a phone, and silence drawn as an empty bordered cell.</summary>
internal static class TableHtml
{
    // Columns that hold quotations keep a readable width whatever their neighbours hold.
    private const int Wide = 4;

    // A date is not broken at its hyphens.
    private const int DateLength = 10;

    public static void Write(ReportPage page, ViewTable table, string? caption = null)
    {
        if (table.Rows.Length == 0)
        {
            page.Empty(table.Empty);
            return;
        }

        var html = page.Html;
        html.Break().Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", caption ?? table.Title)).Open("table", ("class", "cards")).Open("thead").Open("tr");
        foreach (var column in table.Columns)
        {
            html.Open("th", ("scope", "col"), ("class", column.Align == Align.Right ? "n" : column.Flex >= Wide ? "w" : null));
            if (column.Account is { } account)
            {
                page.Letter(account);
                html.Element("span", " " + account.Name, ("class", "name"));
            }
            else
            {
                html.Text(column.Heading);
            }

            html.Close("th");
        }

        html.Close("tr").Close("thead").Open("tbody").Break();
        foreach (var row in table.Rows)
        {
            html.Open("tr");
            for (var i = 0; i < row.Length; i++) Cell(page, table.Columns[i], row[i], isFirst: i == 0);
            html.Close("tr").Break();
        }

        html.Close("tbody").Close("table").Close("div").Break();
    }

    private static void Cell(ReportPage page, Column column, Cell cell, bool isFirst)
    {
        var html = page.Html;
        var heading = column.Account?.Letter ?? column.Heading;
        if (cell.IsSilent || cell.Lines[0].Kind == LineKind.Silence)
        {
            var isSilence = column.Account is not null || !cell.IsSilent;
            html.Open("td", ("data-h", heading), ("class", !isSilence ? "none" : column.Account is null ? "silent" : "silent by-letter"));
            if (isSilence) html.Element("span", "silent", ("class", "quiet"));
            html.Close("td");
            return;
        }

        var tag = isFirst ? "th" : "td";
        html.Open(tag, ("data-h", heading), ("scope", isFirst ? "row" : null), ("class", column.Align == Align.Right ? "n" : column.Account is not null ? "by-letter" : column.Flex == 0 && cell.Text.Length <= DateLength ? "d" : null));
        foreach (var line in cell.Lines) Write(page, line, isAlone: cell.Lines.Length == 1 && line is { Firmness: null, Source: null, Kind: LineKind.Plain });
        html.Close(tag);
    }

    public static void Write(ReportPage page, Line line, bool isAlone = false)
    {
        var html = page.Html;
        var css = line.Kind switch { LineKind.Decision => "person", LineKind.Note => "machine", _ => line.Firmness is { } firmness ? "ln " + ReportPage.Css(firmness) : "ln" };
        if (!isAlone) html.Open("div", ("class", line.Source is { } coloured ? ReportPage.ColourOf(coloured, css) : css));
        if (line.Source is { } source)
        {
            page.Letter(source);
            html.Text(" ");
        }

        if (line.Lead is { } lead) html.Element("span", lead + ": ", ("class", "who"));
        if (line.Kind == LineKind.Quote) html.Element("q", line.Text, ("dir", "auto"));
        else html.Element("span", line.Text, ("class", line.Firmness is null ? null : "said"));
        page.Cites(line.Citations);
        if (!isAlone) html.Close("div");
    }
}
