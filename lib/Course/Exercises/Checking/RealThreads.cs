using System.Diagnostics;
using NotebookCourse.Experiments;
using NotebookCourse.Figures;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Exercises.Checking;

/// <summary>Runs a learner's code on real threads for a moment, where what stands between two steps is open to the others, too.</summary>
/// <remarks>
/// In every other batch of runs the threads begin together and are left to themselves: a race of a few nanoseconds shows
/// now and then, if there are two processors. In the rest chance lets some threads sleep at some of their steps, so that others
/// do whole calls meanwhile: that shows on one processor, too. What shows is wrong; what does not show is not proved.
/// </remarks>
internal sealed class RealThreads
{
    private const int Batch = 32, MostDelay = 64;

    // One step in so many is one before which a sleeper sleeps.
    private const int SleepsOnceIn = 3;

    // In a batch: enough for others to do whole calls meanwhile, and few enough for long programs to come to their end.
    private const int MostSleeps = 250;

    // Threads that have not come to the end of a batch by then come to none, however busy the machine is; who moves may be slow and gets as much again.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly ThreadCase _case;
    private readonly bool _sleeps;
    private readonly Scenario[] _runs;
    private readonly int[] _arrived = new int[Batch];
    private readonly Outcome?[] _failures = new Outcome?[Batch];
    private readonly Thread[] _threads;
    private volatile bool _isAbandoned;

    private RealThreads(ThreadCase each, bool sleeps, ulong seed)
    {
        (_case, _sleeps, _runs) = (each, sleeps, [.. Enumerable.Range(0, Batch).Select(_ => each.Make())]);
        _threads = [.. Enumerable.Range(0, _runs[0].Threads.Count).Select(thread => new Thread(() => Live(thread, new SplitMix64(seed + (ulong)thread))) { IsBackground = true, Name = Scenario.NameOf(thread) })];
    }

    /// <summary>A run that does not end with the right result, as a counterexample; null if none was seen.</summary>
    /// <param name="each">The program. It must have proved right in schedules before.</param>
    /// <param name="seconds">For how long it is run.</param>
    public static Counterexample? Fault(ThreadCase each, double seconds)
    {
        Attempt.Note(each.InAnySchedule, each.Expected);
        var began = Stopwatch.GetTimestamp();
        for (var batch = 0; Stopwatch.GetElapsedTime(began).TotalSeconds < seconds; batch++)
        {
            HostContext.StopToken.ThrowIfCancellationRequested();
            if (new RealThreads(each, sleeps: batch % 2 == 1, (ulong)(batch * Scenario.MostThreads)).Run(batch) is { } fault) return fault;
        }
        return null;
    }

    private Counterexample? Run(int batch)
    {
        foreach (var thread in _threads) thread.Start();
        var haveEnded = HaveEnded() || (Attempt.Current!.Whereabouts.Find().Moves && HaveEnded());
        for (var run = 0; run < Batch; run++)
        {
            if ((Volatile.Read(ref _failures[run]) ?? (haveEnded ? Ending(_runs[run]) : null)) is not { } outcome) continue;
            if (outcome.Kind == OutcomeKind.Completed && Equals(outcome.Value, _case.Right)) continue;
            var found = outcome.Kind == OutcomeKind.Completed ? _case.Found(outcome.Value) : outcome.Sentence();
            return Leave(new(_case.InRun((batch * Batch) + run + 1), _case.Expected, found));
        }
        return haveEnded ? null : Leave(new(_case.InRun((batch * Batch) + 1), _case.Expected, Attempt.Current!.Stuck(Patience)));
    }

    private bool HaveEnded()
    {
        var began = Stopwatch.GetTimestamp();
        return Array.TrueForAll(_threads, thread => Patience - Stopwatch.GetElapsedTime(began) is var left && thread.Join(left > TimeSpan.Zero ? left : TimeSpan.Zero));
    }

    // Who is still in the code leaves it at the next step, or out of a wait; who waits for the others to begin does so no longer.
    private Counterexample Leave(Counterexample fault)
    {
        _isAbandoned = true;
        Array.Fill(_arrived, _threads.Length);
        foreach (var thread in _threads) thread.Interrupt();
        return fault;
    }

    private void Live(int thread, SplitMix64 chance)
    {
        SchedulePoint.Begin();
        var (isSleeper, sleepsLeft) = (false, MostSleeps);
        SchedulePoint.Interlude = () =>
        {
            if (_isAbandoned) throw new RunAbandonedException();
            if (isSleeper && sleepsLeft > 0 && chance.Next() % SleepsOnceIn == 0)
            {
                sleepsLeft--;
                Thread.Sleep(1);
            }
        };
        try
        {
            for (var run = 0; run < Batch && !_isAbandoned; run++)
            {
                Rendezvous.Meet(ref _arrived[run], _threads.Length);
                isSleeper = _sleeps && chance.Next() % 2 == 0;
                for (var delay = chance.Next() % MostDelay; delay > 0; delay--) Volatile.Read(ref _arrived[run]);
                if (RunAbandonedException.FailureOf(_runs[run].Threads[thread]) is { } thrown) Volatile.Write(ref _failures[run], Failure(InterleavingWords.ThreadFailed.With(Scenario.NameOf(thread), thrown.GetType().Name, thrown.Message)));
            }
        }
        catch (ThreadInterruptedException)
        {
            // The others did not come, and the fault is known.
        }
        finally
        {
            SchedulePoint.End();
        }
    }

    private static Outcome Ending(Scenario run)
    {
        try
        {
            return new(OutcomeKind.Completed, run.Result(), "");
        }
        catch (Exception thrown)
        {
            return Failure(InterleavingWords.ResultFailed.With(thrown.GetType().Name, thrown.Message));
        }
    }

    private static Outcome Failure(string text) => new(OutcomeKind.Failed, null, text);
}
