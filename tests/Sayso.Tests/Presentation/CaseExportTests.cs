using System.Text;
using System.Text.Json;
using Sayso.Json;

namespace Sayso.Tests.Presentation;

public sealed class CaseExportTests
{
    private static JsonElement Export(CaseParts? parts = null) => JsonDocument.Parse(Bytes(parts)).RootElement;

    private static byte[] Bytes(CaseParts? parts = null)
    {
        using var buffer = new MemoryStream();
        CaseExport.Write(buffer, FerryCase.Weighing, "The Astrid fire", parts, FerryCase.Attempted);
        return buffer.ToArray();
    }

    [Fact]
    public void An_export_fits_its_schema()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Repository.Path("docs", "schema", "case-export.schema.json")));
        Assert.Null(new JsonSchemaCheck(schema.RootElement).Problem(Export()));
    }

    [Fact]
    public void The_schema_knows_no_array_that_an_export_lacks()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Repository.Path("docs", "schema", "case-export.schema.json")));
        Assert.Equal(schema.RootElement.GetProperty("properties").EnumerateObject().Select(p => p.Name), Export().EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public void The_schema_check_finds_a_wrong_name_and_a_wrong_value()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Repository.Path("docs", "schema", "case-export.schema.json")));
        var check = new JsonSchemaCheck(schema.RootElement);
        var text = Encoding.UTF8.GetString(Bytes());
        Assert.Equal("$.reuse[0].credited is missing", check.Problem(JsonDocument.Parse(text.Replace("\"credited\"", "\"isCredited\"", StringComparison.Ordinal)).RootElement));
        Assert.Contains("unknown value", check.Problem(JsonDocument.Parse(text.Replace("\"entailed-by\"", "\"entailedBy\"", StringComparison.Ordinal)).RootElement), StringComparison.Ordinal);
    }

    [Fact]
    public void Readings_and_text_can_be_left_out()
    {
        var export = Export(new CaseParts(Readings: false, Text: false));
        Assert.False(export.TryGetProperty("readings", out _));
        Assert.All(export.GetProperty("documents").EnumerateArray(), document => Assert.False(document.TryGetProperty("text", out _)));
    }

    [Fact]
    public void An_export_is_one_line() => Assert.DoesNotContain((byte)'\n', Bytes());

    [Fact]
    public void The_same_case_gives_the_same_bytes() => Assert.Equal(Bytes(), Bytes());

    [Fact]
    public void Silence_is_written_as_a_value() =>
        Assert.Contains(Export().GetProperty("propositions")[0].GetProperty("stances").EnumerateArray(), stance => stance.GetProperty("stance").GetString() == "silent");

    [Fact]
    public void What_could_not_be_read_is_named_with_its_reason()
    {
        var export = Export();
        Assert.Equal("ferry/notes.pages", export.GetProperty("attempted")[0].GetProperty("input").GetString());
        Assert.Equal("reil", export.GetProperty("diagnostics")[0].GetProperty("document").GetString());
    }

    [Fact]
    public void A_case_without_documents_is_still_an_export()
    {
        using var buffer = new MemoryStream();
        CaseExport.Write(buffer, new Weighing { Comparison = new Comparison { Readings = [] } }, "empty");
        using var schema = JsonDocument.Parse(File.ReadAllText(Repository.Path("docs", "schema", "case-export.schema.json")));
        Assert.Null(new JsonSchemaCheck(schema.RootElement).Problem(JsonDocument.Parse(buffer.ToArray()).RootElement));
    }
}
