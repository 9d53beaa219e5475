using Sayso.Pipeline;

namespace Sayso.Tests.ReadingTests;

/// <summary>The pages on attributions, voices, hedges, causes and forecasts, read with the shipped models.</summary>
public sealed class VoiceSpecTests
{
    public static IEnumerable<TheoryDataRow<string, string?, string>> Attributions => SpecPage.Rows("attributions.md");

    public static IEnumerable<TheoryDataRow<string, string?, string>> Voices => SpecPage.Rows("voices.md");

    public static IEnumerable<TheoryDataRow<string, string?, string>> Hedges => SpecPage.Rows("hedges.md");

    public static IEnumerable<TheoryDataRow<string, string?, string>> Causes => SpecPage.Rows("causes.md");

    public static IEnumerable<TheoryDataRow<string, string?, string>> Forecasts => SpecPage.Rows("forecasts.md");

    public static IEnumerable<TheoryDataRow<string, string?, string>> Claims => SpecPage.Rows("claims.md");

    [Theory]
    [MemberData(nameof(Claims))]
    public void Claims_and_their_voices_are_those_of_the_page(string text, string? published, string expected)
    {
        var reading = Read(text, published);
        Assert.Equal(expected, Line(reading.Claims.Select(c =>
            $"{(c.Attribution is { } said ? reading.Attributions[said.Index].Voice.Name : "narrator")}: {(c.Subject is { } subject ? $"[{Words(reading, subject)}] " : "")}{Words(reading, c.Span)}"
            + (c.Factuality.Modality == Modality.Certain ? "" : $" ({c.Factuality.Modality.ToString().ToLowerInvariant()})"))));
    }

    [Theory]
    [MemberData(nameof(Attributions))]
    public void Who_says_what_is_as_the_page_has_it(string text, string? published, string expected)
    {
        var reading = Read(text, published);
        Assert.Equal(expected, Line(reading.Attributions.Select(a =>
            $"{Join(reading, a.Source)} [{Join(reading, a.Cue)}] {Join(reading, a.Content)}{(a.Within is { } outer ? $" (in {outer.Index + 1})" : "")}")));
    }

    [Theory]
    [MemberData(nameof(Voices))]
    public void Voices_are_those_of_the_page(string text, string? published, string expected)
    {
        var reading = Read(text, published);
        Assert.Equal(expected, Line(reading.Attributions.Select(a => $"{a.Voice switch
        {
            Voice.Named named => "named " + named.Name,
            Voice.Unnamed unnamed => "unnamed " + unnamed.Name,
            Voice.Unattributed => "unattributed",
            _ => "narrator",
        }} ({WireName.Of(a.Basis)})")));
    }

    [Theory]
    [MemberData(nameof(Hedges))]
    public void Hedges_are_those_of_the_page(string text, string? published, string expected)
    {
        var reading = Read(text, published);
        Assert.Equal(expected, Line(reading.Sentences.Select(s =>
            (s.IsUncertain ? "uncertain" : "certain") + (s.Hedges.IsEmpty ? "" : ": " + string.Join(", ", s.Hedges.Select(h => Words(reading, h)))))));
    }

    [Theory]
    [MemberData(nameof(Causes))]
    public void Causes_are_those_of_the_page(string text, string? published, string expected)
    {
        var reading = Read(text, published);
        Assert.Equal(expected, Line(reading.Causes.Select(c => $"{Words(reading, c.Cause)} > {Words(reading, c.Effect)} [{Join(reading, c.Signal)}] {WireName.Of(c.Kind)}")));
    }

    [Theory]
    [MemberData(nameof(Forecasts))]
    public void Forecasts_are_those_of_the_page(string text, string? published, string expected)
    {
        var reading = Read(text, published);
        Assert.Equal(expected, Line(reading.Forecasts.Select(f =>
            $"{Words(reading, f.Span)} = {WireName.Of(f.Certainty)}{(f.Condition is { } condition ? ", if: " + Words(reading, condition) : "")}")));
    }

    private static string Line(IEnumerable<string> items) => string.Join("; ", items) is { Length: > 0 } line ? line : "none";

    private static string Join(Reading reading, IEnumerable<TextSpan> spans) => string.Join(" … ", spans.Select(s => Words(reading, s))) is { Length: > 0 } words ? words : "-";

    private static string Words(Reading reading, TextSpan span) => reading.Slice(span).ToString().Replace('\n', '⏎');

    // A line end cannot stand in a table.
    private static Reading Read(string text, string? published) => TestReader.Read(text.Replace('⏎', '\n'), published);
}
