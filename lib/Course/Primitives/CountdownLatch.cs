using System.Globalization;

namespace NotebookCourse.Primitives;

/// <summary>A door that opens once, when a number of things have happened, and stays open.</summary>
/// <remarks>
/// Safety: <see cref="Wait"/> returns only after all signals, and sees everything that was written before each.
/// Liveness: after the last signal every <see cref="Wait"/> returns.
/// Allocation: none unless it waits.
/// Source: the eventcounts of Reed and Kanodia, 1979.
/// </remarks>
public sealed class CountdownLatch
{
    private readonly Guard _guard;
    private readonly Queue<Parker> _line = new();
    private int _remaining;

    /// <summary>Makes a latch that opens after this many signals.</summary>
    /// <param name="count">How many signals open it: 0 or more.</param>
    /// <param name="name">Its name in traces.</param>
    public CountdownLatch(int count, string name = "latch") =>
        (_remaining, _guard) = (Require.InRange(count, 0, int.MaxValue), new Guard(name, () => _remaining.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Says that one thing has happened.</summary>
    /// <exception cref="InvalidOperationException">All had happened before.</exception>
    public void Signal()
    {
        _guard.Enter();
        var before = _remaining;
        // Counting and looking under one guard: else the last two could both find it open, or neither.
        if (before > 0) _remaining--;
        _guard.Exit();
        if (before == 0) throw new InvalidOperationException(PrimitivesWords.SignalTooMany);
        if (before == 1) WakeAll();
    }

    /// <summary>Waits until all things have happened.</summary>
    public void Wait()
    {
        _guard.Enter();
        if (_remaining == 0)
        {
            _guard.Exit();
            return;
        }
        var parker = new Parker(_guard.Name);
        // In line before the guard is left: the last signal comes after us, and finds us.
        _line.Enqueue(parker);
        _guard.Exit();
        parker.Park();
    }

    // Without the guard: only the last signal comes here, and nobody joins a line at an open door.
    private void WakeAll()
    {
        foreach (var parker in _line) parker.Unpark();
        _line.Clear();
    }
}
