using System.Collections.Immutable;

namespace Sayso.Tests.Comparing;

/// <summary>Which numbers count the same, which do not, and what none counts.</summary>
public sealed class FigureTests
{
    private static ImmutableArray<Figure> Figures(params string[] accounts) =>
        Comparer.Compare([.. accounts.Select((text, i) => TestReader.Full.Read(TestReader.Document(text, "2022-03-10", "account-" + i)))]).Figures;

    [Theory]
    [InlineData("Twelve people were killed in the fire.", "killed", 12)]
    [InlineData("The crash left 20 people injured.", "injured", 20)]
    [InlineData("It ended with nine dead in the harbour.", "killed", 9)]
    [InlineData("Having several guards and 40 people get arrested was too much.", "detained", 40)]
    [InlineData("Two men and three women were wounded in the attack.", "injured", 5)]
    public void A_number_of_people_to_whom_it_was_done_counts(string text, string what, int value) =>
        Assert.Contains(Figures(text), f => f.What == what && f.Best == value);

    [Theory]
    [InlineData("A man was killed in the 6500 block of Harbour Road.", 6500)]
    [InlineData("Three gunmen killed a woman near the station.", 3)]
    [InlineData("Ana Ruiz, 33, was killed on Monday.", 33)]
    [InlineData("The three forces at work in a bridge are well known.", 3)]
    [InlineData("The guards fired as many as 60 rounds at the arrested men.", 60)]
    [InlineData("The plotters planned to kill 200 people in the arena.", 200)]
    public void Addresses_ages_and_those_who_did_it_are_not_counted(string text, int value) =>
        Assert.DoesNotContain(Figures(text), f => f.What != "force" && f.Reports.Any(r => r.Low == value));

    [Fact]
    public void Two_counts_of_the_same_conflict() =>
        Assert.Equal(Disagreement.Conflict, Assert.Single(Figures("Five people died in the fire.", "Seven people died in the fire.")).Disagreement);

    [Fact]
    public void Police_and_people_are_counted_apart()
    {
        var figures = Figures("Nineteen policemen were killed in the riot.", "In the riot 140 people were killed.");
        Assert.Equal(2, figures.Length);
        Assert.All(figures, f => Assert.Equal(Disagreement.None, f.Disagreement));
        Assert.Contains(figures, f => f.Unit == "police");
    }

    [Fact]
    public void Sums_for_different_things_are_apart() =>
        Assert.All(Figures("Workers live on salaries of $500.", "The fund finances clubs with $50,000."), f => Assert.Equal(Disagreement.None, f.Disagreement));

    [Fact]
    public void A_part_of_a_count_is_not_set_against_the_whole() =>
        Assert.All(Figures("Nine people were arrested at the harbour.", "Four of the people arrested at the harbour were women."), f => Assert.Equal(Disagreement.None, f.Disagreement));

    [Fact]
    public void A_count_that_still_runs_is_an_update() =>
        Assert.Equal(Disagreement.Update, Assert.Single(Figures("The police hold 3,200 people, all of them detained at night.", "About 9,000 people have been detained so far.")).Disagreement);

    [Fact]
    public void Who_was_shot_is_not_hurt_where_others_died() =>
        Assert.DoesNotContain(Figures("Five people were shot in the park. One person was killed."), f => f.What == "injured");

    [Fact]
    public void Quite_a_few_is_open_above() =>
        Assert.DoesNotContain(Figures("The flood took quite a few lives.", "In the flood 140 people lost their lives."), f => f.Disagreement == Disagreement.Conflict);

    [Fact]
    public void Those_among_the_dead_are_a_part_of_them()
    {
        var figures = Figures("The fire claimed the lives of about 40 people, including 6 soldiers.", "Some 900 soldiers were sent to the burning mill.");
        Assert.Contains(figures, f => f is { What: "killed", Unit: "soldiers", Best: 6 });
        Assert.DoesNotContain(figures, f => f.What is "troops" && f.Reports.Length > 1);
        Assert.All(figures, f => Assert.Equal(Disagreement.None, f.Disagreement));
    }

    [Theory]
    [InlineData("Ferry hands live on average monthly wages of $400.", "average monthly wages", "USD")]
    [InlineData("The council had cut the bread price to an equivalent of 8 dollars a loaf.", "bread price", "USD per loaf")]
    [InlineData("The bank finances twelve schools in Arlo with nearly $40,000 per year each.", "funding", "USD per year each")]
    public void A_sum_is_named_by_what_it_is_the_price_of(string text, string what, string unit) => Assert.Contains(Figures(text), f => f.What == what && f.Unit == unit);

    [Fact]
    public void A_sum_of_which_nothing_says_what_it_is_for_is_no_figure() => Assert.DoesNotContain(Figures("Set it beside a mean of 30 dollars in Norland."), f => f.Reports.Any(r => r.Low == 30));

    [Fact]
    public void Two_prices_of_one_account_are_two_figures() =>
        Assert.Equal(2, Figures("The bread price rose to 20 dollars a loaf. A week later the bread price fell to 8 dollars a loaf.").Count(f => f.What.EndsWith("bread price", StringComparison.Ordinal)));
}
