namespace Sayso.Tests.WeighingTests;

public sealed class ForecastRecordTests
{
    [Fact]
    public void A_later_account_of_another_document_resolves()
    {
        var record = Resolve("Ruritania will withdraw its troops from Mahagonny.", "Ruritania withdrew its troops from Mahagonny on Friday.");
        Assert.Equal((Resolution.CameTrue, "C2"), (record.Resolution, record.ResolvedBy));
    }

    [Fact]
    public void A_synonym_resolves_too() =>
        Assert.Equal(Resolution.CameTrue, Resolve("Ruritania will withdraw its troops from Mahagonny.", "The troops of Ruritania left the country.").Resolution);

    [Fact]
    public void The_opposite_resolves_against_it() =>
        Assert.Equal(Resolution.DidNot, Resolve("Ruritania will strengthen its hold on Mahagonny.", "The affair weakened the hold of Ruritania.").Resolution);

    [Theory]
    [InlineData("Elbonia withdrew its troops from its own capital.", "2022-02-01")]
    [InlineData("Ruritania withdrew its offer.", "2022-02-01")]
    [InlineData("Ruritania withdrew its troops from Mahagonny on Friday.", "2022-01-01")]
    [InlineData("Ruritania withdrew its troops from Mahagonny on Friday.", null)]
    public void Another_actor_matter_or_an_earlier_day_leaves_it_open(string later, string? published) =>
        Assert.Equal(Resolution.Open, Resolve("Ruritania will withdraw its troops from Mahagonny.", later, published).Resolution);

    [Fact]
    public void A_voice_is_scored_by_its_resolved_forecasts()
    {
        var pile = Places();
        pile.Add("A", "2022-01-05").Predicts("Ruritania will withdraw its troops from Mahagonny.", Modality.Probable).Predicts("Elbonia will win the football cup.");
        pile.Add("B", "2022-02-01").Says("Ruritania withdrew its troops from Mahagonny on Friday.");
        var voice = Assert.Single(pile.Weigh().VoiceRecords);
        Assert.Equal(("A", 2, 1), (voice.Voice, voice.Made, voice.Resolved));
        Assert.Equal(0.0625, voice.Brier!.Value, 1e-9);
    }

    [Fact]
    public void A_forecast_is_made_in_the_month_of_its_account_and_on_the_day_of_the_post_it_stands_in()
    {
        const string Text = "The dam will break.\n\nThe ferry will sink.";
        var document = new Document
        {
            Id = DocumentIds.OfText(Text),
            Text = Text,
            Published = "2020-03",
            Passages = [new(PassageKind.Paragraph, new TextSpan(0, 19)), new(PassageKind.Post, new TextSpan(21, 20), "Ivo Kranz", "2020-03-04T10:00:00Z")],
        };
        Assert.Equal(["2020-03", "2020-03-04"], Weigher.Weigh(Comparer.Compare([TestReader.Full.Read(document)])).Forecasts.Select(forecast => forecast.Made));
    }

    private static Pile Places() => new Pile().Name("Ruritania", MentionType.Place, "RU1").Name("Mahagonny", MentionType.Place, "MH").Name("Elbonia", MentionType.Place, "EL")
        .Verbs("withdraw", "withdrew", "left", "strengthen", "weakened", "win");

    private static ForecastRecord Resolve(string forecast, string later, string? published = "2022-02-01")
    {
        var pile = Places();
        pile.Add("A", "2022-01-05").Predicts(forecast);
        pile.Add("B", published).Says(later);
        return Assert.Single(pile.Weigh().Forecasts);
    }
}
