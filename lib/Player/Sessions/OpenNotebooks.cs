using NotebookCourse.Notebooks;
using NotebookCourse.Player.Chapters;

namespace NotebookCourse.Player.Sessions;

/// <summary>The notebooks that pages have opened. They stay open when the pages go, so a reload loses nothing.</summary>
public sealed class OpenNotebooks(SessionServices services) : IAsyncDisposable
{
    private static readonly TimeSpan IdleLimit = TimeSpan.FromMinutes(30);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (NotebookSession Session, DateTime Written)> _open = new(StringComparer.Ordinal);

    /// <summary>The open notebook of a chapter; opened if it is not, and anew if its file has changed.</summary>
    public NotebookSession Open(CourseChapter chapter)
    {
        lock (_gate)
        {
            if (_open.TryGetValue(chapter.Name, out var known) && (known.Written == chapter.Written || known.Session.Phase == KernelPhase.Busy))
                return known.Session;
            if (known.Session is { } old) _ = old.DisposeAsync().AsTask();
            var session = new NotebookSession(chapter.Name, chapter.Notebook!, services);
            _open[chapter.Name] = (session, chapter.Written);
            return session;
        }
    }

    /// <summary>Runs lines that belong to no chapter; without cells of its own.</summary>
    public NotebookSession Bench { get; } = new("bench", new Notebook([], Path.Combine(services.NotebooksFolder, "bench.dib")), services);

    /// <summary>The open notebook of a name; null if no page has opened it.</summary>
    public NotebookSession? Find(string name)
    {
        lock (_gate) return _open.TryGetValue(name, out var known) ? known.Session : null;
    }

    /// <summary>Puts kernels to sleep that nobody has used for long; runs until it is stopped.</summary>
    public async Task WatchAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), services.Clock);
        while (await timer.WaitForNextTickAsync(stop))
        {
            foreach (var session in All().Where(session => session.CanSleep && services.Clock.GetElapsedTime(session.LastUsed) > IdleLimit))
                await session.SleepAsync();
        }
    }

    /// <summary>Waits until no cell runs.</summary>
    public async Task WaitUntilQuietAsync(CancellationToken stop)
    {
        while (All().Exists(session => session.IsWorking)) await Task.Delay(TimeSpan.FromSeconds(1), services.Clock, stop);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(All().Select(session => session.DisposeAsync().AsTask()));
        await services.Kernels.DisposeAsync();
        services.Spool.Dispose();
    }

    private List<NotebookSession> All()
    {
        lock (_gate) return [.. _open.Values.Select(known => known.Session), Bench];
    }
}
