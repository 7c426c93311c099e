using System.Diagnostics;
using NotebookCourse.PlainHost;

namespace NotebookCourse.Chapters.Tests.Plain;

/// <summary>Plays notebooks in the plain host, a process for each.</summary>
internal static class PlainPlay
{
    // A guard against a host that never ends: many times what the longest chapter takes.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    // Started from its own folder: the copy beside these tests may find other versions of its libraries there.
    private static readonly string Program = Repository.Output("tests/PlainHost", "NotebookCourse.PlainHost");

    /// <summary>What playing a notebook of its own gives, with each of these cells in it and beside its folder a script for it to import.</summary>
    public static async Task<IReadOnlyList<PlainCell>> OfCellsAsync(params IEnumerable<string> cells)
    {
        using var course = new TemporaryFolder("plain");
        course.Write("lib/small.csx", "int imported = 42;");
        return await OfAsync(course.Write("notebooks/sample.dib", string.Concat(cells.Select(cell => $"#!csharp\n\n{cell}\n\n"))), []);
    }

    /// <summary>What playing a notebook gives.</summary>
    /// <param name="notebook">Its path.</param>
    /// <param name="knobs">How its knobs are set, each as NAME=VALUE.</param>
    public static async Task<IReadOnlyList<PlainCell>> OfAsync(string notebook, IEnumerable<string> knobs)
    {
        using var folder = new TemporaryFolder("plain");
        var record = folder["record.json"];
        var start = new ProcessStartInfo("dotnet", ["exec", Program, notebook, record, .. knobs]) { RedirectStandardError = true, RedirectStandardOutput = true };
        using var host = Process.Start(start)!;
        var (output, error) = (host.StandardOutput.ReadToEndAsync(), host.StandardError.ReadToEndAsync());
        try
        {
            await host.WaitForExitAsync(new CancellationTokenSource(Patience).Token);
        }
        catch (OperationCanceledException)
        {
            host.Kill(entireProcessTree: true);
            throw new TimeoutException($"{notebook}: the plain host was expected to end within {Patience}, but did not.");
        }
        Assert.True(host.ExitCode == 0, $"{notebook}: the plain host ended with {host.ExitCode}. {await error} {await output}");
        return PlainRecord.Read(record);
    }
}
