namespace NotebookCourse.Interleaving;

/// <summary>One of the threads of a program under exploration: runs only when it has the turn.</summary>
/// <remarks>Behind it is one thread of the operating system, which lives as long as the exploration and runs the body once in every run of the program.</remarks>
internal sealed class LogicalThread : IDisposable
{
    [ThreadStatic]
    private static LogicalThread? _current;

    private readonly Baton _turn = new();
    private Action _body = () => { };
    private Transition? _first;
    private bool _waitsFirst;

    public LogicalThread(ControlledScheduler scheduler, int index)
    {
        (Scheduler, Index) = (scheduler, index);
        new Thread(Live) { IsBackground = true, Name = Scenario.NameOf(index) }.Start();
    }

    /// <summary>The logical thread that the calling thread carries; null on every thread that carries none.</summary>
    public static LogicalThread? Current => _current;

    /// <summary>What gives it the turn.</summary>
    public ControlledScheduler Scheduler { get; }

    /// <summary>Its place among the threads of the program, counted from 0.</summary>
    public int Index { get; }

    /// <summary>Whether it has not ended in this run.</summary>
    public bool IsLive { get; private set; }

    /// <summary>Whether its body has begun in this run.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>The step that it will take next.</summary>
    public Transition Next { get; private set; }

    /// <summary>What that step waits for; null if it can be taken at any time.</summary>
    public Func<bool>? Condition { get; private set; }

    /// <summary>What that step touches.</summary>
    public Footprint Footprint { get; set; }

    /// <summary>What it has read since its last change.</summary>
    public SpinLoopDetection SpinLoop { get; } = new();

    /// <summary>How many things it has made in this run.</summary>
    public int Things { get; set; }

    /// <summary>Whether its next step is known although its body has not begun: nothing that it reads can change its first one.</summary>
    public bool IsKnown => HasBegun || (_first is not null && !_waitsFirst);

    /// <summary>Whether it stands before a step for which it waits.</summary>
    public bool Waits => IsLive && HasBegun && Next.Kind == TransitionKind.Wait;

    /// <summary>Makes it ready for another run.</summary>
    public void Prepare(Action body)
    {
        (_body, IsLive, HasBegun, Condition, Things) = (body, true, false, null, 0);
        SpinLoop.Clear();
        if (_first is { } first) Expect(first);
    }

    /// <summary>Ends it without its body having begun.</summary>
    public void Skip() => IsLive = false;

    /// <summary>Gives it the turn: it goes on, on its own thread.</summary>
    public void Resume() => _turn.Give();

    /// <summary>Comes to a step, and returns when it is to be taken.</summary>
    /// <exception cref="RunAbandonedException">It is not to be taken any more.</exception>
    public void Step(in Transition transition, Func<bool>? condition)
    {
        if (Scheduler.IsAbandoned) throw new RunAbandonedException();
        var wasAskedForIt = !HasBegun && IsKnown;
        HasBegun = true;
        if (_first is { } first && wasAskedForIt && first != transition) Scheduler.Diverge(first, this, transition.Describe());
        if (!wasAskedForIt)
        {
            if (_first is null) (_first, _waitsFirst) = (transition, condition is not null);
            Expect(transition);
            Condition = condition;
            WaitForTurn(Scheduler.Arrived(this));
        }
        if (Scheduler.IsAbandoned) throw new RunAbandonedException();
        Scheduler.Take(this);
    }

    /// <summary>Frees what it slept on; called by its own thread at its end, after which nobody gives it the turn.</summary>
    public void Dispose() => _turn.Dispose();

    private void Expect(in Transition transition) => (Next, Footprint) = (transition, new Footprint(transition.Thing, transition.Kind));

    private void WaitForTurn(LogicalThread next)
    {
        if (next == this) return;
        next.Resume();
        _turn.Take();
    }

    private void Live()
    {
        _current = this;
        for (_turn.Take(); !Scheduler.IsClosed; _turn.Take())
        {
            var failure = RunAbandonedException.FailureOf(_body);
            IsLive = false;
            Scheduler.Ended(this, failure)?.Resume();
        }
        Dispose();
    }
}
