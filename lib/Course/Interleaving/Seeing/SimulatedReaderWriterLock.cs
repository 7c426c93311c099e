namespace NotebookCourse.Interleaving.Seeing;

/// <summary>What <see cref="ReaderWriterLockSlim"/> is to the threads of an exploration: who reads, who may come to write, who writes, and how many wait to do so.</summary>
/// <remarks>
/// A writer that finds it taken looks for a while, then announces itself, and from then on nobody begins to read: .NET
/// does so, and programs can get stuck by it. So announcing is a step of its own. Without recursion, as .NET has it
/// unless it is asked for.
/// </remarks>
internal sealed class SimulatedReaderWriterLock : SimulatedObject
{
    private readonly List<int> _readers = [];
    private int _upgrader = Nobody;
    private int _writer = Nobody;
    private int _waitToWrite;

    /// <summary>Begins as the object is.</summary>
    public SimulatedReaderWriterLock(Origin origin)
        : base(origin)
    {
        var itself = (ReaderWriterLockSlim)origin.Owner;
        if (itself.RecursionPolicy != LockRecursionPolicy.NoRecursion) origin.Sight.NoteInAnyCase(InterleavingWords.WithRecursion.With(nameof(ReaderWriterLockSlim)));
        else if (itself.TryEnterWriteLock(0)) itself.ExitWriteLock();
        else origin.Sight.NoteInAnyCase(InterleavingWords.HeldOutside.With(nameof(ReaderWriterLockSlim)));
    }

    /// <inheritdoc/>
    public override string Text => Holder is { } holder ? InterleavingWords.LockHeld.With(holder) : InterleavingWords.LockFree;

    /// <inheritdoc/>
    public override bool IsHeldBy(int thread) => base.IsHeldBy(thread) || _readers.Contains(thread);

    /// <inheritdoc/>
    public override string? Holder => NameOf(_writer) ?? NameOf(_upgrader) ?? (_readers.Count > 0 ? NameOf(_readers[0]) : null);

    /// <summary>As <see cref="ReaderWriterLockSlim.IsReadLockHeld"/>.</summary>
    public bool IsReadLockHeld => _readers.Contains(Me);

    /// <summary>As <see cref="ReaderWriterLockSlim.IsUpgradeableReadLockHeld"/>.</summary>
    public bool IsUpgradeableReadLockHeld => _upgrader == Me;

    /// <summary>As <see cref="ReaderWriterLockSlim.IsWriteLockHeld"/>.</summary>
    public bool IsWriteLockHeld => _writer == Me;

    /// <summary>As <see cref="ReaderWriterLockSlim.CurrentReadCount"/>.</summary>
    public int CurrentReadCount => Step(TransitionKind.Read, () => _readers.Count);

    /// <inheritdoc/>
    protected override ulong State => _readers.Order().Aggregate(Fingerprint.Of(Fingerprint.Of((ulong)_writer, (ulong)_upgrader), (ulong)_waitToWrite), (all, reader) => Fingerprint.Of(all, (ulong)reader));

    private bool MayRead => _writer == Nobody && _waitToWrite == 0;

    private bool MayUpgrade => MayRead && _upgrader == Nobody;

    /// <summary>As <see cref="ReaderWriterLockSlim.EnterReadLock"/>.</summary>
    public void EnterReadLock() => TryEnterReadLock(Timeout.Infinite);

    /// <summary>As <see cref="ReaderWriterLockSlim.TryEnterReadLock(int)"/>.</summary>
    /// <exception cref="LockRecursionException">The calling thread reads or writes already.</exception>
    public bool TryEnterReadLock(int millisecondsTimeout)
    {
        ThrowIf(IsReadLockHeld || IsWriteLockHeld);
        var me = Me;
        // Who may come to write reads already, and reads on.
        if (_upgrader != me) return Enter(millisecondsTimeout, () => MayRead, () => _readers.Add(me));
        Step(TransitionKind.Update, () => _readers.Add(me));
        return true;
    }

    /// <summary>As <see cref="ReaderWriterLockSlim.TryEnterReadLock(TimeSpan)"/>.</summary>
    public bool TryEnterReadLock(TimeSpan timeout) => TryEnterReadLock(TimeLimit.Of(timeout));

    /// <summary>As <see cref="ReaderWriterLockSlim.EnterUpgradeableReadLock"/>.</summary>
    public void EnterUpgradeableReadLock() => TryEnterUpgradeableReadLock(Timeout.Infinite);

