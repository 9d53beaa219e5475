using Sayso.Wording;

namespace Sayso.Tests.Presentation;

public sealed class WordingTests
{
    [Theory]
    [InlineData("2031-03-02", "2 March 2031")]
    [InlineData("2031-03", "March 2031")]
    [InlineData("2031", "2031")]
    [InlineData("2031-03-02/2031-03-05", "2 to 5 March 2031")]
    [InlineData("2031-02-27/2031-03-01", "27 February 2031 to 1 March 2031")]
    [InlineData("/2031-03-05", "until 5 March 2031")]
    [InlineData("2031-03-05/", "from 5 March 2031")]
    [InlineData("2031-03-02T14:30:00", "2 March 2031, 14:30")]
    [InlineData("XXXX-03-02", "XXXX-03-02")]
    [InlineData("2031-13-02", "2031-13-02")]
    [InlineData(null, "no date")]
    public void A_date_is_written_out_in_prose(string? iso, string words) => Assert.Equal(words, DateWording.Prose(iso));

    [Theory]
    [InlineData(12, 12, Bound.Exactly, "12")]
    [InlineData(12, null, Bound.AtLeast, "at least 12")]
    [InlineData(null, 4000, Bound.AtMost, "at most 4,000")]
    [InlineData(10, 20, Bound.Between, "10–20")]
    [InlineData(300, 300, Bound.About, "about 300")]
    [InlineData(null, null, Bound.Vague, "a number it does not give")]
    public void An_amount_keeps_its_bound(int? low, int? high, Bound bound, string words) => Assert.Equal(words, NumberWording.Amount(low, high, bound));

    [Theory]
    [InlineData(3.0, "three")]
    [InlineData(3.1, "about three")]
    [InlineData(3.5, "between three and four")]
    [InlineData(0.4, "less than one")]
    public void A_number_of_voices_is_rounded_in_words(double number, string words) => Assert.Equal(words, NumberWording.Roughly(number));

    [Theory]
    [InlineData(Certainty.Certain, true, "It burned.", "says")]
    [InlineData(Certainty.Probable, true, "It burned.", "says it is likely")]
    [InlineData(Certainty.Possible, true, "It burned.", "says it is possible")]
    [InlineData(Certainty.Uncertain, true, "Did it burn?", "asks whether")]
    [InlineData(Certainty.Uncertain, true, "“Did it burn?”", "asks whether")]
    [InlineData(Certainty.Uncertain, true, "It might burn.", "leaves open whether")]
    [InlineData(Certainty.Unknown, true, "It burned.", "mentions")]
    [InlineData(Certainty.Certain, false, "It burned.", "reports")]
    [InlineData(Certainty.Probable, false, "It burned.", "reports as likely")]
    public void The_verb_tells_how_surely_and_whose_it_is(Certainty certainty, bool own, string text, string verb) => Assert.Equal(verb, CertaintyWording.Verb(certainty, text, own));

    [Fact]
    public void An_attributed_claim_never_gets_the_verb_of_an_own_one()
    {
        foreach (var certainty in Enum.GetValues<Certainty>()) Assert.NotEqual(CertaintyWording.Verb(certainty, "x", true), CertaintyWording.Verb(certainty, "x", false));
    }

    [Theory]
    [InlineData(Certainty.Certain, Basis.Official, Firmness.Asserted)]
    [InlineData(Certainty.Possible, Basis.Official, Firmness.Hedged)]
    [InlineData(Certainty.Certain, Basis.Hearsay, Firmness.Hearsay)]
    [InlineData(Certainty.Certain, Basis.Anonymous, Firmness.Hearsay)]
    [InlineData(Certainty.Unknown, Basis.None, Firmness.Hedged)]
    public void Hearsay_stays_hearsay_however_firmly_it_is_put(Certainty certainty, Basis basis, Firmness firmness) => Assert.Equal(firmness, CertaintyWording.FirmnessOf(certainty, basis));

    [Fact]
    public void Every_value_has_words()
    {
        Assert.All(Enum.GetValues<Basis>(), value => Assert.NotEmpty(CertaintyWording.Of(value)));
        Assert.Equal(Enum.GetValues<Relation>().Length, Enum.GetValues<Relation>().Distinct().Count());
        Assert.Equal(Enum.GetValues<StanceKind>().Length, Enum.GetValues<StanceKind>().Select(RelationWording.Of).Distinct().Count());
        Assert.Equal(Enum.GetValues<Aspect>().Length, Enum.GetValues<Aspect>().Select(RelationWording.Of).Distinct().Count());
        Assert.Equal(Enum.GetValues<Resolution>().Length, Enum.GetValues<Resolution>().Select(RelationWording.Of).Distinct().Count());
        Assert.Equal(Enum.GetValues<Consistency>().Length, Enum.GetValues<Consistency>().Select(RelationWording.Of).Distinct().Count());
        Assert.Equal(Enum.GetValues<Disagreement>().Length, Enum.GetValues<Disagreement>().Select(RelationWording.Of).Distinct().Count());
    }

    [Fact]
    public void A_list_joins_its_last_two_with_a_word()
    {
        Assert.Equal("A", ListWording.And(["A"]));
        Assert.Equal("A and B", ListWording.And(["A", "B"]));
        Assert.Equal("A, B or C", ListWording.Or(["A", "B", "C"]));
    }

    [Theory]
    [InlineData("short enough", 20, "short enough")]
    [InlineData("a sentence that is cut at a word", 18, "a sentence that…")]
    [InlineData("two\n  lines", 20, "two lines")]
    public void A_long_text_is_cut_at_a_word_and_says_so(string text, int length, string cut) => Assert.Equal(cut, ListWording.Short(text, length));

    [Fact]
    public void Letters_go_on_after_Z()
    {
        Assert.Equal(["A", "Z", "AA", "AZ", "BA"], new[] { 0, 25, 26, 51, 52 }.Select(Composing.CitationBook.LetterOf));
    }
}
