using System.Text.Json;
using Sayso.Cli.Cases;
using Sayso.Storage;

namespace Sayso.Tests.Hosts;

/// <summary>What a person decides is laid over the case, shows in every form of it, and outlives whatever is added.</summary>
public sealed class CorrectionTests : IDisposable
{
    private const string First = "Harbour master Ilse Brandt closed the port of Lomvik on 3 March 2023. Brandt said two tugs were lost. The line will probably pay the owners next month, she said.\n";
    private const string Second = "The port of Lomvik was closed on 4 March 2023, Ilse Brandt said. Three tugs were lost near Tarsund, according to the coast guard.\n";

    private readonly TemporaryFolder folder = new();
    private readonly string path;

    public CorrectionTests()
    {
        path = folder["port.sayso"];
        SmallCase.Add(path, folder.Write("first.txt", First), folder.Write("second.txt", Second));
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_relabelled_item_has_its_new_name_everywhere_and_the_person_beside_it()
    {
        var claim = Id("claims", 0);
        var entity = Export().GetProperty("entities").EnumerateArray().First().GetProperty("id").GetString()!;
        Correct("relabel", entity, "The", "harbour", "office");
        Assert.Equal("The harbour office", Named("entities", entity).GetProperty("name").GetString());
        Assert.Contains("The harbour office", View("entities"), StringComparison.Ordinal);
        Assert.Contains("[relabelled by Ana: seen]", View("entities"), StringComparison.Ordinal);
        Assert.Equal(claim, Id("claims", 0));
    }

    [Fact]
    public void Merged_entities_are_one_with_all_their_mentions_and_names()
    {
        var entities = Export().GetProperty("entities").EnumerateArray().ToList();
        var (left, right) = (entities[0], entities[1]);
        var mentions = left.GetProperty("mentions").GetArrayLength() + right.GetProperty("mentions").GetArrayLength();
        Correct("merge", left.GetProperty("id").GetString()!, right.GetProperty("id").GetString()!);
        var merged = Named("entities", left.GetProperty("id").GetString()!);
        Assert.Equal(mentions, merged.GetProperty("mentions").GetArrayLength());
        Assert.Contains(merged.GetProperty("aliases").EnumerateArray(), a => a.GetString() == right.GetProperty("name").GetString());
        Assert.Equal(entities.Count - 1, Export().GetProperty("entities").GetArrayLength());
        Assert.Contains("[merged by Ana: seen]", View("entities"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_split_off_by_account_stands_on_its_own()
    {
        var before = Export().GetProperty("entities").EnumerateArray().First(e => e.GetProperty("mentions").EnumerateArray().Select(m => m.GetProperty("document").GetString()).Distinct().Count() == 2);
        var id = before.GetProperty("id").GetString()!;
        Correct("split", id, "B");
        var (stay, gone) = (Named("entities", id), Named("entities", id + "-2"));
        Assert.Equal(before.GetProperty("mentions").GetArrayLength(), stay.GetProperty("mentions").GetArrayLength() + gone.GetProperty("mentions").GetArrayLength());
        Assert.Single(gone.GetProperty("mentions").EnumerateArray().Select(m => m.GetProperty("document").GetString()).Distinct());
    }

    [Fact]
    public void Merged_events_have_the_accounts_and_the_dates_of_both()
    {
        SmallCase.Add(path, folder.Write("third.txt", "They spoke of the Riot and the Explosion of Tarsund on 9 July 2023.\n"));
        var events = Export().GetProperty("events").EnumerateArray().ToList();
        var (left, right) = (events[0], events[1]);
        Correct("merge", left.GetProperty("id").GetString()!, right.GetProperty("id").GetString()!);
        var merged = Named("events", left.GetProperty("id").GetString()!);
        Assert.Equal(left.GetProperty("accounts").GetArrayLength() + right.GetProperty("accounts").GetArrayLength(), merged.GetProperty("accounts").GetArrayLength());
        Assert.DoesNotContain(Export().GetProperty("timeline").EnumerateArray(), t => t.GetProperty("event").GetString() == right.GetProperty("id").GetString());
    }

    [Fact]
    public void A_rejected_claim_is_gone_from_every_view_and_named_among_what_was_left_out()
    {
        var claim = Export().GetProperty("claims")[0];
        var id = claim.GetProperty("id").GetString()!;
        Correct("reject", id);
        var export = Export();
        Assert.DoesNotContain(export.GetProperty("claims").EnumerateArray(), c => c.GetProperty("id").GetString() == id);
        Assert.DoesNotContain(export.GetProperty("propositions").EnumerateArray().SelectMany(p => p.GetProperty("stances").EnumerateArray()).SelectMany(s => s.GetProperty("claims").EnumerateArray()), c => c.GetString() == id);
        Assert.DoesNotContain(export.GetProperty("alignments").EnumerateArray(), a => a.GetProperty("left").GetString() == id || a.GetProperty("right").GetString() == id);
        Assert.Contains(export.GetProperty("diagnostics").EnumerateArray(), d => d.GetProperty("code").GetString() == "SAY3001" && d.GetProperty("message").GetString()!.Contains("rejected by Ana: seen", StringComparison.Ordinal));
        Assert.Contains("SAY3001", Report(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_confirmed_claim_looks_different_from_a_suggestion_in_views_and_report()
    {
        SmallCase.Add(path, folder.Write("third.txt", "They spoke of the Riot and the Explosion of Tarsund on 9 July 2023.\n"));
        var id = Export().GetProperty("timeline")[0].GetProperty("event").GetString()!;
        Assert.DoesNotContain("confirmed by Ana", Report(), StringComparison.Ordinal);
        Correct("confirm", id, Id("claims", 0));
        Assert.Contains("[confirmed by Ana: seen]", View("claims"), StringComparison.Ordinal);
        Assert.Equal(2, Export().GetProperty("corrections").GetArrayLength());
        Assert.Contains(Export().GetProperty("timeline").EnumerateArray(), t => t.GetProperty("event").GetString() == id);
        Assert.Contains("confirmed by Ana: seen", Report(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_resolved_forecast_counts_in_the_record_of_its_voice()
    {
        var forecast = Id("forecasts", 0);
        Correct("resolve", forecast, "came-true");
        var export = Export();
        Assert.Equal("came-true", export.GetProperty("forecasts")[0].GetProperty("resolution").GetString());
        Assert.Contains(export.GetProperty("voices").EnumerateArray(), v => v.GetProperty("resolved").GetInt32() == 1 && v.GetProperty("brier").ValueKind == JsonValueKind.Number);
        Assert.Contains("[resolved as came true by Ana: seen]", View("forecasts"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rated_claim_says_so()
    {
        Correct("rate", Id("claims", 0), "low");
        Assert.Contains("[rated low by Ana: seen]", View("claims"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_correction_holds_when_documents_are_added_and_when_everything_is_read_again()
    {
        var entity = Export().GetProperty("entities").EnumerateArray().First();
        Correct("relabel", entity.GetProperty("id").GetString()!, "The harbour office");
        Correct("reject", Id("claims", 1));
        var left = Export().GetProperty("claims").GetArrayLength();
        RawDatabase.Run(path, "delete from readings", "delete from finished");
        Assert.Equal(new AddResult(0, 2, 2, 0), SmallCase.Add(path, folder["first.txt"], folder["second.txt"]));
        Assert.Equal(left, Export().GetProperty("claims").GetArrayLength());
        SmallCase.Add(path, folder.Write("third.txt", Accounts.Text(8)));
        Assert.Contains("The harbour office", View("entities"), StringComparison.Ordinal);
        Assert.All(Export().GetProperty("corrections").EnumerateArray(), c => Assert.Equal(JsonValueKind.String, c.GetProperty("subject").ValueKind));
        CommandLine.Run("verify", path).Gave(0);
    }

    [Fact]
    public void A_correction_that_meets_nothing_any_more_is_said_so()
    {
        using (var file = CaseFile.Open(path, create: false))
        {
            file.Write(t => file.Corrections.Add(t, "Ana", "reject", """{"what":["C9"],"targets":[{"kind":"claim","text":"There was no port.","places":[["gone",0,5]]}]}"""));
        }

        Assert.Contains("SAY3002", View("documents"), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, Export().GetProperty("corrections")[0].GetProperty("subject").ValueKind);
    }

    [Theory]
    [InlineData("SAY6110", "reject", "nothing-7")]
    [InlineData("SAY6115", "rate", "C1", "somewhat")]
    [InlineData("SAY6115", "merge", "C1", "C2")]
    [InlineData("SAY6115", "relabel", "C1", "another")]
    [InlineData("SAY6115", "split", "E1", "no such words")]
    [InlineData("SAY6107", "praise", "C1")]
    public void A_correction_that_does_not_fit_is_refused_and_nothing_recorded(string code, params string[] words)
    {
        Assert.StartsWith(code, CommandLine.Run(["correct", path, .. words]).Gave(2).Errors, StringComparison.Ordinal);
        Assert.Equal(0, RawDatabase.Count(path, "corrections"));
    }

    private void Correct(params string[] words) => CommandLine.Run(["correct", path, .. words, "--by", "Ana", "--note", "seen"]).Gave(0);

    private JsonElement Export() => JsonDocument.Parse(CommandLine.Run("export", path, "--to", "json", "--without", "readings").Gave(0).Bytes).RootElement;

    private string Id(string array, int at) => Export().GetProperty(array)[at].GetProperty("id").GetString()!;

    private JsonElement Named(string array, string id) => Export().GetProperty(array).EnumerateArray().Single(item => item.GetProperty("id").GetString() == id);

    private string View(string name) => CommandLine.Run([name, path], null, ("COLUMNS", "400")).Gave(0).Output;

    private string Report()
    {
        CommandLine.Run("report", path, "-o", folder["report.html"]).Gave(0);
        return File.ReadAllText(folder["report.html"]);
    }
}
