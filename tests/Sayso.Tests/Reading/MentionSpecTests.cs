namespace Sayso.Tests.ReadingTests;

/// <summary>The pages on sentences, mentions and places, read with the shipped models.</summary>
public sealed class MentionSpecTests
{
    public static IEnumerable<TheoryDataRow<string, string?, string>> Sentences => SpecPage.Rows("sentences.md");

    public static IEnumerable<TheoryDataRow<string, string?, string>> Names => SpecPage.Rows("mentions.md");

    public static IEnumerable<TheoryDataRow<string, string?, string>> Chains => SpecPage.Rows("mentions.md", "expected chains");

    public static IEnumerable<TheoryDataRow<string, string?, string>> Places => SpecPage.Rows("places.md");

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Sentences_end_where_the_page_says(string text, string? published, string expected)
    {
        var reading = Read(text, published);
        Assert.Equal(expected, string.Join(" / ", reading.Sentences.Select(s => Text(reading, s.Span))));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Names_are_those_of_the_page(string text, string? published, string expected)
    {
        var reading = Read(text, published);
        Assert.Equal(expected, Line(reading.Mentions.Where(m => m.Form == MentionForm.Name).Select(m => $"{Text(reading, m.Span)} = {WireName.Of(m.Type)}")));
    }

    [Theory]
    [MemberData(nameof(Chains))]
    public void Chains_are_those_of_the_page(string text, string? published, string expected)
    {
        var reading = Read(text, published);
        var chains = reading.Mentions.GroupBy(m => m.Chain).Where(c => c.Count() > 1).Select(c => string.Join(", ", c.Select(m => Text(reading, m.Span))));
        Assert.Equal(expected, Line(chains));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Places_are_those_of_the_page(string text, string? published, string expected)
    {
        var reading = Read(text, published);
        var places = reading.Mentions.Where(m => m.Form == MentionForm.Name && m.Geo is not null).Select(m => $"{Text(reading, m.Span)} = {m.Geo!.Name}, {m.Geo.Country}");
        Assert.Equal(expected, Line(places));
    }

    private static string Line(IEnumerable<string> items) => string.Join("; ", items) is { Length: > 0 } line ? line : "none";

    private static string Text(Reading reading, TextSpan span) => reading.Document.Text.Substring(span.Start, span.Length);

    // A line end cannot stand in a table.
    private static Reading Read(string text, string? published) => TestReader.Read(text.Replace('⏎', '\n'), published);
}
