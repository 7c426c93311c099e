namespace NotebookCourse.Interleaving.Seeing;

/// <summary>What a queue between threads is to those of an exploration: what is in it, how much it can hold, and whether more will come.</summary>
internal abstract class SimulatedQueue<T>(Origin origin) : SimulatedObject(origin)
{
    /// <inheritdoc/>
    public override string Text => $"{Items.Count}";

    /// <summary>How many are in it.</summary>
    public int Count => Step(TransitionKind.Read, () => Items.Count);

    /// <inheritdoc/>
    // What an object is that was put in nobody can tell from here.
    protected override bool HasState => typeof(T).IsPrimitive || typeof(T) == typeof(string);

    /// <inheritdoc/>
    protected override ulong State => Items.Aggregate(Fingerprint.Of((ulong)Items.Count, IsClosed ? 1u : 0u), (all, item) => Fingerprint.Of(all, Fingerprint.Of(item, 0)));

    /// <summary>What is in it, the oldest first.</summary>
    protected Queue<T> Items { get; } = [];

    /// <summary>How many it can hold.</summary>
    protected int Capacity { get; init; } = int.MaxValue;

    /// <summary>Whether no more will come.</summary>
    protected bool IsClosed { get; set; }

    /// <summary>Puts something in if there is room.</summary>
    protected bool Put(T item)
    {
        if (Items.Count >= Capacity) return false;
        Items.Enqueue(item);
        return true;
    }
}
