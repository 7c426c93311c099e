namespace NotebookCourse.Primitives;

/// <summary>Something that becomes true inside a monitor, and that threads wait for.</summary>
/// <remarks>
/// Mesa semantics: a signal is a hint. Whoever is woken gets the lock later, and others may have been inside before: so wait
/// in a loop, <c>while (!isTrue) condition.Wait();</c>.
/// Safety: <see cref="Wait"/> leaves the lock and stands in line in one step, as far as those who signal can see; it
/// returns only after a signal, and with the lock.
/// Liveness: a signal wakes whoever has waited longest; one that finds nobody waiting is gone.
/// Source: Lampson and Redell, Experience with processes and monitors in Mesa, 1980.
/// </remarks>
public sealed class Condition
{
    private readonly MonitorLock _monitor;
    private readonly Queue<Parker> _line = new();
    private readonly string _name;

    internal Condition(MonitorLock monitor, string name) => (_monitor, _name) = (monitor, name);

    /// <summary>Leaves the lock, waits for a signal, and enters the lock again.</summary>
    /// <exception cref="SynchronizationLockException">The calling thread is not inside the lock.</exception>
    public void Wait()
    {
        _monitor.RequireHeld();
        var parker = new Parker(_name);
        // In line before the lock is left: leaving first loses the signal that comes in between.
        _line.Enqueue(parker);
        _monitor.Exit();
        parker.Park();
        _monitor.Enter();
    }

    /// <summary>Wakes the thread that has waited longest, if one waits.</summary>
    /// <exception cref="SynchronizationLockException">The calling thread is not inside the lock.</exception>
    public void Signal()
    {
        _monitor.RequireHeld();
        if (_line.TryDequeue(out var first)) first.Unpark();
    }

    /// <summary>Wakes all threads that wait.</summary>
    /// <exception cref="SynchronizationLockException">The calling thread is not inside the lock.</exception>
    public void SignalAll()
    {
        _monitor.RequireHeld();
        while (_line.TryDequeue(out var first)) first.Unpark();
    }
}
