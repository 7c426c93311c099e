using System.Diagnostics;
using NotebookCourse.Experiments;
using NotebookCourse.Primitives;

namespace NotebookCourse.Topics.Threads;

/// <summary>Measures a number of flows of one kind, on the machine and in the process in which it is called.</summary>
internal static class FlowCost
{
    private const int MostRounds = 9;

    // Ten thousand threads take seconds; once is enough to see that.
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(0.5);

    /// <summary>Starts them and lets them end, a few times; then holds all of them at once and looks at the memory.</summary>
    public static CostPoint Measure(FlowKind kind, int count)
    {
        var seconds = new List<double>();
        var began = Stopwatch.GetTimestamp();
        try
        {
            do
            {
                var start = Stopwatch.GetTimestamp();
                StartAndEnd(kind, count);
                seconds.Add(Stopwatch.GetElapsedTime(start).TotalSeconds / count);
            }
            while (seconds.Count < MostRounds && Stopwatch.GetElapsedTime(began) < Budget);
        }
        catch (OutOfMemoryException)
        {
            // No time then. The memory below tells how many there were, and what the system said.
            seconds.Clear();
        }
        return kind == FlowKind.Thread ? HoldThreads(count, seconds) : Hold(kind, count, seconds);
    }

    private static void StartAndEnd(FlowKind kind, int count)
    {
        var ended = 0;
        switch (kind)
        {
            case FlowKind.Thread: Threads(count, () => Interlocked.Increment(ref ended)); break;
            case FlowKind.PoolItem: PoolItems(count, () => Interlocked.Increment(ref ended), () => { }); break;
            case FlowKind.AwaitingTask: Tasks(count, () => Interlocked.Increment(ref ended), () => { }); break;
            default: GreenThreads(count, () => ended++, () => { }); break;
        }
        if (ended != count)
            throw new WrongAnswerException(ThreadsWords.FlowsLost.With(ended, count));
    }

    private static CostPoint HoldThreads(int count, IReadOnlyList<double> seconds)
    {
        var (addresses, memory) = Size();
        using var held = new HeldThreads(count);
        var (moreAddresses, moreMemory) = Size();
        return new(FlowKind.Thread, count, seconds, held.Threads.Count, Math.Max(0, moreAddresses - addresses), Math.Max(0, moreMemory - memory), held.Refusal);
    }

    // What these need they get from the heap, on the thread that makes them: so it can be counted to the byte.
    private static CostPoint Hold(FlowKind kind, int count, IReadOnlyList<double> seconds)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var bytes = 0L;
        void Weigh() => bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        switch (kind)
        {
            case FlowKind.PoolItem: PoolItems(count, () => { }, Weigh); break;
            case FlowKind.AwaitingTask: Tasks(count, () => { }, Weigh); break;
            default: GreenThreads(count, () => { }, Weigh); break;
        }
        return new(kind, count, seconds, count, bytes, bytes);
    }

    private static (long Addresses, long Memory) Size()
    {
        using var here = Process.GetCurrentProcess();
        return (here.VirtualMemorySize64, here.WorkingSet64);
    }

    private static void Threads(int count, Action end)
    {
        var threads = new List<Thread>(count);
        try
        {
            for (var number = 0; number < count; number++)
            {
                var thread = new Thread(() => end()) { IsBackground = true };
                thread.UnsafeStart();
                threads.Add(thread);
            }
        }
        finally
        {
            foreach (var thread in threads)
                thread.Join();
        }
    }

    private static void PoolItems(int count, Action end, Action allMade)
    {
        using var all = new CountdownEvent(count);
        for (var number = 0; number < count; number++)
        {
            ThreadPool.UnsafeQueueUserWorkItem(
                gate =>
                {
                    end();
                    gate.Signal();
                },
                all,
                preferLocal: false);
        }
        allMade();
        all.Wait();
    }

    private static void Tasks(int count, Action end, Action allMade)
    {
        var gate = new TaskCompletionSource();
        var tasks = new Task[count];
        for (var number = 0; number < count; number++)
            tasks[number] = Await();
        allMade();
        gate.SetResult();
        Task.WaitAll(tasks);

        async Task Await()
        {
            await gate.Task.ConfigureAwait(false);
            end();
        }
    }

    private static void GreenThreads(int count, Action end, Action allMade)
    {
        var scheduler = new CooperativeScheduler();
        for (var number = 0; number < count; number++)
            scheduler.Spawn(Body());
        allMade();
        scheduler.Run();

        IEnumerable<int> Body()
        {
            yield return 0;
            end();
        }
    }
}
