using System.Diagnostics;
using NotebookCourse.Experiments;
using NotebookCourse.Primitives;

namespace NotebookCourse.Benchmarks.Course.Primitives;

/// <summary>What is awaited, and fine work that is forked and joined.</summary>
internal static class AwaitedContenders
{
    private const int Number = 22, Below = 4, Fibonacci = 17_711;

    private static WorkStealingPool Ours { get; } = new(Environment.ProcessorCount);

    /// <summary>Locks that are awaited; the first is the peer.</summary>
    public static IReadOnlyList<Contender> Locks { get; } =
    [
        Contender.Of("SemaphoreSlim.WaitAsync", _ =>
        {
            var (gate, count) = (new SemaphoreSlim(1), 0L);
            return new((_, times) => Enter(times).GetAwaiter().GetResult(), () => count);

            async Task Enter(int times)
            {
                for (; times > 0; times--)
                {
                    await gate.WaitAsync().ConfigureAwait(false);
                    count++;
                    gate.Release();
                }
            }
        }),
        Contender.Of("AsyncLock", _ =>
        {
            var (gate, count) = (new AsyncLock(), 0L);
            return new((_, times) => Enter(times).GetAwaiter().GetResult(), () => count);

            async Task Enter(int times)
            {
                for (; times > 0; times--)
                {
                    using (await gate.EnterAsync().ConfigureAwait(false))
                        count++;
                }
            }
        }),
    ];

    /// <summary>Pools, with as many workers as there are processors; the first is the peer. One operation is a whole computation.</summary>
    public static IReadOnlyList<Contender> Pools { get; } =
    [
        Pool("thread pool", () => Task.Run(() => OnThreadPool(Number)).Result),
        Pool("WorkStealingPool", () => Ours.Run(() => OnOurs(Number))) with { Target = (Column.Own(1), 0.8) },
    ];

    private static Contender Pool(string name, Func<int> compute) => new(name, (_, _) => PerSecond(compute)) { Fits = column => column == Column.Own(1) };

    private static double PerSecond(Func<int> compute)
    {
        var start = Stopwatch.GetTimestamp();
        if (compute() is var found && found != Fibonacci)
            throw new WrongAnswerException($"Expected {Fibonacci}, but found {found}.");
        return 1 / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static int OnThreadPool(int number)
    {
        if (number < Below) return Alone(number);
        var other = Task.Run(() => OnThreadPool(number - 1));
        return OnThreadPool(number - 2) + other.Result;
    }

    private static int OnOurs(int number)
    {
        if (number < Below) return Alone(number);
        var other = Ours.Fork(() => OnOurs(number - 1));
        return OnOurs(number - 2) + other.Join();
    }

    private static int Alone(int number) => number < 2 ? number : Alone(number - 1) + Alone(number - 2);
}
