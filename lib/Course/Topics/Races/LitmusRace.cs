using System.Runtime.ExceptionServices;
using NotebookCourse.Experiments;

namespace NotebookCourse.Topics.Races;

/// <summary>Two threads that walk along the same prepared states, each doing its body to each of them.</summary>
/// <remarks>
/// They begin each batch of states together. Within it neither ever depends on the other: whoever is ahead looks back for a
/// moment, and goes on if nobody comes, as where there is one processor. Then each lets a few nanoseconds pass, drawn anew
/// each time, since whoever sees the other one arrive sees it late. None of that is a fence between two accesses of a body.
/// Source: the harness of OpenJDK's jcstress, Shipilëv, 2013.
/// </remarks>
/// <param name="fresh">Makes a state.</param>
/// <param name="first">What one thread does to it.</param>
/// <param name="second">What the other one does.</param>
/// <param name="outcome">What came of that.</param>
internal sealed class LitmusRace<TState, TOutcome>(Func<TState> fresh, Action<TState> first, Action<TState> second, Func<TState, TOutcome> outcome)
    where TState : class
    where TOutcome : notnull
{
    private const int Batch = 1_000;
    private const int MostLooks = 256;
    private const int MostDelay = 64;

    // So far apart that no processor's cache has two of them in one line.
    private const int Apart = 64;

    /// <summary>Lets the two threads race over this many states, and counts the outcomes.</summary>
    /// <param name="times">How many states.</param>
    /// <param name="counts">How often each outcome came; no others may come.</param>
    /// <param name="undeclared">What is thrown if another one does.</param>
    /// <param name="stop">Ends it after the current batch.</param>
    public void Run(int times, Dictionary<TOutcome, long> counts, Func<TOutcome, Exception> undeclared, CancellationToken stop)
    {
        var states = new TState[Math.Min(times, Batch)];
        var (left, filled, arrived) = (times, 0, 0);
        var reached = new int[3 * Apart];
        ExceptionDispatchInfo? failure = null;
        var isOver = false;
        DedicatedThreads.Run(2, thread =>
        {
            var chance = new SplitMix64((ulong)thread);
            for (var meetings = 2; ; meetings += 4)
            {
                if (thread == 0) Attempt(Prepare);
                Rendezvous.Meet(ref arrived, meetings);
                if (isOver) return;
                Attempt(() => Walk(states.AsSpan(0, filled), thread == 0 ? first : second, ref reached[(1 + thread) * Apart], ref reached[(2 - thread) * Apart], times - left, chance));
                Rendezvous.Meet(ref arrived, meetings + 2);
            }
        });
        failure?.Throw();
        stop.ThrowIfCancellationRequested();

        // Alone: the other thread waits at the meeting that follows, and sees then what was written here.
        void Prepare()
        {
            isOver = true;
            if (failure is not null) return;
            Count(states.AsSpan(0, filled), counts, undeclared);
            left -= filled;
            filled = Math.Min(left, states.Length);
            if (left == 0 || stop.IsCancellationRequested) return;
            for (var index = 0; index < filled; index++) states[index] = fresh();
            isOver = false;
        }

        // Whoever fails comes to the meeting all the same, or the other one would wait there for ever.
        void Attempt(Action action)
        {
            try
            {
                action();
            }
            catch (Exception error)
            {
                Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(error), null);
            }
        }
    }

    private static void Walk(ReadOnlySpan<TState> states, Action<TState> body, ref int mine, ref int other, int before, SplitMix64 chance)
    {
        for (var index = 0; index < states.Length; index++)
        {
            ComeTo(before + index, ref mine, ref other, (int)(chance.Next() % MostDelay));
            body(states[index]);
        }
    }

    private static void ComeTo(int state, ref int mine, ref int other, int delay)
    {
        Volatile.Write(ref mine, state);
        for (var look = 0; look < MostLooks; look++)
        {
            if (Volatile.Read(ref other) >= state) break;
        }
        // Something that takes about a nanosecond and that no compiler leaves out.
        for (var time = 0; time < delay; time++) Volatile.Read(ref mine);
    }

    private void Count(ReadOnlySpan<TState> states, Dictionary<TOutcome, long> counts, Func<TOutcome, Exception> undeclared)
    {
        foreach (var state in states)
        {
            var came = outcome(state);
            if (!counts.TryGetValue(came, out var times)) throw undeclared(came);
            counts[came] = times + 1;
        }
    }
}
