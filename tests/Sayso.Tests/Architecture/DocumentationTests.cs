using System.Text.RegularExpressions;

namespace Sayso.Tests.Architecture;

public sealed partial class DocumentationTests
{
    [Fact]
    public void Every_diagnostic_code_is_documented()
    {
        var documented = Code().Matches(File.ReadAllText(Repository.Path("docs", "diagnostics.md"))).Select(m => m.Value).ToHashSet();
        var used = Repository.Sources().SelectMany(f => Code().Matches(File.ReadAllText(f)).Select(m => m.Value)).ToHashSet();
        Assert.Empty(used.Except(documented).Except(["SAY0000"]));
        Assert.Empty(documented.Except(used));
    }

    [Fact]
    public void Every_command_and_option_is_documented()
    {
        var page = File.ReadAllText(Repository.Path("docs", "commands.md"));
        foreach (var command in Cli.Program.Root().Subcommands)
        {
            Assert.Contains($"`{command.Name}`", page, StringComparison.Ordinal);
            foreach (var option in command.Options) Assert.Contains($"`{option.Name}`", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_view_has_a_page_that_names_its_columns()
    {
        var dossier = Presenter.Present(Weigher.Weigh(Comparer.Compare([TestReader.Full.Read(TestReader.Document("The tower fell on 2 May 2031. The storm caused it.", id: "a"))])), "towers");
        foreach (var name in ViewCatalog.Names)
        {
            var page = File.ReadAllText(Repository.Path("docs", "views", name + ".md"));
            foreach (var column in ViewCatalog.Make(name, dossier).Tables.SelectMany(table => table.Columns).Where(column => column is { Account: null, Heading.Length: > 3 })) Assert.Contains(column.Heading, page, StringComparison.Ordinal);
            Assert.Contains($"({name}.md)", File.ReadAllText(Repository.Path("docs", "views", "README.md")), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_model_has_a_card()
    {
        foreach (var folder in Directory.EnumerateDirectories(Repository.Models)) Assert.True(File.Exists(Path.Combine(folder, "CARD.md")), $"{folder} has no CARD.md");
    }

    [Fact]
    public void All_models_together_are_under_eighty_megabytes() =>
        Assert.True(Directory.EnumerateFiles(Repository.Models, "*", SearchOption.AllDirectories).Sum(f => new FileInfo(f).Length) < 80_000_000);

    [GeneratedRegex(@"SAY\d{4}")]
    private static partial Regex Code();
}
