using System.IO.Compression;
using System.Text;
using Xunit;

namespace Sayso.Tests.Documents;

/// <summary>What the import tests share: content in, documents or a readable table of passages out.</summary>
internal static class Imported
{
    public static IReadOnlyList<ImportResult> All(string name, byte[] content) => [.. new Importer().ImportBytes(name, content)];

    public static Document One(string name, string content) => One(name, Encoding.UTF8.GetBytes(content));

    public static Document One(string name, byte[] content)
    {
        var result = Assert.Single(All(name, content));
        Assert.True(result.Document is not null, result.Failure?.Message);
        return result.Document;
    }

    public static Diagnostic Failure(string name, byte[] content)
    {
        var failure = Assert.Single(All(name, content)).Failure;
        Assert.NotNull(failure);
        return failure;
    }

    public static void Fails(string code, string name, byte[] content)
    {
        var failure = Failure(name, content);
        Assert.Equal(code, failure.Code);
        Assert.Contains(name, failure.Message, StringComparison.Ordinal);
    }

    /// <summary>One line a passage: its kind, the voice and the time in brackets where there are any, its text with line ends as slashes.</summary>
    public static string Table(Document document) => string.Join('\n', document.Passages.Select(passage =>
        $"{passage.Kind}{(passage.By is null && passage.PostedAt is null ? "" : $" [{string.Join(", ", new[] { passage.By, passage.PostedAt }.OfType<string>())}]")}: {document.Slice(passage.Span).ToString().Replace("\n", " / ", StringComparison.Ordinal)}"));

    public static void Check(string name, string content, string expected) => Assert.Equal(expected.ReplaceLineEndings("\n").Trim(), Table(One(name, content.ReplaceLineEndings("\n"))));

    public static byte[] Zip(params (string Name, byte[] Content)[] members)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in members)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>Paragraphs long enough for article finders and for front matter to end.</summary>
    public static string Paragraph(int number) =>
        $"Paragraph {number} tells how the ferry left the pier at Lowmere in fog, what the harbour master said on the radio, and why nobody on shore thought of calling the lifeboat before it was dark.";
}
