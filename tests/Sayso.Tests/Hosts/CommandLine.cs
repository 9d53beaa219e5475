using System.Diagnostics;
using System.Text;

namespace Sayso.Tests.Hosts;

/// <summary>What a run of the program left behind.</summary>
internal sealed record Outcome(int Code, byte[] Bytes, string Errors)
{
    public string Output => Encoding.UTF8.GetString(Bytes);

    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public Outcome Gave(int code)
    {
        Assert.True(Code == code, $"exit code {Code}, expected {code}\n{Output}\n{Errors}");
        return this;
    }
}

/// <summary>Runs the program as its users do: as a process of its own.</summary>
internal static class CommandLine
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static string Program { get; } = typeof(Cli.Program).Assembly.Location;

    /// <summary>An empty models folder, for tests that need no models and want none loaded.</summary>
    public static string NoModels { get; } = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "no-models")).FullName;

    public static Outcome Run(params string[] arguments) => Run(arguments, null);

    /// <summary>Runs with standard input and environment; the working folder is the repository's root.</summary>
    public static Outcome Run(string[] arguments, string? input, params (string Name, string Value)[] environment)
    {
        using var process = Start(arguments, environment);
        return Finish(process, input);
    }

    /// <summary>Runs a line of bash in which <c>$SAYSO</c> is the program.</summary>
    public static Outcome Bash(string script, params (string Name, string Value)[] environment)
    {
        var start = Prepared("bash", environment);
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(script);
        start.Environment["SAYSO"] = $"dotnet {Program}";
        using var process = Process.Start(start)!;
        return Finish(process, null);
    }

    public static Process Start(string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = Prepared("dotnet", environment);
        start.ArgumentList.Add(Program);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    private static ProcessStartInfo Prepared(string file, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(file)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = Repository.Root,
        };
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_TC_QuickJitForLoops"] = "1";
        start.Environment.Remove("SAYSO_MODELS");
        start.Environment.Remove("COLUMNS");
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return start;
    }

    private static Outcome Finish(Process process, string? input)
    {
        using var output = new MemoryStream();
        var copying = process.StandardOutput.BaseStream.CopyToAsync(output);
        var errors = process.StandardError.ReadToEndAsync();
        try
        {
            if (input is not null) process.StandardInput.BaseStream.Write(Encoding.UTF8.GetBytes(input));
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program ended without reading its input; its exit code says the rest.
        }

        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"no end after {Patience}");
        }

        copying.GetAwaiter().GetResult();
        return new Outcome(process.ExitCode, output.ToArray(), errors.GetAwaiter().GetResult());
    }
}
