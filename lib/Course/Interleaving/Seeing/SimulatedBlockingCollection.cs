using System.Collections.Concurrent;
using System.Reflection;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>What <see cref="BlockingCollection{T}"/> is to the threads of an exploration, where it is a queue.</summary>
internal sealed class SimulatedBlockingCollection<T> : SimulatedQueue<T>
{
    // It has no other way to tell what it is made of.
    private static readonly FieldInfo? Inner = typeof(BlockingCollection<T>).GetField("_collection", BindingFlags.Instance | BindingFlags.NonPublic);

    private readonly int _bound;

    /// <summary>Begins as the object is.</summary>
    public SimulatedBlockingCollection(Origin origin)
        : base(origin)
    {
        var itself = (BlockingCollection<T>)origin.Owner;
        if (Inner?.GetValue(itself) is not ConcurrentQueue<T>) origin.Sight.NoteInAnyCase(InterleavingWords.NotAQueue.With(nameof(BlockingCollection<>)));
        foreach (var item in itself.ToArray()) Items.Enqueue(item);
        (_bound, IsClosed) = (itself.BoundedCapacity, itself.IsAddingCompleted);
        Capacity = _bound > 0 ? _bound : int.MaxValue;
    }

    /// <summary>As <see cref="BlockingCollection{T}.BoundedCapacity"/>.</summary>
    public int BoundedCapacity => _bound;

    /// <summary>As <see cref="BlockingCollection{T}.IsAddingCompleted"/>.</summary>
    public bool IsAddingCompleted => Step(TransitionKind.Read, () => IsClosed);

    /// <summary>As <see cref="BlockingCollection{T}.IsCompleted"/>.</summary>
    public bool IsCompleted => Step(TransitionKind.Read, () => IsClosed && Items.Count == 0);

    /// <summary>As <see cref="BlockingCollection{T}.CompleteAdding"/>.</summary>
    public void CompleteAdding() => Step(TransitionKind.Update, () => IsClosed = true);

    /// <summary>As <see cref="BlockingCollection{T}.Add(T)"/>.</summary>
    /// <exception cref="InvalidOperationException">It takes no more.</exception>
    public void Add(T item) => TryAdd(item, Timeout.Infinite);

    /// <summary>As <see cref="BlockingCollection{T}.TryAdd(T)"/>.</summary>
    public bool TryAdd(T item) => TryAdd(item, 0);

    /// <summary>As <see cref="BlockingCollection{T}.TryAdd(T, TimeSpan)"/>.</summary>
    public bool TryAdd(T item, TimeSpan timeout) => TryAdd(item, TimeLimit.Of(timeout));

    /// <summary>As <see cref="BlockingCollection{T}.TryAdd(T, int)"/>.</summary>
    public bool TryAdd(T item, int millisecondsTimeout) => Step(
        TransitionKind.Update,
        () => IsClosed ? throw new InvalidOperationException(InterleavingWords.AddingIsOver.With(Name)) : Put(item),
        TimeLimit.IsForEver(millisecondsTimeout) ? () => IsClosed || Items.Count < Capacity : null);

    /// <summary>As <see cref="BlockingCollection{T}.Take()"/>.</summary>
    /// <exception cref="InvalidOperationException">It is empty, and no more will come.</exception>
    public T Take()
    {
        var (isThere, item) = Take(isForEver: true);
        return isThere ? item : throw new InvalidOperationException(InterleavingWords.NothingWillCome.With(Name));
    }

    /// <summary>As <see cref="BlockingCollection{T}.TryTake(out T)"/>.</summary>
    public bool TryTake(out T item) => TryTake(out item, 0);

    /// <summary>As <see cref="BlockingCollection{T}.TryTake(out T, TimeSpan)"/>.</summary>
    public bool TryTake(out T item, TimeSpan timeout) => TryTake(out item, TimeLimit.Of(timeout));

    /// <summary>As <see cref="BlockingCollection{T}.TryTake(out T, int)"/>.</summary>
    public bool TryTake(out T item, int millisecondsTimeout)
    {
        (var isThere, item) = Take(TimeLimit.IsForEver(millisecondsTimeout));
        return isThere;
    }

    /// <summary>As <see cref="BlockingCollection{T}.GetConsumingEnumerable()"/>.</summary>
    public IEnumerable<T> GetConsumingEnumerable()
    {
        while (true)
        {
            var (isThere, item) = Take(isForEver: true);
            if (!isThere) yield break;
            yield return item;
        }
    }

    private (bool IsThere, T Item) Take(bool isForEver) => Step(
        TransitionKind.Update,
        () => Items.TryDequeue(out var item) ? (true, item) : (false, default(T)!),
        isForEver ? () => IsClosed || Items.Count > 0 : null);
}
