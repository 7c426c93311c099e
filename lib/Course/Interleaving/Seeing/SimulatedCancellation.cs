using System.Reflection;

namespace NotebookCourse.Interleaving.Seeing;

/// <summary>What a <see cref="CancellationTokenSource"/> is to the threads of an exploration: whether somebody has asked for an end.</summary>
internal sealed class SimulatedCancellation : SimulatedObject
{
    private readonly CancellationTokenSource _itself;
    private bool _isRequested;
    private bool _isGone;

    /// <summary>Begins as the object is.</summary>
    public SimulatedCancellation(Origin origin)
        : base(origin)
    {
        _itself = (CancellationTokenSource)origin.Owner;
        _isRequested = _itself.IsCancellationRequested;
        // Others end it too, or others go on with it.
        if (_itself.GetType() != typeof(CancellationTokenSource) || Has("_timer") || Has("_registrations")) origin.Sight.NoteInAnyCase(InterleavingWords.OfAnotherRun.With(nameof(CancellationTokenSource)));
    }

    /// <inheritdoc/>
    public override string Text => _isRequested ? InterleavingWords.EventSet : InterleavingWords.EventNotSet;

    /// <summary>The same without a step, for whoever looks on behalf of another.</summary>
    public bool IsRequested => _isRequested;

    /// <summary>As <see cref="CancellationTokenSource.IsCancellationRequested"/>.</summary>
    public bool IsCancellationRequested => Step(TransitionKind.Read, () => _isRequested);

    /// <summary>As <see cref="CancellationTokenSource.Token"/>.</summary>
    public CancellationToken Token => Step(TransitionKind.Read, () =>
    {
        ObjectDisposedException.ThrowIf(_isGone, _itself);
        return _itself.Token;
    });

    /// <inheritdoc/>
    protected override ulong State => (_isRequested ? 1u : 0u) + (_isGone ? 2u : 0u);

    /// <summary>As <see cref="CancellationTokenSource.Cancel()"/>.</summary>
    public void Cancel() => Step(TransitionKind.Update, () =>
    {
        ObjectDisposedException.ThrowIf(_isGone, _itself);
        _isRequested = true;
    });

    /// <summary>As <see cref="CancellationTokenSource.Dispose()"/>: who has its token may ask it all the same.</summary>
    public new void Dispose() => Step(TransitionKind.Update, () => _isGone = true);

    private bool Has(string field) => typeof(CancellationTokenSource).GetField(field, BindingFlags.Instance | BindingFlags.NonPublic) is not { } its || its.GetValue(_itself) is not null;
}
