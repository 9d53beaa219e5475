using System.Globalization;
using Sayso.Times;

namespace Sayso.Tests.ReadingTests;

public sealed class TimesTests
{
    public static IEnumerable<TheoryDataRow<string, string?, string>> Page => SpecPage.Rows("times.md");

    [Theory]
    [MemberData(nameof(Page))]
    public void The_specification_holds(string text, string? published, string expected) => Check(text, expected, published);

    [Theory]
    [InlineData("5 Jan 2022", "2022-01-05")]
    [InlineData("05-Jan-2022", "2022-01-05")]
    [InlineData("8Jan-2022", "2022-01-08")]
    [InlineData("Jan. 5th, 2022", "2022-01-05")]
    [InlineData("January the fifth, 2022", "2022-01-05")]
    [InlineData("the 5th of January 2022", "2022-01-05")]
    [InlineData("Wednesday, January 5, 2022", "2022-01-05")]
    [InlineData("2022/01/05", "2022-01-05")]
    [InlineData("2022-Jan-05", "2022-01-05")]
    [InlineData("13/5/2015", "2015-05-13")]
    [InlineData("05/06/89", "1989-05-06")]
    [InlineData("01-08-22", "2022-01-08")]
    [InlineData("May twenty-first, nineteen seventy-eight", "1978-05-21")]
    [InlineData("20 december 1391", "1391-12-20")]
    public void A_full_date_is_read_however_it_is_written(string date, string value)
    {
        Check($"It happened on {date}.", $"{date} = DATE {value} [{value}..{value}]");
        Check($"It happened on {date}.", $"{date} = DATE {value} [{value}..{value}]", published: null);
    }

    [Theory]
    [InlineData("30 February 2022")]
    [InlineData("2022-13-45")]
    [InlineData("31/31/2022")]
    [InlineData("+7 701 22-01-05-99")]
    public void What_is_no_date_is_not_made_one(string text) => Assert.DoesNotContain("-30", LayerText.Times(Document($"See {text} here.", null)), StringComparison.Ordinal);

    [Theory]
    [InlineData("9:18 UTC", "T09:18")]
    [InlineData("9.30 pm", "T21:30")]
    [InlineData("3pm", "T15:00")]
    [InlineData("12 a.m.", "T00:00")]
    [InlineData("12:34:56", "T12:34:56")]
    [InlineData("eight forty pm", "T20:40")]
    [InlineData("half past seven", "T07:30")]
    [InlineData("a quarter to eight", "T07:45")]
    [InlineData("seven o'clock", "T07:00")]
    [InlineData("eight in the evening", "T20:00")]
    [InlineData("1400 GMT", "T14:00")]
    [InlineData("noon", "T12:00")]
    public void A_clock_time_without_a_day_keeps_its_day_open(string clock, string value) => Check($"It began at {clock}", $"{clock} = TIME {value}", published: null);

    [Theory]
    [InlineData("2 days", "P2D")]
    [InlineData("half an hour", "PT0.5H")]
    [InlineData("5 1/2 hours", "PT5H30M")]
    [InlineData("two decades", "P20Y")]
    [InlineData("a couple of weeks", "P2W")]
    [InlineData("a dozen years", "P12Y")]
    [InlineData("1 month 2 days 2 hours 30 mins", "P1M2DT2H30M")]
    [InlineData("all week", "P1W")]
    [InlineData("many months", "PXM")]
    public void A_length_has_an_ISO_value(string length, string value) => Check($"It lasted {length}.", $"{length} = DURATION {value}");

    [Theory]
    [InlineData("every day", "P1D")]
    [InlineData("weekly", "P1W")]
    [InlineData("every other week", "P2W")]
    [InlineData("each Thursday", "XXXX-WXX-4")]
    [InlineData("every Monday at 9 am", "XXXX-WXX-1T09:00")]
    [InlineData("once a year", "P1Y")]
    [InlineData("every morning", "XXXX-XX-XXTMO")]
    public void What_comes_again_is_a_set(string set, string value) => Check($"They met {set}.", $"{set} = SET {value}");

    [Theory]
    [InlineData("Good Friday 2022", "2022-04-15")]
    [InlineData("Thanksgiving 2021", "2021-11-25")]
    [InlineData("Memorial Day 2021", "2021-05-31")]
    [InlineData("Chinese New Year 2022", "2022-02-01")]
    [InlineData("Eid al-Fitr 2021", "2021-05-13")]
    [InlineData("New Year's Eve 2021", "2021-12-31")]
    [InlineData("May Day 2020", "2020-05-01")]
    public void A_feast_has_its_day(string feast, string day) => Check($"It was on {feast}.", $"{feast} = DATE {day} [{day}..{day}]");

