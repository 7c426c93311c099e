using NotebookCourse.Interleaving;

namespace NotebookCourse.Tests.Primitives.Collections.Checks;

/// <summary>What a bounded buffer must stand.</summary>
internal static class BufferChecks
{
    private const int Put = 0, Take = 1;

    public static IReadOnlyDictionary<string, Action<Type>> All { get; } = new Dictionary<string, Action<Type>>
    {
        ["every schedule of two that put"] = type => CollectionChecks.EverySchedule(Operations(type, 2), [], [Put], [Put, Take]),
        ["every schedule with room for one"] = type => CollectionChecks.EverySchedule(Operations(type, 1), [Put], [Put], [Take]),
        ["every schedule of two that take"] = type => CollectionChecks.EverySchedule(Operations(type, 2), [Put, Put], [Take], [Take, Put]),
        ["every schedule of two that wait"] = Waiting,
        ["every schedule of two that take one each"] = TakingOneEach,
        ["random programs and schedules"] = type => Linearizability.CheckSchedules(Linearizability.Programs(2, 2, 2), Operations(type, 2)),
        ["random programs and threads"] = type => Linearizability.CheckThreads(Linearizability.Programs(2, 2, 2), Operations(type, 2)),
        ["a million values"] = type =>
        {
            var buffer = new Subject(type, typeof(int)).New(100);
            CollectionChecks.Stress(500_000, 2, 2, buffer.Get<Func<int, bool>>("TryPut"), buffer.Get<TryTake<int>>("TryTake"), keepsOrder: true);
        },
        ["no allocation"] = type =>
        {
            var buffer = new Subject(type, typeof(int)).New(3);
            var (put, take) = (buffer.Get<Func<int, bool>>("TryPut"), buffer.Get<TryTake<int>>("TryTake"));
            CollectionChecks.AllocatesNothing(() => _ = put(1) && take(out _));
        },
    };

    // Room for one, so that both sides must wait for each other.
    private static void Waiting(Type type)
    {
        var found = Explorer.Explore(() =>
        {
            var buffer = new Subject(type, typeof(int)).New(1);
            var (put, take) = (buffer.Get<Action<int>>("Put"), buffer.Get<Func<int>>("Take"));
            var taken = new List<int>();
            return Scenario.Of(
                () =>
                {
                    for (var value = 1; value <= 2; value++) put(value);
                },
                () =>
                {
                    for (var time = 0; time < 2; time++) taken.Add(take());
                }).Giving(() => string.Join(' ', taken));
        });

        Assert.Equal(["1 2"], found.Outcomes);
        Assert.Empty(found.Bad);
        Assert.True(found.IsComplete);
    }

    private static void TakingOneEach(Type type)
    {
        var found = Explorer.Explore(() =>
        {
            var buffer = new Subject(type, typeof(int)).New(2);
            var (put, take, taken) = (buffer.Get<Action<int>>("Put"), buffer.Get<Func<int>>("Take"), new int[2]);
            put(1);
            put(2);
            return Scenario.Of(2, number => taken[number] = take()).Giving(() => (taken.Min(), taken.Max()));
        });

        Assert.Equal([(1, 2)], found.Outcomes.Cast<(int, int)>());
        Assert.Empty(found.Bad);
        Assert.True(found.IsComplete);
    }

    private static Func<Bench> Operations(Type type, int capacity) => () =>
    {
        var buffer = new Subject(type, typeof(int)).New(capacity);
        var (put, take) = (buffer.Get<Func<int, bool>>("TryPut"), buffer.Get<TryTake<int>>("TryTake"));
        var takeFirst = Operation.TakeFirst("take", take);
        return new Bench((thread, step, kind) => kind == Put ? Operation.Add("put", (10 * thread) + step + 1, put, capacity) : takeFirst, takeFirst);
    };
}
