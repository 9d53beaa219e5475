using System.Collections.Immutable;
using Sayso.Entities;
using Sayso.Events;

namespace Sayso.Tests.Comparing;

/// <summary>Happenings over accounts: what is one, what is not, and where the dates exclude each other.</summary>
public sealed class HappeningTests
{
    private const string First = "Rallies began on March 2 in the mining town of Arlo and soon spread over Norland, where coal had become dear.";
    private const string Second = "Some forty miners demonstrated in Arlo on 1 March, the first to do so anywhere in Norland.";

    private static Comparison Compare(params (string Text, string? Published)[] accounts) =>
        Comparer.Compare([.. accounts.Select((a, i) => TestReader.Full.Read(TestReader.Document(a.Text, a.Published, "account-" + i)))]);

    [Fact]
    public void One_happening_that_two_accounts_date_differently_is_disputed()
    {
        var comparison = Compare((First, "2022-03-10"), (Second, "2022-03-12"));
        var entry = Assert.Single(comparison.Timeline, t => t.IsDisputed);
        var happening = comparison.Events.First(e => e.Id == entry.Event);
        Assert.Equal(["2022-03-01", "2022-03-02"], happening.Accounts.Select(a => a.Date).OfType<string>().Distinct().Order());
    }

    [Fact]
    public void Days_of_the_same_date_are_no_dispute() =>
        Assert.DoesNotContain(Compare((First.Replace("March 2", "March 1", StringComparison.Ordinal), "2022-03-10"), (Second, "2022-03-12")).Timeline, t => t.IsDisputed);

    [Theory]
    [InlineData("Mr Lund said he would take the train to Bergen.", "The army took the hill of Arlo on 3 March.")]
    [InlineData("Two men were arrested in Oslo on 3 March.", "Four women were arrested in Lima on 20 April.")]
    public void Alike_words_do_not_make_one_happening(string left, string right) =>
        Assert.DoesNotContain(Compare((left, "2022-05-01"), (right, "2022-05-01")).Events, e => e.Mentions.Select(m => m.Document).Distinct().Count() > 1);

    [Fact]
    public void What_is_joined_says_why()
    {
        ImmutableArray<Reading> readings = [.. new[] { First, Second }.Select((text, i) => TestReader.Full.Read(TestReader.Document(text, "2022-03-10", "account-" + i)))];
        var entities = new EntityBuilder(readings);
        entities.Build();
        var nodes = readings.Select(r => EventNode.Of(r, r.Events.First(e => e.Text is "rally" or "demonstrate"), entities.EntityOf)).ToList();
        var why = new List<string>();
        var score = new EventLikeness(new CaseWords(readings, entities.EntityOf.Values)).Score(nodes[0], nodes[1], why);
        Assert.True(score > 0, string.Join("; ", why));
        Assert.Contains(why, w => w.StartsWith("words for the same thing", StringComparison.Ordinal));
        Assert.Contains(why, w => w.StartsWith("the same place", StringComparison.Ordinal));
        Assert.Contains(why, w => w.StartsWith("times 1 days apart", StringComparison.Ordinal));
    }

    [Fact]
    public void What_somebody_says_has_no_place_in_the_timeline()
    {
        var comparison = Compare(("The minister said on 4 March 2022 that the bridge was safe.", "2022-03-10"));
        Assert.DoesNotContain(comparison.Timeline, t => comparison.Events.First(e => e.Id == t.Event).Label.Contains("said", StringComparison.Ordinal));
    }

    [Fact]
    public void The_day_of_saying_so_is_not_the_day_of_the_happening()
    {
        var reading = TestReader.Read("Five people died in the fire, the ministry said on Friday.", "2022-03-10");
        Assert.Null(reading.Events.First(e => e.Text == "die").Time);
    }

    [Fact]
    public void A_vague_period_does_not_widen_a_day()
    {
        var comparison = Compare(("A fire broke out at the Arlo terminal on 5 March 2024.", "2024-03-20"), ("The fire at the Arlo terminal in week 10 of 2024 was no accident.", "2024-03-20"));
        var entry = comparison.Timeline.First(t => comparison.Events.First(e => e.Id == t.Event).Mentions.Any(m => m.Document.Value == "account-0"));
        Assert.Equal(("2024-03-05", "2024-03-05"), (entry.Earliest, entry.Latest));
    }

    [Theory]
    [InlineData("On 2 May this year people marched. On 9 May 2022 the strike ended.", null, "2022-05-02")]
    [InlineData("It was much as in 2014. On January 7 the minister spoke.", "2022-01", "2022-01-07")]
    public void A_day_without_a_year_takes_the_year_of_the_account(string text, string? published, string day) =>
        Assert.Contains(TestReader.Read(text, published).Times, t => t.Value == day);

    private static ImmutableArray<string> Rows(string text)
    {
        var comparison = Compare((text, "2022-03-10"));
        return [.. comparison.Timeline.Select(t => comparison.Events.First(e => e.Id == t.Event).Label)];
    }

    [Theory]
    [InlineData("On 4 March 2022 Ann Dale took over control of the town's floodgates.", "Ann Dale took over control of the town's floodgates")]
    [InlineData("On 4 March 2022 Orla had a meeting with the governors of Norland and Sorvia.", "Orla had a meeting with the governors of Norland and Sorvia")]
    [InlineData("Ann Dale spoke at the quay. On the evening of 4 March 2022 she requested support from the coast guard.", "Ann Dale requested support from the coast guard")]
    [InlineData("The Arlo/Tarvo talks in week 9 of 2022 were held on a ferry.", "Arlo/Tarvo talks were held on a ferry")]
    [InlineData("Several dozen farmers demonstrated on 4 March 2022 in the town of Arlo.", "farmers demonstrated in the town of Arlo")]
    public void A_row_says_who_did_what(string text, string label) => Assert.Contains(label, Rows(text));

    [Theory]
    [InlineData("After all, no strikes could break out all over the island on 4 March 2022.", "strikes")]
    [InlineData("The council met on 4 March 2022 to prevent any agreement.", "agreement")]
    [InlineData("This came after the council sacked Karl Lund on 4 March 2022.", "came")]
    [InlineData("We left on 4 March 2022.", "left")]
    public void What_did_not_or_could_not_happen_has_no_row(string text, string word) => Assert.DoesNotContain(Rows(text), label => label.Contains(word, StringComparison.Ordinal));

    [Fact]
    public void Two_orders_of_one_person_are_two_happenings()
    {
        var comparison = Compare(("The mayor ordered the closure of the harbour. On 4 March 2022 the mayor ordered a search of the ferry.", "2022-03-10"));
        Assert.DoesNotContain(comparison.Events, e => e.Mentions.Length > 1 && e.Plover == "REQUEST");
    }
}
