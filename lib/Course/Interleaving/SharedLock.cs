namespace NotebookCourse.Interleaving;

/// <summary>A lock that threads share: entering is one step for the explorer, which knows who holds it and who waits.</summary>
/// <remarks>
/// Outside an exploration it is a monitor of .NET. Not reentrant: a thread that enters again waits for itself.
/// How such a lock can be built is what <c>NotebookCourse.Primitives</c> shows; this one is for programs that need a lock
/// to be about something else.
/// </remarks>
public sealed class SharedLock : ISharedThing
{
    private const int Nobody = -1;

    private readonly object _monitor = new();
    private readonly Func<bool> _isFree;
    private readonly int _number;
    private int _holder = Nobody;

    /// <summary>Makes one.</summary>
    /// <param name="name">Its name in traces and figures.</param>
    public SharedLock(string name)
    {
        (Name, _isFree) = (name, () => _holder == Nobody);
        if (Stage.Current is { } stage) _number = stage.Number(this);
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    int ISharedThing.Number => _number;

    string ISharedThing.Text => _holder == Nobody ? Words.LockFree : Words.LockHeld(Scenario.NameOf(_holder));

    string? ISharedThing.Holder => _holder == Nobody ? null : Scenario.NameOf(_holder);

    /// <summary>Waits until nobody is inside, and goes inside.</summary>
    public void Enter()
    {
        if (!Step(OperationKind.Enter, _isFree)) Monitor.Enter(_monitor);
        else _holder = Actor.Current!.Index;
    }

    /// <summary>Goes inside if nobody is, without waiting.</summary>
    /// <returns>Whether it did.</returns>
    public bool TryEnter()
    {
        if (!Step(OperationKind.TryEnter, null)) return Monitor.TryEnter(_monitor);
        if (_holder != Nobody) return false;
        _holder = Actor.Current!.Index;
        return true;
    }

    /// <summary>Leaves; who enters next sees all that was written inside.</summary>
    /// <exception cref="SynchronizationLockException">The calling thread is not inside.</exception>
    public void Exit()
    {
        if (!Step(OperationKind.Exit, null)) Monitor.Exit(_monitor);
        else if (_holder != Actor.Current!.Index) throw new SynchronizationLockException(Words.LockNotHeld(Name));
        else _holder = Nobody;
    }

    private bool Step(OperationKind kind, Func<bool>? condition)
    {
        if (!SchedulePoint.IsOn || Actor.Current is null) return false;
        SchedulePoint.Come(kind, _number, Name, condition);
        return true;
    }
}
