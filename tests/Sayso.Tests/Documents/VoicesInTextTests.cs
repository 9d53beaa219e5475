using Xunit;

namespace Sayso.Tests.Documents;

public sealed class VoicesInTextTests
{
    [Fact]
    public void A_pasted_post_and_its_numbered_parts_belong_to_their_account() => Imported.Check("a.txt", $"""
        Lowmere on the day after

        {Imported.Paragraph(1)}

        Ada Finch @ada_finch – 9:18 UTC · 4 Mar 2021
        Nobody at the pier knows who gave the order. /1

        The log book is gone. /2

        {Imported.Paragraph(2)}
        """, $"""
        Headline: Lowmere on the day after
        Paragraph: {Imported.Paragraph(1)}
        Byline [Ada Finch (@ada_finch), 2021-03-04T09:18:00Z]: Ada Finch @ada_finch – 9:18 UTC · 4 Mar 2021
        Post [Ada Finch (@ada_finch), 2021-03-04T09:18:00Z]: Nobody at the pier knows who gave the order. /1
        Post [Ada Finch (@ada_finch), 2021-03-04T09:18:00Z]: The log book is gone. /2
        Paragraph: {Imported.Paragraph(2)}
        """);

    [Theory]
    [InlineData("Ada M. Finch @ada_finch – 14:43 UST · Mar 4, 2021", "Ada M. Finch (@ada_finch)", "2021-03-04T14:43:00")]
    [InlineData("Ada Finch (@ada_finch) March 4, 2021", "Ada Finch (@ada_finch)", "2021-03-04")]
    [InlineData("@harbour.watch 6:05 PM EST · Mar 4, 2021", "@harbour.watch", "2021-03-04T18:05:00-05:00")]
    [InlineData("Пристань @pristan – 13:52 MSK · 4 марта 2021", "Пристань (@pristan)", "2021-03-04T13:52:00+03:00")]
    public void Headers_of_posts_come_in_many_forms(string header, string by, string postedAt)
    {
        var document = Imported.One("a.txt", $"Lowmere on the day after\n\n{Imported.Paragraph(1)}\n\n{header}\nThe log book is gone.\n");
        var post = Assert.Single(document.Passages, p => p.Kind == PassageKind.Post);
        Assert.Equal((by, postedAt), (post.By, post.PostedAt));
    }

    [Fact]
    public void A_sentence_that_mentions_a_handle_is_no_post()
    {
        var document = Imported.One("a.txt", $"Lowmere on the day after\n\nThe account @ada_finch was first to ask, on 4 March 2021, where the log book had gone and who had it last.\n\n{Imported.Paragraph(2)}");
        Assert.DoesNotContain(document.Passages, p => p.Kind == PassageKind.Post);
    }

    [Fact]
    public void Commenters_are_not_the_author_and_labels_without_a_name_are_cut_off() => Imported.Check("a.txt", $"""
        Whose ferry was it?

        {Imported.Paragraph(1)}

        {Imported.Paragraph(2)}

        {Imported.Paragraph(3)}

        Ines Calder

        Anonymous said...

        you forgot the tide.

        and the pilot. said...


        The tide was slack at that hour.

        Rowan said...

        So the pilot was drunk?
        """, $"""
        Headline: Whose ferry was it?
        Paragraph: {Imported.Paragraph(1)}
        Paragraph: {Imported.Paragraph(2)}
        Paragraph: {Imported.Paragraph(3)}
        Byline: Ines Calder
        Byline [Anonymous]: Anonymous said...
        Comment [Anonymous]: you forgot the tide.
        Comment [Anonymous]: and the pilot.
        Boilerplate: said...
        Comment: The tide was slack at that hour.
        Byline [Rowan]: Rowan said...
        Comment [Rowan]: So the pilot was drunk?
        """);

