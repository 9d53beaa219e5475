namespace Sayso.Tests.ReadingTests;

public sealed class ForecastHorizonTests
{
    [Theory]
    [InlineData("2022-01-20")]
    [InlineData("2022-01")]
    public void A_day_before_the_account_is_no_horizon(string published)
    {
        var forecasts = TestReader.Read("The port will be ruled by the men who took it in August 2021.", published).Forecasts;
        Assert.All(forecasts, forecast => Assert.Null(forecast.Horizon));
        Assert.NotEmpty(forecasts);
    }

    [Fact]
    public void A_day_after_it_is() =>
        Assert.Equal(new DateTime(2022, 3, 1), Assert.Single(TestReader.Read("The port will reopen on 1 March 2022.", "2022-01-20").Forecasts).Horizon?.Earliest);

    [Fact]
    public void The_years_behind_are_no_horizon() =>
        Assert.Null(Assert.Single(TestReader.Read("The danger, given the floods of the last 30 years, is that the dam will burst.", "2020-03-10").Forecasts).Horizon);

    [Theory]
    [InlineData("The crane will be mended within a few days.", "within a few days")]
    [InlineData("The divers will take a few weeks to lift the ferry.", "a few weeks")]
    public void How_soon_is_kept_in_words_where_no_day_can_be_reckoned(string text, string expected)
    {
        var forecast = Assert.Single(TestReader.Read(text).Forecasts);
        Assert.Null(forecast.Horizon);
        Assert.Equal(expected, text.Substring(forecast.Within!.Value.Start, forecast.Within.Value.Length));
    }

    [Fact]
    public void What_can_be_expected_is_what_the_writer_expects()
    {
        var reading = TestReader.Read("It can be expected that the ferry will sink.");
        var by = Assert.Single(reading.Forecasts).Attribution;
        Assert.True(by is not { } said || reading[said].Voice is Voice.Narrator);
    }
}
