using System.Reflection;
using System.Text.RegularExpressions;

namespace Sayso.Tests.Architecture;

public sealed partial class StyleTests
{
    private static readonly string[] Assemblies = ["Sayso.Documents", "Sayso.Reading", "Sayso.Comparison", "Sayso.Weighing", "Sayso.Presentation", "Sayso", "Sayso.Storage", "Sayso.Cli"];

    private static IEnumerable<Type> Types() => Assemblies.Select(Assembly.Load).SelectMany(a => a.GetTypes())
        .Where(t => !t.Name.Contains('<', StringComparison.Ordinal) && t.Namespace?.StartsWith("Sayso", StringComparison.Ordinal) == true && !t.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), false)
            && !t.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute), false));

    [Fact]
    public void A_class_is_sealed_or_abstract() => Assert.Empty(Types().Where(t => t is { IsClass: true, IsSealed: false, IsAbstract: false }).Select(t => t.FullName));

    [Fact]
    public void A_struct_is_readonly() =>
        Assert.Empty(Types().Where(t => t is { IsValueType: true, IsEnum: false } && !t.IsDefined(typeof(System.Runtime.CompilerServices.IsReadOnlyAttribute), false)).Select(t => t.FullName));

    [Fact]
    public void A_source_file_stays_under_four_hundred_lines()
    {
        var files = Repository.Sources().Concat(Directory.EnumerateFiles(Repository.Path("tests"), "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/", StringComparison.Ordinal)));
        Assert.DoesNotContain(files, f => File.ReadLines(f).Count() > 400);
    }

    [Fact]
    public void Source_files_are_small_in_the_middle()
    {
        var lines = Repository.Sources().Select(f => File.ReadLines(f).Count()).Order().ToList();
        Assert.True(lines[lines.Count / 2] <= 80, $"median {lines[lines.Count / 2]}");
        Assert.True(lines[lines.Count * 9 / 10] <= 240, $"90th percentile {lines[lines.Count * 9 / 10]}");
    }

    [Fact]
    public void No_type_is_named_after_nothing() =>
        Assert.Empty(Types().Where(t => Vague().IsMatch(t.Name)).Select(t => t.FullName));

    [Fact]
    public void The_vocabulary_at_a_stages_root_is_in_the_plain_namespace()
    {
        foreach (var stage in Directory.EnumerateDirectories(Repository.Path("src")).Where(d => !d.EndsWith("6-Hosts", StringComparison.Ordinal)))
        {
            foreach (var file in Directory.EnumerateFiles(stage, "*.cs"))
            {
                Assert.Contains("namespace Sayso;", File.ReadAllText(file), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Nothing_is_left_open_in_the_code() =>
        Assert.DoesNotContain(Repository.Sources(), f => Open().IsMatch(File.ReadAllText(f)));

    [GeneratedRegex("(Manager|Helper|Util|Utils|Service|Common)$")]
    private static partial Regex Vague();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|NotImplementedException)\b")]
    private static partial Regex Open();
}
