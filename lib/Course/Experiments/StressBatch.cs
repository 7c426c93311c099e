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
    private readonly Exception?[] _failures;
    private readonly int[] _arrived;
    private readonly int[] _ended;
    private volatile bool _isGivenUp;

    /// <summary>Makes a batch.</summary>
    /// <param name="scenarios">The program, made anew for each run.</param>
    /// <param name="seed">Where the chances begin.</param>
    public StressBatch(Scenario[] scenarios, ulong seed)
    {
        (_scenarios, _seed) = (scenarios, seed);
        (_failures, _arrived, _ended) = (new Exception?[scenarios.Length], new int[scenarios.Length], new int[scenarios[0].Threads.Count]);
        _runs = [.. scenarios.Select(scenario => new LiveRun(scenario.Threads.Count))];
    }

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
        Thread[] threads = [.. Enumerable.Range(0, _ended.Length).Select(thread => new Thread(() => Run(thread)) { IsBackground = true })];
        foreach (var thread in threads) thread.Start();
        var (before, since) = (-1, Stopwatch.GetTimestamp());
        while (!Array.TrueForAll(threads, thread => thread.Join(Glance)))
        {
            if (before != _ended.Sum()) (before, since) = (_ended.Sum(), Stopwatch.GetTimestamp());
            if (!stop.IsCancellationRequested && Stopwatch.GetElapsedTime(since) < patience) continue;
            GiveUp(threads);
            break;
        }
        stop.ThrowIfCancellationRequested();
    }

    private void Run(int thread)
    {
        var chance = new SplitMix64(_seed + (ulong)thread);
        for (var run = 0; run < _scenarios.Length; run++)
        {
            Rendezvous.Meet(ref _arrived[run], _ended.Length);
            if (_isGivenUp) return;
            for (var delay = chance.Next() % MostDelay; delay > 0; delay--) Volatile.Read(ref _arrived[run]);
            try
            {
                _runs[run].Run(thread, _scenarios[run].Threads[thread]);
            }
            catch (Exception error)
            {
                Volatile.Write(ref _failures[run], error);
            }
            if (_isGivenUp) return;
            Volatile.Write(ref _ended[thread], run + 1);
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
        if (_failures[run] is { } failure) return new Outcome(OutcomeKind.Failed, failure.GetType(), $"{failure.GetType().Name}: {failure.Message}");
        if (_runs[run].Deadlock.Count > 0) return new Outcome(OutcomeKind.Deadlock, null, string.Join("; ", _runs[run].Deadlock));
        return SettingUp.Run(() => Outcome.Of(_scenarios[run].Result()));
    }
}
