namespace Sayso.Tests.ReadingTests;

public sealed class EventsTests
{
    public static IEnumerable<TheoryDataRow<string, string?, string>> Page => SpecPage.Rows("events.md");

    public static IEnumerable<TheoryDataRow<string, string?, string>> FactualityPage => SpecPage.Rows("factuality.md");

    [Theory]
    [MemberData(nameof(Page))]
    public void The_specification_of_events_holds(string text, string? published, string expected) => Assert.Equal(expected, LayerText.Events(TestReader.Read(text, published)));

    [Theory]
    [MemberData(nameof(FactualityPage))]
    public void The_specification_of_factuality_holds(string text, string? published, string expected) => Assert.Equal(expected, LayerText.Factuality(TestReader.Read(text, published)));

    [Fact]
    public void A_report_in_capitals_is_read_like_one_in_small_letters()
    {
        const string text = "The rebels killed two farmers near the village on Monday.";
        Assert.Equal(LayerText.Factuality(TestReader.Read(text)), LayerText.Factuality(TestReader.Read(text.ToUpperInvariant())));
    }

    [Fact]
    public void The_place_of_a_dateline_takes_no_part()
    {
        var reading = TestReader.Read("LIMA, 3 MAY 88 (ABC) -- GUNMEN KILLED TWO FARMERS NEAR A VILLAGE IN THE SOUTH.");
        Assert.DoesNotContain(reading.Events.SelectMany(e => e.Actors.Concat(e.Targets)), m => reading.Slice(reading[m].Span) is "LIMA");
    }

    [Fact]
    public void Victims_are_counted_where_no_number_stands()
    {
        var comparison = Comparer.Compare([TestReader.Read("A woman was murdered in the village on Monday.", "2020-05-06")]);
        var figure = Assert.Single(comparison.Figures, f => f.What == "killed");
        Assert.Equal(1, figure.Best);
    }

    [Fact]
    public void A_bombing_told_in_several_words_is_one_happening()
    {
        var comparison = Comparer.Compare([TestReader.Read("A bomb exploded near a bank on Monday. The explosion killed two men. The attack damaged the bank.", "2020-05-06")]);
        Assert.Single(comparison.Events, e => e.Acled == "Remote explosive/landmine/IED");
    }
}
