using NotebookCourse.Interleaving;

namespace NotebookCourse.Primitives;

/// <summary>One thread's bed: it lies down until another wakes it. All primitives that block, block here.</summary>
/// <remarks>
/// Safety: <see cref="Park"/> returns once for each permit; a permit given before keeps until then; two given before
/// count as one. Only one thread may park here at a time, any may give the permit.
/// Liveness: a permit is never lost. Neither allocates.
/// Source: the permits of Java's LockSupport, Lea, 2004.
/// </remarks>
/// <param name="purpose">What its thread waits for, as traces call it.</param>
public sealed class Parker(string purpose = "a permit")
{
    private const int None = 0, Given = 1;

    // To fall asleep and be woken costs 10 µs and more; a wait that is over sooner is better spent awake.
    private const int SpinRounds = 100, SpinsPerRound = 10;

    private readonly object _bed = new();
    private int _permit = None;
    private bool _sleeps;

    /// <summary>Waits for a permit and consumes it; sees everything that was written before it was given.</summary>
    public void Park()
    {
        if (SchedulePoint.IsOn && LogicalThread.Current is not null || Simulation.Current is not null) Atomic.SpinUntil(() => Atomic.Read(ref _permit) == Given, purpose);
        else if (!SpinForPermit()) Sleep();
        // A full fence, for what the caller reads next: a permit that comes after this is kept, and one that came
        // before it belongs to a write that the caller now sees. Nobody else consumes, so that an exploration loses
        // nothing by taking this for a part of the wait.
        Interlocked.Exchange(ref _permit, None);
    }

    /// <summary>Gives a permit, and wakes whoever waits for it.</summary>
    public void Unpark()
    {
        Atomic.Exchange(ref _permit, Given);
        if (!Volatile.Read(ref _sleeps)) return;
        lock (_bed) Monitor.Pulse(_bed);
    }

    private bool SpinForPermit()
    {
        for (var round = 0; round < SpinRounds; round++)
        {
            if (Volatile.Read(ref _permit) == Given) return true;
            Thread.SpinWait(SpinsPerRound);
        }
        return false;
    }

    // The giver writes the permit and then looks for a sleeper; the sleeper says that it sleeps and then looks for the
    // permit; each with a full fence in between. So at least one of them sees the other.
    private void Sleep()
    {
        lock (_bed)
        {
            Volatile.Write(ref _sleeps, true);
            Interlocked.MemoryBarrier();
            while (Volatile.Read(ref _permit) != Given) Monitor.Wait(_bed);
            Volatile.Write(ref _sleeps, false);
        }
    }
}
