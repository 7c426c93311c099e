using System.Collections.Concurrent;
using NotebookCourse.Chapters.Tests.Plain;
using NotebookCourse.Kernel.Client;
using NotebookCourse.Notebooks;
using NotebookCourse.PlainHost;

namespace NotebookCourse.Chapters.Tests.Playing;

/// <summary>Plays each notebook once in a host, however many tests look at what it gave.</summary>
public sealed class PlayedNotebooks
{
    // A quick one that has exercises, predictions, knobs, the explorer, and real threads that get stuck.
    private const string Smoke = "notebooks/06-deadlock.dib";

    // A guard against a cell that never ends: many times what the longest takes.
    private static readonly TimeSpan CellTimeout = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<(string Notebook, Host Host), Lazy<Task<NotebookRun>>> _runs = new();
    private readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyList<PlainCell>>>> _plain = new();

    // All processes that play a notebook inherit it, the plain host's too: what matters here is that chapters play and what
    // they show, not how well they measure.
    public PlayedNotebooks() => Environment.SetEnvironmentVariable("NOTEBOOKCOURSE_MEASURING", "0.2");

    /// <summary>
    /// What is played: every chapter where there is only what all hosts share, every solution and one chapter by our kernel. That
    /// plays the other chapters too, if the tests that are to be asked for by name (<c>--explicit on</c>) are.
    /// </summary>
    public static IEnumerable<TheoryDataRow<string, Host>> Plays =>
    [
        .. CourseNotebooks.Chapters.Select(row => new TheoryDataRow<string, Host>(row.Data, Host.Plain)),
        .. CourseNotebooks.All.Select(row => new TheoryDataRow<string, Host>(row.Data, Host.Kernel)
        {
            Explicit = row.Data != Smoke && !CourseNotebooks.IsSolution(row.Data),
        }),
    ];

    /// <summary>What playing a notebook in a host gave.</summary>
    public Task<NotebookRun> Of(string notebook, Host host) =>
        _runs.GetOrAdd((notebook, host), key => new(() => PlayAsync(key.Notebook, key.Host))).Value;

    /// <summary>What the plain host made of a chapter.</summary>
    public Task<IReadOnlyList<PlainCell>> InThePlainHost(string chapter) =>
        _plain.GetOrAdd(chapter, key => new(() => PlainPlay.OfAsync(Repository.At(key), LowKnobs.Of(CourseNotebooks.Read(key))))).Value;

    private async Task<NotebookRun> PlayAsync(string notebook, Host host) => host == Host.Plain
        ? PlainRun.Of(CourseNotebooks.Read(notebook), await InThePlainHost(notebook))
        : await NotebookPlayer.PlayAsync(CourseNotebooks.Read(notebook), CellTimeout);
}