    /// <summary>As <see cref="ReaderWriterLockSlim.TryEnterUpgradeableReadLock(int)"/>.</summary>
    /// <exception cref="LockRecursionException">The calling thread is inside already.</exception>
    public bool TryEnterUpgradeableReadLock(int millisecondsTimeout)
    {
        ThrowIf(IsReadLockHeld || IsUpgradeableReadLockHeld || IsWriteLockHeld);
        var me = Me;
        return Enter(millisecondsTimeout, () => MayUpgrade, () => _upgrader = me);
    }

    /// <summary>As <see cref="ReaderWriterLockSlim.TryEnterUpgradeableReadLock(TimeSpan)"/>.</summary>
    public bool TryEnterUpgradeableReadLock(TimeSpan timeout) => TryEnterUpgradeableReadLock(TimeLimit.Of(timeout));

    /// <summary>As <see cref="ReaderWriterLockSlim.EnterWriteLock"/>.</summary>
    public void EnterWriteLock() => TryEnterWriteLock(Timeout.Infinite);

    /// <summary>As <see cref="ReaderWriterLockSlim.TryEnterWriteLock(int)"/>.</summary>
    /// <exception cref="LockRecursionException">The calling thread reads or writes already.</exception>
    public bool TryEnterWriteLock(int millisecondsTimeout)
    {
        ThrowIf(IsReadLockHeld || IsWriteLockHeld);
        var me = Me;
        var isForEver = TimeLimit.IsForEver(millisecondsTimeout);
        if (Enter(0, MayIWrite, () => _writer = me)) return true;
        if (millisecondsTimeout == 0) return false;
        Step(TransitionKind.Update, () => _waitToWrite++);
        return Step(
            isForEver ? TransitionKind.Enter : TransitionKind.TryEnter,
            () =>
            {
                _waitToWrite--;
                if (!MayIWrite()) return false;
                _writer = me;
                return true;
            },
            isForEver ? MayIWrite : null);

        bool MayIWrite() => _writer == Nobody && _readers.Count == 0 && (_upgrader == Nobody || _upgrader == me);
    }

    /// <summary>As <see cref="ReaderWriterLockSlim.TryEnterWriteLock(TimeSpan)"/>.</summary>
    public bool TryEnterWriteLock(TimeSpan timeout) => TryEnterWriteLock(TimeLimit.Of(timeout));

    /// <summary>As <see cref="ReaderWriterLockSlim.ExitReadLock"/>.</summary>
    public void ExitReadLock() => Exit(IsReadLockHeld, () => _readers.Remove(Me));

    /// <summary>As <see cref="ReaderWriterLockSlim.ExitUpgradeableReadLock"/>.</summary>
    public void ExitUpgradeableReadLock() => Exit(IsUpgradeableReadLockHeld, () => _upgrader = Nobody);

    /// <summary>As <see cref="ReaderWriterLockSlim.ExitWriteLock"/>.</summary>
    public void ExitWriteLock() => Exit(IsWriteLockHeld, () => _writer = Nobody);

    /// <summary>As <see cref="ReaderWriterLockSlim.Dispose"/>.</summary>
    /// <exception cref="SynchronizationLockException">The calling thread is inside.</exception>
    public new void Dispose()
    {
        if (IsReadLockHeld || IsUpgradeableReadLockHeld || IsWriteLockHeld) throw new SynchronizationLockException(InterleavingWords.DisposedInside.With(Name));
        base.Dispose();
    }

    private bool Enter(int millisecondsTimeout, Func<bool> mayEnter, Action enters)
    {
        var isForEver = TimeLimit.IsForEver(millisecondsTimeout);
        return Step(
            isForEver ? TransitionKind.Enter : TransitionKind.TryEnter,
            () =>
            {
                if (!mayEnter()) return false;
                enters();
                return true;
            },
            isForEver ? mayEnter : null);
    }

    private void Exit(bool isInside, Action leaves)
    {
        if (!isInside) throw new SynchronizationLockException(InterleavingWords.LockNotHeld.With(Name));
        Step(TransitionKind.Exit, leaves);
    }

    private void ThrowIf(bool isInside)
    {
        if (isInside) throw new LockRecursionException(InterleavingWords.EntersTwice.With(Name));
    }
}
