using NotebookCourse.Interleaving;
using NotebookCourse.Primitives;

namespace NotebookCourse.Topics.Locks;

/// <summary>A condition variable built of semaphores: one thread waits for data, another brings them and signals. The result is what the first one got.</summary>
/// <remarks>
/// To wait is to leave the lock and then to fall asleep: two steps, between which the signal may come. It must find out
/// then that somebody is about to sleep; a semaphore keeps the permit, so it need not find them asleep.
/// Source: Birrell, Implementing condition variables with semaphores, 2003.
/// </remarks>
public static class MissedSignal
{
    private const int Data = 42;

    /// <summary>A waiting thread leaves the lock and counts itself afterwards: a signal in between finds nobody.</summary>
    public static Func<Scenario> CountedOutsideTheLock() => Handover(countsInside: false);

    /// <summary>A waiting thread counts itself while it holds the lock.</summary>
    public static Func<Scenario> CountedInsideTheLock() => Handover(countsInside: true);

    private static Func<Scenario> Handover(bool countsInside) => () =>
    {
        var gate = new BinarySemaphore(name: "lock");
        var (condition, data, got) = (new SemaphoreCondition(gate, countsInside), new Shared<int>("data"), 0);
        return Scenario.Of(
            () =>
            {
                gate.Wait();
                while (data.Value == 0) condition.Wait();
                got = data.Value;
                gate.Release();
            },
            () =>
            {
                gate.Wait();
                data.Value = Data;
                condition.Signal();
                gate.Release();
            }).Giving(() => got);
    };

    private sealed class SemaphoreCondition(BinarySemaphore gate, bool countsInside)
    {
        private readonly CountingSemaphore _signal = new(0, "signal");
        private readonly CountingSemaphore _woken = new(0, "woken");
        private readonly Shared<int> _waiting = new("waiting");

        public void Wait()
        {
            if (countsInside) _waiting.Value++;
            gate.Release();
            if (!countsInside) _waiting.Value++;
            _signal.Wait();
            _woken.Release();
            gate.Wait();
        }

        // Called inside the lock.
        public void Signal()
        {
            if (_waiting.Value == 0) return;
            _waiting.Value--;
            _signal.Release();
            // Until the one that was waiting has the permit: whoever begins to wait later must not get it.
            _woken.Wait();
        }
    }
}
