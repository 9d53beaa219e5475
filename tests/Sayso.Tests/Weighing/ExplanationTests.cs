using System.Collections.Immutable;

namespace Sayso.Tests.WeighingTests;

/// <summary>Made-up happenings of several sorts: nothing in the rules may know a particular one.</summary>
public sealed class ExplanationTests
{
    [Fact]
    public void A_classification_of_the_happening_is_an_explanation()
    {
        var pile = Harbour();
        pile.Add("A").Says("The explosion in the harbour was an accident.");
        pile.Add("B").Says("The explosion was caused by sabotage, and the blast was planned.");
        var labels = Labels(pile);
        Assert.Contains(labels, label => label.StartsWith("accident", StringComparison.Ordinal));
        Assert.Contains(labels, label => label.StartsWith("planned", StringComparison.Ordinal));
    }

    [Fact]
    public void The_statement_is_verbatim_and_cited()
    {
        var pile = Harbour();
        pile.Add("A").Says("Nobody slept that night.", "The explosion in the harbour was an accident.");
        var explanation = Assert.Single(pile.Weigh().Explanations);
        Assert.Equal("The explosion in the harbour was an accident.", explanation.Statement);
        Assert.Equal(new TextSpan(25, 45), explanation.Citation.Span);
    }

    [Fact]
    public void A_denial_disputes_and_does_not_propose()
    {
        var pile = Harbour();
        pile.Add("A").Says("The explosion was an accident.");
        pile.Add("B").Denies("The explosion was not an accident.");
        var accident = Single(pile, "accident");
        Assert.Equal(["A"], accident.ProposedBy.Select(id => id.Value));
        Assert.Equal(["B"], accident.DisputedBy.Select(id => id.Value));
    }

    [Fact]
    public void Another_country_behind_it_is_named_under_all_its_names()
    {
        var pile = Harbour().Name("Ruritania", MentionType.Place, "RU1").Name("Ruritanian", MentionType.Group, "RU1").Name("Strelsau", MentionType.Place, "RU1");
        pile.Add("A").Says("Ruritania orchestrated the explosion in Mahagonny.");
        pile.Add("B").Says("The Ruritanian hand behind the blast in Mahagonny is plain.", "The crisis was sponsored by Strelsau.");
        var hand = Single(pile, "foreign interference");
        Assert.Equal(["A", "B"], hand.ProposedBy.Select(id => id.Value));
        Assert.Contains("Ruritania", hand.Label, StringComparison.Ordinal);
    }

    [Fact]
    public void What_happened_elsewhere_explains_nothing_here()
    {
        var pile = Harbour().Name("Ruritania", MentionType.Place, "RU1").Name("Elbonia", MentionType.Place, "EL");
        pile.Add("A").Says("The explosion happened in Mahagonny.", "In Mahagonny people mourn.", "Ruritania instigated an explosion in Elbonia.");
        Assert.Empty(pile.Weigh().Explanations);
    }

    [Fact]
    public void Who_only_reports_a_claim_at_a_distance_does_not_propose_it()
    {
        var pile = Harbour();
        pile.Add("A").Says("The explosion was sabotage.");
        pile.Add("B").Reports("the minister", "The minister claims the explosion was sabotage.", cue: "claims");
        pile.Add("C").Reports("the fire chief", "The fire chief said the explosion was sabotage.", cue: "said");
        Assert.Equal(["A", "C"], Single(pile, "planned").ProposedBy.Select(id => id.Value));
    }

    [Fact]
    public void A_claim_without_evidence_is_doubted()
    {
        var pile = Harbour();
        pile.Add("A").Says("The explosion was sabotage.");
        pile.Add("B").Says("No evidence has been shown that the explosion was sabotage.");
        Assert.Equal(["B"], Single(pile, "planned").DisputedBy.Select(id => id.Value));
    }

    [Fact]
    public void A_cause_of_the_happening_is_an_explanation_in_its_own_words()
    {
        var pile = Harbour();
        pile.Add("A").Explains("Rotten fireworks led to the explosion.", "Rotten fireworks", "the explosion");
        Assert.Equal("Rotten fireworks", Assert.Single(pile.Weigh().Explanations).Label);
    }

    [Fact]
    public void A_guessed_link_names_no_cause_but_known_words_of_origin_count()
    {
        var pile = Harbour();
        pile.Add("A").Explains("The old store as the explosion went.", "The old store", "the explosion", tie: CausalTie.Guessed);
        pile.Add("B").Explains("A corroded pipe as the explosion went.", "A corroded pipe", "the explosion", tie: CausalTie.Guessed);
        Assert.Equal(["accident: corroded pipe"], Labels(pile));
    }

