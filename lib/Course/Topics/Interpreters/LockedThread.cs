namespace NotebookCourse.Topics.Interpreters;

/// <summary>A thread that needs the global lock to interpret, and what it did when; used by itself alone.</summary>
/// <remarks>
/// What is noted as holding begins after the lock has been taken and ends before it is given away, so that no two
/// threads are ever noted as holding it at the same time, whatever the clock does.
/// </remarks>
/// <param name="globalLock">The lock that the thread must hold to run.</param>
/// <param name="clock">Tells when the thread changes its state.</param>
/// <param name="began">When the run began.</param>
internal sealed class LockedThread(GlobalLock globalLock, TimeProvider clock, long began)
{
    private readonly List<LockSpan> _spans = [];
    private (LockState State, bool HasLock, double Since)? _now;

    /// <summary>What it did, in the order of time.</summary>
    public IReadOnlyList<LockSpan> Spans => _spans;

    /// <summary>Takes the lock, does the work, and gives the lock away however the work ends.</summary>
    public void Run(Action work)
    {
        Enter();
        try
        {
            work();
        }
        finally
        {
            Exit();
        }
    }

    /// <summary>Does something that does not need the interpreter.</summary>
    /// <param name="state">What it is.</param>
    /// <param name="releases">Whether the lock is given away for the time.</param>
    /// <param name="work">Does it.</param>
    public void Outside(LockState state, bool releases, Action work)
    {
        if (!releases)
        {
            Begin(state, hasLock: true);
            work();
            Begin(LockState.Holds, hasLock: true);
            return;
        }
        Exit();
        Begin(state, hasLock: false);
        try
        {
            work();
        }
        finally
        {
            // Also after a failure: whoever called believes to have the lock, and gives it away.
            Enter();
        }
    }

    /// <summary>Lets somebody else have the lock, if one has waited long enough.</summary>
    public void LetOthers()
    {
        if (!globalLock.IsAskedFor) return;
        Begin(LockState.StandsInLine, hasLock: false);
        globalLock.HandOver();
        Begin(LockState.Holds, hasLock: true);
    }

    private void Enter()
    {
        Begin(LockState.StandsInLine, hasLock: false);
        globalLock.Enter();
        Begin(LockState.Holds, hasLock: true);
    }

    private void Exit()
    {
        End();
        globalLock.Exit();
    }

    private void Begin(LockState state, bool hasLock)
    {
        End();
        _now = (state, hasLock, Seconds);
    }

    private void End()
    {
        if (_now is { } now) _spans.Add(new(now.State, now.HasLock, now.Since, Seconds));
        _now = null;
    }

    private double Seconds => clock.GetElapsedTime(began).TotalSeconds;
}
