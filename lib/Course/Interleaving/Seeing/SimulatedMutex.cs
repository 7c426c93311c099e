namespace NotebookCourse.Interleaving.Seeing;

/// <summary>What <see cref="Mutex"/> is to the threads of an exploration: who is inside, and how often it came in.</summary>
internal sealed class SimulatedMutex : SimulatedHandle
{
    private readonly Sight _sight;
    private int _holder = Nobody;
    private int _depth;

    /// <summary>Begins as the object is.</summary>
    public SimulatedMutex(Origin origin)
        : base(origin)
    {
        _sight = origin.Sight;
        var mutex = (Mutex)origin.Owner;
        if (mutex.WaitOne(0)) mutex.ReleaseMutex();
        else origin.Sight.NoteInAnyCase(InterleavingWords.HeldOutside.With(nameof(Mutex)));
    }

    /// <inheritdoc/>
    public override string Text => Holder is { } holder ? InterleavingWords.LockHeld.With(holder) : InterleavingWords.LockFree;

    /// <inheritdoc/>
    public override string? Holder => NameOf(_holder);

    /// <inheritdoc/>
    protected override bool IsOpen
    {
        get
        {
            // Whoever waits for one whose thread has ended is told so by an exception, at a moment that nobody here knows.
            if (_holder >= 0 && !_sight.Scheduler.Threads[_holder].IsLive) NoteUnseen(InterleavingWords.AbandonedMutex);
            return _holder == Nobody;
        }
    }

    /// <inheritdoc/>
    protected override ulong State => Fingerprint.Of((ulong)_holder, (ulong)_depth);

    /// <inheritdoc/>
    public override bool WaitOne()
    {
        if (_holder != Me) return base.WaitOne();
        _depth++;
        return true;
    }

    /// <summary>As <see cref="Mutex.ReleaseMutex"/>.</summary>
    /// <exception cref="ApplicationException">The calling thread is not inside.</exception>
    public void ReleaseMutex()
    {
#pragma warning disable CA2201 // It is what a mutex throws.
        if (_holder != Me) throw new ApplicationException(InterleavingWords.LockNotHeld.With(Name));
#pragma warning restore CA2201
        if (_depth > 1) _depth--;
        else Step(TransitionKind.Exit, () => (_holder, _depth) = (Nobody, 0));
    }

    /// <inheritdoc/>
    protected override bool Try()
    {
        if (_holder != Me) return base.Try();
        _depth++;
        return true;
    }

    /// <inheritdoc/>
    protected override bool Pass()
    {
        (_holder, _depth) = (Me, 1);
        return true;
    }
}
