using System.Diagnostics.CodeAnalysis;

namespace NotebookCourse.Primitives;

/// <summary>A bounded buffer made of two counting semaphores, one of room and one of values, and a binary one around the values.</summary>
/// <remarks>
/// Safety: holds at most <see cref="Capacity"/> values, and gives them out in the order in which they came in: the permits
/// for room, those for values, and those that threads hold add up to the capacity. Puts and takes are linearizable among
/// themselves, tries among themselves. A try beside a put or take under way finds gone what that one has a permit for: it may
/// find no value while the last one is about to be taken.
/// Liveness: starvation-free, because all three semaphores serve in order.
/// Allocates nothing after it is made, unless it must wait.
/// Source: Dijkstra, Cooperating sequential processes, 1965.
/// </remarks>
/// <typeparam name="T">What it holds.</typeparam>
public sealed class SemaphoreBoundedBuffer<T> : IBoundedBuffer<T>
{
    private readonly CountingSemaphore _room;
    private readonly CountingSemaphore _filled = new(0, "filled");
    private readonly BinarySemaphore _lock = new(name: "lock");
    private readonly Queue<T> _values;

    /// <summary>Makes an empty buffer.</summary>
    /// <param name="capacity">How many values it holds at most: 1 to 2^30.</param>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is not in its range.</exception>
    public SemaphoreBoundedBuffer(int capacity)
    {
        Capacity = Require.InRange(capacity, 1, 1 << 30);
        (_room, _values) = (new CountingSemaphore(capacity, "room"), new Queue<T>(capacity));
    }

    /// <inheritdoc/>
    public int Capacity { get; }

    /// <inheritdoc/>
    public void Put(T value)
    {
        // Before the lock: who waits for room inside it keeps out everybody who could make some.
        _room.Wait();
        _lock.Wait();
        Add(value);
        _lock.Release();
    }

    /// <inheritdoc/>
    public T Take()
    {
        _filled.Wait();
        _lock.Wait();
        var value = Remove();
        _lock.Release();
        return value;
    }

    /// <inheritdoc/>
    public bool TryPut(T value)
    {
        // A try never waits for a permit, so it may ask inside the lock; then tries happen one after the other.
        _lock.Wait();
        var fits = _room.TryWait();
        if (fits) Add(value);
        _lock.Release();
        return fits;
    }

    /// <inheritdoc/>
    public bool TryTake([MaybeNullWhen(false)] out T value)
    {
        _lock.Wait();
        var isThere = _filled.TryWait();
        value = isThere ? Remove() : default;
        _lock.Release();
        return isThere;
    }

    // The value first and then its permit: so there are never fewer values than permits, and whoever has one finds one.
    private void Add(T value)
    {
        _values.Enqueue(value);
        _filled.Release();
    }

    private T Remove()
    {
        var value = _values.Dequeue();
        _room.Release();
        return value;
    }
}
