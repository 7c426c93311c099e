using NotebookCourse.Interleaving;

namespace NotebookCourse.Primitives;

/// <summary>A spin lock that waits until the lock looks free, then tries to take it; whoever loses that race holds back for a while.</summary>
/// <remarks>
/// Safety: at most one thread is between <see cref="Enter"/> and <see cref="Exit"/>.
/// Liveness: deadlock-free, not starvation-free. Not reentrant.
/// Cost: whoever waits only reads, in its own cache, and leaves the holder alone.
/// Source: Rudolph and Segall, 1984; the back-off is Anderson's, 1990.
/// </remarks>
public sealed class TestAndTestAndSetLock : ILock
{
    private const int Free = 0, Held = 1;
    private const int ShortestPause = 16, LongestPause = 1024;
    private int _held = Free;

    /// <inheritdoc/>
    public void Enter()
    {
        if (Atomic.Exchange(ref _held, Held) != Free) EnterContended();
    }

    /// <inheritdoc/>
    public void Exit() => Atomic.Write(ref _held, Free);

    private void EnterContended()
    {
        for (var longest = ShortestPause; ; longest = Math.Min(2 * longest, LongestPause))
        {
            Atomic.SpinUntil(() => Atomic.Read(ref _held) == Free);
            // All who waited see it free in the same moment, so that it must be asked for once more, in one step.
            if (Atomic.Exchange(ref _held, Held) == Free) return;
            Pause(longest);
        }
    }

    // Losing means that many want it: the longer the pauses and the less alike, the fewer meet again.
    private static void Pause(int longest)
    {
        if (!SchedulePoint.IsOn) Thread.SpinWait(Random.Shared.Next(longest));
    }
}
