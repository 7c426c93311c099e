namespace NotebookCourse.Interleaving.Seeing;

/// <summary>What <see cref="CountdownEvent"/> is to the threads of an exploration: how many signals are missing.</summary>
internal sealed class SimulatedCountdown : SimulatedHandle
{
    private int _initial;
    private int _count;

    /// <summary>Begins as the object is.</summary>
    public SimulatedCountdown(Origin origin)
        : base(origin)
    {
        var itself = (CountdownEvent)origin.Owner;
        (_initial, _count) = (itself.InitialCount, itself.CurrentCount);
    }

    /// <inheritdoc/>
    public override string Text => $"{_count}";

    /// <summary>As <see cref="CountdownEvent.IsSet"/>.</summary>
    public bool IsSet => Step(TransitionKind.Read, () => _count == 0);

    /// <summary>As <see cref="CountdownEvent.CurrentCount"/>.</summary>
    public int CurrentCount => Step(TransitionKind.Read, () => _count);

    /// <summary>As <see cref="CountdownEvent.InitialCount"/>.</summary>
    public int InitialCount => Step(TransitionKind.Read, () => _initial);

    /// <inheritdoc/>
    protected override bool IsOpen => _count == 0;

    /// <inheritdoc/>
    protected override ulong State => Fingerprint.Of((ulong)_count, (ulong)_initial);

    /// <inheritdoc/>
    protected override TransitionKind Passing => TransitionKind.Read;

    /// <inheritdoc/>
    protected override TransitionKind Trying => TransitionKind.Read;

    /// <summary>As <see cref="CountdownEvent.Signal()"/>.</summary>
    public bool Signal() => Signal(1);

    /// <summary>As <see cref="CountdownEvent.Signal(int)"/>.</summary>
    /// <exception cref="InvalidOperationException">There were not so many missing.</exception>
    public bool Signal(int signalCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(signalCount);
        return Step(TransitionKind.Update, () =>
        {
            if (signalCount > _count) throw new InvalidOperationException(InterleavingWords.CountdownBelowZero.With(Name));
            _count -= signalCount;
            return _count == 0;
        });
    }

    /// <summary>As <see cref="CountdownEvent.AddCount()"/>.</summary>
    public void AddCount() => AddCount(1);

    /// <summary>As <see cref="CountdownEvent.AddCount(int)"/>.</summary>
    /// <exception cref="InvalidOperationException">None is missing any more.</exception>
    public void AddCount(int signalCount)
    {
        if (!TryAddCount(signalCount)) throw new InvalidOperationException(InterleavingWords.CountdownOver.With(Name));
    }

    /// <summary>As <see cref="CountdownEvent.TryAddCount()"/>.</summary>
    public bool TryAddCount() => TryAddCount(1);

    /// <summary>As <see cref="CountdownEvent.TryAddCount(int)"/>.</summary>
    public bool TryAddCount(int signalCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(signalCount);
        return Step(TransitionKind.Update, () =>
        {
            if (_count == 0) return false;
            if (_count > int.MaxValue - signalCount) throw new InvalidOperationException(InterleavingWords.CountdownOver.With(Name));
            _count += signalCount;
            return true;
        });
    }

    /// <summary>As <see cref="CountdownEvent.Reset()"/>.</summary>
    public void Reset() => Step(TransitionKind.Update, () => _count = _initial);

    /// <summary>As <see cref="CountdownEvent.Reset(int)"/>.</summary>
    public void Reset(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        Step(TransitionKind.Update, () => _count = _initial = count);
    }

    /// <inheritdoc/>
    protected override bool Pass() => true;
}
