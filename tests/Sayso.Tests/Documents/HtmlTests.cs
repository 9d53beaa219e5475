using Xunit;

namespace Sayso.Tests.Documents;

public sealed class HtmlTests
{
    private static string Page(string head, string body) =>
        $"<!doctype html><html lang=\"en-GB\"><head>{head}</head><body><nav><a href='/'>Home</a> <a href='/news'>News</a></nav><article><h1>Nobody Called the Lifeboat</h1>{body}{string.Concat(Enumerable.Range(1, 6).Select(n => $"<p>{Imported.Paragraph(n)}</p>"))}</article><footer>All rights reserved</footer></body></html>";

    [Fact]
    public void Linked_data_tells_title_author_publisher_and_day()
    {
        var document = Imported.One("page.html", Page("""
            <title>Nobody Called the Lifeboat - Lowmere Herald</title>
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Nobody Called the Lifeboat","author":[{"name":"Ines Calder"}],"publisher":{"name":"Lowmere Herald"},"datePublished":"2021-03-04T08:00:00Z"}</script>
            """, ""));
        Assert.Equal(("Nobody Called the Lifeboat", "Ines Calder", "Lowmere Herald", "2021-03-04T08:00:00Z", PublishedFrom.JsonLd, "en-GB"),
            (document.Title, document.Byline, document.Publisher, document.Published, document.PublishedFrom, document.Language));
    }

    [Theory]
    [InlineData("<meta property='article:published_time' content='2021-03-04T10:00:00+01:00'>", "2021-03-04T10:00:00+01:00", PublishedFrom.Meta)]
    [InlineData("<link rel='canonical' href='https://news.example/2021/03/04/ferry'>", "2021-03-04", PublishedFrom.Url)]
    [InlineData("<link rel='canonical' href='https://news.example/nid2089096'>", null, PublishedFrom.None)]
    public void The_day_comes_with_how_it_is_known(string head, string? published, PublishedFrom from)
    {
        var document = Imported.One("page.html", Page("<title>Ferry</title>" + head, ""));
        Assert.Equal((published, from), (document.Published, document.PublishedFrom));
    }

    [Fact]
    public void Menus_and_footers_are_left_out_and_paragraphs_kept()
    {
        var document = Imported.One("page.html", Page("<title>Ferry</title>", ""));
        Assert.Equal(6, document.Passages.Count(p => p.Kind == PassageKind.Paragraph));
        Assert.DoesNotContain("All rights reserved", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_embedded_post_a_quotation_a_list_and_a_caption_keep_their_kinds()
    {
        var document = Imported.One("page.html", Page("<title>Ferry</title>", """
            <figure><img src="a.jpg"><figcaption>The pier at dusk, seen from the breakwater</figcaption></figure>
            <blockquote class="twitter-tweet"><p>The log book is gone.</p>&mdash; Ada Finch (@ada_finch) <a href="https://twitter.com/ada_finch/status/1">March 4, 2021</a></blockquote>
            <blockquote><p>We heard nothing at all that night, not a bell.</p><footer>Edda Lind</footer></blockquote>
            <ul><li>forty sacks of meal were never found again</li><li>a piano came ashore in May, out of tune</li></ul>
            """));
        var post = document.Passages.First(p => p.Kind == PassageKind.Post);
        Assert.Equal(("Ada Finch (@ada_finch)", "2021-03-04"), (post.By, post.PostedAt));
        Assert.Equal("Edda Lind", document.Passages.First(p => p.Kind == PassageKind.Quote).By);
        Assert.Equal(2, document.Passages.Count(p => p.Kind == PassageKind.List));
        Assert.Single(document.Passages, p => p.Kind == PassageKind.Caption);
    }

    [Fact]
    public void Comments_of_the_page_follow_the_article_in_their_speakers_voice()
    {
        var page = Page("<title>Ferry</title>", "").Replace("<footer>", """
            <ol class="comment-list"><li class="comment"><cite class="fn">Ole</cite> <time datetime="2021-03-05T15:04">5 March</time>
            <div class="comment-content"><p>The ferry was mine, and I sold it in January.</p></div></li></ol><footer>
            """, StringComparison.Ordinal);
        var comment = Assert.Single(Imported.One("page.html", page).Passages, p => p.Kind == PassageKind.Comment);
        Assert.Equal(("Ole", "2021-03-05T15:04:00"), (comment.By, comment.PostedAt));
    }

    [Fact]
    public void Scripts_and_styles_never_become_text() =>
        Assert.DoesNotContain("alert", Imported.One("page.html", Page("<title>Ferry</title><style>p{}</style>", "<script>alert('x')</script>")).Text, StringComparison.Ordinal);

    [Fact]
    public void Markup_nested_thousands_deep_is_survived()
    {
        var page = "<html><body>" + string.Concat(Enumerable.Repeat("<div>", 20_000)) + "ferry" + "</body></html>";
        Assert.Single(Imported.All("deep.html", Imported.Utf8(page)));
    }

    [Fact]
    public void Markdown_reads_as_its_rendering_and_takes_its_settings()
    {
        var document = Imported.One("note.md", $"---\ntitle: The Lowmere Ferry\nauthor: Ines Calder\ndate: 2021-03-04\n---\n\n## Before\n\n**{Imported.Paragraph(1)}** See [log](http://log.example).\n\n> We heard nothing.\n\n- one\n- two\n");
        Assert.Equal(("The Lowmere Ferry", "Ines Calder", "2021-03-04"), (document.Title, document.Byline, document.Published));
        Assert.Equal([PassageKind.Heading, PassageKind.Paragraph, PassageKind.Quote, PassageKind.List, PassageKind.List], document.Passages.Select(p => p.Kind));
        Assert.DoesNotContain("**", document.Text, StringComparison.Ordinal);
    }
}
