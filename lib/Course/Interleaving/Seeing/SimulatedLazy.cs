using System.Reflection;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>What <see cref="Lazy{T}"/> is to the threads of an exploration: whether its value is made, and who makes it.</summary>
internal sealed class SimulatedLazy<T> : SimulatedObject
{
    private const BindingFlags Inside = BindingFlags.Instance | BindingFlags.NonPublic;

    // It has no other way to tell how its value is made, and whether by one thread alone.
    private static readonly FieldInfo? Factory = typeof(Lazy<T>).GetField("_factory", Inside);
    private static readonly PropertyInfo? ModeOf = typeof(Lazy<T>).GetProperty("Mode", Inside);

    private readonly Lazy<T> _itself;
    private readonly Func<T>? _make;
    private readonly bool _letsAllMake;
    private int _maker = Nobody;
    private bool _isMade;
    private T _value = default!;
    private Exception? _failure;

    /// <summary>Begins as the object is.</summary>
    public SimulatedLazy(Origin origin)
        : base(origin)
    {
        _itself = (Lazy<T>)origin.Owner;
        if (_itself.IsValueCreated)
        {
            (_isMade, _value) = (true, _itself.Value);
            return;
        }
        _make = (Func<T>?)CallWrappers.OrNull((Delegate?)Factory?.GetValue(_itself));
        var mode = (LazyThreadSafetyMode?)ModeOf?.GetValue(_itself);
        _letsAllMake = mode == LazyThreadSafetyMode.PublicationOnly;
        if (_make is null || mode is null or LazyThreadSafetyMode.None) origin.Sight.NoteInAnyCase(InterleavingWords.LazyOfOneThread);
    }

    /// <inheritdoc/>
    public override string Text => _isMade ? $"{_value}" : Holder is { } maker ? InterleavingWords.LockHeld.With(maker) : InterleavingWords.LazyNotMade;

    /// <inheritdoc/>
    public override string? Holder => NameOf(_maker);

    /// <summary>As <see cref="Lazy{T}.IsValueCreated"/>.</summary>
    public bool IsValueCreated => Step(TransitionKind.Read, () => _isMade);

    /// <summary>As <see cref="Lazy{T}.Value"/>.</summary>
    public T Value
    {
        get
        {
            if (_make is null && !_isMade) return _itself.Value;
            if (_letsAllMake) return MakeAsAll();
            if (_maker != Nobody && _maker == Me) throw new InvalidOperationException(InterleavingWords.LazyOfItself);
            if (!Step(TransitionKind.Enter, Begin, () => _maker == Nobody)) Make();
            return _failure is null ? _value : throw _failure;
        }
    }

    /// <inheritdoc/>
    protected override bool HasState => typeof(T).IsPrimitive || typeof(T) == typeof(string);

    /// <inheritdoc/>
    protected override ulong State => Fingerprint.Of(Fingerprint.Of((ulong)_maker, (_isMade ? 1u : 0u) + (_failure is null ? 0u : 2u)), Fingerprint.Of(_value, 0));

    // Whether nothing is left to be made.
    private bool Begin()
    {
        if (_isMade || _failure is not null) return true;
        _maker = Me;
        return false;
    }

    private void Make()
    {
        var (value, failure) = (default(T)!, default(Exception));
        try
        {
            value = _make!();
        }
        catch (Exception error) when (error is not RunAbandonedException)
        {
            failure = error;
        }
        // Who asks later gets the same exception.
        Step(TransitionKind.Exit, () => (_value, _failure, _isMade, _maker) = (value, failure, failure is null, Nobody));
    }

    private T MakeAsAll()
    {
        if (Step(TransitionKind.Read, () => _isMade)) return _value;
        var value = _make!();
        Step(TransitionKind.Update, () =>
        {
            if (!_isMade) (_value, _isMade) = (value, true);
        });
        return _value;
    }
}
