using System.Diagnostics;

namespace NotebookCourse.Structure.Tests.Doors;

/// <summary>A fresh clone's <c>.devcontainer</c> in a folder of its own, with a home of its own, on a machine whose programs only write down that they were called.</summary>
internal sealed class CleanFolder : IDisposable
{
    private const string Definition = ".devcontainer";

    // Longer than any machine needs for scripts that do nothing.
    private static readonly TimeSpan Guard = TimeSpan.FromMinutes(2);

    // The path has blanks in it.
    private readonly TemporaryFolder _root = new("doors and more ");

    public CleanFolder()
    {
        foreach (var file in Repository.Files(Definition, ""))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(In("course", file))!);
            File.Copy(Path.Combine(Repository.Root, file), In("course", file));
        }
        Directory.CreateDirectory(In("home"));
        Directory.CreateDirectory(In("programs"));
        Directory.CreateDirectory(In("elsewhere"));
    }

    /// <summary>Where the course lies; the path has blanks in it.</summary>
    public string Course => In("course");

    /// <summary>The user's folder.</summary>
    public string Home => In("home");

    /// <summary>The calls of the programs that were made up, one a line: name and arguments.</summary>
    public IReadOnlyList<string> Calls => File.Exists(In("calls")) ? File.ReadAllLines(In("calls")) : [];

    /// <summary>All files there are, as paths from the root.</summary>
    public IReadOnlyList<string> Files =>
        [.. Directory.EnumerateFiles(_root.Root, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_root.Root, file)).Order(StringComparer.Ordinal)];

    /// <summary>Makes up a program.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="body">What it does before it ends well.</param>
    /// <param name="noted">Whether its calls are written down.</param>
    public void Program(string name, string body = "", bool noted = true)
    {
        var file = In("programs", name);
        var note = noted ? $"echo \"{name} $*\" >>'{In("calls")}'" : "";
        File.WriteAllText(file, $"#!/bin/bash\n{note}\n{body}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Runs a script of the folder from somewhere else.</summary>
    /// <returns>Its exit code, and what it said.</returns>
    public (int ExitCode, string Said) Run(string script)
    {
        var start = new ProcessStartInfo("/bin/bash", [Path.Combine(Course, Definition, script)])
        {
            WorkingDirectory = In("elsewhere"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["HOME"] = Home;
        start.Environment["PATH"] = $"{In("programs")}:/usr/bin:/bin";
        using var process = Process.Start(start)!;
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(Guard))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{script} did not end within {Guard}.");
        }
        process.WaitForExit();
        return (process.ExitCode, said.Result + complained.Result);
    }

    public void Dispose() => _root.Dispose();

    private string In(params ReadOnlySpan<string> parts) => Path.Combine([_root.Root, .. parts]);
}
