using NotebookCourse.Experiments;
using NotebookCourse.Topics.Factoring;

namespace NotebookCourse.Topics.Interpreters;

/// <summary>A thread that needs the global lock to interpret, and what it did when; used by itself alone.</summary>
/// <remarks>
/// What is noted as holding begins after the lock has been taken and ends before it is given away, so that no two
/// threads are ever noted as holding it at the same time, whatever the clock does.
/// </remarks>
public sealed class LockedThread
{
    private const int NativeNumbers = 300;

    private readonly IGlobalLock _globalLock;
    private readonly TimeProvider _clock;
    private readonly long _began;
    private readonly Evaluator<PlainCounting> _evaluator;
    private readonly List<LockSpan> _spans = [];
    private (LockState State, bool HasLock, double Since)? _now;

    /// <summary>Makes the record of a thread.</summary>
    /// <param name="globalLock">The lock that the thread must hold to run.</param>
    /// <param name="clock">Tells when the thread changes its state.</param>
    /// <param name="began">When the run began.</param>
    /// <param name="constants">The constants of the program, which all threads share.</param>
    internal LockedThread(IGlobalLock globalLock, TimeProvider clock, long began, Thing[]? constants = null)
    {
        (_globalLock, _clock, _began) = (globalLock, clock, began);
        _evaluator = new(constants ?? Evaluator<PlainCounting>.NewConstants(), this);
    }

    /// <summary>What it did, in the order of time.</summary>
    internal IReadOnlyList<LockSpan> Spans => _spans;

    /// <summary>Waits until the lock is free, and takes it.</summary>
    public void Enter()
    {
        Begin(LockState.StandsInLine, hasLock: false);
        _globalLock.Enter();
        Begin(LockState.Holds, hasLock: true);
    }

    /// <summary>Gives the lock away.</summary>
    public void Exit()
    {
        End();
        _globalLock.Exit();
    }

    /// <summary>Interprets for about a millisecond. At each jump back of its program it looks whether somebody asks for the lock, and hands it over.</summary>
    public void Interpret()
    {
        // Who is stopped ends soon, and without a failure that would end the process.
        if (HostContext.StopToken.IsCancellationRequested) return;
        var factors = new List<int>();
        _evaluator.Run(LockRun.Prime, factors);
        if (factors is not [LockRun.Prime]) throw new WrongAnswerException(InterpretersWords.InterpretedWrongly.With(LockRun.Prime, string.Join(", ", factors)));
    }

    /// <summary>Waits for an answer, with the lock or without it.</summary>
    /// <param name="milliseconds">How long; 1 to 1,000.</param>
    public void Wait(int milliseconds)
    {
        Require.InRange(milliseconds, 1, 1_000);
        Outside(LockState.Waits, () => HostContext.StopToken.WaitHandle.WaitOne(milliseconds));
    }

    /// <summary>Runs native code for a few milliseconds, with the lock or without it.</summary>
    public void RunNative() => Outside(LockState.RunsNative, () =>
    {
        Span<int> factors = stackalloc int[TrialDivision.MostFactors];
        for (var number = 0; number < NativeNumbers && !HostContext.StopToken.IsCancellationRequested; number++) TrialDivision.Factor(LockRun.Prime, factors);
    });

    /// <summary>Takes the lock, does the work, and gives the lock away however the work ends.</summary>
    internal void Run(Action work)
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
    internal void Outside(LockState state, bool releases, Action work)
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
    internal void LetOthers()
    {
        if (!_globalLock.IsAskedFor) return;
        Begin(LockState.StandsInLine, hasLock: false);
        _globalLock.HandOver();
        Begin(LockState.Holds, hasLock: true);
    }

    // As the caller has it: with the lock, or without.
    private void Outside(LockState state, Action work)
    {
        var hasLock = _now is { HasLock: true };
        Begin(state, hasLock);
        work();
        if (hasLock) Begin(LockState.Holds, hasLock: true);
        else End();
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

    private double Seconds => _clock.GetElapsedTime(_began).TotalSeconds;
}
