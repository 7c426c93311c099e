using System.Diagnostics;
using NotebookCourse.Experiments;
using NotebookCourse.Platforms.Linux;

namespace NotebookCourse.Topics.Switching;

/// <summary>The same work for each of several threads, and a record of when the system let each of them run.</summary>
/// <remarks>
/// Each thread looks at the clock every few microseconds. Where it finds that much more time has passed than its work
/// takes, it has not run in between; so the turns are seen from inside, on every system, and nothing has to be traced.
/// </remarks>
public sealed class TurnLog
{
    private const double SecondsOfWork = 0.04, SecondsOfAChunk = 5e-6;

    // Longer than what an interrupt takes, shorter than any turn that a scheduler gives.
    private const double Pause = 100e-6;

    private static readonly TimeSpan LookForStop = TimeSpan.FromMilliseconds(100);

    private readonly (List<Turn> Turns, bool IsPinned, long? Forced)[] _found;
    private readonly object _gate = new();
    private readonly bool _oneProcessor;
    private readonly int _chunk;
    private readonly CancellationToken _stop = HostContext.StopToken;
    private int _toCome;
    private long _start;

    /// <summary>A record for so many threads, all of which must come.</summary>
    /// <param name="threads">How many: 1 to <see cref="TurnTaking.MostThreads"/>.</param>
    /// <param name="oneProcessor">Whether all are kept on one processor, where the system can do that.</param>
    public TurnLog(int threads, bool oneProcessor)
    {
        Require.InRange(threads, 1, TurnTaking.MostThreads);
        (_found, _oneProcessor, _toCome) = (new (List<Turn>, bool, long?)[threads], oneProcessor, threads);
        _chunk = (int)(Arithmetic.TurnsPerSecond() * SecondsOfAChunk);
    }

    /// <summary>Waits until all threads are here, then computes for some tens of milliseconds, and never waits.</summary>
    /// <param name="thread">The number of the thread that calls, from 0.</param>
    public void Compute(int thread)
    {
        var isPinned = _oneProcessor && Pinning.TryPin(0);
        var before = KernelCount.OfThisThread();
        // If the cell was stopped, whoever asks for the result is told.
        if (!AllHaveCome()) return;
        var turns = Compute();
        _found[thread] = (turns, isPinned, KernelCount.OfThisThread()?.Since(before ?? default).Forced);
    }

    /// <summary>When each ran, once all of them have ended.</summary>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public TurnTaking Result()
    {
        _stop.ThrowIfCancellationRequested();
        var isPinned = _found.All(each => each.IsPinned);
        return new()
        {
            Threads = [.. _found.Select(each => each.Turns)],
            IsPinned = isPinned,
            CouldNotPin = _oneProcessor && !isPinned,
            Processors = Environment.ProcessorCount,
            Forced = _found.All(each => each.Forced is not null) ? _found.Sum(each => each.Forced) : null,
        };
    }

    // False if the cell was stopped meanwhile, which is looked for now and then: one of the threads may never come.
    private bool AllHaveCome()
    {
        lock (_gate)
        {
            if (--_toCome == 0)
            {
                _start = Stopwatch.GetTimestamp();
                Monitor.PulseAll(_gate);
            }
            while (_toCome > 0 && !_stop.IsCancellationRequested) Monitor.Wait(_gate, LookForStop);
            return _toCome <= 0;
        }
    }

    private List<Turn> Compute()
    {
        var (turns, state) = (new List<Turn>(), 1u);
        var (began, last, processor) = (Now(), Now(), Thread.GetCurrentProcessorId());
        for (var done = 0.0; done < SecondsOfWork && !_stop.IsCancellationRequested; done += SecondsOfAChunk)
        {
            state = Arithmetic.Spin(state, _chunk);
            var (now, here) = (Now(), Thread.GetCurrentProcessorId());
            if (now - last > Pause || here != processor)
            {
                turns.Add(new(began, last, processor));
                (began, processor) = (now, here);
            }
            last = now;
        }
        GC.KeepAlive(state);
        turns.Add(new(began, last, processor));
        return turns;
    }

    private double Now() => Stopwatch.GetElapsedTime(_start).TotalSeconds;
}
