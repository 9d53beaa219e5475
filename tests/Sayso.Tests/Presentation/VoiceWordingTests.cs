using Sayso.Wording;

namespace Sayso.Tests.Presentation;

public sealed class VoiceWordingTests
{
    private static readonly AccountSketch Outer = AccountSketch.Of(
        "outer", "2031-01-01", "Headline\n\nMoon said it. A source said so.\n\nI was there.\n\nNice text.", "by Lindqvist", null, [],
        ("I was", PassageKind.Post, "Pavel Novak"), ("Nice", PassageKind.Comment, "Reader7"));

    private static readonly AccountSketch Inner = AccountSketch.Of("inner", "2031-01-01", "Other\n\nI was there, wrote Leonard.", null, "Moon of Arden", []);

    private static ChainLink Own(AccountSketch account) => new(new Voice.Narrator(), account.Id, null, new TextSpan(0, 1));

    private static ChainLink Link(AccountSketch account, Voice voice, string place, Projection projection = Projection.Direct) =>
        new(voice, account.Id, account.Says(voice, place, Basis.Named, projection), account.At(place));

    private static void Check(string expected, params ChainLink[] links)
    {
        var readings = new[] { Outer.Reading(), Inner.Reading() }.ToDictionary(reading => reading.Document.Id);
        Assert.Equal(expected, VoiceWording.Of(readings[Outer.Id], links, readings.GetValueOrDefault).Full);
    }

    [Fact]
    public void An_account_in_its_own_voice_is_called_by_its_author_without_by() => Check("Lindqvist", Own(Outer));

    [Theory]
    [InlineData("/home/somebody/pile/port-statement.txt", "port-statement.txt")]
    [InlineData(@"C:\pile\port-statement.txt", "port-statement.txt")]
    [InlineData("port-statement.txt", "port-statement.txt")]
    public void An_account_without_author_or_title_is_called_by_its_file_not_its_folder(string source, string label) =>
        Assert.Equal(label, VoiceWording.Label(new Document { Id = new DocumentId("a"), Text = "Text.", Source = source }));

    [Fact]
    public void A_chain_names_every_voice_outermost_first() => Check(
        "Lindqvist, quoting Moon of Arden, quoting a post by Pavel Novak",
        Own(Outer), Link(Outer, new Voice.Named("Moon of Arden", null), "Moon said it."), Own(Inner), Link(Outer, new Voice.Named("Pavel Novak", null), "I was there."));

    [Fact]
    public void Words_taken_from_another_account_without_a_name_are_repeated() => Check("Lindqvist, repeating Moon of Arden", Own(Outer), Own(Inner));

    [Fact]
    public void How_far_off_somebody_is_does_not_belong_to_the_voice() =>
        Check("Lindqvist, quoting Police in Arden", Own(Outer), Link(Outer, new Voice.Named("Police in Arden, 50 kilometres to the south", null), "Moon said it."));

    [Theory]
    [InlineData("Newsroom", "Radio Arden", "Radio Arden")]
    [InlineData("Newsroom", null, "Newsroom")]
    [InlineData("Ida Brekke", "Radio Arden", "Ida Brekke")]
    public void A_desk_gives_way_to_its_publisher(string byline, string? publisher, string label) =>
        Assert.Equal(label, VoiceWording.Label(new Document { Id = new DocumentId("d"), Text = "Text.", Byline = byline, Publisher = publisher }));

    [Fact]
    public void Reported_speech_is_cited_and_direct_speech_quoted()
    {
        Check("Lindqvist, citing Moon", Own(Outer), Link(Outer, new Voice.Named("Moon", null), "Moon said it.", Projection.Indirect));
        Check("Lindqvist, quoting Moon", Own(Outer), Link(Outer, new Voice.Named("Moon", null), "Moon said it."));
    }

    [Fact]
    public void A_voice_without_a_name_keeps_the_words_of_the_text() =>
        Check("Lindqvist, citing a source", Own(Outer), Link(Outer, new Voice.Unnamed("A source", null), "A source said so.", Projection.Indirect));

    [Fact]
    public void It_is_said_that_nobody_is_named() => Check("Lindqvist, citing nobody by name", Own(Outer), Link(Outer, new Voice.Unattributed(), "Moon said it."));

    [Fact]
    public void A_comment_is_not_its_hosts_opinion() => Check("Reader7, in a comment under Lindqvist", Own(Outer), Link(Outer, new Voice.Named("Reader7", null), "Nice text."));

    [Fact]
    public void An_account_without_author_is_called_by_its_title_in_quotation_marks() =>
        Assert.Equal("“Only a title”", VoiceWording.Label(new Document { Id = new DocumentId("x"), Text = "", Title = "Only a title" }));
}