    [Fact]
    public void A_post_is_read_against_its_own_time()
    {
        const string text = "The report follows.\n\nIt was quiet yesterday.\n\nIt was quiet yesterday.";
        var posted = new Document
        {
            Id = new DocumentId("d"),
            Text = text,
            Published = "2022-01-20",
            Passages = [new Passage(PassageKind.Paragraph, new TextSpan(0, 19)), new Passage(PassageKind.Post, new TextSpan(21, 23), "A. Writer", "2022-01-06T09:18:00Z"), new Passage(PassageKind.Paragraph, new TextSpan(46, 23))],
        };
        Assert.Equal("yesterday = DATE 2022-01-05 [2022-01-05..2022-01-05]; yesterday = DATE 2022-01-19 [2022-01-19..2022-01-19]", LayerText.Times(posted));
    }

    [Fact]
    public void A_dateline_stands_in_for_an_unknown_day_of_publication()
    {
        const string text = "ALMATY, 6 January 2022\n\nThe square was cleared yesterday.";
        var dated = new Document { Id = new DocumentId("d"), Text = text, Passages = [new Passage(PassageKind.Dateline, new TextSpan(0, 22)), new Passage(PassageKind.Paragraph, new TextSpan(24, 33))] };
        Assert.EndsWith("yesterday = DATE 2022-01-05 [2022-01-05..2022-01-05]", LayerText.Times(dated), StringComparison.Ordinal);
    }

    [Fact]
    public void The_line_above_a_post_does_not_date_the_account_around_it()
    {
        const string text = "Ada @ada 4 Mar 2021\n\nIt rained on Monday.";
        var account = new Document { Id = new DocumentId("d"), Text = text, Passages = [new Passage(PassageKind.Byline, new TextSpan(0, 19), "Ada", "2021-03-04"), new Passage(PassageKind.Paragraph, new TextSpan(21, 20))] };
        Assert.DoesNotContain("2021-03-01", LayerText.Times(account), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2021-03-05", "Monday = DATE 2021-03-01 [2021-03-01..2021-03-01]")]
    [InlineData("2021-03", "Monday = DATE XXXX-WXX-1")]
    public void A_quoted_text_is_read_against_its_own_day(string postedAt, string expected)
    {
        const string text = "It rained on Monday.";
        Assert.Equal(expected, LayerText.Times(new Document { Id = new DocumentId("d"), Text = text, Published = "2022-01-20", Passages = [new Passage(PassageKind.Quote, new TextSpan(0, text.Length), "Calder", postedAt)] }));
    }

    [Fact]
    public void No_phrase_runs_over_a_blank_line() => Check("He left on 5\n\nJanuary 2022 was cold.", "January 2022 = DATE 2022-01 [2022-01-01..2022-01-31]");

    [Fact]
    public void Typographic_marks_do_not_matter() =>
        Check("It ran from 2010 \u2013 2020, in the \u201990s and on New Year\u2019s Day 2022.", "from 2010 \u2013 2020 = DATE 2010/2020 [2010-01-01..2020-12-31]; the \u201990s = DATE 199 [1990-01-01..1999-12-31]; New Year\u2019s Day 2022 = DATE 2022-01-01 [2022-01-01..2022-01-01]");

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("2022-02-30")]
    [InlineData("soon")]
    public void The_ends_of_the_calendar_do_not_throw(string published)
    {
        foreach (var row in Page) LayerText.Times(Document(row.Data.Item1, published));
        LayerText.Times(Document("9999 years ago, 9000000000000 days later, in the year 9999, two centuries before yesterday, the next 999999 weeks", published));
    }

    [Fact]
    public void Every_feast_has_a_day_in_every_year_that_its_calendar_covers()
    {
        foreach (var rule in Holidays.Rules)
        {
            for (var year = 1950; year < 2070; year++) Assert.NotNull(Holidays.On(rule.Name, year));
        }
    }

    [Fact]
    public void Culture_does_not_matter()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in new[] { "ar-SA", "fa-IR", "tr-TR", "th-TH" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                foreach (var row in Page) Check(row.Data.Item1, row.Data.Item3, row.Data.Item2);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static void Check(string text, string expected, string? published = "2022-01-06") => Assert.Equal(expected, LayerText.Times(Document(text, published)));

    private static Document Document(string text, string? published) => new() { Id = new DocumentId("d"), Text = text, Published = published };
}
