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
}
