using Sayso.Storage;

namespace Sayso.Tests.Hosts;

/// <summary>A copy of one sound case is damaged in one way; <c>verify</c> must name it and end with exit code 3.</summary>
public sealed class VerifyTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_sound_case_is_whole()
    {
        var outcome = CommandLine.Run("verify", Case()).Gave(0);
        Assert.EndsWith("is whole: 3 documents, 3 readings, 4 audit entries\n", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_original_is_found() => Check(StorageMessages.OriginalChangedCode, "update originals set content = content || x'00' where rowid = 2");

    [Fact]
    public void An_original_that_cannot_be_unpacked_is_found() => Check(StorageMessages.OriginalChangedCode, "update originals set content = x'01424242' where rowid = 2");

    [Fact]
    public void An_original_that_is_gone_is_found() => Check(StorageMessages.OriginalMissingCode, "delete from originals where rowid = 2");

    [Fact]
    public void A_changed_audit_entry_is_found() =>
        Check(StorageMessages.AuditBrokenCode, "drop trigger audit_no_update", "update audit set actor = 'somebody else' where number = 2");

    [Fact]
    public void An_audit_entry_taken_out_of_the_middle_is_found() =>
        Check(StorageMessages.AuditBrokenCode, "drop trigger audit_no_delete", "delete from audit where number = 2");

    [Fact]
    public void Audit_entries_taken_off_the_end_are_found() =>
        Check(StorageMessages.NotAsAddedCode, "drop trigger audit_no_delete", "delete from audit where number >= 3");

    [Fact]
    public void A_document_that_is_gone_is_found() => Check(StorageMessages.NotAsAddedCode, "delete from documents where position = 2");

    [Fact]
    public void A_document_put_in_past_the_audit_log_is_found() =>
        Check(StorageMessages.NotAsAddedCode, "insert into documents (id, original, json) select 'another', original, json from documents where position = 1");

    [Fact]
    public void A_changed_correction_is_found() =>
        Check(StorageMessages.NotAsAddedCode, "drop trigger corrections_no_update", "update corrections set kind = 'confirm'");

    [Fact]
    public void An_unreadable_document_is_found() => Check(StorageMessages.DocumentUnreadableCode, "update documents set json = x'007B' where position = 2");

    [Theory]
    [InlineData("x'007B'")]
    [InlineData("x'01FFFFFFFF'")]
    [InlineData("x''")]
    [InlineData("x'77'")]
    [InlineData("x'005B5D'")]
    public void An_unreadable_reading_is_found(string content) => Check(StorageMessages.ReadingUnreadableCode, $"update readings set json = {content} where rowid = 2");

    [Fact]
    public void A_changed_text_is_found()
    {
        var path = Case();
        RawDatabase.EditJson(path, "documents", d => d["text"] = d["text"]!.GetValue<string>().Replace("said", "Said", StringComparison.Ordinal));
        Finds(path, StorageMessages.NotAsAddedCode);
    }

    [Theory]
    [InlineData("sentences")]
    [InlineData("claims")]
    [InlineData("quantities")]
    public void A_span_outside_its_text_is_found(string layer)
    {
        var path = Case();
        RawDatabase.EditJson(path, "readings", r => r[layer]![0]!["end"] = 1_000_000);
        Finds(path, StorageMessages.SpanOutsideCode);
    }

    [Fact]
    public void A_value_that_no_layer_knows_makes_a_reading_unreadable()
    {
        var path = Case();
        RawDatabase.EditJson(path, "readings", r => r["claims"]![0]!["modality"] = "who-knows");
        Finds(path, StorageMessages.ReadingUnreadableCode);
    }

    [Fact]
    public void A_view_of_a_case_with_an_unreadable_reading_says_so_and_how_to_mend_it()
    {
        var path = Case();
        RawDatabase.Run(path, "update readings set json = x'007B' where rowid = 1");
        var outcome = CommandLine.Run("brief", path).Gave(3);
        Assert.StartsWith(StorageMessages.ReadingUnreadableCode, outcome.Errors, StringComparison.Ordinal);
        Assert.Contains("sayso add", outcome.Errors, StringComparison.Ordinal);
        Assert.Empty(outcome.Output);
    }

    private string Case()
    {
        var path = SmallCase.Make(folder);
        using var file = CaseFile.Open(path, create: false);
        file.Write(t => file.Corrections.Add(t, "analyst", "reject", """{"what":["c1"]}"""));
        return path;
    }

    private void Check(string code, params string[] damage)
    {
        var path = Case();
        RawDatabase.Run(path, damage);
        Finds(path, code);
    }

    private static void Finds(string path, string code)
    {
        var outcome = CommandLine.Run("verify", path).Gave(3);
        Assert.Contains(code, outcome.Errors, StringComparison.Ordinal);
        Assert.Empty(outcome.Output);
    }
}
