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
}
