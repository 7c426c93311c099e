namespace NotebookCourse.Interleaving;

/// <summary>What a thread has written and memory does not hold yet, the oldest first (x86-TSO: Owens, Sarkar and Sewell, 2009).</summary>
/// <remarks>
/// The oldest write may reach memory at any time; that is a step of its own, of a taker of its own. The thread sees its
/// writes at once: while it has the turn they are put into memory, and taken back when the turn goes to another. Only
/// writes that are steps come here. All others go to memory at once: nobody but the writer looks at those places while it
/// writes, so nobody can tell when their writes arrive.
/// </remarks>
internal sealed class StoreBuffer : ITakesSteps
{
    /// <summary>How many writes it holds at most; the next one waits. Those of processors hold more.</summary>
    public const int Room = 8;

    private readonly LogicalThread _writer;
    private readonly Func<bool> _isEmpty, _hasRoom;
    private readonly List<BufferedStore> _stores = [];
    private int _made, _madeBeforeFence;

    public StoreBuffer(LogicalThread writer) => (_writer, _isEmpty, _hasRoom) = (writer, () => IsEmpty, () => HasRoom());

    /// <summary>Whether in some run a write had to wait for room.</summary>
    public bool WasFull { get; private set; }

    /// <inheritdoc/>
    public int Index => NumberOf(_writer.Index);

    /// <inheritdoc/>
    public bool IsLive => !IsEmpty;

    /// <summary>Whether it has taken a write since the thread came to a fence.</summary>
    public bool HasTakenSinceFence => _made > _madeBeforeFence;

    /// <summary>Whether all writes have reached memory.</summary>
    public bool IsEmpty => _stores.Count == 0;

    /// <inheritdoc/>
    public Transition Next => IsEmpty ? default : new(TransitionKind.Flush, _stores[0].Thing, _stores[0].Name);

    /// <inheritdoc/>
    public Footprint Footprint => IsEmpty ? default : new Footprint(_stores[0].Thing, TransitionKind.Write).With(Index, _made - _stores.Count);

    /// <inheritdoc/>
    public int Site => IsEmpty ? 0 : _stores[0].Site;

    /// <summary>What stands for the writes that it holds.</summary>
    public ulong State => _stores.Aggregate(0ul, (all, store) => Fingerprint.Of(all, Fingerprint.Of((ulong)(uint)store.Thing, store.Written)));

    /// <summary>The number of a thread's buffer.</summary>
    public static int NumberOf(int thread) => Scenario.MostThreads + thread;

    /// <summary>The thread whose buffer bears a number, or which bears it itself.</summary>
    public static int WriterOf(int number) => number % Scenario.MostThreads;

    /// <summary>Whether a step is a write that comes here.</summary>
    public static bool Takes(in Transition step) => step is { Kind: TransitionKind.Write, Order: AccessOrder.Plain or AccessOrder.Release, Thing: >= Seeing.Sight.FirstNumber };

    /// <summary>Whether a step waits until all writes of its thread have reached memory.</summary>
    public static bool Drains(in Transition step) => !Takes(step) && step.Kind is not (TransitionKind.Read or TransitionKind.Wait or TransitionKind.Point);

    /// <summary>When a step of the thread can be taken.</summary>
    /// <param name="step">The step.</param>
    /// <param name="condition">What it waits for besides; null for nothing.</param>
    public Func<bool>? ConditionOf(in Transition step, Func<bool>? condition)
    {
        if (Takes(step)) return _hasRoom;
        if (!Drains(step)) return condition;
        return condition is null ? _isEmpty : () => IsEmpty && condition();
    }

    /// <summary>What a step of the thread touches.</summary>
    /// <remarks>
    /// A write into the buffer touches nothing that anybody sees; only its own way to memory comes after it, and, where
    /// the buffer is full, it comes after another's. A read touches its place as if it never found it here: else it
    /// could not change places with that place's write by another thread, when its own has reached memory between.
    /// </remarks>
    public Footprint FootprintOf(in Transition step)
    {
        if (Takes(step)) return Footprint.OfNothing.With(Index, _made);
        var footprint = step.Kind == TransitionKind.Fence ? Footprint.OfNothing : new Footprint(step.Thing, step.Kind);
        return Drains(step) ? footprint.With(Index, Footprint.AllStores) : footprint;
    }

    /// <summary>What stands for the value of a thing that the thread sees here; null if it sees memory's.</summary>
    public ulong? StateOf(int thing) => _stores.FindLast(store => store.Thing == thing)?.Written;

    /// <summary>That value as text; null if it sees memory's.</summary>
    public string? TextOf(int thing) => _stores.FindLast(store => store.Thing == thing)?.Text;

    /// <summary>Takes a write of the thread, which has the turn.</summary>
    public void Add(BufferedStore store)
    {
        _stores.Add(store);
        _made++;
        store.Show();
    }

    /// <summary>Notes that the thread has come to a fence.</summary>
    public void NoteFence() => _madeBeforeFence = _made;

    /// <summary>Gives the oldest write to memory, which shows nobody's.</summary>
    public void Flush(ControlledScheduler scheduler)
    {
        var oldest = _stores[0];
        _stores.RemoveAt(0);
        oldest.Reach(scheduler.Things);
        if (oldest.Released is { } released) scheduler.Races.Reached(oldest.Thing, released);
    }

    /// <summary>Puts the writes into memory for the thread to see.</summary>
    public void Show()
    {
        foreach (var store in _stores) store.Show();
    }

    /// <summary>Takes them out of memory again.</summary>
    public void Hide()
    {
        for (var index = _stores.Count - 1; index >= 0; index--) _stores[index].Hide();
    }

    /// <summary>Forgets all: another run begins.</summary>
    public void Clear()
    {
        _stores.Clear();
        (_made, _madeBeforeFence) = (0, 0);
    }

    private bool HasRoom()
    {
        var isFull = _stores.Count == Room;
        WasFull |= isFull;
        return !isFull;
    }
}
