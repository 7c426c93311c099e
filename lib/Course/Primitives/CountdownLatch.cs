using NotebookCourse.Interleaving;

namespace NotebookCourse.Primitives;

/// <summary>A door that opens once, when a number of things have happened, and stays open.</summary>
/// <remarks>
/// Safety: <see cref="Wait"/> returns only after all signals, and sees everything that was written before each.
/// Liveness: after the last signal every <see cref="Wait"/> returns.
/// Allocation: none unless it waits.
/// Source: the eventcounts of Reed and Kanodia, 1979.
/// </remarks>
/// <param name="count">How many signals open it: 0 or more.</param>
public sealed class CountdownLatch(int count)
{
    private readonly TestAndTestAndSetLock _guard = new();
    private readonly Queue<Parker> _line = new();
    private int _remaining = Require.InRange(count, 0, int.MaxValue);

    /// <summary>Says that one thing has happened.</summary>
    /// <exception cref="InvalidOperationException">All had happened before.</exception>
    public void Signal()
    {
        // "_remaining--; if (_remaining == 0)" lets the last two both see zero, or neither.
        var remaining = Atomic.Add(ref _remaining, -1);
        if (remaining < 0) throw new InvalidOperationException($"Expected {count} signals, but there was one more. Make the latch for as many as there are.");
        if (remaining == 0) Open();
    }

    /// <summary>Waits until all things have happened.</summary>
    public void Wait()
    {
        if (Atomic.Read(ref _remaining) > 0) WaitInLine();
    }

    private void Open()
    {
        _guard.Enter();
        while (_line.TryDequeue(out var next)) next.Unpark();
        _guard.Exit();
    }

    private void WaitInLine()
    {
        _guard.Enter();
        // Again, inside: if it is still closed, who opens it comes to the guard after us, and finds us in line.
        if (Atomic.Read(ref _remaining) <= 0)
        {
            _guard.Exit();
            return;
        }
        var parker = new Parker("the latch");
        _line.Enqueue(parker);
        _guard.Exit();
        parker.Park();
    }
}
