namespace NotebookCourse.Topics.Interpreters;

/// <summary>The lock that a thread must hold to run in an interpreter, with turns of a length that can be set.</summary>
/// <remarks>
/// Safety: at most one thread is between <see cref="Enter"/> and <see cref="Exit"/>; all that it wrote is seen by the next.
/// Liveness: whoever has waited for one interval asks, the holder gives the lock away when it next looks, and takes it
/// back only after somebody else has had it. But nothing says <i>who</i>: of those who wait the system wakes all, and the
/// first to come has it. So it is deadlock-free, and not starvation-free.
/// Source: Pitrou's lock of CPython 3.2 (2009); there, too, an interval of 5 ms and the forced switch.
/// </remarks>
/// <param name="interval">How long a thread waits until it asks for the lock.</param>
internal sealed class GlobalLock(TimeSpan interval) : IGlobalLock
{
    private readonly object _gate = new();
    private bool _isHeld;
    private bool _isAskedFor;
    private long _turns;

    /// <inheritdoc/>
    public bool IsAskedFor => Volatile.Read(ref _isAskedFor);

    /// <inheritdoc/>
    public void Enter()
    {
        lock (_gate) TakeIt();
    }

    /// <inheritdoc/>
    public void Exit()
    {
        lock (_gate) GiveItAway();
    }

    /// <inheritdoc/>
    public void HandOver()
    {
        lock (_gate)
        {
            var mine = _turns;
            GiveItAway();
            // Without this the same thread, which is awake, would nearly always be the first to come. It ends: who asked
            // is still waiting, for taking the lock takes back what was asked.
            while (_turns == mine) Monitor.Wait(_gate);
            TakeIt();
        }
    }

    private void TakeIt()
    {
        while (_isHeld)
        {
            var seen = _turns;
            // Who has seen others take turns meanwhile waits for a whole interval again.
            if (!Monitor.Wait(_gate, interval) && _isHeld && _turns == seen) Volatile.Write(ref _isAskedFor, true);
        }
        _isHeld = true;
        _turns++;
        Volatile.Write(ref _isAskedFor, false);
        // Who has handed over waits for this.
        Monitor.PulseAll(_gate);
    }

    private void GiveItAway()
    {
        _isHeld = false;
        Monitor.PulseAll(_gate);
    }
}
