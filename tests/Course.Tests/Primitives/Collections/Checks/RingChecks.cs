namespace NotebookCourse.Tests.Primitives.Collections.Checks;

/// <summary>What a ring between one producer and one consumer must stand.</summary>
internal static class RingChecks
{
    public static IReadOnlyDictionary<string, Action<Type>> All { get; } = new Dictionary<string, Action<Type>>
    {
        ["every schedule with room for one"] = type => CollectionChecks.EverySchedule(Operations(type, 1), [0], [0, 0], [0, 0]),
        ["every schedule with room for two"] = type => CollectionChecks.EverySchedule(Operations(type, 2), [0], [0, 0], [0, 0]),
        ["random programs and schedules"] = type => Linearizability.CheckSchedules(Linearizability.Programs(1, 1), Operations(type, 3)),
        ["random programs and threads"] = type => Linearizability.CheckThreads(Linearizability.Programs(1, 1), Operations(type, 3)),
        ["three million values"] = type =>
        {
            var ring = new CollectionUnderTest(type, typeof(int)).New(100);
            CollectionChecks.Stress(3_000_000, 1, 1, ring.Get<Func<int, bool>>("TryEnqueue"), ring.Get<TryTake<int>>("TryDequeue"), keepsOrder: true);
            Assert.True(ring.Get<Func<bool>>("get_IsEmpty")());
        },
        ["capacity"] = type =>
        {
            var ring = new CollectionUnderTest(type, typeof(int)).New(3);
            var (enqueue, isFull) = (ring.Get<Func<int, bool>>("TryEnqueue"), ring.Get<Func<bool>>("get_IsFull"));
            Assert.Equal([(true, false), (true, false), (true, true), (false, true)], Enumerable.Range(0, 4).Select(value => (enqueue(value), isFull())));
        },
        ["no allocation"] = type =>
        {
            var ring = new CollectionUnderTest(type, typeof(int)).New(3);
            var (enqueue, dequeue) = (ring.Get<Func<int, bool>>("TryEnqueue"), ring.Get<TryTake<int>>("TryDequeue"));
            Allocation.AssertNone(() => _ = enqueue(1) && dequeue(out _));
        },
    };

    private static Func<Bench> Operations(Type type, int capacity) => () =>
    {
        var ring = new CollectionUnderTest(type, typeof(int)).New(capacity);
        var (enqueue, dequeue) = (ring.Get<Func<int, bool>>("TryEnqueue"), ring.Get<TryTake<int>>("TryDequeue"));
        var take = Operation.TakeFirst("dequeue", dequeue);
        return new Bench((thread, step, _) => thread == 0 ? Operation.Add("enqueue", step + 1, enqueue, capacity) : take, take);
    };
}
