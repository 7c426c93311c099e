using System.Collections.Concurrent;
using NotebookCourse.Kernel.Client;
using NotebookCourse.Notebooks;

[assembly: AssemblyFixture(typeof(NotebookCourse.Chapters.Tests.Playing.Performances))]

namespace NotebookCourse.Chapters.Tests.Playing;

/// <summary>Plays each notebook once, however many tests look at what it gave.</summary>
public sealed class Performances
{
    private static readonly TimeSpan CellTimeout = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, Lazy<Task<NotebookRun>>> _runs = new();

    // All processes that play a notebook inherit it, the plain host's too: what matters here is that chapters play and what
    // they show, not how well they measure.
    public Performances() => Environment.SetEnvironmentVariable("NOTEBOOKCOURSE_MEASURING", "0.2");

    /// <summary>What playing the notebook gave.</summary>
    public Task<NotebookRun> Of(string path) =>
        _runs.GetOrAdd(path, key => new(() => NotebookPlayer.PlayAsync(NotebookFile.Read(Repository.FullPath(key)), CellTimeout))).Value;
}
