using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using Sayso.Json;
using Sayso.Storage;

namespace Sayso.Tests.ReadingTests;

public sealed class PropertyTests
{
    private static readonly string[] Pieces =
    [
        "The harbour master said on Tuesday that about 225 people had left. ", "\u201CWe saw it,\u201D she said. ", "According to the union, 3,500 workers may strike. ", "\n\n", "By A. Writer\n", " \u2013 ",
        "He was detained after the fire; \"nobody\" knows why", "@handle \u2013 9:18 UTC \u00b7 6 Jan 2022\n", "\u00a0", "\u00ad", "\ud83d\ude00", "\ud800", "5 January", "between 10 and 15 ", "U.S. ", "'", "\u2019", "\u201C", "\"", "(", "...", "?!",
        "\u0430\u043b\u043c\u0430", "\u0627\u0644", "if it rains, the dam will break, the minister\u2019s aide told reporters who asked. ", "1/2 ", "$50,000 ", "\t", "\r\n", "\0", "http://a.example/x?y=1 ", "#tag ",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Int[0, Pieces.Length - 1].Array[0, 25].Select(picks => string.Concat(picks.Select(i => Pieces[i]))),
        Gen.String[0, 200],
        Gen.Char.Array[0, 300].Select(c => new string(c)));

    [Fact]
    public void Every_span_lies_inside_the_text_whatever_the_text() => Texts.Sample(text => Check(TestReader.Full.Read(TestReader.Document(text, "2022-01-06"))), iter: 300);

    [Theory]
    [InlineData("\"''")]
    [InlineData("\"''\" said the man. ''")]
    public void Marks_that_close_at_once_are_read(string text) => Check(TestReader.Full.Read(TestReader.Document(text)));

    [Fact]
    public void Any_prefix_of_a_document_is_read()
    {
        var whole = string.Concat(Pieces);
        for (var length = 0; length <= whole.Length; length += 3) Check(TestReader.Full.Read(TestReader.Document(whole[..length])));
    }

    [Fact]
    public void Random_bytes_are_read() => Gen.Byte.Array[0, 600].Sample(bytes => Check(TestReader.Full.Read(TestReader.Document(Encoding.Latin1.GetString(bytes)))), iter: 200);

    [Fact]
    public void A_reading_survives_its_own_JSON()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Path("samples", "harbour", "documents"), "*.txt"))
        {
            var reading = TestReader.Full.Read(TestReader.Document(File.ReadAllText(file), "2024-03-06"));
            var json = Bytes(reading);
            using var parsed = JsonDocument.Parse(json);
            Assert.Equal(Encoding.UTF8.GetString(json), Encoding.UTF8.GetString(Bytes(ReadingReader.Read(parsed.RootElement, reading.Document))));
        }
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Culture_does_not_change_a_reading(string culture)
    {
        var text = string.Concat(Pieces) + " INSIDE ISTANBUL, the Minister of Interior said 1,234.5 tonnes arrived on 12 January.";
        var expected = Bytes(TestReader.Full.Read(TestReader.Document(text, "2022-01-06")));
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Bytes(TestReader.Full.Read(TestReader.Document(text, "2022-01-06"))));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void One_job_or_two_read_the_same()
    {
        var documents = Enumerable.Range(0, 12).Select(i => TestReader.Document(string.Concat(Pieces.Skip(i).Concat(Pieces)), "2022-01-06", $"d{i}")).ToList();
        var one = Case.Read(TestReader.Full, documents, 1).SelectMany(Bytes).ToArray();
        Assert.Equal(one, Case.Read(TestReader.Full, documents, 2).SelectMany(Bytes).ToArray());
    }

    private static byte[] Bytes(Sayso.Reading reading)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) ReadingJson.Write(json, reading);
        return stream.ToArray();
    }

    private static void Check(Sayso.Reading reading)
    {
        Assert.DoesNotContain(reading.Diagnostics, d => d.Severity == Severity.Error);
        foreach (var (layer, span) in CaseVerifier.Spans(reading)) Assert.True(span.End <= reading.Document.Text.Length, $"{layer} {span}");
        foreach (var token in reading.Tokens)
        {
            Assert.True(token.Head >= -1 && token.Head < reading.Tokens.Length);
            Assert.False(token.Span.IsEmpty);
        }

        foreach (var mention in reading.Mentions) Assert.True(mention.Span.Contains(mention.Head), $"head {mention.Head} outside {mention.Span}");
        foreach (var attribution in reading.Attributions)
        {
            Assert.NotEmpty(attribution.Content);
            Assert.True(attribution.Within is not { } within || within.Index < reading.Attributions.Length);
            Assert.True(reading.ChainOf(attribution.Id).Length <= reading.Attributions.Length);
        }

        foreach (var happening in reading.Events) Assert.All(happening.Actors.Concat(happening.Targets), id => Assert.InRange(id.Index, 0, reading.Mentions.Length - 1));
        foreach (var claim in reading.Claims) Assert.True(claim.Event is not { } id || id.Index < reading.Events.Length);
    }
}
