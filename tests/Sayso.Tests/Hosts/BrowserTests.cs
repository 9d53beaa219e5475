using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Sayso.Tests.Hosts;

/// <summary>Opens the report in Chromium, which gets to it only through a proxy of the test that hands out the report and writes down every other request.</summary>
public sealed partial class BrowserTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public void The_report_renders_without_scrolling_sideways_and_asks_for_nothing(int width)
    {
        var chromium = Chromium();
        Assert.SkipWhen(chromium is null, "chromium is not installed");
        using var site = new RecordingProxy(new()
        {
            ["/report.html"] = File.ReadAllText(SampleReport.Write(folder)),
            ["/frame.html"] = Frame(width),
        });
        var page = Dump(chromium, site, "http://report.test/frame.html");
        var seen = Seen().Match(page);
        Assert.True(seen.Success, $"the page did not report: {page}");
        Assert.Equal(width, Number(seen, "client"));
        Assert.True(Number(seen, "scroll") <= width, $"the body is {seen.Groups["scroll"]} wide in a window of {width}");
        Assert.True(Number(seen, "height") > 400, "the page is all but empty");
        Assert.Equal("", seen.Groups["fetched"].Value);
        Assert.Equal(["/frame.html", "/report.html"], site.Requests.Where(r => r != "/favicon.ico").Order(StringComparer.Ordinal));
    }

    // A frame of the width to be tried: a window cannot be made as narrow as a telephone everywhere.
    private static string Frame(int width) => $$"""
        <!doctype html><meta charset="utf-8"><title>frame</title>
        <iframe id="report" src="/report.html" style="border:0;width:{{width}}px;height:900px"></iframe><pre id="seen"></pre>
        <script>
        document.getElementById('report').onload = function () {
          setTimeout(function () {
            var inner = document.getElementById('report').contentWindow, root = inner.document.documentElement, body = inner.document.body;
            document.getElementById('seen').textContent = 'client=' + inner.innerWidth + ' scroll=' + Math.max(root.scrollWidth, body.scrollWidth) + ' height=' + body.scrollHeight
              + ' fetched=[' + inner.performance.getEntriesByType('resource').map(function (e) { return e.name; }).join(' ') + ']';
          }, 300);
        };
        </script>
        """;

    private string Dump(string chromium, RecordingProxy site, string address)
    {
        var start = new ProcessStartInfo(chromium,
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-extensions", "--disable-default-apps", "--disable-dev-shm-usage", "--window-size=1400,1000", "--virtual-time-budget=4000",
            $"--user-data-dir={folder["profile"]}", $"--proxy-server=127.0.0.1:{site.Port}", "--proxy-bypass-list=<-loopback>", "--dump-dom", address,
        ])
        { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var page = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(90_000))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail("chromium did not end");
        }

        _ = errors.GetAwaiter().GetResult();
        return page.GetAwaiter().GetResult();
    }

    private static int Number(Match seen, string name) => int.Parse(seen.Groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string? Chromium() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(p => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(n => Path.Combine(p, n))).FirstOrDefault(File.Exists);

    [GeneratedRegex(@"client=(?<client>\d+) scroll=(?<scroll>\d+) height=(?<height>\d+) fetched=\[(?<fetched>[^\]]*)\]")]
    private static partial Regex Seen();
}
