using System.Diagnostics;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Experiments;

/// <summary>Some runs of a program on real threads, one after the other.</summary>
/// <remarks>
/// The threads of a run wait for each other before they begin, and each then lets a few nanoseconds pass, drawn anew
/// each time: threads that begin in step stay in step, and would show one order only.
/// </remarks>
internal sealed class StressBatch
{
    private const int MostDelay = 64;
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(0.05);

    private readonly Scenario[] _scenarios;
    private readonly ulong _seed;
    private readonly LiveRun[] _runs;
    private readonly Outcome?[] _failures;
    private readonly int[] _arrived;
    private readonly int[] _ended;
    private volatile bool _isGivenUp;

    /// <summary>Makes a batch.</summary>
    /// <param name="scenarios">The program, made anew for each run.</param>
    /// <param name="seed">Where the chances begin.</param>
    public StressBatch(Scenario[] scenarios, ulong seed)
    {
        (_scenarios, _seed) = (scenarios, seed);
        (_failures, _arrived, _ended) = (new Outcome?[scenarios.Length], new int[scenarios.Length], new int[scenarios[0].Threads.Count]);
        _runs = [.. scenarios.Select(scenario => new LiveRun(scenario.Threads.Count))];
    }

    /// <summary>What disturbs each run; empty if nothing does.</summary>
    public IReadOnlyList<IDisturbance> Disturbances { get; init; } = [];

    /// <summary>Called before a run that does not come to its end is given up: afterwards nobody can see any more where it was.</summary>
    public Action? OnStuck { get; init; }

    /// <summary>Whether a run did not come to an end.</summary>
    public bool HasGivenUp => _isGivenUp;

    /// <summary>How many runs came to an end.</summary>
    public int Ended => _ended.Min();

    /// <summary>Who waited for whom in the first run that ended in a deadlock; empty if none did.</summary>
    public IReadOnlyList<Wait> Deadlock => _runs.Take(Ended).FirstOrDefault(run => run.Deadlock.Count > 0)?.Deadlock ?? [];

    /// <summary>How those runs ended.</summary>
    public IEnumerable<Outcome> Outcomes() => Enumerable.Range(0, Ended).Select(OutcomeOf);

    /// <summary>Makes the runs, on threads of their own.</summary>
    /// <param name="patience">How long none may come to its end until one is given up.</param>
    /// <param name="stop">Gives it up at once.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public void Run(TimeSpan patience, CancellationToken stop)
    {
        Thread[] threads = [.. Enumerable.Range(0, _ended.Length).Select(thread => new Thread(() => Run(thread)) { IsBackground = true, Name = Scenario.NameOf(thread) })];
        foreach (var thread in threads) thread.Start();
        var (before, since) = (-1, Stopwatch.GetTimestamp());
        while (!Array.TrueForAll(threads, thread => thread.Join(Glance)))
        {
            if (before != _ended.Sum()) (before, since) = (_ended.Sum(), Stopwatch.GetTimestamp());
            if (!stop.IsCancellationRequested && Stopwatch.GetElapsedTime(since) < patience) continue;
            if (!stop.IsCancellationRequested) OnStuck?.Invoke();
            GiveUp(threads);
            break;
        }
        stop.ThrowIfCancellationRequested();
    }

    private void Run(int thread)
    {
        var chance = new SplitMix64(_seed + (ulong)thread);
        if (Disturbances.Count > 0) SchedulePoint.Begin();
        try
        {
            for (var run = 0; run < _scenarios.Length && !_isGivenUp; run++)
            {
                Rendezvous.Meet(ref _arrived[run], _ended.Length);
                if (_isGivenUp) return;
                for (var delay = chance.Next() % MostDelay; delay > 0; delay--) Volatile.Read(ref _arrived[run]);
                Run(run, thread);
                if (!_isGivenUp) Volatile.Write(ref _ended[thread], run + 1);
            }
        }
        catch (ThreadInterruptedException) when (_isGivenUp)
        {
            // The others did not come.
        }
        finally
        {
            if (Disturbances.Count > 0) SchedulePoint.End();
        }
    }

    private void Run(int run, int thread)
    {
        var disturbance = Disturbances.Count > 0 ? Disturbances[run] : null;
        if (disturbance is not null) SchedulePoint.Interlude = () =>
        {
            _runs[run].ThrowIfGivenUp();
            disturbance.Step(thread);
        };
        try
        {
            _runs[run].Run(thread, _scenarios[run].Threads[thread]);
        }
        catch (Exception error)
        {
            // The first one, as in a schedule.
            Interlocked.CompareExchange(ref _failures[run], Outcome.Of(error, thread), null);
        }
        finally
        {
            SchedulePoint.Interlude = null;
            disturbance?.End(thread);
        }
    }

    // The other threads stand where they wait for the one that does not come.
    private void GiveUp(Thread[] threads)
    {
        _isGivenUp = true;
        foreach (var run in _runs) run.GiveUp();
        for (var run = 0; run < _arrived.Length; run++) Volatile.Write(ref _arrived[run], _ended.Length);
        foreach (var thread in threads.Where(thread => !thread.Join(Glance)))
        {
            thread.Interrupt();
            HostContext.EndThread(thread);
        }
    }

    private Outcome OutcomeOf(int run)
    {
        if (_failures[run] is { } failure) return failure;
        return _runs[run].Deadlock.Count > 0 ? Outcome.Of(_runs[run].Deadlock) : _scenarios[run].End();
    }
}
