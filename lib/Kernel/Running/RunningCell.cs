using System.Diagnostics.CodeAnalysis;
using NotebookCourse.Kernel.Scripting;

namespace NotebookCourse.Kernel.Running;

/// <summary>A cell while it runs, and after its end as the owner of what its threads still write.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Threads that it left running may use its tokens for as long as the process lives.")]
internal sealed class RunningCell(int id)
{
    private static readonly AsyncLocal<RunningCell?> Flow = new();
    private static RunningCell? _latest;

    private readonly Lock _gate = new();
    private readonly HashSet<CellSection> _sections = [];
    private readonly CancellationTokenSource _token = new();
    private bool _sheltered = true;
    private bool _stopRequested;
    private bool _ended;
    private bool _graceIsOver;

    /// <summary>The cell whose code runs here: it flows into the threads and tasks that a cell starts.</summary>
    /// <remarks>Code that lost the flow (<c>UnsafeStart</c>, native callbacks) counts as the latest cell's.</remarks>
    public static RunningCell? Current => Flow.Value ?? Volatile.Read(ref _latest);

    /// <summary>From here on, the code of this flow is the given cell's.</summary>
    public static void EnterFlow(RunningCell? cell) => Flow.Value = cell;

    /// <summary>A new cell begins on this thread.</summary>
    public void Begin()
    {
        EnterFlow(this);
        Volatile.Write(ref _latest, this);
    }

    /// <summary>The number under which its outputs go out.</summary>
    public int Id => id;

    /// <summary>The texts of the cell and of what it imports, in which errors are located.</summary>
    public IReadOnlyList<ScriptPart> Parts { get; set; } = [];

    /// <summary>The token that library code observes.</summary>
    public CancellationToken StopToken => _token.Token;

    /// <summary>Whether it was asked to stop.</summary>
    public bool StopRequested => Volatile.Read(ref _stopRequested);

    /// <summary>Whether its time to end by itself is over: its waits are interrupted, and code after an <c>await</c> is no longer run.</summary>
    /// <remarks>A stopped loop of awaits ends by not being continued.</remarks>
    public bool GraceIsOver => Volatile.Read(ref _graceIsOver);

    /// <summary>Whether it has come to its end and no stretch of its code runs where Stop can see it.</summary>
    public bool HasEnded
    {
        get
        {
            lock (_gate) return _ended && _sections.Count == 0;
        }
    }

    /// <summary>Its own thread is through with it.</summary>
    public void MarkEnded()
    {
        lock (_gate) _ended = true;
    }

    /// <summary>Notes that it is to stop.</summary>
    /// <returns>False if that was known already.</returns>
    public bool MarkStopped() => !Interlocked.Exchange(ref _stopRequested, true);

    /// <summary>Whether an exception comes of its being stopped, however wrapped.</summary>
    public bool IsItsStop(Exception? thrown) => StopRequested && thrown switch
    {
        OperationCanceledException { CancellationToken: var token } when token == StopToken => true,
        AggregateException several => several.InnerExceptions.Any(IsItsStop),
        _ => thrown is not null && IsItsStop(thrown.InnerException),
    };

    /// <summary>Whether the compiler is at work on its own thread, out of Stop's reach.</summary>
    public bool IsSheltered
    {
        get
        {
            lock (_gate) return _sheltered;
        }
    }

    /// <summary>From here until <see cref="BeginCode"/> no interrupt comes.</summary>
    /// <returns>False if it is to stop, and nothing more of it should be compiled.</returns>
    /// <remarks>
    /// Under the same lock as <see cref="Interrupt"/>, which either came before, and then the cell is known here to be stopped,
    /// or sees the shelter.
    /// </remarks>
    public bool TryShelter()
    {
        lock (_gate)
        {
            if (StopRequested) return false;
            _sheltered = true;
            return true;
        }
    }

    /// <summary>The learner's code begins on this thread, with a context for what it awaits.</summary>
    /// <exception cref="OperationCanceledException">It is to stop, so it does not begin.</exception>
    public void BeginCode()
    {
        lock (_gate) _sheltered = false;
        if (StopRequested) throw new OperationCanceledException("The cell was stopped before its code began.", StopToken);
        SynchronizationContext.SetSynchronizationContext(new CellContext(this));
    }

    /// <summary>Asks in good manners; the learner's callbacks run on this thread.</summary>
    /// <exception cref="AggregateException">Such a callback threw.</exception>
    public void CancelToken() => _token.Cancel();

    /// <summary>Its time to end by itself is over.</summary>
    public void EndGrace() => Volatile.Write(ref _graceIsOver, true);

    /// <summary>Ends waits.</summary>
    public void Interrupt()
    {
        lock (_gate)
        {
            if (_sheltered) return;
            foreach (var section in _sections) section.Interrupt();
        }
    }

    /// <summary>A stretch of the cell's code begins.</summary>
    public void Enter(CellSection section)
    {
        lock (_gate) _sections.Add(section);
    }

    /// <summary>A stretch of the cell's code has ended.</summary>
    public void Leave(CellSection section)
    {
        lock (_gate) _sections.Remove(section);
    }
}
