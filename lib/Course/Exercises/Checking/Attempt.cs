using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace NotebookCourse.Exercises.Checking;

/// <summary>Tries a learner's code out on a thread of its own, and comes back within a time whatever the code does.</summary>
/// <remarks>
/// Code that does not come back is left behind: its waits are interrupted, the library's own loops see the token raised,
/// the host is asked to end its threads, and what it still throws concerns nobody.
/// </remarks>
[SuppressMessage("Design", "CA1001", Justification = "Code that was left behind may use them for as long as the process lives.")]
internal sealed class Attempt
{
    /// <summary>How long a check may take.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(8);

    // Which share of the time.
    private const double ForRealThreads = 0.25;

    // What code that is told to end may take for it.
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(0.1);

    // How long the exit of the process waits for a host that must have shown the verdict before, and whose thread does not end with the cell.
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(3);

    private static readonly AsyncLocal<Attempt?> Here = new();
    private static int _handlesThrown;

    private readonly Thread _caller = Thread.CurrentThread;
    private readonly long _began = Stopwatch.GetTimestamp();
    private readonly TimeSpan _limit;
    private readonly CancellationToken _cell;
    private readonly CancellationTokenSource _over;
    private readonly ManualResetEventSlim _ended = new();
    private volatile Counterexample _case = new(ExercisesWords.AnyInput, ExercisesWords.ASolution, "");
    private volatile Counterexample? _fault;
    private readonly List<string> _remarks = [], _doubts = [];
    private string? _misfortune;
    private volatile bool _exits;

    private Attempt(TimeSpan limit, CancellationToken cell) => (_limit, _cell, _over) = (limit, cell, CancellationTokenSource.CreateLinkedTokenSource(cell));

    /// <summary>The one to which the calling code belongs; null outside of a check.</summary>
    public static Attempt? Current => Here.Value;

    /// <summary>Who is where in the learner's code.</summary>
    public Whereabouts Whereabouts { get; } = new();

    /// <summary>Whether something of the code was not looked at.</summary>
    public bool HasDoubts
    {
        get
        {
            lock (_doubts) return _doubts.Count > 0;
        }
    }

    /// <summary>Whether the code does what no exploration can see, so that each would only cost time.</summary>
    public bool IsOutOfSight { get; private set; }

    /// <summary>How much time is left for exploring, so that some stays for real threads; never below zero.</summary>
    public TimeSpan LeftForExploring => Left - (ForRealThreads * _limit) is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;

    /// <summary>How much time is left; never below zero.</summary>
    public TimeSpan Left => _limit - Stopwatch.GetElapsedTime(_began) is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;

    /// <summary>Looks for a fault of a learner's code.</summary>
    /// <param name="findFault">Runs the code on one case after the other.</param>
    /// <param name="limit">How long that may take.</param>
    /// <returns>The fault; where the code has not come back, the case in which it was and where it hangs. And what was not seen of it, and what has to be said also if it is right.</returns>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public static Findings Of(Func<Counterexample?> findFault, TimeSpan limit)
    {
        var attempt = new Attempt(limit, HostContext.StopToken);
        var fault = attempt.Run(findFault);
        lock (attempt._doubts) return new(fault, [.. attempt._doubts], [.. attempt._remarks]);
    }

    /// <summary>Notes which case is tried now.</summary>
    public static void Note(string input, string expected)
    {
        if (Current is { } attempt) attempt._case = new(input, expected, "");
    }

    /// <summary>Notes what has to be said of the code also if it is right.</summary>
    public static void Remark(string words) => Note(words, attempt => attempt._remarks);

    /// <summary>Notes why the code is not proved right, though nothing wrong was found: a limit of the check's.</summary>
    public static void Doubt(string words) => Note(words, attempt => attempt._doubts);

    /// <summary>Notes that no exploration can see what the code does.</summary>
    /// <param name="why">Why not.</param>
    public static void LoseSight(string why)
    {
        Doubt(why);
        if (Current is { } attempt) attempt.IsOutOfSight = true;
    }

    private static void Note(string words, Func<Attempt, List<string>> where)
    {
        if (Current is not { } attempt) return;
        lock (attempt._doubts)
        {
            if (where(attempt) is var all && !all.Contains(words)) all.Add(words);
        }
    }

    /// <summary>Does something in somebody's name, if a check is under way.</summary>
    public static void As(string who, Action body)
    {
        if (Current is { } attempt) attempt.Whereabouts.As(who, body);
        else body();
    }

    private Counterexample? Run(Func<Counterexample?> findFault)
    {
        HandleThrown();
        AppDomain.CurrentDomain.ProcessExit += OnExit;
        var thread = new Thread(() => Try(findFault)) { IsBackground = true, Name = "check" };
        thread.Start();
        try
        {
            var isOver = _ended.Wait(_limit, _cell);
            _cell.ThrowIfCancellationRequested();
            if (Volatile.Read(ref _misfortune) is { } misfortune) return _case with { Found = misfortune };
            return isOver ? _fault : _case with { Found = Stuck(_limit) };
        }
        finally
        {
            Leave(thread);
            AppDomain.CurrentDomain.ProcessExit -= OnExit;
        }
    }

    /// <summary>Who has not come back, in words.</summary>
    /// <param name="after">After how long.</param>
    public string Stuck(TimeSpan after) => WhoIsStuck(after).Words;

    /// <summary>The same, and whether they are on the move.</summary>
    public (string Words, bool Moves) WhoIsStuck(TimeSpan after)
    {
        var (who, moves) = Whereabouts.Find();
        return (moves ? ExercisesWords.StuckInALoop.With(who, Literal.Of(after.TotalSeconds)) : ExercisesWords.StuckInAWait.With(who, Literal.Of(after.TotalSeconds)), moves);
    }

    private void Try(Func<Counterexample?> findFault)
    {
        Here.Value = this;
        HostContext.StopWith(_over.Token);
        try
        {
            Whereabouts.As(ExercisesWords.StuckCode, () => _fault = findFault());
        }
        catch (Exception thrown)
        {
            // Thrown where no case of the check expected it, or because the attempt is over, when nobody reads this any more.
            _fault = _case with { Found = Trial.Threw(thrown) };
        }
        _ended.Set();
    }

    private void Leave(Thread thread)
    {
        // The thread that exits waits until all handlers of the exit have returned. An interrupt would end that wait, and with it
        // the process, before the verdict is shown.
        if (_exits) return;
        // Not on this thread: what the code has registered with the token may block.
        _ = _over.CancelAsync();
        if (!thread.Join(Farewell)) thread.Interrupt();
        Whereabouts.End();
    }

    private static void HandleThrown()
    {
        if (Interlocked.Exchange(ref _handlesThrown, 1) == 0)
            HostContext.Explain(thrown => Current?.Suffer(ExercisesWords.ThreadThrew.With(Trial.Threw(thrown))) ?? false);
    }

    private void OnExit(object? sender, EventArgs e)
    {
        _exits = true;
        Suffer(ExercisesWords.ItExited);
        // In a host of ours the cell's thread ends when what the cell shows has been sent.
        _caller.Join(LastWords);
    }

    private bool Suffer(string misfortune)
    {
        Interlocked.CompareExchange(ref _misfortune, misfortune, null);
        _ended.Set();
        return true;
    }
}
