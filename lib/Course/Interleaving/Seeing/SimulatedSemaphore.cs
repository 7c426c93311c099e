namespace NotebookCourse.Interleaving.Seeing;

/// <summary>What <see cref="SemaphoreSlim"/> and <see cref="Semaphore"/> are to the threads of an exploration: how many more may pass.</summary>
internal sealed class SimulatedSemaphore : SimulatedHandle
{
    private readonly object _itself;
    private readonly int _atFirst;
    private int _count;
    private int _mostSoFar;

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
    protected override ulong State => (ulong)_count;

    /// <summary>As <see cref="SemaphoreSlim.Release()"/>.</summary>
    public int Release() => Release(1);

    /// <summary>As <see cref="SemaphoreSlim.Release(int)"/>.</summary>
    public int Release(int releaseCount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(releaseCount, 1);
        return Step(TransitionKind.Exit, () =>
        {
            if ((long)_count + releaseCount > _mostSoFar && !CanHold((long)_count + releaseCount)) throw new SemaphoreFullException();
            _count += releaseCount;
            _mostSoFar = Math.Max(_mostSoFar, _count);
            return _count - releaseCount;
        });
    }

    /// <inheritdoc/>
    protected override bool Pass()
    {
        _count--;
        return true;
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
