using System.Text.Json;
using Sayso.Rendering;

namespace Sayso.Tests.Presentation;

public sealed class ViewTests
{
    private const string Escape = "\u001b";

    public static TheoryData<string> Names => [.. ViewCatalog.Names];

    private static string Render(string name, ViewFormat format, int width = 80, bool colour = false, Dossier? dossier = null)
    {
        using var output = new StringWriter { NewLine = "\n" };
        ViewRenderer.Write(ViewCatalog.Make(name, dossier ?? FerryCase.Dossier), format, output, width, colour);
        return output.ToString();
    }

    private static Dossier Empty => Presenter.Present(new Weighing { Comparison = new Comparison { Readings = [] } }, "empty");

    [Theory]
    [MemberData(nameof(Names))]
    public void A_view_fits_the_width_of_the_terminal(string name)
    {
        foreach (var width in new[] { 40, 80, 132 })
        {
            Assert.All(Render(name, ViewFormat.Table, width).Split('\n'), line => Assert.True(line.TrimEnd().Length <= width, $"{line.Length} > {width}: {line}"));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_is_cut_off_in_a_narrow_terminal(string name)
    {
        foreach (var width in new[] { 40, 80 })
        {
            var shown = string.Concat(Render(name, ViewFormat.Table, width).Where(char.IsLetterOrDigit));
            foreach (var line in ViewCatalog.Make(name, FerryCase.Dossier).Tables.SelectMany(table => table.Rows).SelectMany(row => row).Where(cell => !cell.IsSilent).SelectMany(cell => cell.Lines))
            {
                foreach (var word in line.Words.Split(' ')) Assert.Contains(string.Concat(word.Where(char.IsLetterOrDigit)), shown, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Without_colour_no_escape_sequence_is_written(string name) => Assert.DoesNotContain(Escape, Render(name, ViewFormat.Table), StringComparison.Ordinal);

    [Fact]
    public void With_colour_the_letters_carry_it() => Assert.Contains(Escape, Render("timeline", ViewFormat.Table, 80, colour: true), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Names))]
    public void An_empty_case_says_what_is_missing(string name)
    {
        foreach (var table in ViewCatalog.Make(name, Empty).Tables) Assert.NotEmpty(table.Empty);
        Assert.Contains(ViewCatalog.Make(name, Empty).Tables[0].Empty.Split(' ')[0], Render(name, ViewFormat.Table, dossier: Empty), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Json_has_a_key_for_every_column_and_citations_that_point_into_the_text(string name)
    {
        using var json = JsonDocument.Parse(Render(name, ViewFormat.Json));
        var view = ViewCatalog.Make(name, FerryCase.Dossier);
        foreach (var (table, written) in view.Tables.Zip(json.RootElement.GetProperty("tables").EnumerateArray()))
        {
            Assert.Equal(table.Rows.Length, written.GetProperty("rows").GetArrayLength());
            Assert.All(written.GetProperty("rows").EnumerateArray(), row => Assert.Equal(table.Columns.Select(column => column.Name), row.EnumerateObject().Select(p => p.Name)));
        }

        foreach (var citation in Citations(json.RootElement))
        {
            var text = FerryCase.Dossier.SourceOf(new DocumentId(citation.GetProperty("document").GetString()!)).Document.Text;
            Assert.InRange(citation.GetProperty("end").GetInt32(), citation.GetProperty("start").GetInt32(), text.Length);
        }
    }

    private static IEnumerable<JsonElement> Citations(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Citations),
        JsonValueKind.Object => json.EnumerateObject().SelectMany(p => p.Name == "citations" ? p.Value.EnumerateArray() : Citations(p.Value)),
        _ => [],
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Csv_has_the_same_number_of_fields_in_every_record(string name)
    {
        var records = Records(Render(name, ViewFormat.Csv));
        Assert.Single(records.Select(record => record.Count).Distinct());
    }

    // RFC 4180, read strictly.
    private static List<List<string>> Records(string csv)
    {
        var (records, record, field, quoted) = (new List<List<string>>(), new List<string>(), new System.Text.StringBuilder(), false);
        for (var i = 0; i < csv.Length; i++)
        {
            if (quoted && csv[i] == '"' && i + 1 < csv.Length && csv[i + 1] == '"') field.Append(csv[i++]);
            else if (csv[i] == '"') quoted = !quoted;
            else if (quoted) field.Append(csv[i]);
            else if (csv[i] is ',' or '\r')
            {
                record.Add(field.ToString());
                field.Clear();
                if (csv[i] != '\r') continue;
                Assert.Equal('\n', csv[++i]);
                records.Add(record);
                record = [];
            }
            else field.Append(csv[i]);
        }

        return records;
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"so\"", "\"say \"\"so\"\"\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@cmd", "'@cmd")]
    [InlineData("-5", "-5")]
    [InlineData("-x", "'-x")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    public void A_field_is_quoted_where_it_must_be_and_runs_no_formula(string text, string field) => Assert.Equal(field, CsvRenderer.Field(text));

    [Theory]
    [MemberData(nameof(Names))]
    public void Markdown_defines_every_footnote_that_it_uses(string name)
    {
        var markdown = Render(name, ViewFormat.Md);
        var used = System.Text.RegularExpressions.Regex.Matches(markdown, @"\[\^([A-Z]+\d+)\](?!:)").Select(m => m.Groups[1].Value).ToHashSet();
        var defined = System.Text.RegularExpressions.Regex.Matches(markdown, @"(?m)^\[\^([A-Z]+\d+)\]:").Select(m => m.Groups[1].Value).ToHashSet();
        Assert.Equal(used.Order(), defined.Order());
    }

    [Fact]
    public void Markup_in_a_text_stays_text_in_markdown() => Assert.DoesNotContain("<script", Render("documents", ViewFormat.Md), StringComparison.Ordinal);

    [Fact]
    public void A_text_cannot_steer_the_terminal()
    {
        var line = new Line("red \u001b[31m and \u202E turned", []);
        Assert.DoesNotContain(LineText.Plain(line), c => char.IsControl(c) || c == '\u202E');
    }

    [Fact]
    public void Silence_is_shown_in_the_matrix() => Assert.Contains("silent", Render("voices", ViewFormat.Table), StringComparison.Ordinal);

    [Fact]
    public void An_unknown_view_is_refused_with_the_names_of_all() =>
        Assert.Contains("timeline", Assert.Throws<ArgumentException>(() => ViewCatalog.Make("time", FerryCase.Dossier)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_brief_fits_on_two_screens() => Assert.InRange(Render("brief", ViewFormat.Table).Split('\n').Length, 20, 70);

    [Fact]
    public void The_brief_gives_each_number_once_with_all_who_give_it()
    {
        var line = Assert.Single(ViewCatalog.Make("brief", FerryCase.Dossier).Tables.Single(table => table.Name == "figures").Rows.SelectMany(row => row[1].Lines), line => line.Words.StartsWith("240", StringComparison.Ordinal));
        Assert.Equal("240: A, C", line.Words);
        Assert.Equal(2, line.Citations.Length);
    }

    [Fact]
    public void A_letter_stands_for_its_account_where_the_letters_are_explained()
    {
        var claims = Render("claims", ViewFormat.Table);
        Assert.Contains("A Ida Brekke; B Tomas Reil; C Lindhavn Today; D Dockers' Union", claims, StringComparison.Ordinal);
        Assert.Contains("A citing", claims, StringComparison.Ordinal);
        Assert.DoesNotContain("A Ida Brekke; B", Render("documents", ViewFormat.Table), StringComparison.Ordinal);
        Assert.Contains("Ida Brekke, citing the harbour police", Render("claims", ViewFormat.Csv), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "Ida Brekke", "")]
    [InlineData(null, "Ida Brekke, citing the police", "citing the police")]
    [InlineData("Ida Brekke says", "It burned", "says: “It burned”")]
    [InlineData("Marta Lund, in a comment under Ida Brekke, reports", "It burned", "Marta Lund, in a comment under Ida Brekke, reports: “It burned”")]
    [InlineData(null, "Ida Brekkestad", "Ida Brekkestad")]
    public void The_name_of_the_account_is_left_out_after_its_letter(string? lead, string text, string shown)
    {
        var source = FerryCase.Dossier.Sources[0];
        Assert.Equal(shown, LineText.ByLetter(new Line(text, [], source, null, lead is null ? LineKind.Plain : LineKind.Quote, lead)));
    }

    [Fact]
    public void What_is_copied_word_for_word_is_shown_once()
    {
        var rows = ViewCatalog.Make("reuse", FerryCase.Dossier).Tables[0].Rows;
        Assert.Equal(["An electrical fault in the engine room caused the fire", "the same words"], rows.Select(row => row[1].Lines[0].Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Only_voices_of_which_a_forecast_came_out_have_a_record() => Assert.Equal(["the crews"], FerryCase.Dossier.VoiceRecords.Select(record => record.Voice));

    [Fact]
    public void A_column_that_says_nothing_is_left_out_on_a_terminal()
    {
        var undisputed = Presenter.Present(new Weighing { Comparison = FerryCase.Weighing.Comparison.With(timeline: [.. FerryCase.Weighing.Comparison.Timeline.Select(entry => entry with { IsDisputed = false })]) }, "calm");
        Assert.Contains("Dates", Render("timeline", ViewFormat.Table), StringComparison.Ordinal);
        Assert.DoesNotContain("Dates", Render("timeline", ViewFormat.Table, dossier: undisputed), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bracket_does_not_stand_alone_at_the_end_of_a_line()
    {
        foreach (var width in new[] { 40, 60, 80, 100 }) Assert.DoesNotContain(Render("brief", ViewFormat.Table, width).Split('\n'), line => line.TrimEnd().EndsWith('('));
    }

    [Fact]
    public void Of_many_passages_the_terminal_names_the_first() => Assert.Equal(" [A1 A2 A3 A4 +8]", LineText.Marks([.. Enumerable.Range(1, 12).Select(number => $"A{number}")]));
}
