using NotebookCourse.Experiments;
using NotebookCourse.Figures;
using NotebookCourse.Topics.Factoring;

namespace NotebookCourse.Topics.Interpreters;

/// <summary>Prime factors by a tiny interpreter, guarded in one way or another: for a comparison.</summary>
public static class Interpreting
{
    private const int Numbers = 60;
    private const int UsualInterval = 5;

    /// <summary>One thread, references counted by plain reads and writes.</summary>
    public static Variant Alone() => Of<PlainCounting>("alone", InterpretersWords.InterpretAlone, 1);

    /// <summary>Several threads that share the work and one global lock.</summary>
    /// <param name="threads">How many; 1 to <see cref="LockRun.MostThreads"/>.</param>
    /// <param name="interval">How many milliseconds a thread waits until it asks for the lock; 1 to <see cref="LockRun.LongestInterval"/>.</param>
    public static Variant UnderGlobalLock(int threads, int interval = UsualInterval)
    {
        Require.InRange(threads, 1, LockRun.MostThreads);
        Require.InRange(interval, 1, LockRun.LongestInterval);
        return Of<PlainCounting>($"threads-{threads}/global-lock", FiguresWords.Joined(FiguresWords.Threads.With(threads), InterpretersWords.InterpretGlobalLock), threads, () => new GlobalLock(TimeSpan.FromMilliseconds(interval)));
    }

    /// <summary>Several threads without a lock; each count is changed in one indivisible step.</summary>
    /// <param name="threads">How many; 1 to <see cref="LockRun.MostThreads"/>.</param>
    public static Variant WithAtomicCounts(int threads) =>
        Of<AtomicCounting>($"threads-{threads}/atomic", FiguresWords.Joined(FiguresWords.Threads.With(Require.InRange(threads, 1, LockRun.MostThreads)), InterpretersWords.InterpretAtomic), threads);

    /// <summary>Several threads, and a lock for every object.</summary>
    /// <param name="threads">How many; 1 to <see cref="LockRun.MostThreads"/>.</param>
    public static Variant WithLockPerObject(int threads) =>
        Of<LockedCounting>($"threads-{threads}/lock-per-object", FiguresWords.Joined(FiguresWords.Threads.With(Require.InRange(threads, 1, LockRun.MostThreads)), InterpretersWords.InterpretLockEach), threads);

    private static Variant Of<TCounting>(string id, string name, int threads, Func<GlobalLock>? newLock = null)
        where TCounting : struct, ICounting
    {
        var numbers = PrimeFactors.Numbers(Numbers);
        return Variant.Of(
            name,
            stop =>
            {
                var (globalLock, constants) = (newLock?.Invoke(), Evaluator<TCounting>.NewConstants());
                var found = new List<int>[numbers.Length];
                DedicatedThreads.Run(threads, thread =>
                {
                    var held = globalLock is null ? null : new LockedThread(globalLock, TimeProvider.System, 0);
                    var evaluator = new Evaluator<TCounting>(constants, held);
                    void Work()
                    {
                        for (var number = thread; number < numbers.Length; number += threads)
                        {
                            stop.ThrowIfCancellationRequested();
                            evaluator.Run(numbers[number], found[number] = []);
                        }
                    }
                    if (held is null) Work();
                    else held.Run(Work);
                });
                return (Found: found, Constants: constants);
            },
            answer => Verify(numbers, answer.Found, answer.Constants)) with
        { Id = id, Workers = threads };
    }

    private static void Verify(int[] numbers, List<int>[] found, Thing[] constants)
    {
        Span<int> factors = stackalloc int[TrialDivision.MostFactors];
        foreach (var (number, results) in numbers.Zip(found))
        {
            if (!factors[..TrialDivision.Factor(number, factors)].SequenceEqual(results.ToArray()))
                throw new WrongAnswerException(InterpretersWords.InterpretedWrongly.With(number, string.Join(", ", results)));
        }
        // Only the program itself refers to its constants now.
        if (constants.FirstOrDefault(constant => constant.References != 1) is { } lost)
            throw new WrongAnswerException(InterpretersWords.ReferencesLost.With(lost.Value, lost.References));
    }
}
