namespace Sayso.Tests.ReadingTests;

/// <summary>Which happenings of a sentence the day that it names is the day of.</summary>
public sealed class EventTimesTests
{
    [Theory]
    [InlineData("The dam at Arlo collapsed on Friday.", "collapse", "Friday")]
    [InlineData("On Friday the harbour office announced details of the coming strike.", "announce", "Friday")]
    [InlineData("At a council meeting on Monday, the mayor sacked the harbour master.", "sack", "Monday")]
    [InlineData("The ferry Rosa sank on Tuesday, killing two sailors.", "kill", "Tuesday")]
    [InlineData("The miners' strike began on Tuesday.", "strike", "Tuesday")]
    [InlineData("On Tuesday the owner had a meeting with the crew.", "meeting", "Tuesday")]
    [InlineData("The blast on Wednesday killed a guard.", "kill", "Wednesday")]
    [InlineData("This came after the board dismissed Karl Lund, who was head of the Harbour Council, on Wednesday.", "dismiss", "Wednesday")]
    [InlineData("The owner wants to sink the plan before the talks in Arlo next week.", "talk", "next week")]
    public void The_day_of_a_verb_is_that_of_what_it_tells(string text, string lemma, string time) => Assert.Equal(time, TimeOf(text, lemma));

    [Theory]
    [InlineData("On Friday the harbour office announced details of the coming strike.", "strike")]
    [InlineData("The union warned on Monday of mass protests.", "protest")]
    [InlineData("The mayor promised on Monday to rebuild the bridge.", "rebuild")]
    [InlineData("The strike that began on Monday was caused by a price rise.", "rise")]
    [InlineData("The board wrote in a notice on Monday that the gang had prepared for the riots.", "riot")]
    [InlineData("The owner wants to sink the plan before the talks in Arlo next week.", "sink")]
    public void What_is_only_spoken_of_or_stands_in_another_clause_is_of_another_day(string text, string lemma) => Assert.Null(TimeOf(text, lemma));

    [Theory]
    [InlineData("The council withdrew from Sorvia in May.", "withdraw", "Sorvia")]
    [InlineData("The Norland withdrawal from Sorvia was slow.", "withdrawal", "Sorvia")]
    [InlineData("The mill burned down in Arlo.", "burn", "Arlo")]
    public void A_happening_has_the_place_that_it_stands_in_or_leaves(string text, string lemma, string place)
    {
        var reading = TestReader.Read(text, "2022-03-10");
        var happening = reading.Events.First(e => e.Text == lemma);
        Assert.Equal(place, happening.Place is { } at ? reading.Slice(reading[at].Span).ToString() : null);
    }

    [Theory]
    [InlineData("The premier had a telephone call with the mayors of Norland and Sorvia.", "call")]
    [InlineData("At a council meeting the mayor urged the repair of the bridges in Arlo.", "meeting")]
    public void Whose_president_one_calls_and_what_is_asked_for_is_no_place_of_it(string text, string lemma) =>
        Assert.Null(TestReader.Read(text, "2022-03-10").Events.First(e => e.Text == lemma).Place);

    [Theory]
    [InlineData("The fire turned out to be arson.", "turn", null)]
    [InlineData("Thousands of people turned out in the square.", "turn", "PROTEST")]
    public void Only_people_turn_out(string text, string lemma, string? type) => Assert.Equal(type, TestReader.Read(text).Events.First(e => e.Text == lemma).Plover);

    [Fact]
    public void A_time_in_brackets_behind_another_is_the_same_told_once_more()
    {
        var reading = TestReader.Read("On 7 May 2022 at 01:10 local time (23:10 UTC on 6 May) a barn in Arlo burned down.", "2022-05-10");
        Assert.Equal("2022-05-07", reading.Events.First(e => e.Text == "burn").Time is { } time ? reading[time].Value[..10] : null);
    }

    [Theory]
    [InlineData("At 22:40 on Friday 6 May the night watch heard a loud blast.", "blast", "2022-05-06")]
    [InlineData("The blast that tore open the grain hall on Friday was no accident.", "blast", "2022-05-06")]
    public void What_is_heard_or_does_something_on_a_day_is_of_that_day(string text, string lemma, string day) =>
        Assert.StartsWith(day, TestReader.Read(text, "2022-05-10") is var reading && reading.Events.First(e => e.Text == lemma).Time is { } time ? reading[time].Value : "none", StringComparison.Ordinal);

    [Fact]
    public void In_order_to_orders_nothing() => Assert.DoesNotContain(TestReader.Read("The mayor resigned in order to avoid a vote.").Events, e => e.Text == "order");

    private static string? TimeOf(string text, string lemma)
    {
        var reading = TestReader.Read(text, "2022-03-10");
        return reading.Events.First(e => e.Text == lemma).Time is { } time ? reading.Slice(reading[time].Span).ToString() : null;
    }
}
