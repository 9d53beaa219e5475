using System.CommandLine;
using Sayso.Storage;

namespace Sayso.Cli.Commands;

internal static class VerifyCommand
{
    public static Command Create()
    {
        var target = new Argument<string>("CASE") { Description = "the case file" };
        var command = new Command("verify", "Checks the case: hashes, audit chain, every span inside its text.") { target };
        command.Does(result =>
        {
            using var file = CaseFile.Open(result.GetValue(target)!, create: false);
            var problems = CaseVerifier.Verify(file).ToList();
            foreach (var problem in problems) Console.Error.WriteLine($"{problem.Code} {problem.Message}");
            if (problems.Count > 0) return 3;
            Console.WriteLine($"{file.Path} is whole: {file.Documents.All().Count} documents, {file.Readings.Keys().Count} readings, {file.Audit.Entries().Count()} audit entries");
            return 0;
        });
        return command;
    }
}
