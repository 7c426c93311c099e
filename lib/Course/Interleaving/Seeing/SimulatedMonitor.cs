namespace NotebookCourse.Interleaving.Seeing;

/// <summary>What <see cref="Monitor"/> and <see cref="Lock"/> are to the threads of an exploration: who is inside, who waits to be woken.</summary>
internal sealed class SimulatedMonitor(Origin origin) : SimulatedObject(origin)
{
    private readonly List<int> _asleep = [], _woken = [];
    private int _holder = Nobody;
    private int _depth;

    /// <summary>Whether its object is more than a lock, and has contents of its own.</summary>
    public bool IsOfSomethingElse { get; } = origin.Owner.GetType() != typeof(object) && origin.Owner is not Lock;

    /// <inheritdoc/>
    public override string Text => Holder is { } holder ? InterleavingWords.LockHeld.With(holder) : InterleavingWords.LockFree;

    /// <inheritdoc/>
    public override string? Before => InterleavingWords.LockFree;

    /// <inheritdoc/>
    public override string? Holder => NameOf(_holder);

    /// <summary>Whether the calling thread is inside.</summary>
    public bool IsMine => _holder == Me;

    /// <inheritdoc/>
    // Who is inside, how deep, and who waits in which order: two of them in which that is equal go on equally.
    protected override ulong State => _asleep.Concat(_woken.Select(thread => thread + Scenario.MostThreads)).Aggregate(Fingerprint.Of((ulong)_holder, (ulong)_depth), (all, thread) => Fingerprint.Of(all, (ulong)thread));

    /// <summary>Goes inside as soon as nobody else is.</summary>
    /// <exception cref="InvalidOperationException">Somebody is, and the scenario is only being made, so nobody will leave.</exception>
    public void Enter()
    {
        if (IsMine) Deepen(1);
        else if (SettingUp.IsOn) TakeAtOnce();
        else if (Come(TransitionKind.Enter, () => _holder == Nobody) is { } thread) Change(thread, 0, () => Take(1));
    }

    /// <summary>Goes inside if nobody else is.</summary>
    /// <returns>Whether it did.</returns>
    public bool TryEnter()
    {
        if (IsMine) Deepen(1);
        else if (SettingUp.IsOn) TakeAtOnce();
        else if (Come(TransitionKind.TryEnter, null) is { } thread)
        {
            var isFree = _holder == Nobody;
            Change(thread, isFree ? 1 : 0, () => { if (isFree) Take(1); });
            if (isFree) thread.Scheduler.Races.Acquire(thread, Number);
            return isFree;
        }
        return true;
    }

    /// <summary>Leaves.</summary>
    /// <exception cref="SynchronizationLockException">The calling thread is not inside.</exception>
    public void Exit()
    {
        ThrowIfNotMine();
        if (_depth > 1) Deepen(-1);
        else if (SettingUp.IsOn) (_holder, _depth) = (Nobody, 0);
        else if (Come(TransitionKind.Exit, null) is { } thread) Change(thread, 0, () => (_holder, _depth) = (Nobody, 0));
    }

    /// <summary>Leaves, sleeps until it is woken, and goes inside again.</summary>
    /// <param name="forEver">Whether it sleeps until somebody wakes it; otherwise it may wake at any moment.</param>
    /// <returns>Whether it was woken.</returns>
    /// <exception cref="SynchronizationLockException">The calling thread is not inside.</exception>
    /// <exception cref="InvalidOperationException">The scenario is only being made, so nobody will wake it.</exception>
    public bool Wait(bool forEver)
    {
        ThrowIfNotMine();
        if (SettingUp.IsOn) throw new InvalidOperationException(InterleavingWords.NobodyBringsItAbout.With(Name));
        var (me, depth) = (Me, _depth);
        if (Come(TransitionKind.Sleep, null) is not { } thread) return true;
        Change(thread, 0, () =>
        {
            (_holder, _depth) = (Nobody, 0);
            _asleep.Add(me);
        });
        if (Come(TransitionKind.Enter, () => _holder == Nobody && (!forEver || _woken.Contains(me))) is null) return true;
        var isWoken = _woken.Contains(me);
        Change(thread, isWoken ? 1 : 0, () =>
        {
            _woken.Remove(me);
            _asleep.Remove(me);
            Take(depth);
        });
        return isWoken;
    }

    /// <summary>Wakes those who sleep: the one who has slept longest, or all.</summary>
    /// <exception cref="SynchronizationLockException">The calling thread is not inside.</exception>
    public void Pulse(bool all)
    {
        ThrowIfNotMine();
        if (SettingUp.IsOn || Come(TransitionKind.Wake, null) is not { } thread) return;
        Change(thread, 0, () =>
        {
            var count = all ? _asleep.Count : Math.Min(1, _asleep.Count);
            _woken.AddRange(_asleep.Take(count));
            _asleep.RemoveRange(0, count);
        });
    }

    private void TakeAtOnce()
    {
        if (_holder != Nobody) throw new InvalidOperationException(InterleavingWords.NobodyLeaves.With(Name, Holder!));
        Take(1);
    }

    // Only who is inside can tell, and no step says so.
    private void Deepen(int by)
    {
        _depth += by;
        LogicalThread.Current?.Rounds.Change();
    }

    private void Take(int depth) => (_holder, _depth) = (Me, depth);

    private void Change(LogicalThread thread, int seen, Action change)
    {
        var before = State;
        change();
        // Who finds it taken may only have looked.
        if (State == before) thread.NoteNoFence();
        thread.Note(seen, before, State);
    }

    private void ThrowIfNotMine()
    {
        if (!IsMine) throw new SynchronizationLockException(InterleavingWords.LockNotHeld.With(Name));
    }
}
