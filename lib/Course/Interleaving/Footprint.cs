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
    private readonly bool _ends;

    /// <summary>The footprint of an access to one thing.</summary>
    public Footprint(int thing, TransitionKind kind) => (_thing, _writes) = (thing, kind != TransitionKind.Read);

    /// <summary>The footprint of a wait: it reads whatever its condition reads.</summary>
    public Footprint(int[] watched) => _watched = watched;

    private Footprint(bool ends) => _ends = ends;

    /// <summary>The footprint of a step after which its thread throws: no other thread takes a step after it, so it may change places with none.</summary>
    public static Footprint OfTheEnd { get; } = new(ends: true);

    /// <summary>Whether exchanging the two steps could matter.</summary>
    public bool DependsOn(in Footprint other) => _ends || other._ends || (_watched, other._watched) switch
    {
        (null, null) => _thing == other._thing && (_writes || other._writes),
        (null, _) => _writes && other._watched.AsSpan().Contains(_thing),
        (_, null) => other._writes && _watched.AsSpan().Contains(other._thing),
        _ => false,
    };
}
