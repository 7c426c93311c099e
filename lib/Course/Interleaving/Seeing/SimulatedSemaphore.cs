namespace NotebookCourse.Interleaving.Seeing;

/// <summary>What <see cref="SemaphoreSlim"/> and <see cref="Semaphore"/> are to the threads of an exploration: how many more may pass.</summary>
internal sealed class SimulatedSemaphore : SimulatedHandle
{
    private readonly object _itself;
    private readonly int _atFirst;
    private readonly Queue<TaskCompletionSource<bool>> _asleep = [];
    private int _count;
    private int _mostSoFar;
    private bool _isCancellable;

    /// <summary>Begins with what the object has.</summary>
    public SimulatedSemaphore(Origin origin)
        : base(origin)
    {
        _itself = origin.Owner;
        _atFirst = _count = _mostSoFar = CountOf(_itself);
    }

    /// <inheritdoc/>
    public override string Text => $"{_count}";

    /// <summary>As <see cref="SemaphoreSlim.CurrentCount"/>.</summary>
    public int CurrentCount => Step(TransitionKind.Read, () => _count);

    /// <inheritdoc/>
    protected override bool IsOpen => _count > 0;

    /// <inheritdoc/>
    protected override ulong State => _asleep.Aggregate((ulong)_count, (all, each) => Fingerprint.Of(all, (ulong)Sight.Endings.Find(each.Task)!.Number));

    /// <summary>As <see cref="SemaphoreSlim.Release()"/>.</summary>
    public int Release() => Release(1);

    /// <summary>As <see cref="SemaphoreSlim.Release(int)"/>.</summary>
    public int Release(int releaseCount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(releaseCount, 1);
        var passed = new List<TaskCompletionSource<bool>>();
        var before = Step(TransitionKind.Exit, () =>
        {
            if ((long)_count + releaseCount > _mostSoFar && !CanHold((long)_count + releaseCount)) throw new SemaphoreFullException();
            NoteMixed(releaseCount);
            _mostSoFar = Math.Max(_mostSoFar, _count + releaseCount);
            // Who sleeps gets it at once, in the order in which they came, and never does the count say so.
            while (passed.Count < releaseCount && _asleep.TryDequeue(out var next)) passed.Add(next);
            _count += releaseCount - passed.Count;
            return _count - releaseCount + passed.Count;
        });
        foreach (var each in passed) Sight.Endings.Complete(Sight.Endings.Find(each.Task)!, () => each.SetResult(true));
        return before;
    }

    /// <summary>As <see cref="SemaphoreSlim.Wait(CancellationToken)"/>.</summary>
    public void Wait(CancellationToken cancellationToken) => Wait(Timeout.Infinite, cancellationToken);

    /// <summary>As <see cref="SemaphoreSlim.Wait(int, CancellationToken)"/>.</summary>
    public bool Wait(int millisecondsTimeout, CancellationToken cancellationToken)
    {
        if (CancellationCalls.SourceOf(cancellationToken) is not { } source) return WaitOne(millisecondsTimeout);
        var isForEver = TimeLimit.IsForEver(millisecondsTimeout);
        if (source.IsCancellationRequested) throw new OperationCanceledException(cancellationToken);
        var isLast = millisecondsTimeout == 0;
        // Who is let in and cancelled at a time is let in: so it asks before it tries.
        for (var isCancelled = false; !Try(); isCancelled = source.IsCancellationRequested)
        {
            if (isCancelled) throw new OperationCanceledException(cancellationToken);
            if (isForEver) WaitUnless(source);
            else if (isLast) return false;
            isLast = true;
        }
        return true;
    }

    /// <summary>As <see cref="SemaphoreSlim.WaitAsync()"/>.</summary>
    public Task WaitAsync() => WaitAsync(Timeout.Infinite);

    /// <summary>As <see cref="SemaphoreSlim.WaitAsync(int)"/>.</summary>
    public Task<bool> WaitAsync(int millisecondsTimeout)
    {
        var isForEver = TimeLimit.IsForEver(millisecondsTimeout);
        if (!isForEver && millisecondsTimeout > 0) NoteUnseen($"{nameof(SemaphoreSlim)}.{nameof(WaitAsync)}");
        var source = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        // Numbered by whoever waits, whether it has to or not.
        Sight.Endings.Know(source.Task, Name, () => source.Task.IsCompleted);
        var hasPassed = Step(TransitionKind.TryEnter, () =>
        {
            if (IsOpen) return Pass();
            if (isForEver) _asleep.Enqueue(source);
            NoteCancellable();
            return false;
        });
        return hasPassed || !isForEver ? Task.FromResult(hasPassed) : source.Task;
    }

    /// <summary>As <see cref="SemaphoreSlim.WaitAsync(TimeSpan)"/>.</summary>
    public Task<bool> WaitAsync(TimeSpan timeout) => WaitAsync(TimeLimit.Of(timeout));

    /// <inheritdoc/>
    protected override bool Pass()
    {
        _count--;
        return true;
    }

    // Until it may try again, or need not.
    private void WaitUnless(SimulatedCancellation source)
    {
        if (SettingUp.IsOn) throw new InvalidOperationException(InterleavingWords.NobodyBringsItAbout.With(Name));
        _isCancellable = true;
        NoteCancellable();
        Sight.Scheduler.Step(new Transition(TransitionKind.Wait, Number, Name), () =>
        {
            Sight.Scheduler.Step(new Transition(TransitionKind.Read, Number, Name), null);
            Sight.Scheduler.Step(new Transition(TransitionKind.Read, source.Number, source.Name), null);
            return IsOpen || source.IsRequested;
        })?.Note(Sight.Scheduler.Things.StateOf(source.Number), 0, 0);
    }

    private void NoteCancellable()
    {
        if (_isCancellable && _asleep.Count > 0) NoteUnseen(InterleavingWords.WaitBesideWaitAsync);
    }

    // It counts those that block before those that do not; and while more are given than sleep, nobody else looks.
    private void NoteMixed(int releaseCount)
    {
        if (_asleep.Count == 0) return;
        var isBlocking = false;
        foreach (var thread in Sight.Scheduler.Threads) isBlocking |= thread is { IsLive: true, Next: { Kind: TransitionKind.Enter, Thing: var thing } } && thing == Number;
        if (isBlocking) NoteUnseen(InterleavingWords.WaitBesideWaitAsync);
        if (releaseCount > 1 && releaseCount > _asleep.Count) NoteUnseen(InterleavingWords.ReleaseOfMore);
    }

    private static int CountOf(object semaphore)
    {
        if (semaphore is SemaphoreSlim slim) return slim.CurrentCount;
        // The other kind tells only whoever takes.
        var (handle, count) = ((Semaphore)semaphore, 0);
        while (handle.WaitOne(0)) count++;
        if (count > 0) handle.Release(count);
        return count;
    }

    // How many it can hold is known to itself alone: it is given what it would be given, and that is taken back.
    private bool CanHold(long count)
    {
        if (count > int.MaxValue) return false;
        var more = (int)count - _atFirst;
        try
        {
            if (_itself is SemaphoreSlim slim)
            {
                slim.Release(more);
                for (; more > 0; more--) slim.Wait(0);
                return true;
            }
            var handle = (Semaphore)_itself;
            handle.Release(more);
            for (; more > 0; more--) handle.WaitOne(0);
            return true;
        }
        catch (SemaphoreFullException)
        {
            return false;
        }
    }
}