    [Fact]
    public void Comments_with_a_date_line_keep_it()
    {
        var document = Imported.One("a.txt", $"Whose ferry was it?\n\n{Imported.Paragraph(1)}\n\n{Imported.Paragraph(2)}\n\nOle says:\nMarch 5, 2021 at 3:04 pm\n\nIt was mine.\n\nMaj says:\nMarch 6, 2021 at 9:00 am\n\nIt was not.\n");
        Assert.Equal(["Ole 2021-03-05T15:04:00", "Maj 2021-03-06T09:00:00"], document.Passages.Where(p => p.Kind == PassageKind.Comment).Select(p => $"{p.By} {p.PostedAt}"));
    }

    [Fact]
    public void An_introduced_description_is_a_quotation_by_whom_it_names()
    {
        var document = Imported.One("a.txt", $"Lowmere on the day after\n\n{Imported.Paragraph(1)}\n\nThis is how the Tidewater Gazette described the scene:\n\nThe pier was black with people and nobody spoke.\n\n{Imported.Paragraph(2)}");
        var quote = Assert.Single(document.Passages, p => p.Kind == PassageKind.Quote);
        Assert.Equal("Tidewater Gazette", quote.By);
        Assert.Equal("The pier was black with people and nobody spoke.", document.Slice(quote.Span).ToString());
    }

    [Fact]
    public void A_colon_alone_makes_no_quotation()
    {
        var document = Imported.One("a.txt", $"Lowmere on the day after\n\nThe fog brought one more thing to the town that week:\n\n{Imported.Paragraph(1)}\n\n{Imported.Paragraph(2)}");
        Assert.DoesNotContain(document.Passages, p => p.Kind == PassageKind.Quote);
    }

    [Fact]
    public void A_closing_claims_what_stands_above_it_back_to_its_introduction()
    {
        var document = Imported.One("a.txt", $"Lowmere on the day after\n\nOur reader sends the following piece.\n\nCalder writes at length about the pier and its owners.\n\n{Imported.Paragraph(1)}\n\n{Imported.Paragraph(2)}\n\nThe above was posted by Calder at Pier Notes on March 5, 2021.\n\n{Imported.Paragraph(3)}");
        Assert.Equal(["Calder at Pier Notes 2021-03-05", "Calder at Pier Notes 2021-03-05"], document.Passages.Where(p => p.Kind == PassageKind.Quote).Select(p => $"{p.By} {p.PostedAt}"));
    }

    [Fact]
    public void An_extract_runs_to_the_next_wide_gap()
    {
        var document = Imported.One("a.txt", $"Lowmere on the day after\n\n{Imported.Paragraph(1)}\n\nThe following is from the end of Tomas Reed’s article:\n\n{Imported.Paragraph(2)}\n\n{Imported.Paragraph(3)}\n\n\n{Imported.Paragraph(4)}");
        Assert.Equal(["Tomas Reed", "Tomas Reed"], document.Passages.Where(p => p.Kind == PassageKind.Quote).Select(p => p.By!));
    }

    [Theory]
    [InlineData("On 9-Mar-2021 Tomas Reed published “Who owns the pier”.", "2021-03-09")]
    [InlineData("On 9 March 2021 the council published its plan.", null)]
    public void An_extract_has_the_day_on_which_its_source_is_said_to_have_written(string above, string? day)
    {
        var document = Imported.One("a.txt", $"Lowmere on the day after\n\n{Imported.Paragraph(1)}\n\n{above}\n\nThe following is from the end of Tomas Reed’s article:\n\n{Imported.Paragraph(2)}\n\n\n{Imported.Paragraph(4)}");
        Assert.Equal(day, Assert.Single(document.Passages, p => p.Kind == PassageKind.Quote).PostedAt);
    }

    [Fact]
    public void A_motto_is_said_by_the_line_below_it()
    {
        var document = Imported.One("a.txt", $"Lowmere on the day after\n\n“A harbour never sleeps, it only shuts one eye at a time.”\n\nformer harbour master Edda Lind\n\n{Imported.Paragraph(1)}");
        Assert.Equal("former harbour master Edda Lind", Assert.Single(document.Passages, p => p.Kind == PassageKind.Quote).By);
    }
}
