using System.Diagnostics.CodeAnalysis;

namespace NotebookCourse.Primitives;

/// <summary>A bounded buffer made of a monitor with two conditions: one for whoever waits for room, one for whoever waits for a value.</summary>
/// <remarks>
/// Safety: linearizable; an operation takes effect while its thread is inside the monitor. Holds at most <see cref="Capacity"/> values.
/// Liveness: deadlock-free, not starvation-free: whoever comes along may take the room or the value for which another was just woken.
/// Allocates nothing after it is made, unless it must wait.
/// Source: Hoare, Monitors: an operating system structuring concept, 1974.
/// </remarks>
/// <typeparam name="T">What it holds.</typeparam>
public sealed class MonitorBoundedBuffer<T> : IBoundedBuffer<T>
{
    private readonly MonitorLock _monitor = new();

    // With one condition for both, a signal may wake a thread of the wrong kind, which goes back to sleep and keeps it to itself.
    private readonly Condition _hasRoom, _hasValue;
    private readonly Queue<T> _values;

    /// <summary>Makes an empty buffer.</summary>
    /// <param name="capacity">How many values it holds at most: 1 to 2^30.</param>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is not in its range.</exception>
    public MonitorBoundedBuffer(int capacity)
    {
        Capacity = Require.InRange(capacity, 1, 1 << 30);
        (_hasRoom, _hasValue, _values) = (_monitor.NewCondition("room"), _monitor.NewCondition("a value"), new Queue<T>(capacity));
    }

    /// <inheritdoc/>
    public int Capacity { get; }

    /// <inheritdoc/>
    public void Put(T value)
    {
        _monitor.Enter();
        // "if" trusts that the room is still there when a woken thread gets in again.
        while (_values.Count == Capacity) _hasRoom.Wait();
        Add(value);
        _monitor.Exit();
    }

    /// <inheritdoc/>
    public T Take()
    {
        _monitor.Enter();
        while (_values.Count == 0) _hasValue.Wait();
        var value = Remove();
        _monitor.Exit();
        return value;
    }

    /// <inheritdoc/>
    public bool TryPut(T value)
    {
        _monitor.Enter();
        var fits = _values.Count < Capacity;
        if (fits) Add(value);
        _monitor.Exit();
        return fits;
    }

    /// <inheritdoc/>
    public bool TryTake([MaybeNullWhen(false)] out T value)
    {
        _monitor.Enter();
        var isThere = _values.Count > 0;
        value = isThere ? Remove() : default;
        _monitor.Exit();
        return isThere;
    }

    // Each value wakes one, each room wakes one. Signalling only when the buffer was empty, or full, loses the second of
    // two that come quickly: whoever was woken by the first has not been inside yet.
    private void Add(T value)
    {
        _values.Enqueue(value);
        _hasValue.Signal();
    }

    private T Remove()
    {
        var value = _values.Dequeue();
        _hasRoom.Signal();
        return value;
    }
}
