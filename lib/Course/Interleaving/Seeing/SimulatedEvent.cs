namespace NotebookCourse.Interleaving.Seeing;

/// <summary>What <see cref="ManualResetEventSlim"/> and <see cref="EventWaitHandle"/> are to the threads of an exploration: a gate that is open or closed, and closes behind each thread or stays open.</summary>
internal sealed class SimulatedEvent : SimulatedHandle
{
    private readonly bool _closesBehind;
    private bool _isSet;

    /// <summary>Begins as the object is.</summary>
    public SimulatedEvent(Origin origin)
        : base(origin)
    {
        if (origin.Owner is ManualResetEventSlim slim) _isSet = slim.IsSet;
        else (_isSet, _closesBehind) = HowIs((EventWaitHandle)origin.Owner);
    }

    /// <inheritdoc/>
    public override string Text => _isSet ? InterleavingWords.EventSet : InterleavingWords.EventNotSet;

    /// <summary>As <see cref="ManualResetEventSlim.IsSet"/>.</summary>
    public bool IsSet => Step(TransitionKind.Read, () => _isSet);

    /// <inheritdoc/>
    protected override bool IsOpen => _isSet;

    /// <inheritdoc/>
    protected override ulong State => _isSet ? 1u : 0u;

    /// <inheritdoc/>
    // Where it stays open nothing is changed.
    protected override TransitionKind Passing => _closesBehind ? TransitionKind.Update : TransitionKind.Read;

    /// <inheritdoc/>
    protected override TransitionKind Trying => Passing;

    /// <summary>As <see cref="EventWaitHandle.Set"/>.</summary>
    public bool Set() => Become(true);

    /// <summary>As <see cref="EventWaitHandle.Reset"/>.</summary>
    public bool Reset() => Become(false);

    /// <inheritdoc/>
    protected override bool Pass()
    {
        if (_closesBehind) _isSet = false;
        return true;
    }

    // An event tells only whoever waits: the second wait shows whether the first one closed it.
    private static (bool IsSet, bool ClosesBehind) HowIs(EventWaitHandle handle)
    {
        var isSet = handle.WaitOne(0);
        if (!isSet)
        {
            handle.Set();
            handle.WaitOne(0);
        }
        var closesBehind = !handle.WaitOne(0);
        if (isSet) handle.Set();
        else handle.Reset();
        return (isSet, closesBehind);
    }

    private bool Become(bool isSet) => Step(TransitionKind.Update, () =>
    {
        _isSet = isSet;
        return true;
    });
}