    [Fact]
    public void A_word_that_only_repeats_the_kind_is_not_said_twice()
    {
        var pile = Harbour();
        pile.Add("A").Says("The explosion came about, it was said, accidentally.");
        Assert.Equal(["accident"], Labels(pile));
    }

    [Fact]
    public void The_happening_is_not_its_own_origin()
    {
        var pile = Harbour();
        pile.Add("A").Explains("The explosion led to the great explosion of the depot.", "The explosion", "the great explosion of the depot");
        Assert.Empty(pile.Weigh().Explanations);
    }

    [Fact]
    public void What_only_went_before_names_no_cause()
    {
        var pile = Harbour();
        pile.Add("A").Explains("The explosion after a late supper shook the harbour.", "a late supper", "The explosion");
        Assert.Empty(pile.Weigh().Explanations);
    }

    [Fact]
    public void What_people_came_together_for_explains_nothing()
    {
        var pile = Harbour();
        pile.Add("A").Explains("Crowds gathered after the explosion to ask for the records.", "ask for the records", "Crowds gathered after the explosion");
        Assert.Empty(pile.Weigh().Explanations);
    }

    [Fact]
    public void What_came_of_the_happening_is_not_explained()
    {
        var pile = Harbour();
        pile.Add("A").Explains("Late ambulances led to deaths in the explosion.", "Late ambulances", "deaths in the explosion");
        pile.Add("B").Says("The explosion shook the harbour.");
        pile.Add("C").Says("The explosion was heard in the hills.");
        Assert.Empty(pile.Weigh().Explanations);
    }

