using System.Diagnostics;
using NotebookCourse.Primitives;

namespace NotebookCourse.Topics.Threads;

/// <summary>How many threads of the operating system stood behind some flows of instructions.</summary>
/// <param name="Kind">What carried the flows.</param>
/// <param name="Flows">On which thread each of them ran, in the order of their numbers.</param>
/// <param name="New">The threads that this process had while the flows lived, and did not have before.</param>
public sealed record ThreadCount(FlowKind Kind, IReadOnlyList<CarriedFlow> Flows, IReadOnlyList<int> New)
{
    /// <summary>On how many threads they ran.</summary>
    public int Carriers => Flows.Select(flow => flow.ManagedId).Distinct().Count();

    /// <summary>Makes flows of a kind, counts while all of them live, and lets them end.</summary>
    /// <param name="kind">What carries them.</param>
    /// <param name="count">How many; 1 to 256.</param>
    public static ThreadCount Take(FlowKind kind, int count)
    {
        Require.InRange(count, 1, 256);
        var flows = new CarriedFlow[count];
        var before = KernelThreads();
        HashSet<int> during = [];
        void Begin(int number) => flows[number] = new(Environment.CurrentManagedThreadId, CallingThread.KernelId);
        void Count() => during = KernelThreads();
        switch (kind)
        {
            case FlowKind.Thread: OnThreads(count, Begin, Count); break;
            case FlowKind.GreenThread: OnGreenThreads(count, Begin, Count); break;
            case FlowKind.AwaitingTask: OnTasks(count, Begin, Count); break;
            default: OnThePool(count, Begin, Count); break;
        }
        return new(kind, flows, [.. during.Except(before).Order()]);
    }

    /// <summary>The same number of flows of every kind.</summary>
    /// <param name="count">How many; 1 to 256.</param>
    public static IReadOnlyList<ThreadCount> OfEachKind(int count) => [.. Enum.GetValues<FlowKind>().Select(kind => Take(kind, count))];

    private static HashSet<int> KernelThreads()
    {
        using var here = Process.GetCurrentProcess();
        return [.. here.Threads.Cast<ProcessThread>().Select(thread => thread.Id)];
    }

    private static void OnThreads(int count, Action<int> begin, Action look)
    {
        using var held = new HeldThreads(count, begin);
        look();
    }

    private static void OnGreenThreads(int count, Action<int> begin, Action look)
    {
        var scheduler = new CooperativeScheduler();
        for (var number = 0; number < count; number++)
            scheduler.Spawn(Body(number));
        // Behind the others: when its turn comes, each of them has begun and none has ended.
        scheduler.Spawn(Look());
        scheduler.Run();

        IEnumerable<int> Body(int number)
        {
            begin(number);
            yield return 0;
        }

        IEnumerable<int> Look()
        {
            look();
            yield break;
        }
    }

    private static void OnTasks(int count, Action<int> begin, Action look)
    {
        var gate = new TaskCompletionSource();
        Task[] tasks = [.. Enumerable.Range(0, count).Select(async number =>
        {
            begin(number);
            await gate.Task.ConfigureAwait(false);
        })];
        look();
        gate.SetResult();
        Task.WaitAll(tasks);
    }

    private static void OnThePool(int count, Action<int> begin, Action look)
    {
        using var all = new CountdownEvent(count);
        for (var number = 0; number < count; number++)
        {
            ThreadPool.UnsafeQueueUserWorkItem(
                mine =>
                {
                    begin(mine);
                    all.Signal();
                },
                number,
                preferLocal: false);
        }
        all.Wait();
        look();
    }
}
