using NotebookCourse.Interleaving;

namespace NotebookCourse.Tests.Primitives.Collections.Checks;

/// <summary>Checks that fit every collection, given how values get in and out.</summary>
internal static class CollectionChecks
{
    /// <summary>A program under every schedule, each of which some sequence must explain.</summary>
    /// <param name="fresh">Makes a new collection.</param>
    /// <param name="before">What is done to it before the threads begin.</param>
    /// <param name="program">What each thread does.</param>
    public static void EverySchedule(Func<Bench> fresh, int[] before, params int[][] program) =>
        Assert.True(Explored(fresh, Search.Everything, before, program).IsComplete);

    /// <summary>A program that has too many schedules for all, under those that a search comes to.</summary>
    public static void ManySchedules(Func<Bench> fresh, Search search, params int[][] program) =>
        Assert.True(Explored(fresh, search, [], program).IsFinished);

    /// <summary>Real threads: each value comes out once, and those of one producer in its order if the collection is a queue.</summary>
    /// <param name="each">How many values each producer adds.</param>
    /// <param name="producers">How many there are.</param>
    /// <param name="consumers">How many threads take.</param>
    /// <param name="tryAdd">Adds a value.</param>
    /// <param name="tryTake">Takes one.</param>
    /// <param name="keepsOrder">Whether the collection is a queue.</param>
    public static void Stress(int each, int producers, int consumers, Func<int, bool> tryAdd, TryTake<int> tryTake, bool keepsOrder)
    {
        var taken = 0;
        var times = new byte[each * producers];
        TestThreads.Run(producers + consumers, thread =>
        {
            if (thread < producers) AddAll(each * thread, each * (thread + 1), tryAdd);
            else TakeAll(each, producers, ref taken, times, tryTake, keepsOrder);
        });

        var wrong = times.AsSpan().IndexOfAnyExcept((byte)1);
        if (wrong >= 0) Assert.Fail($"{wrong} came out {times[wrong]} times");
    }

    private static Interleavings Explored(Func<Bench> fresh, Search search, int[] before, int[][] program)
    {
        var found = Explorer.Explore(() => Linearizability.Recorded(program, fresh, before), search with { MostSteps = Linearizability.MostSteps });
        Assert.True(!found.Bad.Any(), found.Bad.FirstOrDefault()?.Outcome.Text);
        return found;
    }

    private static void AddAll(int first, int end, Func<int, bool> tryAdd)
    {
        var spinner = default(SpinWait);
        for (var value = first; value < end;)
        {
            if (tryAdd(value)) value++;
            else spinner.SpinOnce(sleep1Threshold: -1);
        }
    }

    private static void TakeAll(int each, int producers, ref int taken, byte[] times, TryTake<int> tryTake, bool keepsOrder)
    {
        var spinner = default(SpinWait);
        var last = Enumerable.Repeat(-1, producers).ToArray();
        while (Volatile.Read(ref taken) < each * producers)
        {
            if (!tryTake(out var value))
            {
                spinner.SpinOnce(sleep1Threshold: -1);
                continue;
            }
            Interlocked.Increment(ref taken);
            // No two threads get the same value, unless the collection is broken; then one of them is seen or the end is not reached.
            times[value]++;
            if (keepsOrder && value <= last[value / each]) Assert.Fail($"{value} came after {last[value / each]}");
            last[value / each] = value;
        }
    }
}
