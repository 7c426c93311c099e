namespace NotebookCourse.Primitives;

/// <summary>A barrier that parks who waits, and that can do something between two phases.</summary>
/// <remarks>
/// Safety: <see cref="SignalAndWait"/> returns only after all parties have called it as often as the caller. What is done
/// at the end of a phase is done once, by the last to come, before any goes on.
/// Liveness: all go on after the last has come, even if what is done at the end fails; the last to come gets that exception.
/// Source: a monitor as in Java's CyclicBarrier, Lea, 2004.
/// </remarks>
public sealed class CyclicBarrier : IBarrier
{
    private readonly MonitorLock _monitor = new();
    private readonly Condition _isNext;
    private readonly int _parties;
    private readonly Action? _atEnd;
    private int _arrived;
    private long _phase;

    /// <summary>Makes a barrier at which this many parties meet.</summary>
    /// <param name="parties">How many threads meet: 1 or more.</param>
    /// <param name="atEnd">What is done at the end of each phase; must not come to the barrier itself.</param>
    public CyclicBarrier(int parties, Action? atEnd = null) =>
        (_parties, _atEnd, _isNext) = (Require.InRange(parties, 1, int.MaxValue), atEnd, _monitor.NewCondition());

    /// <inheritdoc/>
    public void SignalAndWait()
    {
        _monitor.Enter();
        try
        {
            if (++_arrived == _parties) EndPhase();
            else WaitForEnd();
        }
        finally
        {
            _monitor.Exit();
        }
    }

    private void EndPhase()
    {
        try
        {
            _atEnd?.Invoke();
        }
        finally
        {
            (_arrived, _phase) = (0, _phase + 1);
            _isNext.SignalAll();
        }
    }

    // Waiting for "_arrived == 0" instead misses a phase whose successor has begun already.
    private void WaitForEnd()
    {
        var phase = _phase;
        while (_phase == phase) _isNext.Wait();
    }
}
