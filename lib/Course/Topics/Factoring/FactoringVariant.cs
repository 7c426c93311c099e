using NotebookCourse.Experiments;
using NotebookCourse.Experiments.Workers;
using NotebookCourse.Figures;

namespace NotebookCourse.Topics.Factoring;

/// <summary>Prime factors by one method, spread over workers in one way: choose either without the other.</summary>
public sealed record FactoringVariant : Variant
{
    private readonly int[] _numbers;
    private readonly FactoringMethod _method;
    private readonly bool _sayMethod;
    private readonly Func<CancellationToken, Factorization> _factor;

    /// <summary>One number after the other, on the calling thread.</summary>
    internal FactoringVariant(int[] numbers, FactoringMethod method, bool sayMethod = true)
        : this(numbers, method, sayMethod, way: null, Alone(numbers, method))
    {
    }

    private FactoringVariant(
        int[] numbers, FactoringMethod method, bool sayMethod, (string Id, string Name)? way, Func<CancellationToken, Factorization> factor)
        : base(NameOf(method, sayMethod, way?.Name), stop => factor(stop).Verify)
    {
        Id = string.Join('/', ((string?[])[sayMethod ? method.Id : null, way?.Id]).OfType<string>().DefaultIfEmpty("one-after-the-other"));
        // Here and not in the run: the learner hears of it in the cell that is wrong, whoever does the work.
        foreach (var number in numbers)
            Require.InRange(number, 1, int.MaxValue);
        (_numbers, _method, _sayMethod, _factor) = (numbers, method, sayMethod, factor);
    }

    /// <summary>One number after the other on whichever threads a cell gives it.</summary>
    internal static FactoringVariant By(string name, int[] numbers, Action<FactorJob> work, int workers) =>
        new(numbers, FactoringMethod.TrialDivision, sayMethod: false, (name, name), stop =>
        {
            var results = new Factorization(numbers);
            var job = new FactorJob(numbers, FactoringMethod.TrialDivision, results, stop);
            work(job);
            stop.ThrowIfCancellationRequested();
            results.Loads = job.Loads;
            return results;
        })
        { Workers = workers };

    /// <summary>Runs it once, until the cell is stopped, and gives the verified results with what each worker did.</summary>
    /// <exception cref="WrongAnswerException">A result is wrong.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public Factorization Run()
    {
        var results = Run(HostContext.StopToken);
        results.Verify();
        return results;
    }

    internal Factorization Run(CancellationToken stop) => _factor(stop);

    /// <summary>The same over threads of their own.</summary>
    /// <param name="threads">1 to <see cref="DedicatedThreads.Most"/>; those without a number have nothing to do.</param>
    /// <param name="partitioning">Who takes which numbers; if not given, <see cref="Partitioning.Block"/>.</param>
    public FactoringVariant OverThreads(int threads, Partitioning? partitioning = null)
    {
        Require.InRange(threads, 1, DedicatedThreads.Most);
        partitioning ??= Partitioning.Block;
        return InThisProcess(
            threads, (partitioning.IdOf($"threads-{threads}"), FiguresWords.Joined(FiguresWords.Threads.With(threads), partitioning.Name)), (pool, _) => pool.OnThreads(threads, partitioning));
    }

    /// <summary>The same with <see cref="Parallel"/>.For, in chunks, on threads of the pool.</summary>
    /// <param name="workers">1 to 512 at the same time, at most; the pool may give fewer.</param>
    public FactoringVariant OverParallelFor(int workers)
    {
        Require.InRange(workers, 1, MostPoolWorkers);
        return InThisProcess(workers, ($"parallel-for-{workers}", FiguresWords.Joined("Parallel.For", FiguresWords.Workers.With(workers))), (pool, stop) => pool.OnParallelFor(workers, stop));
    }

    /// <summary>The same with PLINQ, in chunks, on threads of the pool.</summary>
    /// <param name="workers">1 to 512 at the same time, at most; the pool may give fewer.</param>
    public FactoringVariant OverPlinq(int workers)
    {
        Require.InRange(workers, 1, MostPoolWorkers);
        return InThisProcess(workers, ($"plinq-{workers}", FiguresWords.Joined("PLINQ", FiguresWords.Workers.With(workers))), (pool, stop) => pool.OnPlinq(workers, stop));
    }

    /// <summary>The same over processes of their own, which are started for it and end with it: that is part of the time.</summary>
    /// <param name="processes">1 to 64.</param>
    /// <param name="partitioning">Who takes which numbers; if not given, <see cref="Partitioning.Block"/>.</param>
    /// <param name="crashAfter">
    /// The first process dies after this many numbers, as if it had crashed: to see that its share is not lost.
    /// </param>
    public FactoringVariant OverProcesses(int processes, Partitioning? partitioning = null, int? crashAfter = null)
    {
        Require.InRange(processes, 1, MostProcesses);
        if (crashAfter is { } numbers)
            Require.InRange(numbers, 0, int.MaxValue, nameof(crashAfter));
        partitioning ??= Partitioning.Block;
        var pool = new FactorProcesses(_numbers, _method, TimeProvider.System);
        return Over(
            processes, (partitioning.IdOf($"processes-{processes}"), FiguresWords.Joined(FactoringWords.Processes.With(processes), partitioning.Name)), stop => pool.Run(processes, partitioning, crashAfter, stop));
    }

    // PLINQ allows no more.
    private const int MostPoolWorkers = 512;

    // Each has some 40 MB of its own.
    private const int MostProcesses = 64;

    private FactoringVariant InThisProcess(int workers, (string Id, string Name) way, Func<WorkerPool, CancellationToken, IReadOnlyList<WorkerLoad>> spread) =>
        Over(workers, way, InThisProcess(_numbers, _method, spread));

    private FactoringVariant Over(int workers, (string Id, string Name) way, Func<CancellationToken, Factorization> factor) =>
        new(_numbers, _method, _sayMethod, way, factor) { Workers = workers };

    private static Func<CancellationToken, Factorization> Alone(int[] numbers, FactoringMethod method) =>
        InThisProcess(numbers, method, (pool, _) => pool.Alone());

    private static Func<CancellationToken, Factorization> InThisProcess(
        int[] numbers, FactoringMethod method, Func<WorkerPool, CancellationToken, IReadOnlyList<WorkerLoad>> spread) => stop =>
        {
            var results = new Factorization(numbers);
            var pool = new WorkerPool(numbers.Length, () => results.Worker(method.Factor, stop), TimeProvider.System);
            results.Loads = spread(pool, stop);
            return results;
        };

    private static string NameOf(FactoringMethod method, bool sayMethod, string? way) =>
        sayMethod ? FiguresWords.Joined(method.Name(), way) : way ?? FiguresWords.OneAfterTheOther;
}
