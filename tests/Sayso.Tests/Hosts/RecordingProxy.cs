using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Sayso.Tests.Hosts;

/// <summary>A small HTTP proxy on loopback: it hands out the pages of one made-up site and keeps a list of whatever else is asked for.</summary>
internal sealed class RecordingProxy : IDisposable
{
    private const string Site = "http://report.test";

    // What the browser itself asks for, whatever page it shows.
    private static readonly string[] OfTheBrowser = ["google.com", "googleapis.com", "gvt1.com", "gstatic.com", "googleusercontent.com"];

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Dictionary<string, string> pages;
    private readonly ConcurrentQueue<string> requests = new();

    public RecordingProxy(Dictionary<string, string> pages)
    {
        this.pages = pages;
        listener.Start();
        _ = Task.Run(Accept);
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public IReadOnlyList<string> Requests => [.. requests];

    public void Dispose() => listener.Stop();

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync();
                _ = Task.Run(() => Answer(client));
            }
        }
        catch (Exception problem) when (problem is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Stopped.
        }
    }

    private async Task Answer(TcpClient client)
    {
        using var _ = client;
        try
        {
            var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
            var target = (await reader.ReadLineAsync())?.Split(' ') is [_, var asked, ..] ? asked : string.Empty;
            while (await reader.ReadLineAsync() is { Length: > 0 })
            {
            }

            var path = target.StartsWith(Site + "/", StringComparison.Ordinal) ? target[Site.Length..] : target;
            if (!OfTheBrowser.Any(host => HostOf(target).EndsWith(host, StringComparison.Ordinal))) requests.Enqueue(path);
            var found = pages.TryGetValue(path, out var page);
            var body = Encoding.UTF8.GetBytes(found ? page! : string.Empty);
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {(found ? "200 OK" : "404 Not Found")}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n"));
            await stream.WriteAsync(body);
        }
        catch (IOException)
        {
            // The browser hung up.
        }
    }

    // Of "http://host/…" and of the "host:443" that stands in CONNECT.
    private static string HostOf(string target) =>
        (Uri.TryCreate(target, UriKind.Absolute, out var address) && address.Host.Length > 0 ? address.Host : target.Split(':')[0]).ToLowerInvariant();
}
