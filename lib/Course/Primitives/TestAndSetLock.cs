using NotebookCourse.Interleaving;

namespace NotebookCourse.Primitives;

/// <summary>The simplest spin lock: writes "held" again and again, until "free" was there before.</summary>
/// <remarks>
/// Safety: at most one thread is between <see cref="Enter"/> and <see cref="Exit"/>.
/// Liveness: deadlock-free, not starvation-free. Not reentrant.
/// Cost: each try takes the cache line away from the holder, who needs it to leave.
/// Source: the test-and-set instruction of the IBM System/360, 1964.
/// </remarks>
public sealed class TestAndSetLock : ILock
{
    private const int Free = 0, Held = 1;
    private int _held = Free;

    /// <inheritdoc/>
    public void Enter()
    {
        // "if (_held == Free) _held = Held" lets two threads both see Free: the look and the write must be one step.
        if (Atomic.Exchange(ref _held, Held) != Free) EnterContended();
    }

    /// <inheritdoc/>
    public void Exit() => Atomic.Write(ref _held, Free);

    private void EnterContended()
    {
        var spinner = default(SpinWait);
        do
        {
            // A try that fails changes nothing, so an exploration loses nothing by trying only when it can succeed.
            if (SchedulePoint.IsOn) Atomic.SpinUntil(() => Atomic.Read(ref _held) == Free);
            else spinner.SpinOnce(sleep1Threshold: -1);
        }
        while (Atomic.Exchange(ref _held, Held) != Free);
    }
}
