using Xunit;

namespace Sayso.Tests.Documents;

public sealed class FeedTests
{
    [Fact]
    public void Each_item_of_a_feed_is_a_document_of_its_own()
    {
        var results = Imported.All("news.xml", Imported.Utf8("""
            <?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Lowmere Herald</title><language>en</language>
            <item><title>Ferry lost</title><link>https://news.example/1</link><dc:creator>Ines Calder</dc:creator><pubDate>Thu, 04 Mar 2021 08:00:00 GMT</pubDate>
            <description>&lt;p&gt;The ferry &lt;b&gt;sank&lt;/b&gt;.&lt;/p&gt;</description></item>
            <item><title>Piano found</title><link>https://news.example/2</link><pubDate>2021-05-01</pubDate><description><![CDATA[A piano came ashore.]]></description></item>
            </channel></rss>
            """));
        Assert.Equal(["Ferry lost|Ines Calder|2021-03-04T08:00:00Z|https://news.example/1|Lowmere Herald|0", "Piano found||2021-05-01|https://news.example/2|Lowmere Herald|1"],
            results.Select(r => $"{r.Document!.Title}|{r.Document.Byline}|{r.Document.Published}|{r.Document.Url}|{r.Document.Publisher}|{r.Document.Entry}"));
        Assert.Contains("The ferry sank.", results[0].Document!.Text, StringComparison.Ordinal);
        Assert.Equal(results[0].Original!.Sha256, results[1].Document!.Id.Value[7..71]);
        Assert.EndsWith("#1", results[1].Document!.Id.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'><entry><title type='html'>Ferry &amp;amp; fog</title><content type='xhtml'><div><p>It sank.</p></div></content></entry></feed>", "Ferry & fog", "It sank.")]
    [InlineData("<feed><entry><title>Ferry</title><content mode='base64'>SXQgc2Fuay4=</content></entry></feed>", "Ferry", "It sank.")]
    [InlineData("<rdf:RDF xmlns:rdf='x'><channel/><item><title>Ferry</title><description>It sank.</description></item></rdf:RDF>", "Ferry", "It sank.")]
    [InlineData("<rss><channel><item><title>Ferry & fog</title><description>It <b>sank.</description></item>", "Ferry & fog", "It sank.")]
    [InlineData("<rss><channel><item><title>Caf&eacute; &#146;</title><description>It sank.</description></item></channel></rss>", "Café ’", "It sank.")]
    public void Formats_and_malformations_read_alike(string feed, string title, string text)
    {
        var document = Imported.One("feed.xml", feed);
        Assert.Equal(title, document.Title);
        Assert.Contains(text, document.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2021-03-04T08:00:00+09:00", "2021-03-04T08:00:00+09:00")]
    [InlineData("Thu, 4 Mar 21 08:00 EST", "2021-03-04T08:00:00-05:00")]
    [InlineData("Thu Mar  4 08:00:00 2021", "2021-03-04T08:00:00")]
    [InlineData("2021년 3월 4일", "2021-03-04")]
    [InlineData("Πεμ, 04 Μάρ 2021 08:00:00", "2021-03-04T08:00:00")]
    [InlineData("2021-március-4", "2021-03-04")]
    [InlineData("20210304", "2021-03-04")]
    [InlineData("yesterday", null)]
    [InlineData("03/04/2021", null)]
    [InlineData("2021-02-30", null)]
    public void Dates_are_read_as_written_or_not_at_all(string written, string? iso)
    {
        var document = Imported.One("feed.xml", $"<rss><channel><item><title>Ferry</title><pubDate>{written}</pubDate></item></channel></rss>");
        Assert.Equal(iso, document.Published);
    }

    [Fact]
    public void Entities_that_multiply_are_not_expanded()
    {
        var bomb = "<!DOCTYPE rss [<!ENTITY a \"haha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/hostname\">]><rss><channel><item><title>&b;&x;</title><description>It sank.</description></item></channel></rss>";
        Assert.Equal("&b;&x;", Imported.One("feed.xml", bomb).Title);
    }

    [Fact]
    public void A_feed_without_entries_and_xml_that_is_no_feed_fail_politely()
    {
        Imported.Fails("SAY1016", "feed.xml", Imported.Utf8("<rss><channel><title>Lowmere</title></channel></rss>"));
        Imported.Fails("SAY1017", "data.xml", Imported.Utf8("<ships><ship name='Ferry'/></ships>"));
    }
}
