using Sayso.Quantities;

namespace Sayso.Tests.ReadingTests;

public sealed class QuantitiesTests
{
    public static IEnumerable<TheoryDataRow<string, string?, string>> Page => SpecPage.Rows("quantities.md");

    [Theory]
    [MemberData(nameof(Page))]
    public void The_specification_holds(string text, string? published, string expected) => Check(text, expected, published);

    [Theory]
    [InlineData("one hundred and sixty-one", "161")]
    [InlineData("two thousand and two hundred", "2200")]
    [InlineData("two hundred and two thousand", "202000")]
    [InlineData("1,234,567.89", "1234567.89")]
    [InlineData("12,34,567.89", "1234567.89")]
    [InlineData("1.111,11", "1111.11")]
    [InlineData("3.5 million", "3500000")]
    [InlineData("1.2b", "1200000000")]
    [InlineData("five and a half million", "5500000")]
    [InlineData("one million and a half", "1500000")]
    [InlineData("three dozens", "36")]
    [InlineData("five eighths", "0.625")]
    [InlineData("one over 20", "0.05")]
    [InlineData("nought point nought four", "0.04")]
    [InlineData("1.3x10^6", "1300000")]
    [InlineData("minus five point five", "-5.5")]
    public void A_number_is_read_however_it_is_written(string number, string value) => Check(number, $"{number} = count {value}..{value} exactly");

    [Theory]
    [InlineData("around", "15..15 about")]
    [InlineData("approximately", "15..15 about")]
    [InlineData("close to", "15..15 about")]
    [InlineData("above", "15.. at-least")]
    [InlineData("no fewer than", "15.. at-least")]
    [InlineData("not more than", "..15 at-most")]
    [InlineData("at most", "..15 at-most")]
    [InlineData("under", "..15 at-most")]
    public void A_bound_before_the_number(string bound, string expected) => Check($"They saw {bound} 15 men.", $"{bound} 15 = count {expected} man of men");

    [Theory]
    [InlineData("or so", "15..15 about")]
    [InlineData("or more", "15.. at-least")]
    [InlineData("or fewer", "..15 at-most")]
    public void A_bound_after_the_number(string bound, string expected) => Check($"They saw 15 {bound} men.", $"15 {bound} = count {expected} man of men");

    [Theory]
    [InlineData("50 square miles", "measure 50..50 exactly mi²")]
    [InlineData("60 mph", "measure 60..60 exactly mph")]
    [InlineData("7 cubic meters", "measure 7..7 exactly m³")]
    [InlineData("200lbs", "measure 200..200 exactly lb")]
    [InlineData("a 16-bit", "measure 16..16 exactly bit")]
    [InlineData("34.9 centigrade", "measure 34.9..34.9 exactly °C")]
    [InlineData("300 MW", "measure 300..300 exactly MW")]
    public void A_measure_has_a_symbol(string measure, string expected) => Check(measure, $"{(measure.StartsWith("a ", StringComparison.Ordinal) ? measure[2..] : measure)} = {expected}");

    [Theory]
    [InlineData("$5", "USD")]
    [InlineData("500 tenge", "KZT")]
    [InlineData("100 billion yuan", "CNY")]
    [InlineData("10 turkish lira", "TRY")]
    [InlineData("€ 3 million", "EUR")]
    [InlineData("HK$40", "HKD")]
    [InlineData("40 Canadian dollars", "CAD")]
    public void Money_has_a_code(string money, string code) => Assert.EndsWith($"exactly {code}", LayerText.Quantities(Document(money)), StringComparison.Ordinal);

    [Theory]
    [InlineData("policemen", "policeman")]
    [InlineData("countries", "country")]
    [InlineData("buses", "bus")]
    [InlineData("crosses", "cross")]
    [InlineData("police", "police")]
    [InlineData("glass", "glass")]
    public void A_counted_noun_is_made_singular(string noun, string lemma) => Assert.Equal(lemma, CountedNoun.Singular(noun));

    [Theory]
    [InlineData("F-16")]
    [InlineData("@user99")]
    [InlineData("page 7")]
    [InlineData("Resolution 425")]
    [InlineData("(3)")]
    [InlineData("1) Leave")]
    [InlineData("https://a.example/2/3?x=4")]
    [InlineData("points #1, 7, 10 and 13")]
    [InlineData("who they were /3")]
    public void A_number_that_names_is_no_quantity(string text) => Check(text, "none");

    [Fact]
    public void A_line_number_is_no_quantity_but_the_line_is_read() => Check("1. Release 12 men\n2. Pay 3 others", "12 = count 12..12 exactly man of men; 3 = count 3..3 exactly other of others");

    [Fact]
    public void No_word_of_the_tables_throws()
    {
        foreach (var word in Currencies.Words.Keys.Concat(Measures.Units.Keys).Concat(Measures.Degrees.Keys).Concat(Currencies.Signs.Keys).Concat(Currencies.Dollars.Keys))
        {
            LayerText.Quantities(Document($"5 {word} {word} 5 {word}5 5{word} several {word} a {word} {word}$5 5 square {word} 5 {word} per hour five-{word}"));
        }
    }

    [Fact]
    public void A_number_too_large_to_hold_is_left_out() => LayerText.Quantities(Document("99999999999999999999999999999999999999 million billion trillion, 10^400, 1e999, 9999999999999999999999999999/3"));

    private static void Check(string text, string expected, string? published = null) => Assert.Equal(expected, LayerText.Quantities(Document(text, published)));

    private static Document Document(string text, string? published = null) => new() { Id = new DocumentId("d"), Text = text, Published = published };
}
