using System.Xml.Linq;

namespace Sayso.Tests.Architecture;

public sealed class ImportTableTests
{
    // The table of ARCHITECTURE.md: project -> the projects it may reference.
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Sayso.Documents"] = [],
        ["Sayso.Reading"] = ["Sayso.Documents"],
        ["Sayso.Comparison"] = ["Sayso.Documents", "Sayso.Reading"],
        ["Sayso.Weighing"] = ["Sayso.Documents", "Sayso.Reading", "Sayso.Comparison"],
        ["Sayso.Presentation"] = ["Sayso.Documents", "Sayso.Reading", "Sayso.Comparison", "Sayso.Weighing"],
        ["Sayso"] = ["Sayso.Documents", "Sayso.Reading", "Sayso.Comparison", "Sayso.Weighing", "Sayso.Presentation"],
        ["Sayso.Storage"] = ["Sayso.Documents", "Sayso.Reading"],
        ["Sayso.Cli"] = ["Sayso.Documents", "Sayso.Reading", "Sayso.Comparison", "Sayso.Weighing", "Sayso.Presentation", "Sayso", "Sayso.Storage"],
    };

    [Fact]
    public void A_project_references_only_what_the_table_allows()
    {
        foreach (var project in Projects())
        {
            var name = Path.GetFileNameWithoutExtension(project);
            var references = XDocument.Load(project).Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value));
            Assert.True(Allowed.ContainsKey(name), $"{name} is not in the import table");
            Assert.Empty(references.Except(Allowed[name]));
        }
    }

    [Fact]
    public void An_assembly_references_only_what_the_table_allows()
    {
        foreach (var (name, allowed) in Allowed)
        {
            var assembly = System.Reflection.Assembly.Load(name);
            Assert.Empty(assembly.GetReferencedAssemblies().Select(r => r.Name!).Where(r => r.StartsWith("Sayso", StringComparison.Ordinal)).Except(allowed));
        }
    }

    [Fact]
    public void Packages_stand_only_where_the_table_lets_them()
    {
        var packages = Projects().ToDictionary(p => Path.GetFileNameWithoutExtension(p), p => XDocument.Load(p).Descendants("PackageReference").Select(r => r.Attribute("Include")!.Value).ToHashSet());
        Assert.Equal(["Microsoft.ML.OnnxRuntime"], packages["Sayso.Reading"]);
        Assert.Empty(packages["Sayso.Comparison"]);
        Assert.Empty(packages["Sayso.Weighing"]);
        Assert.Empty(packages["Sayso"]);
    }

    [Theory]
    [InlineData("1-Documents", "Import", "AngleSharp", "SmartReader", "UglyToad", "DocumentFormat", "MimeKit", "Markdig")]
    [InlineData("2-Reading", "Models", "Microsoft.ML.OnnxRuntime")]
    public void A_library_is_used_only_inside_its_folder(string stage, string folder, params string[] namespaces)
    {
        var inside = Repository.Path("src", stage, folder) + Path.DirectorySeparatorChar;
        foreach (var file in Repository.Sources().Where(f => f.StartsWith(Repository.Path("src", stage), StringComparison.Ordinal) && !f.StartsWith(inside, StringComparison.Ordinal)))
        {
            var text = File.ReadAllText(file);
            Assert.All(namespaces, name => Assert.False(text.Contains($"using {name}", StringComparison.Ordinal), $"{file} uses {name}"));
        }
    }

    [Fact]
    public void Reading_does_no_input_or_output()
    {
        foreach (var file in Repository.Sources().Where(f => f.Contains("/2-Reading/", StringComparison.Ordinal) || f.Contains("/3-Comparison/", StringComparison.Ordinal) || f.Contains("/4-Weighing/", StringComparison.Ordinal)))
        {
            var text = File.ReadAllText(file);
            foreach (var call in new[] { "File.", "Directory.", "Console.", "HttpClient", "Environment.GetEnvironment" })
            {
                Assert.False(System.Text.RegularExpressions.Regex.IsMatch(text, $@"(?<![\w.]){System.Text.RegularExpressions.Regex.Escape(call)}"), $"{file} calls {call}");
            }
        }
    }

    private static IEnumerable<string> Projects() => Directory.EnumerateFiles(Repository.Path("src"), "*.csproj", SearchOption.AllDirectories);
}