    [Fact]
    public void A_fault_is_an_accident_and_an_insurance_a_gain()
    {
        var pile = Harbour();
        pile.Add("A").Explains("A corroded pipe led to the explosion.", "A corroded pipe", "the explosion");
        pile.Add("B").Explains("The explosion came because of the insurance.", "the insurance", "The explosion");
        Assert.Equal(["accident: corroded pipe", "somebody's gain: insurance"], Labels(pile).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_cannot_be_ruled_out_is_left_open_and_not_denied()
    {
        var pile = Harbour();
        pile.Add("A").Says("The explosion was sabotage.");
        pile.Add("B").Says("They could not rule out sabotage behind the explosion.");
        Assert.Empty(Single(pile, "planned").DisputedBy);
    }

    [Theory]
    [InlineData("After the explosion the council said there will be no sabotage here.")]
    [InlineData("After the explosion the council would not tolerate any sabotage.")]
    public void What_somebody_will_not_have_is_neither_asserted_nor_denied(string text)
    {
        var pile = Harbour();
        pile.Add("A").Says(text);
        Assert.Empty(pile.Weigh().Explanations);
    }

    [Fact]
    public void Not_least_denies_nothing()
    {
        var pile = Harbour();
        pile.Add("A").Says("The explosion was, last but not least, sabotage.");
        Assert.Equal(["A"], Single(pile, "planned").ProposedBy.Select(id => id.Value));
    }

    [Fact]
    public void What_the_next_sentence_calls_false_is_disputed()
    {
        var pile = Harbour();
        pile.Add("A").Says("The explosion was sabotage.");
        pile.Add("B").Says("It has been said that the explosion was sabotage.", "This is false.");
        Assert.Equal(["B"], Single(pile, "planned").DisputedBy.Select(id => id.Value));
    }

    [Fact]
    public void Outsiders_without_a_name_are_an_origin_wherever_the_sentence_names_the_happening()
    {
        var pile = Harbour();
        pile.Add("A").Says("The explosion that shook the whole old harbour late at night was the work of outsiders, said the office.");
        Assert.Equal("foreign interference: work of outsiders", Assert.Single(pile.Weigh().Explanations).Label);
    }

    [Fact]
    public void A_list_announced_as_causes_gives_each_item()
    {
        var pile = Harbour();
        pile.Add("A").Says("Three factors stood behind the explosion:", "• tensions over wages in the port", "• the ammonium store at quay nine, never emptied", "• a power struggle in the port office", "The city mourns.");
        var labels = Labels(pile);
        Assert.Contains(labels, label => label.StartsWith("grievances: ", StringComparison.Ordinal));
        Assert.Contains(labels, label => label == "power struggle");
        Assert.Contains(labels, label => label.Contains("ammonium store", StringComparison.Ordinal));
        Assert.Equal(3, labels.Count);
    }

    [Fact]
    public void A_statement_for_one_speaks_against_what_it_excludes()
    {
        var pile = Harbour();
        pile.Add("A").Says("The explosion was an accident.");
        pile.Add("B").Says("The explosion was sabotage.");
        var accident = Single(pile, "accident");
        Assert.Equal([Consistency.VeryConsistent, Consistency.Inconsistent], accident.Assessments.Select(cell => cell.Consistency));
        Assert.All(accident.Assessments, cell => Assert.True(cell.Weight > 0 && cell.Why.Length > 0));
    }

    [Fact]
    public void Copies_of_one_account_weigh_as_one()
    {
        var pile = Harbour();
        pile.Add("A").Says("The explosion was an accident.");
        pile.Add("B").Says("The explosion was sabotage.");
        var alone = Single(pile, "planned").Posterior;
        for (var copy = 0; copy < 5; copy++) pile.Add("B" + copy).Says("The explosion was sabotage.").CopiedFrom("B");
        Assert.Equal(alone, Single(pile, "planned").Posterior, 1e-9);
    }

    [Fact]
    public void Posteriors_add_up_and_lie_in_their_intervals()
    {
        var pile = Harbour();
        pile.Add("A").Says("The explosion was an accident.");
        pile.Add("B").Says("The explosion was sabotage.").Denies("The explosion was no accident.");
        pile.Add("C").Says("The explosion was a coup attempt.");
        var weighing = pile.Weigh();
        Assert.Equal(1, weighing.Explanations.Sum(explanation => explanation.Posterior), 1e-9);
        Assert.All(weighing.Explanations, explanation => Assert.InRange(explanation.Posterior, explanation.IntervalLow, explanation.IntervalHigh));
        Assert.All(weighing.Flips, flip => Assert.Contains(flip.Leader, weighing.Explanations.Select(explanation => explanation.Id)));
        Assert.Equal(weighing.Diagnosticity.Select(entry => entry.Evidence), weighing.Explanations[0].Assessments.Select(cell => cell.Evidence));
    }

    [Theory]
    [InlineData("The mayor opposed a coup after the explosion in Mahagonny.")]
    [InlineData("The ministers must prevent sabotage after the explosion in Mahagonny.")]
    [InlineData("The anti-terrorist squad came after the explosion in Mahagonny.")]
    [InlineData("It was a spark for the outburst of anger in Mahagonny.")]
    public void What_somebody_opposes_or_should_prevent_and_a_figure_of_speech_explain_nothing(string text) =>
        Assert.DoesNotContain(Read(("A", "The explosion in Mahagonny shook the harbour. " + text)), explanation => explanation.ProposedBy.Length > 0 && explanation.Statement.Contains(text, StringComparison.Ordinal));

    [Fact]
    public void Who_asks_which_clans_did_it_holds_that_clans_did()
    {
        var pile = Harbour();
        pile.Add("A").Says("It is still not clear which rival clan lit the explosion.");
        Assert.Equal(["A"], Single(pile, "power struggle").ProposedBy.Select(id => id.Value));
    }

    [Fact]
    public void The_account_itself_outranks_those_it_quotes()
    {
        var pile = Harbour();
        pile.Add("A").Says("The explosion was sabotage.");
        var other = pile.Add("B").Denies("The explosion was not sabotage.");
        foreach (var voice in new[] { "the clerk", "the cook", "the pilot" }) other.Reports(voice, $"The explosion was sabotage, said {voice}.", cue: "said");
        Assert.Equal(["A"], Single(pile, "planned").ProposedBy.Select(id => id.Value));
    }

    [Fact]
    public void What_is_still_to_come_does_not_explain_what_happened() =>
        Assert.Empty(Read(("A", "The explosion shook the harbour. The next explosion will be caused by the rotten cranes.")));

    [Fact]
    public void Questions_put_forward_nothing()
    {
        var pile = Harbour();
        pile.Add("A").Says("Was the explosion an accident?", "The explosion shook the harbour.");
        Assert.Empty(pile.Weigh().Explanations);
    }

    [Fact]
    public void An_empty_case_weighs_to_nothing()
    {
        var weighing = Weigher.Weigh(new Comparison { Readings = [] });
        Assert.Empty(weighing.Explanations);
        Assert.Empty(weighing.CausalMap.Concepts);
        Assert.Empty(weighing.Forecasts);
    }

    private static ImmutableArray<Explanation> Read(params (string Id, string Text)[] accounts) =>
        Weigher.Weigh(Comparer.Compare([.. accounts.Select(account => TestReader.Full.Read(TestReader.Document(account.Text, "2020-03-10", account.Id)))])).Explanations;

    private static Pile Harbour() => new Pile().Name("Mahagonny", MentionType.Place, "MH").Happening("explosion", "blast");

    private static List<string> Labels(Pile pile) => [.. pile.Weigh().Explanations.Select(explanation => explanation.Label)];

    private static Explanation Single(Pile pile, string label) => pile.Weigh().Explanations.Single(explanation => explanation.Label.StartsWith(label, StringComparison.Ordinal));
}
