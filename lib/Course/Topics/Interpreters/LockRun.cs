using NotebookCourse.Experiments;
using NotebookCourse.Topics.Factoring;

namespace NotebookCourse.Topics.Interpreters;

/// <summary>Threads of a tiny interpreter with a global lock: who held it when, and who stood in line.</summary>
/// <remarks>Real threads, a real lock and a real clock: run it again and the turns fall in another way.</remarks>
public sealed class LockRun
{
    /// <summary>The most threads that a run may have.</summary>
    public const int MostThreads = 8;

    /// <summary>The longest switch interval, in milliseconds.</summary>
    public const int LongestInterval = 100;

    // The largest prime below 10⁸: as much work as a number of the course can give.
    internal const int Prime = 99_999_989;

    // Some tens of milliseconds of interpreting; a wait and a native call that are several times as long as what is interpreted between two of them.
    private const int Numbers = 40, Calls = 3, WaitMilliseconds = 20, NativeNumbers = 300;
    private const int UsualInterval = 5;

    internal LockRun(IReadOnlyList<IReadOnlyList<LockSpan>> threads, double interval, bool? releases = null) =>
        (Threads, Interval, Releases) = (threads, interval, releases);

    /// <summary>What each thread did, in the order of time.</summary>
    public IReadOnlyList<IReadOnlyList<LockSpan>> Threads { get; }

    /// <summary>How long a thread waits until it asks for the lock, in seconds.</summary>
    public double Interval { get; }

    /// <summary>Whether the lock was given away for waits and native calls; null if there were none.</summary>
    public bool? Releases { get; }

    /// <summary>How long it took until the last was done, in seconds.</summary>
    public double Seconds => Threads.SelectMany(spans => spans).Max(span => span.End);

    /// <summary>Which share of that time somebody had the lock.</summary>
    public double Held => Threads.SelectMany(spans => spans).Where(span => span.HasLock).Sum(span => span.End - span.Start) / Seconds;

    /// <summary>Threads that do nothing but interpret, the same work each.</summary>
    /// <param name="threads">How many; 1 to <see cref="MostThreads"/>.</param>
    /// <param name="interval">How many milliseconds a thread waits until it asks for the lock; 1 to <see cref="LongestInterval"/>.</param>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public static LockRun Compute(int threads, int interval = UsualInterval) => Run(threads, interval, null, (evaluator, _, stop) =>
    {
        for (var number = 0; number < Numbers; number++) Interpret(evaluator, stop);
    });

    /// <summary>Threads that interpret a little, and wait for an answer, a few times.</summary>
    /// <param name="threads">How many; 1 to <see cref="MostThreads"/>.</param>
    /// <param name="releases">Whether they give the lock away while they wait.</param>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public static LockRun Wait(int threads, bool releases) =>
        Run(threads, UsualInterval, releases, (evaluator, thread, stop) => Call(evaluator, thread, LockState.Waits, releases, () => stop.WaitHandle.WaitOne(WaitMilliseconds), stop));

    /// <summary>Threads that interpret a little, and call native code, a few times.</summary>
    /// <param name="threads">How many; 1 to <see cref="MostThreads"/>.</param>
    /// <param name="releases">Whether the native code gives the lock away while it computes.</param>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    public static LockRun Native(int threads, bool releases) =>
        Run(threads, UsualInterval, releases, (evaluator, thread, stop) => Call(evaluator, thread, LockState.RunsNative, releases, () => FactorNatively(stop), stop));

    private static LockRun Run(int threads, int interval, bool? releases, Action<Evaluator<PlainCounting>, LockedThread, CancellationToken> work)
    {
        Require.InRange(threads, 1, MostThreads);
        Require.InRange(interval, 1, LongestInterval);
        var (stop, clock) = (HostContext.StopToken, TimeProvider.System);
        var globalLock = new GlobalLock(TimeSpan.FromMilliseconds(interval));
        var constants = Evaluator<PlainCounting>.NewConstants();
        using var together = new Barrier(threads);
        var began = clock.GetTimestamp();
        LockedThread[] all = [.. Enumerable.Range(0, threads).Select(_ => new LockedThread(globalLock, clock, began))];
        DedicatedThreads.Run(threads, number =>
        {
            var evaluator = new Evaluator<PlainCounting>(constants, all[number]);
            together.SignalAndWait();
            all[number].Run(() => work(evaluator, all[number], stop));
        });
        return new([.. all.Select(thread => thread.Spans)], interval / 1000.0, releases);
    }

    private static void Call(Evaluator<PlainCounting> evaluator, LockedThread thread, LockState state, bool releases, Action call, CancellationToken stop)
    {
        for (var time = 0; time < Calls; time++)
        {
            Interpret(evaluator, stop);
            thread.Outside(state, releases, call);
        }
    }

    private static void Interpret(Evaluator<PlainCounting> evaluator, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        var factors = new List<int>();
        evaluator.Run(Prime, factors);
        if (factors is not [Prime]) throw new WrongAnswerException(InterpretersWords.InterpretedWrongly.With(Prime, string.Join(", ", factors)));
    }

    private static void FactorNatively(CancellationToken stop)
    {
        Span<int> factors = stackalloc int[TrialDivision.MostFactors];
        for (var number = 0; number < NativeNumbers && !stop.IsCancellationRequested; number++) TrialDivision.Factor(Prime, factors);
    }
}
