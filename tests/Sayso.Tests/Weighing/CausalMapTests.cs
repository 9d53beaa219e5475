namespace Sayso.Tests.WeighingTests;

public sealed class CausalMapTests
{
    [Fact]
    public void The_same_cause_in_two_accounts_is_one_concept()
    {
        var pile = new Pile();
        pile.Add("A").Explains("The price rise led to protests.", "The price rise", "protests");
        pile.Add("B").Explains("A steep price rise triggered the protests.", "A steep price rise", "the protests");
        var map = pile.Weigh().CausalMap;
        Assert.Equal(["price rise", "protests"], map.Concepts.Select(concept => concept.Label));
        var link = Assert.Single(map.Links);
        Assert.Equal((1, "A B"), (link.Sign, string.Join(' ', link.AssertedBy.Select(voice => voice.Voice))));
    }

    [Fact]
    public void Things_with_the_same_head_but_other_words_stay_apart()
    {
        var pile = new Pile();
        pile.Add("A").Explains("Fuel prices caused anger.", "Fuel prices", "anger").Explains("House prices caused joy.", "House prices", "joy");
        Assert.Equal(4, pile.Weigh().CausalMap.Concepts.Length);
    }

    [Fact]
    public void Prevention_lowers_and_a_denial_disputes()
    {
        var pile = new Pile();
        pile.Add("A").Explains("The curfew prevented riots.", "The curfew", "riots", CausalKind.Prevents, voice: "the mayor");
        pile.Add("B").Explains("The curfew did not prevent riots.", "The curfew", "riots", CausalKind.Prevents, denied: true);
        var link = Assert.Single(pile.Weigh().CausalMap.Links);
        Assert.Equal(-1, link.Sign);
        Assert.Equal("the mayor", Assert.Single(link.AssertedBy).Voice);
        Assert.Equal("B", Assert.Single(link.DisputedBy).Document.Value);
    }

    [Fact]
    public void Who_says_the_opposite_disputes()
    {
        var pile = new Pile();
        pile.Add("A").Explains("The curfew prevented riots.", "The curfew", "riots", CausalKind.Prevents);
        pile.Add("B").Explains("The curfew caused riots.", "The curfew", "riots");
        Assert.All(pile.Weigh().CausalMap.Links, link => Assert.Single(link.DisputedBy));
    }

    [Fact]
    public void This_stands_for_the_claim_before()
    {
        var pile = new Pile();
        pile.Add("A").Says("The bank closed.").Explains("This caused panic.", "This", "panic");
        var map = pile.Weigh().CausalMap;
        Assert.Equal(2, map.Concepts.Length);
        Assert.Equal(new TextSpan(0, 16), map.Concepts[0].Mentions[0].Span);
    }

    [Theory]
    [InlineData(CausalTie.Aim)]
    [InlineData(CausalTie.Guessed)]
    public void What_a_deed_is_for_and_what_nobody_says_is_no_link(CausalTie tie)
    {
        var pile = new Pile();
        pile.Add("A").Explains("The crowd marched to demand lower fares.", "lower fares", "The crowd marched", tie: tie);
        Assert.Empty(pile.Weigh().CausalMap.Links);
    }

    [Theory]
    [InlineData("Hunger forced the farmers to sell their cattle.", "Hunger > forced the farmers to sell their cattle")]
    [InlineData("The council blamed the fire on a careless contractor.", "careless contractor > fire")]
    [InlineData("The rains failed, because of which the wells dried up.", "rains failed > wells dried up")]
    [InlineData("The guards left. As a result the prison stands empty.", "guards left > prison stands empty")]
    [InlineData("The clerk fled because he feared the mob.", "he feared the mob > clerk fled")]
    [InlineData("Karl Berg and Jan Holt fled to the coast. He was arrested because he had lied to the court.", "he had lied to the court > He was arrested")]
    [InlineData("The guards left. As a result the town itself is safe.", "guards left > town itself is safe")]
    [InlineData("The army opened fire to disperse the crowd.", "none")]
    [InlineData("The strike was caused by this.", "none")]
    [InlineData("Two clerks were charged with fraud.", "none")]
    [InlineData("The judge allowed the lawyers to speak.", "none")]
    [InlineData("The heirs were given a week to answer.", "none")]
    [InlineData("The price of bread went up because the harvest failed.", "harvest failed > price of bread went up")]
    [InlineData("The march was sparked by anger over a new ferry fare.", "anger over a new ferry fare > march")]
    [InlineData("The anger sparked a march.", "none")]
    [InlineData("First was a strike sparked by low wages.", "low wages > strike")]
    [InlineData("Brill caused the flood.", "none")]
    [InlineData("The old Amber Road inspired the fair.", "none")]
    [InlineData("The barge will weaken the speed with which the canal silts.", "none")]
    [InlineData("The crew raised the fare. It triggered a walkout.", "none")]
    public void A_concept_is_a_whole_phrase(string text, string expected)
    {
        var reading = TestReader.Read(text);
        var map = Weigher.Weigh(Comparer.Compare([reading])).CausalMap;
        var labels = map.Concepts.ToDictionary(concept => concept.Id, concept => concept.Label);
        Assert.Equal(expected, map.Links.Length == 0 ? "none" : string.Join("; ", map.Links.Select(link => $"{labels[link.From]} > {labels[link.To]}")));
    }

    [Theory]
    [InlineData("The price of bread went up after the council had freed the trade.", "council had freed the trade > price of bread went up")]
    [InlineData("The price of bread went up even after the council had freed the trade.", "none")]
    [InlineData("The mill closed soon after the bank failed.", "none")]
    [InlineData("The clerk left after the war.", "none")]
    [InlineData("Following their lunch a notice said that the two mayors agreed.", "none")]
    [InlineData("Nor is it clear that the mill paid the strikers because of the threat.", "none")]
    [InlineData("The board must stop the gang from causing panic.", "none")]
    [InlineData("The aim of the union is to try to weaken the bank.", "none")]
    [InlineData("The firm studied ways of weakening the dollar.", "none")]
    [InlineData("The fire was foiled by the guards.", "none")]
    [InlineData("The fire was foiled by the rain.", "rain > fire")]
    [InlineData("Men came up, threatening all the guests.", "none")]
    [InlineData("It is the oldest mill, thus a place that all know.", "none")]
    [InlineData("We see queues in towns where shops are full because people save.", "none")]
    [InlineData("There is no doubt that the storm caused the leak.", "storm > leak")]
    public void What_only_came_after_is_granted_aimed_at_or_done_by_somebody_is_no_link(string text, string expected) => A_concept_is_a_whole_phrase(text, expected);

    [Theory]
    [InlineData("The inspectors found no evidence that the storm caused the leak.")]
    [InlineData("The owners denied that poor maintenance caused the leak.")]
    [InlineData("The Board found no evidence that the postponed repair of pump P-4 caused the spill.")]
    [InlineData("The storm did not cause the leak.")]
    public void Who_finds_no_evidence_of_a_link_disputes_it(string text)
    {
        var link = Assert.Single(Weigher.Weigh(Comparer.Compare([TestReader.Read(text)])).CausalMap.Links);
        Assert.Empty(link.AssertedBy);
        Assert.Single(link.DisputedBy);
    }
}
