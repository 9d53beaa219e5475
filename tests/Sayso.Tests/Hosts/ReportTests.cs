using System.Text.RegularExpressions;

namespace Sayso.Tests.Hosts;

public sealed partial class ReportTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_report_of_the_sample_asks_for_nothing_outside_itself()
    {
        var html = File.ReadAllText(SampleReport.Write(folder));
        Assert.StartsWith("<!doctype html", html, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(Requests().Matches(html).Select(m => m.Value));
        Assert.Empty(Calls().Matches(html).Select(m => m.Value));
        Assert.DoesNotContain('\u001b', html);
    }

    [Fact]
    public void The_report_is_the_same_every_time()
    {
        var first = File.ReadAllBytes(SampleReport.Write(folder));
        Assert.Equal(first, File.ReadAllBytes(SampleReport.Write(folder, "again.html")));
    }

    [Fact]
    public void A_report_in_Markdown_is_made_by_its_name()
    {
        var text = File.ReadAllText(SampleReport.Write(folder, "report.md"));
        Assert.StartsWith("#", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("<link rel=stylesheet href=\"https://a.example/a.css\">")]
    [InlineData("<script src='//a.example/a.js'></script>")]
    [InlineData("<img alt=\"\" src=http://a.example/a.png>")]
    [InlineData("body { background: url( 'http://a.example/a.png') }")]
    [InlineData("@import \"a.css\";")]
    [InlineData("<iframe src=\"a.html\">")]
    [InlineData("<form action=\"https://a.example\">")]
    [InlineData("<meta http-equiv=\"refresh\" content=\"0; url=https://a.example\">")]
    public void The_search_for_requests_finds_one(string html) => Assert.Matches(Requests(), html);

    [Theory]
    [InlineData("<a href=\"https://a.example/story\">the story</a>")]
    [InlineData("<img src=\"data:image/png;base64,AAAA\">")]
    [InlineData("<svg><use href=\"#arrow\"/></svg>")]
    [InlineData("fill: url(#hatch)")]
    public void The_search_for_requests_lets_links_and_what_is_inside_pass(string html) => Assert.DoesNotMatch(Requests(), html);

    // Every attribute and rule by which a page fetches something, unless it points into the page itself or carries its content along.
    [GeneratedRegex("""<(?!a[\s>])[a-z][a-z0-9-]*\s(?:[^>]*\s)?(?:src|srcset|href|data|poster|action|formaction|background|manifest|xlink:href)\s*=\s*["']?(?!\s*["']?(?:data:|#|about:blank))[^\s>]+|url\(\s*["']?(?!data:|#)[^)]|@import|http-equiv\s*=\s*["']?refresh""", RegexOptions.IgnoreCase)]
    private static partial Regex Requests();

    [GeneratedRegex(@"\bfetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|\bimport\s*\(|serviceWorker|importScripts|new\s+Image\b", RegexOptions.IgnoreCase)]
    private static partial Regex Calls();
}
