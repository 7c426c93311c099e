namespace NotebookCourse.Interleaving.Seeing;

/// <summary>What an object by which threads wait for each other is to the threads of an exploration. The object itself only says how it is when a run first comes to it.</summary>
/// <remarks>
/// So each run finds it as the first one did, also where it was made before the program. A public method takes the place
/// of the one that bears its name and takes the same arguments. Waiting for a while is a try at some moment: who was let
/// in was let in at one at which that was possible, and who was not looked last at one at which it was not.
/// </remarks>
internal abstract class SimulatedObject(Origin origin) : ISharedThing
{
    /// <summary>In the place of a thread: none of them, or whoever makes the scenario and asks for its result.</summary>
    protected const int Nobody = -1, TheSetUp = -2;

    private bool _isDisposed;

    /// <inheritdoc/>
    public int Number => origin.Place.Number;

    /// <inheritdoc/>
    public string Name => origin.Place.Name;

    /// <inheritdoc/>
    public abstract string Text { get; }

    /// <inheritdoc/>
    public virtual string? Holder => null;

    /// <inheritdoc/>
    public virtual string? Before => null;

    /// <summary>Whether a thread holds it, alone or beside others.</summary>
    public virtual bool IsHeldBy(int thread) => Holder == NameOf(thread);

    /// <summary>The calling thread; where somebody looks on behalf of another, that other one: what the one holds is not the other's.</summary>
    protected static int Me => SettingUp.IsOn || LogicalThread.Current is not { } thread ? TheSetUp : (thread.Scheduler.LooksFor ?? thread).Index;

    /// <summary>What stands for all that can be told of it.</summary>
    protected abstract ulong State { get; }

    /// <summary>Whether <see cref="State"/> tells all.</summary>
    protected virtual bool HasState => true;

    /// <summary>What a thread is called.</summary>
    protected static string? NameOf(int thread) => thread switch
    {
        Nobody => null,
        TheSetUp => InterleavingWords.TheSetUp,
        _ => Scenario.NameOf(thread),
    };

    /// <summary>It is used no more.</summary>
    public void Dispose()
    {
        if (!_isDisposed) Step(TransitionKind.Update, () => _isDisposed = true);
    }

    /// <summary>What is seen of the program to which it belongs.</summary>
    protected Sight Sight => origin.Sight;

    /// <summary>Notes that something about it cannot be followed.</summary>
    protected void NoteUnseen(string what) => origin.Sight.NoteUnseen(what);

    /// <summary>Comes to a step.</summary>
    /// <returns>Who takes it; null if nobody does: somebody looks on behalf of another.</returns>
    protected LogicalThread? Come(TransitionKind kind, Func<bool>? ready) => origin.Sight.ComeTo(origin.Owner, origin.Member, kind, ready);

    /// <summary>Takes a step.</summary>
    /// <param name="kind">What it does.</param>
    /// <param name="does">Does it, and gives what the thread learns.</param>
    /// <param name="ready">When it can be taken; null if at any time.</param>
    /// <exception cref="InvalidOperationException">It cannot be taken now, and the scenario is only being made, so nobody will change that.</exception>
    protected T Step<T>(TransitionKind kind, Func<T> does, Func<bool>? ready = null)
    {
        if (SettingUp.IsOn)
        {
            if (ready?.Invoke() == false) throw new InvalidOperationException(InterleavingWords.NobodyBringsItAbout.With(Name));
            return does();
        }
        if (Come(kind, ready is null ? null : () => HasGone() || ready()) is not { } thread) return does();
        var before = State;
        try
        {
            ObjectDisposedException.ThrowIf(HasGone(), origin.Owner);
            var seen = does();
            // Who finds nothing to change may only have looked.
            if (StoreBuffer.Drains(thread.Next) && State == before) thread.NoteNoFence();
            if (HasState) thread.Note(seen, before, State);
            // Whether a try takes hold shows only now.
            if (kind == TransitionKind.TryEnter && seen is true) thread.Scheduler.Races.Acquire(thread, Number);
            return seen;
        }
        catch (Exception error)
        {
            if (HasState) thread.Note(error.GetType().Name, before, State);
            throw;
        }
    }

    /// <inheritdoc cref="Step{T}"/>
    protected void Step(TransitionKind kind, Action does, Func<bool>? ready = null) => Step(
        kind,
        () =>
        {
            does();
            return 0;
        },
        ready);

    // Who waits when it goes may wait for ever, and who comes later gets an exception: both are told by nobody here.
    protected bool HasGone()
    {
        if (_isDisposed) NoteUnseen(InterleavingWords.UsedAfterDispose.With(origin.Owner.GetType().Name.Split('`')[0]));
        return _isDisposed;
    }
}
