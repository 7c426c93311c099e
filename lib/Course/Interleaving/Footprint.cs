namespace NotebookCourse.Interleaving;

/// <summary>Which things a step touches, and whether it changes them: this alone decides whether two steps may change places.</summary>
/// <remarks>
/// Two steps of different threads are independent if neither changes what the other touches. Neighbours in a schedule
/// that are independent can be exchanged: both orders end in the same state, and neither lets or keeps the other from running.
/// </remarks>
internal readonly struct Footprint
{
    private readonly int _thing;
    private readonly bool _writes;
    private readonly int[]? _watched;
    private readonly bool _ends, _completes;
    private readonly bool _changesWatched;
    // The number of the buffer that it puts a write into, takes one out of, or waits for; 0 for none. And which write.
    private readonly int _buffer, _store;

    /// <summary>The footprint of an access to one thing.</summary>
    public Footprint(int thing, TransitionKind kind) => (_thing, _writes, _completes) = (thing, kind != TransitionKind.Read, kind == TransitionKind.Complete);

    /// <summary>The footprint of a wait: it reads whatever its condition reads.</summary>
    public Footprint(int[] watched) => _watched = watched;

    /// <summary>The same of one that may also change all of it.</summary>
    public Footprint(int[] watched, bool changes) => (_watched, _changesWatched) = (watched, changes);

    private Footprint(bool ends) => _ends = ends;

    private Footprint(in Footprint other, int buffer, int store) => (this, _buffer, _store) = (other, buffer, store);

    /// <summary>Stands for all writes of a buffer.</summary>
    public const int AllStores = -1;

    /// <summary>The footprint of a step that touches nothing.</summary>
    public static Footprint OfNothing { get; } = new(int.MinValue, TransitionKind.Read);

    /// <summary>The footprint of a step after which its thread throws: no other thread takes a step after it, so it may change places with none.</summary>
    public static Footprint OfTheEnd { get; } = new(ends: true);

    /// <summary>Whether exchanging the two steps could matter. Who of two comes to an end last may have to go on with what waits for both.</summary>
    public bool DependsOn(in Footprint other) => _ends || other._ends || (_completes && other._completes) || Meets(other) || (_watched, other._watched) switch
    {
        (null, null) => _thing == other._thing && (_writes || other._writes),
        (null, _) => (_writes || other._changesWatched) && other._watched.AsSpan().Contains(_thing),
        (_, null) => (other._writes || _changesWatched) && _watched.AsSpan().Contains(other._thing),
        _ => (_changesWatched || other._changesWatched) && _watched.AsSpan().IndexOfAny(other._watched) >= 0,
    };

    /// <summary>The same where it also puts a write into a buffer, takes it out, or waits for some.</summary>
    public Footprint With(int buffer, int store) => new(this, buffer, store);

    // A write comes out after it went in, and one goes in only when there is room for it.
    private bool Meets(in Footprint other) => _buffer != 0 && _buffer == other._buffer
        && (_store == AllStores || other._store == AllStores || Math.Abs(_store - other._store) is 0 or StoreBuffer.Room);
}
