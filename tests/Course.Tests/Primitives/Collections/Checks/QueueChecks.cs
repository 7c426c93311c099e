using System.Reflection;
using System.Runtime.CompilerServices;
using NotebookCourse.Interleaving;

namespace NotebookCourse.Tests.Primitives.Collections.Checks;

/// <summary>What an unbounded queue must stand.</summary>
internal static class QueueChecks
{
    private const int Enqueue = 0, Dequeue = 1;

    public static IReadOnlyDictionary<string, Action<Type>> All { get; } = new Dictionary<string, Action<Type>>
    {
        ["every schedule of two that enqueue"] = type => CollectionChecks.EverySchedule(Operations(type), [], [Enqueue], [Enqueue]),
        ["every schedule of two that enqueue and one that dequeues"] = type => CollectionChecks.EverySchedule(Operations(type), [], [Enqueue], [Enqueue, Dequeue]),
        ["every schedule of two that dequeue"] = type => CollectionChecks.EverySchedule(Operations(type), [Enqueue, Enqueue], [Dequeue], [Dequeue]),
        ["every schedule of one that enqueues and one that dequeues"] = type => CollectionChecks.EverySchedule(Operations(type), [], [Enqueue], [Dequeue, Enqueue]),
        ["schedules with two interruptions of two that do both"] = type => CollectionChecks.ManySchedules(Operations(type), Search.Bounded(2), [Enqueue, Dequeue, Enqueue], [Dequeue, Enqueue]),
        ["random programs and schedules"] = type => Linearizability.CheckSchedules(Linearizability.Programs(2, 2, 2), Operations(type)),
        ["random programs and threads"] = type => Linearizability.CheckThreads(Linearizability.Programs(2, 2, 2), Operations(type)),
        ["a million values"] = type =>
        {
            var queue = new CollectionUnderTest(type, typeof(int)).New();
            var enqueue = queue.Get<Action<int>>("Enqueue");
            CollectionChecks.Stress(500_000, 2, 2, value => Done(enqueue, value), queue.Get<TryTake<int>>("TryDequeue"), keepsOrder: true);
            Assert.True(queue.Get<Func<bool>>("get_IsEmpty")());
        },
        ["what was taken is let go"] = type =>
        {
            var queue = new CollectionUnderTest(type, typeof(object)).New();
            var taken = TakenFrom(queue);
            GC.Collect();
            Assert.False(taken.TryGetTarget(out _));
            GC.KeepAlive(queue.Target);
        },
        ["what comes later is not kept by what came before"] = type =>
        {
            var queue = new CollectionUnderTest(type, typeof(object)).New();
            var first = queue.Target.GetType().GetField("_first", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(queue.Target)!;
            var old = first.GetType().GetField("Head")!.GetValue(first)!;
            TakenFrom(queue);

            // As an old node that the collector has not come to yet: it must not lead to younger ones.
            Assert.Same(old, old.GetType().GetField("Next")!.GetValue(old));
        },
    };

    private static Func<Bench> Operations(Type type) => () =>
    {
        var queue = new CollectionUnderTest(type, typeof(int)).New();
        var (enqueue, dequeue) = (queue.Get<Action<int>>("Enqueue"), queue.Get<TryTake<int>>("TryDequeue"));
        var take = Operation.TakeFirst("dequeue", dequeue);
        return new Bench((thread, step, kind) => kind == Enqueue ? Operation.Add("enqueue", (10 * thread) + step + 1, value => Done(enqueue, value)) : take, take);
    };

    private static bool Done(Action<int> add, int value)
    {
        add(value);
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference<object> TakenFrom(Instance queue)
    {
        queue.Get<Action<object>>("Enqueue")(new object());
        Assert.True(queue.Get<TryTake<object>>("TryDequeue")(out var value));
        return new WeakReference<object>(value);
    }
}
