using System.Collections.Concurrent;
using System.Diagnostics;
using NotebookCourse.PlainHost;

[assembly: AssemblyFixture(typeof(NotebookCourse.Chapters.Tests.Plain.PlainPerformances))]

namespace NotebookCourse.Chapters.Tests.Plain;

/// <summary>Plays notebooks in the plain host, a process for each, and each once however many tests look at it.</summary>
public sealed class PlainPerformances
{
    /// <summary>Tests of one collection run one after another: chapters measure, and no more of them should play at a time.</summary>
    public const string Collection = "The plain host";

    // A guard against a host that never ends: many times what the longest chapter takes.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    private readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyList<PlainCell>>>> _plays = new();

    /// <summary>What playing a chapter gave, its knobs at the cheap end.</summary>
    public Task<IReadOnlyList<PlainCell>> Of(string chapter) => _plays.GetOrAdd(
        chapter, key => new(() => PlayAsync(Repository.FullPath(key), CheapKnobs.Of(key)))).Value;

    /// <summary>What playing a notebook of its own gives, with each of these cells in it.</summary>
    public static async Task<IReadOnlyList<PlainCell>> PlayAsync(params IEnumerable<string> cells)
    {
        using var folder = new PlainFolder();
        return await PlayAsync(folder.Write(cells), []);
    }

    private static async Task<IReadOnlyList<PlainCell>> PlayAsync(string notebook, IEnumerable<string> knobs)
    {
        using var record = new PlainFolder();
        var path = Path.Combine(record.Path, "record.json");
        var start = new ProcessStartInfo("dotnet", ["exec", Repository.PlainHost, notebook, path, .. knobs]) { RedirectStandardError = true, RedirectStandardOutput = true };
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
        return PlainRecord.Read(path);
    }
}
